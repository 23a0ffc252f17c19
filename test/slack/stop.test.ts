import { expect, test } from "@jest/globals";
import { person } from "../doubles/slack/people.ts";
import { startApp, ways } from "./app.ts";
import { scriptedBot, toEveryone } from "./replies.ts";

function held() {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { released, letGo: () => letGo() };
}

test.each(ways)("over %s, stopping waits for what is under way, and takes nothing new", async (way) => {
  const { released, letGo } = held();
  const { handle, events } = scriptedBot(async () => {
    await released;
    return [toEveryone("done")];
  });
  const { adapter, slack } = await startApp(handle, { way });
  const { ts } = await person(slack).say("C00000001", "x");
  await slack.until("the event", () => events.length === 1);
  let hasStopped = false;
  const stopped = adapter.stop(60_000).then(() => {
    hasStopped = true;
  });
  await slack.until("the end of the connection", () => way === "HTTP" || slack.sockets.current() === undefined);
  await person(slack).say("C00000001", "too late");
  expect(hasStopped).toBe(false);
  letGo();
  await stopped;
  expect(slack.world.repliesTo("C00000001", ts).map(({ text }) => text)).toEqual(["done"]);
  expect(events).toHaveLength(1);
});

test("what does not end within the grace is left, and the log says how much", async () => {
  const { handle, events } = scriptedBot(() => new Promise(() => {}));
  const { adapter, slack, log } = await startApp(handle);
  await person(slack).say("C00000001", "x");
  await slack.until("the event", () => events.length === 1);
  await adapter.stop(10);
  expect(log).toContainEqual({ level: "warn", event: "stopped before all was answered", adapter: "slack", left: 1 });
});
