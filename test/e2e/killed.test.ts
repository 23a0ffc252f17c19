import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { objectsIn } from "../adapters/checks.ts";
import { person } from "../doubles/slack/people.ts";
import { credentials, type Slack, startSlack } from "../doubles/slack/slack.ts";
import { bot, type Message } from "../doubles/slack/world.ts";
import { channelMessage, inThread, mentioning, press } from "../doubles/teams/activities.ts";
import { registered } from "../doubles/teams/bot.ts";
import { startTeamsService, type TeamsService } from "../doubles/teams/service.ts";
import { type RunningServer, startServer } from "./server.ts";

/** One process for both platforms, on one port, killed in the middle of a fix: the next one goes on with it. */

let slack: Slack;
let teams: TeamsService;
let server: RunningServer;

beforeAll(async () => {
  slack = await startSlack();
  teams = await startTeamsService();
  server = await startServer({
    SLACK_BOT_TOKEN: credentials.botToken,
    SLACK_SIGNING_SECRET: credentials.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    ...teams.identityEnvironment,
    ...registered(teams),
  });
  slack.sendTo(`${server.url}slack/events`);
}, 60_000);

afterAll(async () => {
  await server?.stop();
  await teams?.stop();
  await slack?.close();
});

async function toTeams(activity: object): Promise<unknown> {
  const response = await fetch(new URL("/api/messages", server.url), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${teams.mint()}` },
    body: JSON.stringify({ serviceUrl: teams.url, ...activity }),
  });
  expect(response.status).toBe(200);
  return response.json().catch(() => undefined);
}

/** The token of a button that stands on a card. */
function tokenOf(card: unknown, label: string): string {
  const action = objectsIn(card).find(({ title }) => title === label);
  return (action?.["data"] as { readonly token: string } | undefined)?.token ?? "";
}

const cardsUnder = ({ channel, ts }: Message) =>
  slack.world.repliesTo(channel, ts).filter(({ user }) => user === bot.user);

test("a fix in Slack and one in Teams outlive the process", async () => {
  const me = person(slack);
  const message = await me.say("C00000001", "Windows Update on our WSUS failed with 0x80244022");
  const card = await slack.until("the answer", () => cardsUnder(message)[0]);
  await me.press(card, "Did not help");
  await slack.until("the second step", () => /Step 2 of \d/.test(cardsUnder(message)[0]?.text ?? ""));

  const question = mentioning(channelMessage("0x80244022 on our WSUS"));
  const root = question["id"];
  await toTeams(question);
  const posted = teams.calls.splice(0).at(-1)?.body;
  const next = await toTeams(press(tokenOf(posted, "Did not help"), inThread(root)));
  expect(JSON.stringify(next)).toMatch(/Step 2 of \d/);

  await server.kill();

  await me.press(cardsUnder(message)[0] as Message, "Did not help");
  const third = await slack.until("the third step", () => {
    const [shown] = cardsUnder(message);
    return /Step 3 of \d/.test(shown?.text ?? "") && shown;
  });
  expect(third.text).toMatch(/Step 1: did not help \(you\)[\s\S]*Step 2: did not help \(you\)/);
  await me.say("C00000001", "that worked, thanks", { thread_ts: message.ts });
  const solved = await slack.until("the end", () => cardsUnder(message).at(-1)?.text.startsWith("Solved") && true);
  expect(solved).toBe(true);

  const end = await toTeams(press(tokenOf(next, "Done, it works"), inThread(root)));
  expect(JSON.stringify(end)).toContain("Solved: 0x80244022");
}, 60_000);
