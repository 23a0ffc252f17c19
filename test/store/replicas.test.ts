import { describe, expect, test } from "@jest/globals";
import { dialects, open } from "./dialects.ts";
import { startReplica } from "./replicas.ts";
import { key, noon, thread } from "./samples.ts";

const events = Array.from({ length: 200 }, (_, id) => id);

describe.each(dialects)("on %s", (_name, place) => {
  test("of two stores exactly one wins each event", async () => {
    const options = await place();
    const stores = [await open(options), await open(options)];
    const wins = await Promise.all(
      events.map((id) => Promise.all(stores.map((store) => store.claims.claim(key(`e${id}`), noon)))),
    );
    for (const each of wins) expect(each.filter(Boolean)).toHaveLength(1);
  });

  test("of two processes exactly one wins each event", async () => {
    const options = await place();
    const replicas = [startReplica(options, "claim"), startReplica(options, "claim")];
    for (const replica of replicas) expect(await replica.line()).toBe("ready");
    for (const replica of replicas) replica.go();
    const won = await Promise.all(replicas.map(async (replica) => JSON.parse((await replica.line()) ?? "[]")));
    expect(won.flat().sort((a, b) => a - b)).toEqual(events);
    for (const replica of replicas) await replica.stop();
  });

  test("of twenty changes from one version exactly one is kept", async () => {
    const options = await place();
    const stores = [await open(options), await open(options)];
    await stores[0]?.threads.create(thread("1"));
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, step) => stores[step % 2]?.threads.update(thread("1", { state: { step } }), 1)),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await stores[1]?.threads.find(thread("1").where)).toMatchObject({
      version: 2,
      state: { step: done.indexOf(true) },
    });
  });

  test("nothing acknowledged is lost when the process is killed among its writes", async () => {
    const options = await place();
    const replica = startReplica(options, "write");
    expect(await replica.line()).toBe("ready");
    replica.go();
    const acknowledged: string[] = [];
    const read = async () => {
      const line = await replica.line();
      if (line !== undefined) acknowledged.push(line);
      return line !== undefined;
    };
    while (acknowledged.length < 1000) expect(await read()).toBe(true);
    await replica.kill();
    while (await read());
    const store = await open(options);
    const found = await Promise.all(acknowledged.map((id) => store.threads.find(thread(id).where)));
    expect(found.map((each) => each?.id)).toEqual(acknowledged);
    expect(await store.threads.create(thread("after"))).toBe(true);
  });
});
