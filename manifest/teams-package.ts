import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import { complaintsIn, packageRoot, UserError } from "../src/index.ts";

/** What the template `teams/manifest.json` leaves open: its `${NAME}` stands for the value of that name. */
export interface ManifestValues {
  /** Application (client) id of the app registration; the app of Teams and the bot go by the same id. */
  readonly TEAMS_APP_ID: string;
  /** Where people find out more; Teams shows it, and does not call it. */
  readonly PUBLIC_URL: string;
  readonly VERSION: string;
}

/** `mentionOnly` hears what is said to the bot; `consent` asks to read every message where it is installed. */
export const variants = ["mentionOnly", "consent"] as const;
export type Variant = (typeof variants)[number];

/** A name that nobody can own (RFC 2606): the links lead nowhere until PUBLIC_URL is set. */
export const placeholderUrl = "https://wuerror.example";

/**
 * Resource-specific consent: whoever owns the team or chat agrees when they add the app
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-with-rsc).
 * The resource is a name that has to be there and stands for nothing.
 */
const permissions = [
  { name: "ChannelMessage.Read.Group", type: "Application" },
  { name: "ChatMessage.Read.Chat", type: "Application" },
] as const;

const folder = () => join(packageRoot(), "manifest", "teams");

const schema = z.object({
  TEAMS_APP_ID: z.guid("missing, or no GUID (it is the Application (client) ID of the bot's app registration)"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default(placeholderUrl),
});

/**
 * @param environment variables as the process has them; an empty one counts as absent
 * @throws UserError `configuration`, naming every variable that is wrong
 */
export function readManifestValues(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): ManifestValues {
  const { TEAMS_APP_ID, PUBLIC_URL } = environment;
  const read = schema.safeParse({ TEAMS_APP_ID, PUBLIC_URL: PUBLIC_URL === "" ? undefined : PUBLIC_URL });
  if (read.success) return { ...read.data, VERSION: version };
  throw new UserError("configuration", {
    detail: complaintsIn(read.error, 1),
  });
}

/** The manifest of one variant, from the one template. */
export function teamsManifest(values: ManifestValues, variant: Variant): Readonly<Record<string, unknown>> {
  const template = readFileSync(join(folder(), "manifest.json"), "utf8");
  const filled = template.replace(/\$\{(TEAMS_APP_ID|PUBLIC_URL|VERSION)\}/g, (_, name: keyof ManifestValues) =>
    JSON.stringify(values[name]).slice(1, -1),
  );
  const manifest = JSON.parse(filled) as Record<string, unknown>;
  if (variant === "mentionOnly") return manifest;
  return {
    ...manifest,
    webApplicationInfo: { id: values.TEAMS_APP_ID, resource: "https://RscBasedStoreApp" },
    authorization: { permissions: { resourceSpecific: permissions } },
  };
}

/** The package that an administrator uploads: the manifest and its two icons, zipped. */
export function teamsPackage(values: ManifestValues, variant: Variant): Uint8Array {
  return zipSync({
    "manifest.json": strToU8(`${JSON.stringify(teamsManifest(values, variant), null, 2)}\n`),
    "color.png": readFileSync(join(folder(), "color.png")),
    "outline.png": readFileSync(join(folder(), "outline.png")),
  });
}
