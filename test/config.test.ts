import { describe, expect, test } from "@jest/globals";
import { configVariables, isLoopback, readConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";

const databaseFile = "./data/wuerror.db";
const defaults = {
  port: 3978,
  host: "127.0.0.1",
  console: true,
  databaseFile,
  retentionDays: 30,
  sameCodeMinutes: 30,
  outbreak: { minutes: 30, people: 4, channels: 3 },
  escalation: [],
  logLevel: "info",
};

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "no error";
}

describe("what is left out takes a default that is safe", () => {
  test.each<[Record<string, string | undefined>]>([
    [{}],
    [{ PORT: "", HOST: "", CONSOLE: "", PUBLIC_URL: "", CATALOG_DIR: "", LOG_LEVEL: "" }],
    [{ PORT: undefined }],
    [{ PATH: "/bin", HOME: "/root" }],
  ])("%j", (environment) => {
    expect(readConfig(environment)).toEqual(defaults);
  });
});

describe("what is set is taken", () => {
  test.each([
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: "65535" }, { port: 65535 }],
    [{ HOST: " localhost " }, { host: "localhost" }],
    [{ PUBLIC_URL: "https://wuerror.example" }, { publicUrl: "https://wuerror.example" }],
    [{ CATALOG_DIR: "/srv/own" }, { catalogDir: "/srv/own" }],
    [{ LOG_LEVEL: "silent" }, { logLevel: "silent" }],
    [{ DATABASE_URL: "postgres://db/wuerror" }, { databaseUrl: "postgres://db/wuerror" }],
    [{ DATABASE_FILE: "/srv/wuerror.db" }, { databaseFile: "/srv/wuerror.db" }],
    [{ SECRET_KEY: "one-secret-of-ours" }, { secrets: ["one-secret-of-ours"] }],
    [{ SECRET_KEY: "the-current-secret, the-older-secret" }, { secrets: ["the-current-secret", "the-older-secret"] }],
    [{ CONSOLE: "off" }, { console: false }],
    [{ RETENTION_DAYS: "7" }, { retentionDays: 7 }],
    [{ SAME_CODE_MINUTES: "0" }, { sameCodeMinutes: 0 }],
    [
      { OUTBREAK_MINUTES: "60", OUTBREAK_PEOPLE: "10", OUTBREAK_CHANNELS: "5" },
      { outbreak: { minutes: 60, people: 10, channels: 5 } },
    ],
    [{ ESCALATION_CHANNEL: "chat:C1" }, { escalation: [{ adapter: "chat", conversation: "C1" }] }],
    [
      { ESCALATION_CHANNEL: "chat:C1=U7, other:19:abc@thread.tacv2" },
      {
        escalation: [
          { adapter: "chat", conversation: "C1", mention: "U7" },
          { adapter: "other", conversation: "19:abc@thread.tacv2" },
        ],
      },
    ],
    [{ SLACK_BOT_TOKEN: "wrong" }, { slackVariables: { SLACK_BOT_TOKEN: "wrong" } }],
    [{ TEAMS_APP_ID: "app", TEAMS_APP_TYPE: "" }, { teamsVariables: { TEAMS_APP_ID: "app" } }],
  ])("%j", (environment, expected) => {
    expect(readConfig(environment as Record<string, string>)).toEqual({ ...defaults, ...expected });
  });
});

describe("the console answers by default only where nobody else can reach it", () => {
  test.each([
    [{ HOST: "127.0.0.1" }, true],
    [{ HOST: "127.1.2.3" }, true],
    [{ HOST: "::1" }, true],
    [{ HOST: "localhost" }, true],
    [{ HOST: "0.0.0.0" }, false],
    [{ HOST: "::" }, false],
    [{ HOST: "10.0.0.5" }, false],
    [{ HOST: "127.0.0.1.evil.example" }, false],
    [{ HOST: "0.0.0.0", CONSOLE: "on" }, true],
    [{ HOST: "127.0.0.1", CONSOLE: "off" }, false],
  ])("%j: %p", (environment, on) => {
    expect(readConfig(environment as Record<string, string>).console).toBe(on);
  });

  test("a name that only begins like this machine's is another", () => {
    expect(isLoopback("localhost.evil.example")).toBe(false);
  });
});

describe("a mistake is named with its variable", () => {
  test.each([
    [{ PORT: "65536" }, /PORT/],
    [{ PORT: "-1" }, /PORT/],
    [{ PORT: "80.5" }, /PORT/],
    [{ PORT: "http" }, /PORT/],
    [{ HOST: "h".repeat(254) }, /HOST/],
    [{ CONSOLE: "true" }, /CONSOLE/],
    [{ PUBLIC_URL: "wuerror.example" }, /PUBLIC_URL/],
    [{ PUBLIC_URL: "ftp://wuerror.example" }, /PUBLIC_URL/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL/],
    [{ RETENTION_DAYS: "0" }, /RETENTION_DAYS/],
    [{ SAME_CODE_MINUTES: "soon" }, /SAME_CODE_MINUTES/],
    [{ OUTBREAK_PEOPLE: "1" }, /OUTBREAK_PEOPLE/],
    [{ ESCALATION_CHANNEL: "#help" }, /ESCALATION_CHANNEL/],
    [{ SECRET_KEY: "fifteen-letters" }, /SECRET_KEY: each secret has at least 16 characters/],
    [{ SECRET_KEY: "a-secret-long-enough," }, /SECRET_KEY/],
    [{ SECRET_KEY: "a-secret-long-enough,hunter2" }, /SECRET_KEY/],
  ])("%j", (environment, variable) => {
    expect(messageOf(environment as Record<string, string>)).toMatch(/^configuration: /);
    expect(messageOf(environment as Record<string, string>)).toMatch(variable);
  });

  test("a secret is not repeated", () => {
    expect(messageOf({ SECRET_KEY: "hunter2" })).not.toContain("hunter2");
  });

  test("all mistakes are told at once", () => {
    const message = messageOf({ PORT: "http", CONSOLE: "true", LOG_LEVEL: "loud" });
    for (const variable of ["PORT", "CONSOLE", "LOG_LEVEL"]) expect(message).toContain(variable);
  });

  test("no variable is read that is not listed", () => {
    expect(configVariables).toEqual(
      expect.arrayContaining(["PORT", "HOST", "CONSOLE", "PUBLIC_URL", "CATALOG_DIR", "LOG_LEVEL"]),
    );
  });
});
