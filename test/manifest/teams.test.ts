import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { strFromU8, unzipSync } from "fflate";
import { botCommands, botScopes, lookUpAction, searchCommand, searchParameter } from "../../adapters/teams/names.ts";
import {
  placeholderUrl,
  readManifestValues,
  teamsManifest,
  teamsPackage,
  variants,
} from "../../manifest/teams-package.ts";

const appId = "11111111-2222-4333-8444-555555555555";
const values = { TEAMS_APP_ID: appId, PUBLIC_URL: "https://wuerror.example.com", VERSION: "1.2.3" };

interface Command {
  readonly title: string;
  readonly description: string;
}

/** The parts of a manifest that the code has to agree with. */
interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsFiles: boolean;
    readonly supportsTargetedMessages: boolean;
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly triggers: readonly string[];
      readonly commands: readonly Command[];
    }[];
  }[];
  readonly composeExtensions: readonly {
    readonly botId: string;
    readonly commands: readonly {
      readonly id: string;
      readonly type: string;
      readonly context: readonly string[];
      readonly parameters?: readonly { readonly name: string }[];
    }[];
  }[];
  readonly webApplicationInfo?: { readonly id: string };
  readonly authorization?: unknown;
}

const manifestOf = (variant: (typeof variants)[number]) => teamsManifest(values, variant) as unknown as Manifest;
const manifest = manifestOf("mentionOnly");
const [bot] = manifest.bots;
const [extension] = manifest.composeExtensions;

/** Draft 4 by its name, but without anything in which the drafts differ. */
const require = createRequire(import.meta.url);
const schema: Record<
  string,
  unknown
> = require("@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json");
const { $schema: _, ...rules } = schema;
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(rules);

describe.each(variants)("the manifest %s", (variant) => {
  test("keeps the schema", () => {
    validate(teamsManifest(values, variant));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("has the ids, the version and the address of the configuration, and nothing left open", () => {
    const { id, version, developer, bots, composeExtensions } = manifestOf(variant);
    expect([id, ...[...bots, ...composeExtensions].map(({ botId }) => botId)]).toEqual([appId, appId, appId]);
    expect(version).toBe("1.2.3");
    expect(Object.values(developer)).toEqual(expect.arrayContaining([values.PUBLIC_URL]));
    expect(JSON.stringify(teamsManifest(values, variant))).not.toContain("${");
  });

  test("is zipped with both icons", () => {
    const files = unzipSync(teamsPackage(values, variant));
    expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
    expect(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()))).toEqual(teamsManifest(values, variant));
  });
});

test("a manifest with a mistake would not keep the schema", () => {
  expect(validate({ ...teamsManifest(values, "consent"), id: "wuerror" })).toBe(false);
  expect(validate({ ...teamsManifest(values, "consent"), manifestVersion: "1.28" })).toBe(false);
});

describe("the manifest and the code agree", () => {
  test("on where the bot can be spoken to", () => {
    expect(bot?.scopes).toEqual(botScopes);
    expect(bot?.supportsFiles).toBe(true);
    expect(bot?.supportsTargetedMessages).toBe(true);
    expect(bot?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(botScopes);
  });

  test("on the commands, which a slash offers in channels and group chats", () => {
    const titles = bot?.commandLists.map(({ commands }) => commands.map(({ title }) => title));
    expect(titles).toEqual([botCommands.filter((name) => name !== "here"), botCommands]);
    expect(bot?.commandLists.map(({ triggers }) => triggers)).toEqual([["mention"], ["mention", "slash"]]);
  });

  test("on the message extension", () => {
    expect(extension?.commands.map(({ id, type, context }) => ({ id, type, context }))).toEqual([
      { id: searchCommand, type: "query", context: ["compose", "commandBox"] },
      { id: lookUpAction, type: "action", context: ["message"] },
    ]);
    expect(extension?.commands[0]?.parameters?.map(({ name }) => name)).toEqual([searchParameter]);
  });
});

describe("permissions", () => {
  test("the default asks for none", () => {
    expect(manifest.authorization).toBeUndefined();
    expect(manifest.webApplicationInfo).toBeUndefined();
  });

  test("the other variant differs by the consent to read messages, and by nothing else", () => {
    const { webApplicationInfo, authorization, ...rest } = manifestOf("consent");
    expect(rest).toEqual(manifest);
    expect(webApplicationInfo).toEqual({ id: appId, resource: "https://RscBasedStoreApp" });
    expect(authorization).toEqual({
      permissions: {
        resourceSpecific: [
          { name: "ChannelMessage.Read.Group", type: "Application" },
          { name: "ChatMessage.Read.Chat", type: "Application" },
        ],
      },
    });
  });
});

describe("the configuration", () => {
  test.each([
    [{}, /TEAMS_APP_ID: missing/],
    [{ TEAMS_APP_ID: "" }, /TEAMS_APP_ID: missing/],
    [{ TEAMS_APP_ID: "my-bot" }, /TEAMS_APP_ID: missing, or no GUID/],
    [{ TEAMS_APP_ID: appId, PUBLIC_URL: "wuerror.example.com" }, /PUBLIC_URL/],
    [{ TEAMS_APP_ID: `${appId}"`, PUBLIC_URL: "ftp://a.example" }, /TEAMS_APP_ID.*PUBLIC_URL/],
  ])("%j is refused", (environment, complaint) => {
    expect(() => readManifestValues(environment, "1.0.0")).toThrow(complaint);
  });

  test("without an address the links have a placeholder", () => {
    const read = readManifestValues({ TEAMS_APP_ID: appId, PUBLIC_URL: "" }, "1.0.0");
    expect(read).toEqual({ TEAMS_APP_ID: appId, PUBLIC_URL: placeholderUrl, VERSION: "1.0.0" });
  });

  test("an address cannot break out of its place", () => {
    const address = 'https://wuerror.example/"}\\$&$1';
    const { developer } = teamsManifest({ ...values, PUBLIC_URL: address }, "mentionOnly") as unknown as Manifest;
    expect(developer["websiteUrl"]).toBe(address);
  });

  test("npm run package:teams ends with one line when the id is missing", () => {
    const environment = { ...process.env, TEAMS_APP_ID: "", PUBLIC_URL: "" };
    const run = spawnSync(process.execPath, ["dist/manifest/package-teams.js"], { env: environment, encoding: "utf8" });
    expect({ status: run.status, output: run.stdout }).toEqual({ status: 2, output: "" });
    expect(run.stderr).toMatch(/^wuerror: [^\n]*TEAMS_APP_ID: missing[^\n]*\n$/);
  });
});

/** Width, height and colour type of a PNG (RFC 2083, IHDR). */
function pngHeader(file: string) {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colourType: bytes[25] };
}

test("the icons have the sizes that Teams asks for, the outline a transparent ground", () => {
  expect(pngHeader("manifest/teams/color.png")).toMatchObject({ width: 192, height: 192 });
  expect(pngHeader("manifest/teams/outline.png")).toEqual({ width: 32, height: 32, colourType: 6 });
});
