import type { Entry, Step } from "../../../src/index.ts";
import type { Audience } from "./rows.ts";

/** The catalog's own terms in words for a reader. */

export const componentNames = {
  scan: "Scan",
  download: "Download",
  install: "Install",
  servicing: "Servicing",
  upgrade: "Upgrade",
} as const satisfies Readonly<Record<Entry["component"], string>>;

export const whoNames = {
  anyone: "Anyone",
  partly: "Anyone in part",
  administrator: "Administrator",
} as const satisfies Readonly<Record<Audience, string>>;

/** The same where there is room to say what is meant. */
export const whoSentences = {
  anyone: "Anyone, every step",
  partly: "Anyone, for some causes",
  administrator: "An administrator",
} as const satisfies Readonly<Record<Audience, string>>;

export const riskNames = {
  low: "Low",
  medium: "Medium",
  high: "High",
} as const satisfies Readonly<Record<Step["risk"], string>>;

export const aliasKinds = {
  also: "also named",
  old: "older name",
  misprint: "misprint, seen in a page",
} as const satisfies Readonly<Record<Entry["aliases"][number]["kind"], string>>;

export const shellNames = { cmd: "Command Prompt", powershell: "PowerShell" } as const;

export const innerNames = { win32: "Win32", http: "HTTP status", ese: "ESE" } as const;

/** `count(1, "entry", "entries")` → `"1 entry"` */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
