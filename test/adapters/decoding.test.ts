import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hostileText } from "../hostile.ts";
import { objectsIn } from "./checks.ts";
import { decodings } from "./decoding.ts";

/** Every folder of adapters/ that reads a platform's events is held to the same rules. */

test("each adapter that reads events has its payloads here", () => {
  const names = readdirSync("adapters").filter((name) => existsSync(join("adapters", name, "decode.ts")));
  expect(names).toEqual(Object.keys(decodings).sort());
});

describe.each(Object.entries(decodings))("%s", (name, platform) => {
  const { decode } = platform;
  const samples = [
    ...platform.mention("0x80244022"),
    platform.overheard("0x80244022"),
    platform.direct("0x80244022"),
    platform.threadReply("0x80244022"),
    platform.edited.text,
    platform.press("1.none"),
  ];

  test("one post has one id in whatever form it is delivered, and another post another", () => {
    const ids = platform.mention("0x80244022").map((raw) => decode(raw)?.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(decode(platform.threadReply("0x80244022"))?.id).toBeDefined();
    expect(decode(platform.edited.text)?.id).not.toBe(decode(platform.overheard("a"))?.id);
  });

  test.each(["0x80244022", hostileText.replace("<@U123>", "<@>")])("the mention is taken off: %j", (text) => {
    for (const raw of platform.mention(text)) expect(decode(raw)).toMatchObject({ addressed: "mention", text });
  });

  test("a mention of somebody else leaves a mark, whoever it is", () => {
    const messages = platform.toColleague("done");
    expect(messages.length).toBeGreaterThan(0);
    for (const raw of messages)
      expect(decode(raw)).toMatchObject({ addressed: "overheard", text: expect.stringMatching(/^<@>\s+done$/) });
  });

  test("it is told how the bot was spoken to, and where", () => {
    expect(decode(platform.overheard("x"))).toMatchObject({ kind: "message", addressed: "overheard", text: "x" });
    expect(decode(platform.direct("x"))).toMatchObject({ kind: "message", addressed: "direct", text: "x" });
    const reply = decode(platform.threadReply("x"));
    expect(reply).toMatchObject({ isReply: true, where: { adapter: name } });
    expect(reply?.where.thread).not.toBe(decode(platform.overheard("x"))?.where.thread);
  });

  test("an edit counts when the text changed", () => {
    expect(decode(platform.edited.text)).toMatchObject({ kind: "message", isEdit: true });
    expect(decode(platform.overheard("a"))).not.toHaveProperty("isEdit");
    expect(decode(platform.edited.otherwise)).toBeUndefined();
  });

  test("what the bot or another bot causes is not read", () => {
    expect(platform.byBots("0x80244022").map(decode)).toEqual(platform.byBots("").map(() => undefined));
  });

  test("what is not for the bot is not read", () => {
    expect(platform.foreign.map(decode)).toEqual(platform.foreign.map(() => undefined));
  });

  test("a button brings back its token, unchanged", () => {
    const token = `1.cause.80244022.${"a".repeat(40)}`;
    expect(decode(platform.press(token))).toMatchObject({ kind: "press", token });
  });

  test("whatever arrives, it throws nothing", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        decode(raw);
      }),
    );
  });

  test("a payload with one value of it changed to anything yields an event of ours or nothing", () => {
    const place = fc.constantFrom(...samples.flatMap((sample) => places(sample)));
    fc.assert(
      fc.property(place, fc.anything(), ({ sample, index, key }, value) => {
        const raw = structuredClone(sample);
        Object.assign(objectsIn(raw)[index] ?? {}, { [key]: value });
        const event = decode(raw);
        if (event?.kind === "message") expect([typeof event.text, typeof event.id]).toEqual(["string", "string"]);
        if (event !== undefined) expect(typeof event.where.conversation).toBe("string");
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every key of every object in a payload. */
function places(sample: unknown): { readonly sample: unknown; readonly index: number; readonly key: string }[] {
  return objectsIn(sample).flatMap((object, index) => Object.keys(object).map((key) => ({ sample, index, key })));
}
