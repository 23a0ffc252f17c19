import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createBot } from "../../src/bot.ts";
import { advance, type Move } from "../../src/fix/advance.ts";
import { handOver } from "../../src/fix/hand-over.ts";
import { planSteps } from "../../src/fix/plan.ts";
import { beginThread, type FixThread } from "../../src/fix/thread.ts";
import type { Block, Card, Catalog, Reply } from "../../src/index.ts";
import { presentFix, presentOffer } from "../../src/present/fix-card.ts";
import { presentHandOver } from "../../src/present/hand-over-card.ts";
import { presentFailure, presentNothing, presentStaleButton } from "../../src/present/notes.ts";
import { normal } from "../../src/present/parts.ts";
import { fixtureCatalog } from "../fixture.ts";
import { hostileText, longCommand, monstrousCard } from "../hostile.ts";
import { shippedCatalog } from "../shipped-catalog.ts";
import { checks, objectsIn, placesOf, tokensIn } from "./checks.ts";

/** Every folder of adapters/ that renders cards is held to its platform's limits, whichever it is. */
const names = readdirSync("adapters").filter((name) =>
  ["render.ts", "limits.ts"].every((file) => existsSync(join("adapters", name, file))),
);

interface Adapter {
  readonly name: string;
  readonly render: (reply: Reply) => Readonly<Record<string, unknown>>;
  readonly limits: Readonly<Record<string, number>>;
}

const adapters: Adapter[] = [];
// One after another: Jest loses modules that two imports ask for at once.
for (const name of names) {
  const { render } = (await import(`../../adapters/${name}/render.ts`)) as Pick<Adapter, "render">;
  const { limits } = (await import(`../../adapters/${name}/limits.ts`)) as Pick<Adapter, "limits">;
  adapters.push({ name, render, limits });
}

const today = new Date("2026-11-22T09:00:00Z");
const log = { info: () => {}, warn: () => {}, error: () => {} };
const botOf = (catalog: Catalog) => createBot({ catalog, log, newReference: () => "ref-1", now: () => today });
const where = { adapter: "test", tenant: "t", conversation: "c" };

const replyWith = (card: Card): Reply => ({ mode: "post", audience: "everyone", card });

function cardFor(text: string, catalog: Catalog): Card {
  const { card } = botOf(catalog).lookUp(text, true);
  if (card === undefined) throw new Error(`no card for ${text}`);
  return card;
}

/** A fix from its first card to the summary for whoever takes over. */
function fixCards(catalog: Catalog): readonly [string, Card][] {
  const causes = catalog.entries.get(0x80244022)?.causes ?? [];
  const plan = planSteps(causes[0]?.steps ?? [], new Map());
  const begun = beginThread({ code: "0x80244022", cause: "own-server", reviewed: "2026-11-22", plan });
  const view = { catalog, today: "2026-11-22", id: "fix-1", reader: "me", tally: new Map() };
  const at = Date.UTC(2026, 10, 22, 9);
  const after = (thread: FixThread, move: Move, by = "me") => {
    const turn = advance(thread, move, { by, at });
    if (turn === undefined) throw new Error(`nothing to say to ${move.type}`);
    return turn;
  };
  const second = after(begun, { type: "failed" }, "ben");
  const through = after(second.thread, { type: "failed" });
  const solved = after(second.thread, { type: "worked" });
  const entryOf = (code: string) => catalog.entries.get(Number(code));
  const summary = handOver(through.thread, { entryOf, describe: () => ({ title: "", meaning: "" }) });
  return [
    ["fix-offer", presentOffer(begun, view, { others: [0x80246012] })],
    ["fix-step", presentFix(second.thread, second.scene, view)],
    ["fix-through", presentFix(through.thread, through.scene, view)],
    ["fix-solved", presentFix(solved.thread, solved.scene, view)],
    ["hand-over", presentHandOver(summary, through.thread, view, "https://chat.example/thread")],
  ];
}

/** Renders and checks everything that holds for every card. */
function send({ name, render, limits }: Adapter, card: Card): Readonly<Record<string, unknown>> {
  const payload = render(replyWith(card));
  const check = checks[name];
  if (check === undefined) throw new Error(`test/adapters/checks.ts has no check for ${name}`);
  expect(check.complaints(payload, limits)).toEqual([]);
  const answers = card.blocks.flatMap((block) => (block.type === "question" ? block.buttons.slice(0, 5) : []));
  const tokens = [...answers, ...card.buttons.slice(0, check.buttons(limits))].map(({ token }) => token);
  expect(tokensIn(payload)).toEqual(tokens);
  return payload;
}

test("each adapter that renders cards has a check", () => {
  expect(names).toEqual(Object.keys(checks).sort());
});

describe.each(adapters)("$name", (adapter) => {
  const shipped = shippedCatalog();
  const bot = botOf(shipped);

  test.each([...shipped.entries.values()].map((entry) => [entry.code, entry] as const))(
    "shows every cause of %s inside its limits, with every button",
    async (code, entry) => {
      for (const { id } of entry.causes) {
        const token = `1.cause.${code.slice(2)}.${id}`;
        const [reply] = await bot.handle({ kind: "press", id: "1", where, who: { id: "u" }, token });
        const payload = JSON.stringify(send(adapter, reply?.card as Card));
        expect(payload).toContain(code);
        expect(reply?.card.buttons.length).toBe(tokensIn(JSON.parse(payload)).length);
      }
    },
  );

  test.each([
    ["decoded", "0x87654321"],
    ["decoded success", "0x00240001"],
    ["choices after a slip", "0x8024402"],
    ["choices after words", "windows update is stuck"],
    ["nothing recognised", "hello"],
    [
      "many codes",
      [...shipped.reference.keys()]
        .slice(0, 400)
        .map((value) => `0x${value.toString(16)}`)
        .join(" "),
    ],
    ["hostile words", `windows update is stuck ${hostileText}`],
  ])("shows what is answered to %s", (_, text) => {
    send(adapter, cardFor(text, shipped));
  });

  test.each<[string, Card]>([
    ["a failure", presentFailure("ref-1")],
    ["a stale button", presentStaleButton()],
    ["a card with nothing in it", { ...presentNothing(), blocks: [] }],
    [
      "empty parts",
      {
        ...presentNothing(),
        blocks: [
          { type: "facts", facts: [] },
          { type: "steps", steps: [] },
        ],
      },
    ],
    ["empty lines", { ...presentNothing(), blocks: [{ type: "evidence", lines: [""] }] }],
    ["a pair of surrogates at the limit", { ...presentNothing(), title: `${"x".repeat(148)}\ud83d\ude00\ud83d\ude00` }],
  ])("shows %s", (_, card) => {
    const payload = send(adapter, card);
    expect(JSON.stringify(payload)).not.toMatch(/\\ud[89ab]/i);
  });

  test("shows a monstrous card inside its limits, each command whole or not at all", () => {
    const payload = send(adapter, monstrousCard);
    const commands = objectsIn(payload).filter(({ text }) => typeof text === "string" && /^echo a{20}/.test(text));
    expect(commands.map(({ text }) => text)).toEqual(commands.map(() => longCommand));
  });

  test("keeps every button of a card that is too long", () => {
    const lines = Array.from({ length: 200 }, (_, index) => normal(`line ${index}`));
    const question: Block = { type: "question", text: "which?", buttons: [{ label: "this", token: "1.this" }] };
    const card = { ...presentNothing(), blocks: [...lines, question], buttons: [{ label: "go", token: "1.go" }] };
    const payload = send(adapter, card);
    expect(tokensIn(payload)).toEqual(["1.this", "1.go"]);
    expect(JSON.stringify(payload)).toContain("Line 0");
  });

  test("puts hostile text only where the platform shows it as it is", () => {
    const payload = send(adapter, monstrousCard);
    const places = new Set(
      ["<!channel>", "<https://evil.example|x>", "*bold*"].flatMap((text) => placesOf(text, payload)),
    );
    const inert = [
      "plain_text.text",
      "text.text",
      "link.text",
      "TextRun.text",
      "Action.Execute.title",
      "AdaptiveCard.speak",
    ];
    // Slack's fallback text is mrkdwn: its angle brackets are escaped (see checks.ts), asterisks there only make it bold.
    expect([...places].filter((place) => !inert.includes(place) && place !== "message.text")).toEqual([]);
    expect(places.size).toBeGreaterThan(0);
  });

  const fixture = fixtureCatalog();
  const golden: readonly [string, Card][] = [
    ["answer", cardFor("Windows Update on our WSUS: 0x80244022 and 0x80246012", fixture)],
    ["decoded", cardFor("0x80246012", fixture)],
    ["choices", cardFor("0x8024402", fixture)],
    ["note", presentNothing()],
    ...fixCards(fixture),
  ];

  test.each(golden)(`%s is as in test/adapters/golden/${adapter.name}/ (UPDATE_GOLDEN=1 rewrites it)`, (kind, card) => {
    const file = join("test", "adapters", "golden", adapter.name, `${kind}.json`);
    const payload = send(adapter, card);
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(payload, null, 2)}\n`);
    }
    expect(JSON.parse(JSON.stringify(payload))).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });
});

describe("the checks themselves see what is wrong", () => {
  const limitsOf = (name: string) => adapters.find((adapter) => adapter.name === name)?.limits ?? {};
  const long = "x".repeat(100_000);

  test.each([
    ["slack", { text: "", blocks: [] }, "no fallback text"],
    ["slack", { text: "<!channel>", blocks: [] }, "holds markup"],
    ["slack", { text: "a", blocks: Array(51).fill({ type: "divider" }) }, "number of blocks"],
    [
      "slack",
      { text: "a", blocks: [{ type: "header", text: { type: "plain_text", text: long } }] },
      "header is 100000",
    ],
    ["slack", { text: "a", blocks: [{ type: "context", elements: [{ type: "mrkdwn", text: "a" }] }] }, "mrkdwn"],
    [
      "slack",
      { text: "a", blocks: [{ type: "actions", elements: [{ action_id: "x" }, { action_id: "x" }] }] },
      "twice",
    ],
    ["teams", { type: "AdaptiveCard", version: "1.5", speak: long, body: [] }, "bytes"],
    ["teams", { type: "AdaptiveCard", version: "1.5", speak: "a", body: [{ type: "TextBlock" }] }, "may parse"],
    ["teams", { type: "AdaptiveCard", version: "1.5", speak: "a", body: [], actions: Array(7).fill({}) }, "7 actions"],
  ])("%s: %j", (name, payload, complaint) => {
    expect(checks[name]?.complaints(payload, limitsOf(name)).join("\n")).toContain(complaint);
  });
});
