import { describe, expect, test } from "@jest/globals";
import { readSettings, type SlackVariables } from "../../adapters/slack/settings.ts";
import { UserError } from "../../src/index.ts";

const publicUrl = "https://wuerror.example.com";
const apiUrl = "https://slack.com/api/";
const secret = "a secret of sixteen or more";
const one: SlackVariables = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" };
const many: SlackVariables = {
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "c",
  SLACK_STATE_SECRET: secret,
  SLACK_SIGNING_SECRET: "s",
};

function complaint(variables: SlackVariables, url?: string): string {
  try {
    readSettings(variables, url);
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "none";
}

describe("what is set is taken", () => {
  test.each([
    [one, { kind: "one", apiUrl, botToken: "xoxb-1", way: { signingSecret: "s" } }],
    [
      { ...one, SLACK_APP_TOKEN: "xapp-1" },
      { kind: "one", apiUrl, botToken: "xoxb-1", way: { appToken: "xapp-1" } },
    ],
    [
      { ...one, SLACK_API_URL: "https://slack-gov.com/api" },
      { kind: "one", apiUrl: "https://slack-gov.com/api/", botToken: "xoxb-1", way: { signingSecret: "s" } },
    ],
    [
      many,
      {
        kind: "many",
        apiUrl,
        clientId: "1.2",
        clientSecret: "c",
        stateSecret: secret,
        publicUrl,
        way: { signingSecret: "s" },
      },
    ],
  ])("%j", (variables, settings) => {
    expect(readSettings(variables, publicUrl)).toEqual(settings);
  });
});

describe("what is missing or wrong is named, and its value is not", () => {
  const without = (name: keyof SlackVariables): SlackVariables =>
    Object.fromEntries(Object.entries(many).filter(([each]) => each !== name));

  test.each<[SlackVariables, RegExp]>([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_BOT_TOKEN needs SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/],
    [{ SLACK_SIGNING_SECRET: "s" }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN: "xoxb-1" }, /SLACK_BOT_TOKEN: begins with xoxb-; SLACK_APP_TOKEN/],
    [{ ...one, SLACK_API_URL: "slack.com" }, /SLACK_API_URL/],
    [{ ...many, SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_BOT_TOKEN has no use beside SLACK_CLIENT_ID/],
    [{ ...many, SLACK_STATE_SECRET: "short" }, /SLACK_STATE_SECRET: has at least 16 characters/],
    [{ SLACK_CLIENT_ID: "1.2" }, /SLACK_CLIENT_SECRET is .*SLACK_STATE_SECRET is .*SLACK_SIGNING_SECRET is missing/],
    [without("SLACK_CLIENT_SECRET"), /SLACK_CLIENT_SECRET is missing/],
    [without("SLACK_STATE_SECRET"), /SLACK_STATE_SECRET is missing/],
    [without("SLACK_SIGNING_SECRET"), /SLACK_SIGNING_SECRET is missing/],
  ])("%j", (variables, words) => {
    const said = complaint(variables, publicUrl);
    expect(said).toMatch(words);
    expect(said).toMatch(/^configuration: /);
    for (const value of Object.values(variables)) if (value.length > 4) expect(said).not.toContain(value);
  });

  test("installing elsewhere takes an address", () => {
    expect(complaint(many)).toMatch(/PUBLIC_URL is missing/);
  });
});
