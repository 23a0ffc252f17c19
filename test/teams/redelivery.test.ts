import { afterEach, describe, expect, test } from "@jest/globals";
import { createPersonHash } from "../../src/store/people.ts";
import { channelMessage, edited, inThread, lookUpMessage, mentioning, press } from "../doubles/teams/activities.ts";
import { type RunningBot, startBot } from "../doubles/teams/bot.ts";
import { startTeamsService, type TeamsService } from "../doubles/teams/service.ts";
import { dialects, open } from "../store/dialects.ts";

/** Teams delivers again what took longer than about 15 seconds, to any replica. */

const people = createPersonHash(["the secret of this test"]);
const running: (RunningBot | TeamsService)[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

describe.each(dialects)("three replicas on one %s", (_, place) => {
  async function replicas() {
    const service = await startTeamsService();
    const options = await place();
    const bots: RunningBot[] = [];
    for (let index = 0; index < 3; index += 1) {
      const memory = { store: await open(options), people };
      bots.push(await startBot(service, { core: { memory } }));
    }
    running.push(...bots, service);
    return { service, bots };
  }

  test("answer a message once, and an edit of it once more", async () => {
    const { service, bots } = await replicas();
    const message = mentioning(channelMessage("0x80244022"));
    const everywhere = async (activity: typeof message) => {
      const statuses = await Promise.all([...bots, ...bots].map((bot) => bot.deliver(activity)));
      expect(statuses.every(({ status }) => status === 200)).toBe(true);
    };
    await everywhere(message);
    expect(service.calls).toHaveLength(1);
    await everywhere(edited(message, "<at>wuerror</at> 0x80246012"));
    expect(service.calls).toHaveLength(2);
    await everywhere(message);
    expect(service.calls).toHaveLength(2);
  });

  test("answer a press and a look-up once", async () => {
    const { bots } = await replicas();
    const pressed = press("1.look.80244022", inThread("7"));
    const bodies = (await Promise.all(bots.map((bot) => bot.deliver(pressed)))).map(({ body }) => body.type);
    expect(bodies.filter((type) => type === "application/vnd.microsoft.card.adaptive")).toHaveLength(1);
    const looked = lookUpMessage("0x80244022", inThread("7"));
    const dialogs = (await Promise.all(bots.map((bot) => bot.deliver(looked)))).map(({ body }) => JSON.stringify(body));
    expect(dialogs.filter((dialog) => dialog.includes("0x80244022"))).toHaveLength(1);
  });
});
