import type { ChannelMode } from "../model/channel-mode.ts";

/** What people ask of the bot itself. */
export type Command =
  | { readonly name: "help" | "privacy" | "forget" | "status" }
  | { readonly name: "here"; readonly mode?: ChannelMode | "unknown" };

const format =
  /^\/?(?:wuerror\s)?\s{0,9}(?:(help|privacy|forget|status)(?:\s+me)?|here(?:\s+(?:(on|off|quiet)|([a-z]{1,20})))?)\s{0,9}[.!?]?$/;

/** `readCommand("here quiet")` → `{ name: "here", mode: "quiet" }`; "help me with 0x80244022" is no command. */
export function readCommand(text: string): Command | undefined {
  const [whole, name, mode, other] = format.exec(text.trim().toLowerCase().slice(0, 60)) ?? [];
  if (whole === undefined) return undefined;
  if (name !== undefined) return { name: name as "help" | "privacy" | "forget" | "status" };
  if (other !== undefined) return { name: "here", mode: "unknown" };
  return mode === undefined ? { name: "here" } : { name: "here", mode: mode as ChannelMode };
}
