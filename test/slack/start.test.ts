import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type Service, serve } from "../../adapters/serve.ts";
import { readConfig } from "../../src/config.ts";
import { createMatcher } from "../../src/match/match.ts";
import { person } from "../doubles/slack/people.ts";
import { credentials, type Slack } from "../doubles/slack/slack.ts";
import { shippedCatalog } from "../shipped-catalog.ts";
import { newFolder } from "../store/dialects.ts";
import { closeAfterwards, openSlack, realBot, startApp, type Way, ways } from "./app.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** The whole program, as `npm start` runs it. */
async function startProgram(slack: Slack, way: Way, change: Record<string, string> = {}): Promise<Service> {
  const config = readConfig({
    PORT: "0",
    DATABASE_FILE: join(newFolder(), "wuerror.db"),
    SLACK_BOT_TOKEN: credentials.botToken,
    SLACK_API_URL: slack.apiUrl,
    ...(way === "HTTP"
      ? { SLACK_SIGNING_SECRET: credentials.signingSecret }
      : { SLACK_APP_TOKEN: credentials.appToken }),
    ...change,
  });
  const service = await serve(config, "0.0.0", silent);
  closeAfterwards(service.stop);
  slack.sendTo(`http://127.0.0.1:${service.port}/slack/events`);
  return service;
}

const slackLine = ({ notice }: Service) => notice.find((line) => line.includes("Slack "));

describe.each(ways)("the program, over %s", (way) => {
  test("says which workspace it is in, and answers there", async () => {
    const slack = await openSlack();
    const service = await startProgram(slack, way);
    expect(slackLine(service)).toBe("  Slack        connected to the workspace Example Ltd");
    const { ts } = await person(slack).say("C00000001", "0x80244022");
    const answer = await slack.until("the answer", () => slack.world.repliesTo("C00000001", ts)[0]);
    expect(answer.text).toContain("0x80244022");
  });

  test.each<[string, Record<string, string>, string]>([
    ["a refused bot token", { SLACK_BOT_TOKEN: "xoxb-old" }, "A token was refused: SLACK_BOT_TOKEN (invalid_auth)."],
    [
      "a mistake",
      { SLACK_BOT_TOKEN: "xapp-1" },
      "The configuration has a mistake: SLACK_BOT_TOKEN: begins with xoxb-.",
    ],
    ["an unreachable Slack", { SLACK_API_URL: "http://127.0.0.1:9/api/" }, "The chat platform cannot be reached"],
  ])("tells %s in one line, and serves everything else", async (_, change, said) => {
    const slack = await openSlack();
    const service = await startProgram(slack, way, change);
    expect(slackLine(service)).toMatch(/is off(?:\.| for now, and tried again)/);
    expect(slackLine(service)).toContain(said);
    expect((await fetch(`http://127.0.0.1:${service.port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${service.port}/api/v1/codes/0x80244022`)).status).toBe(200);
  });
});

test("tells a refused app token in one line", async () => {
  const service = await startProgram(await openSlack(), "Socket Mode", { SLACK_APP_TOKEN: "xapp-old" });
  expect(slackLine(service)).toContain("is off. A token was refused: SLACK_APP_TOKEN (invalid_auth).");
});

test("without a token it is not in Slack, and says how to change that", async () => {
  const config = readConfig({ PORT: "0", DATABASE_FILE: join(newFolder(), "wuerror.db") });
  const service = await serve(config, "0.0.0", silent);
  closeAfterwards(service.stop);
  expect(slackLine(service)).toBe("  Slack        is off; SLACK_BOT_TOKEN switches it on");
});

test("tells half a configuration in one line", async () => {
  const service = await startProgram(await openSlack(), "HTTP", { SLACK_SIGNING_SECRET: "" });
  expect(slackLine(service)).toContain("SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET");
});

test("asks who it is once, not for each event", async () => {
  const { slack } = await startApp(realBot());
  for (let number = 0; number < 3; number++) await person(slack).say("C00000001", "is it lunch yet");
  expect(slack.calls.map(({ method }) => method)).toEqual(["auth.test"]);
});

test("a thread has the address that Slack gives it", async () => {
  const { adapter, slack } = await startApp(realBot());
  const where = { adapter: "slack", tenant: "T00000001", conversation: "C00000001" };
  expect(adapter.threadAddress?.({ ...where, thread: "1764000001.000100" })).toBe(
    `${slack.url}archives/C00000001/p1764000001000100`,
  );
  expect(adapter.threadAddress?.(where)).toBeUndefined();
});

test("a Slack that never answers is given up", async () => {
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closeAfterwards(async () => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const service = await startProgram(await openSlack(), "HTTP", { SLACK_API_URL: `http://127.0.0.1:${port}/api/` });
  expect(slackLine(service)).toContain("The chat platform cannot be reached");
}, 60_000);

test("whoever writes first does not wait for the index of words", async () => {
  const slack = await openSlack();
  const { port } = await startProgram(slack, "HTTP");
  const { match } = createMatcher(shippedCatalog());
  const body = JSON.stringify({ text: "what is this" });
  const headers = { "content-type": "application/json" };
  const start = performance.now();
  await fetch(`http://127.0.0.1:${port}/api/v1/lookup`, { method: "POST", headers, body });
  const asking = performance.now() - start;
  match("what is this", true);
  const indexing = performance.now() - start - asking;
  expect(asking).toBeLessThan(indexing / 2);
});
