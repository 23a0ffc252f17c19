import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { type Service, serve } from "../../adapters/serve.ts";
import { readConfig } from "../../src/config.ts";
import { objectsIn } from "../adapters/checks.ts";
import { person } from "../doubles/slack/people.ts";
import { credentials, type Slack } from "../doubles/slack/slack.ts";
import { bot, type Message } from "../doubles/slack/world.ts";
import { newFolder } from "../store/dialects.ts";
import { closeAfterwards, openSlack, type Way, ways } from "./app.ts";

/** A fix as people go through it, with the whole program. */

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const channel = "C00000001";

async function start(slack: Slack, way: Way, file: string): Promise<Service> {
  const config = readConfig({
    PORT: "0",
    DATABASE_FILE: file,
    SLACK_BOT_TOKEN: credentials.botToken,
    SLACK_API_URL: slack.apiUrl,
    ...(way === "HTTP"
      ? { SLACK_SIGNING_SECRET: credentials.signingSecret }
      : { SLACK_APP_TOKEN: credentials.appToken }),
  });
  const service = await serve(config, "0.0.0", silent);
  closeAfterwards(service.stop);
  if (way === "HTTP") slack.sendTo(`http://127.0.0.1:${service.port}/slack/events`);
  return service;
}

const answersIn = (slack: Slack, { channel: place, ts }: Message) =>
  slack.world.repliesTo(place, ts).filter(({ user }) => user === bot.user);

/** Labels of what can be pressed, the menu's options after the buttons. */
const labelsOf = ({ blocks }: Message) =>
  objectsIn(blocks).flatMap((object) =>
    object["type"] === "button" || "value" in object ? [(object["text"] as { readonly text: string }).text] : [],
  );

test.each(ways)("over %s, a fix goes on in its thread, by words and by buttons, also after a restart", async (way) => {
  const slack = await openSlack();
  const file = join(newFolder(), "wuerror.db");
  const first = await start(slack, way, file);
  const me = person(slack);
  const message = await me.say(channel, "Windows Update on our WSUS failed with 0x80244022");
  const card = await slack.until("the answer", () => answersIn(slack, message)[0]);
  expect(card.text).toContain("0x80244022");
  expect(labelsOf(card).length).toBeGreaterThan(0);

  await first.stop();
  await start(slack, way, file);
  const calls = slack.calls.length;
  await me.say(channel, "that did not help", { thread_ts: message.ts });
  await slack.until("the next step", () =>
    slack.calls.slice(calls).some(({ method }) => method === "chat.postMessage" || method === "chat.update"),
  );
  const latest = await slack.until("the latest card", () => answersIn(slack, message).at(-1));
  expect(latest.text).toMatch(/0x80244022|[Ss]tep/);

  await me.openHome();
  const view = await slack.until("the Home tab", () => slack.world.homes.get(me.id));
  expect(JSON.stringify(view)).toContain(`${slack.url}archives/${channel}/p${message.ts.replace(".", "")}`);
});

test("what /wuerror answers in private can be shown to everyone, and then gone on with", async () => {
  const slack = await openSlack();
  await start(slack, "HTTP", join(newFolder(), "wuerror.db"));
  const me = person(slack);
  await me.command(channel, "0x80244022");
  const whisper = await slack.until("the private answer", () => slack.world.ephemerals[0]);
  await me.press(whisper, "Show in channel");
  const shown = await slack.until("the card", () => slack.world.messages[0]);
  expect(shown).toMatchObject({ channel, user: bot.user });
  // The bot learns of its own card only after the post: before that there is nothing to go on with.
  const address = `archives/${channel}/p${shown.ts.replace(".", "")}`;
  while (!JSON.stringify(slack.world.homes.get(me.id) ?? "").includes(address)) {
    await me.openHome();
    await sleep(50);
  }
  await me.say(channel, "that did not help", { thread_ts: shown.ts });
  await slack.until("an answer", () => slack.calls.filter(({ method }) => /^chat\./.test(method)).length > 1);
});

test("a slip of the pen that is mended in a mention leaves its fix where it is", async () => {
  const slack = await openSlack();
  slack.scopes.delete("groups:history");
  await start(slack, "HTTP", join(newFolder(), "wuerror.db"));
  const me = person(slack);
  for (const place of ["C00000001", "G00000001"]) {
    const message = await me.say(place, `<@${bot.user}> Windows Update fails with 0x80244022`);
    await slack.until("the answer", () => answersIn(slack, message)[0]);
    await me.edit(message, `<@${bot.user}> Windows Update failed with 0x80244022`);
    await me.say(place, `<@${bot.user}> which step are we on?`, { thread_ts: message.ts });
    await slack.until("where it stands", () => answersIn(slack, message)[1]);
    expect(answersIn(slack, message)).toHaveLength(2);
  }
});

test("in a direct message, what is written beside the threads goes on with the newest fix, in its thread", async () => {
  const slack = await openSlack();
  await start(slack, "HTTP", join(newFolder(), "wuerror.db"));
  const me = person(slack);
  const direct = "D00000001";
  const beside = await me.say(direct, "done");
  await slack.until("that there is none", () => answersIn(slack, beside)[0]?.text.includes("No Windows Update error"));
  const older = await me.say(direct, "0x80070005");
  await slack.until("the first answer", () => answersIn(slack, older)[0]);
  const newest = await me.say(direct, "0x80244022");
  await slack.until("the answer", () => answersIn(slack, newest)[0]);
  const said = await me.say(direct, "done");
  const asked = await slack.until("the question", () => answersIn(slack, newest)[1]);
  expect(asked.text).toContain("Did it help?");
  await me.say(direct, "no");
  await slack.until("the next step", () => answersIn(slack, newest)[2]?.text.includes("Step 2 of"));
  const another = await me.say(direct, "0x80246012");
  await slack.until("another answer", () => answersIn(slack, another)[0]);
  expect(answersIn(slack, said)).toEqual([]);
});
