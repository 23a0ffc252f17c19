import { describe, expect, test } from "@jest/globals";
import { createBot } from "../../src/bot.ts";
import { buildCatalog } from "../../src/catalog/catalog.ts";
import type { Block, Card } from "../../src/model/card.ts";
import type { BotEvent } from "../../src/model/event.ts";
import { decodeAction } from "../../src/model/token.ts";
import { presentEntry } from "../../src/present/entry-card.ts";
import { presentFailure, presentNothing, presentStaleButton } from "../../src/present/notes.ts";
import { catalogSource, entryFile, fixtureCatalog, plainEntry } from "../fixture.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };
const now = () => new Date("2026-11-22T09:00:00Z");
const botOf = (catalog = fixtureCatalog()) => createBot({ catalog, log, newReference: () => "ref-1", now });
const bot = botOf();
const where = { adapter: "test", tenant: "t", conversation: "c" };
const who = { id: "u" };
const message = (text: string, addressed: "direct" | "overheard" = "direct"): BotEvent => ({
  kind: "message",
  id: "1",
  where,
  who,
  text,
  files: [],
  addressed,
  isReply: false,
});
const press = (token: string): BotEvent => ({ kind: "press", id: "2", where, who, token });

function cardFor(text: string, from = bot): Card {
  const { card } = from.lookUp(text, true);
  if (card === undefined) throw new Error(`no card for ${text}`);
  return card;
}

const ofType = <Type extends Block["type"]>(card: Card, type: Type) =>
  card.blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
const texts = (card: Card) => ofType(card, "paragraph").map(({ text }) => text);
const facts = (card: Card) => ofType(card, "facts").flatMap((block) => block.facts);
const labels = (card: Card) => card.buttons.map(({ label }) => label);

describe("the answer with an entry", () => {
  const card = cardFor("0x80244022");

  test("says what it is, why it happens and what to do, in that order", () => {
    expect(card).toMatchObject({
      kind: "answer",
      tone: "info",
      title: "0x80244022: The update server is too busy or stopped (HTTP 503)",
    });
    expect(card.blocks.map(({ type }) => type)).toEqual([
      "facts",
      "paragraph",
      "paragraph",
      "paragraph",
      "paragraph",
      "steps",
      "paragraph",
      "paragraph",
      "links",
    ]);
    expect(texts(card)).toEqual([
      'The server answered with HTTP status 503, "service unavailable".',
      "Likely cause: Our own WSUS server",
      "The application pool of WSUS has stopped.",
      "What to do",
      "Where does this PC get its updates from? These steps are for: Our own WSUS server.",
      "Microsoft's pages differ: One page misspells the symbol.",
    ]);
  });

  test("names the code in both notations", () => {
    expect(facts(card)).toEqual([
      { label: "Code", value: "0x80244022 (-2145107934)" },
      { label: "Name", value: "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL" },
    ]);
  });

  test("numbers the steps and tells their rights, restart, risk, check and way back", () => {
    expect(ofType(card, "steps")[0]?.steps).toEqual([
      {
        number: 1,
        text: "On the server, see whether the services run.",
        command: {
          shell: "powershell",
          run: "Get-Service -Name WsusService, W3SVC\nGet-WebAppPoolState -Name WsusPool",
        },
        labels: ["administrator", "medium risk"],
        undo: "Nothing was changed.",
        check: "Both services are Running.",
      },
      {
        number: 2,
        text: "On the server: Restart Windows.",
        labels: ["no admin rights needed", "restart needed", "low risk"],
        check: "Windows has started.",
      },
    ]);
  });

  test("lists the sources, those of shared steps as well, with the day of the review", () => {
    const [links] = ofType(card, "links");
    expect(links?.label).toBe("Sources (3) · reviewed 2026-11-22");
    expect(links?.links.map(({ title }) => title)).toEqual(["First page", "Second page", "Shared page"]);
  });

  test.each([
    ["2025-11-21", true],
    ["2025-11-22", false],
    ["2026-11-22", false],
  ])("warns of a review of %s, since a year is its age limit: %p", (reviewed, warns) => {
    const aged = cardFor("0x80244022", botOf(buildCatalog(catalogSource([plainEntry({ reviewed })]))));
    expect(texts(aged).join().includes("more than 12 months ago")).toBe(warns);
  });

  test("links to its own page where there is one", () => {
    const entryAddress = (code: string) => `https://catalog.example/${code}`;
    const published = createBot({ catalog: fixtureCatalog(), log, newReference: () => "ref-1", now, entryAddress });
    expect(ofType(cardFor("0x80244022", published), "links")[0]?.links.at(-1)?.url).toBe(
      "https://catalog.example/0x80244022",
    );
  });

  test("tells the phase and the operation of an extend code", () => {
    const setup = botOf(buildCatalog(catalogSource([plainEntry({ code: "0xC1900101" })])));
    expect(facts(cardFor("0xC1900101 - 0x20017", setup))).toEqual(
      expect.arrayContaining([
        { label: "Extend code", value: "0x20017" },
        { label: "Phase", value: "The small setup system runs" },
        { label: "Operation", value: "Booting" },
      ]),
    );
  });

  test("says how a mistyped code was read", () => {
    expect(texts(cardFor("0x8O244022"))[0]).toBe("Read as 0x80244022.");
    expect(texts(cardFor("0x80244022"))).not.toContain("Read as 0x80244022.");
  });

  test("says that a shared code may belong to the other product that is named", () => {
    const shared = botOf(buildCatalog(catalogSource([plainEntry({ code: "0x80070005" })])));
    expect(texts(cardFor("printer 0x80070005", shared))[0]).toMatch(/names another product/);
    expect(texts(cardFor("0x80070005", shared)).join()).not.toMatch(/names another product/);
  });

  test("offers the further codes of the message", () => {
    const several = cardFor("0x80244022 0x80244021 0x80246012 0x80070005");
    expect(texts(several)).toEqual(expect.arrayContaining(["Also in this message", "Further codes: 0x80070005"]));
    expect(labels(several)).toEqual(["Directly from Microsoft", "0x80244021", "0x80246012", "0x80070005"]);
  });
});

describe("which cause stands in front", () => {
  test.each([
    ["0x80244022", "own-server"],
    ["0x80244022 from our WSUS", "own-server"],
    ["0x80244022 on port 8530", "own-server"],
    ["0x80244022 on a PC that Intune manages", "microsoft"],
    ["INTUNE and Autopatch, not wsus: 0x80244022", "microsoft"],
    ["0x80244022 in intunewin packages", "own-server"],
  ])("%j: %s", (text, cause) => {
    const other = cause === "microsoft" ? "own-server" : "microsoft";
    expect(cardFor(text).buttons.map(({ token }) => decodeAction(token))).toEqual([
      { type: "cause", code: "0x80244022", cause: other },
    ]);
  });

  test("the button of another cause shows that cause", async () => {
    const [button] = cardFor("0x80244022").buttons;
    const [reply] = await bot.handle(press(button?.token ?? ""));
    expect(reply).toMatchObject({ mode: "replace", audience: "everyone" });
    expect(texts(reply?.card as Card)).toContain("Likely cause: Directly from Microsoft");
  });

  test("an entry of one cause asks nothing", () => {
    const card = cardFor("0x80244022", botOf(buildCatalog(catalogSource([plainEntry()]))));
    expect(card.buttons).toEqual([]);
    expect(texts(card)).toContain("Likely cause");
  });
});

describe("a number without an entry", () => {
  test.each(["0x80244021", "0x80246012", "0x80070005", "0x8024DEAD", "0x87654321", "0x00240001"])(
    "%s is decoded, without steps and sources",
    (code) => {
      const card = cardFor(code);
      expect(card.kind).toBe("decoded");
      expect(ofType(card, "steps")).toEqual([]);
      expect(ofType(card, "links")).toEqual([]);
    },
  );

  test("a failure tells its name, family and where to look, and that no fix is offered", () => {
    const card = cardFor("0x80246012");
    expect(card).toMatchObject({ tone: "warning", title: "0x80246012: The download manager gave up" });
    expect(facts(card)).toEqual([
      { label: "Code", value: "0x80246012 (-2145099758)" },
      { label: "Name", value: "WU_E_DM_EXAMPLE, WU_E_DM_OTHER_NAME" },
      { label: "Severity", value: "failure" },
      { label: "Facility", value: "FACILITY_WINDOWSUPDATE" },
    ]);
    expect(texts(card)).toEqual(
      expect.arrayContaining(["Where to look", expect.stringContaining("no fix is offered")]),
    );
  });

  test("the number of another system inside it is told", () => {
    expect(facts(cardFor("0x80070005"))).toContainEqual({ label: "Windows error number", value: "5" });
    expect(facts(cardFor("0x801901F7"))).toContainEqual({ label: "HTTP status", value: "503" });
  });

  test("a success is told as such", () => {
    const card = cardFor("0x00240001");
    expect(card.tone).toBe("success");
    expect(texts(card).join(" ")).toMatch(/reports success/);
    expect(texts(card)).not.toContain("Where to look");
  });
});

describe("choices", () => {
  test("after a slip they are labelled as guesses and can all be declined", () => {
    const card = cardFor("0x8024402");
    expect(card).toMatchObject({ kind: "choices", title: "Did you mean one of these?" });
    expect(texts(card).join()).toMatch(/they are guesses/);
    expect(labels(card)).toEqual(["0x80244022", "0x80244021", "None of these"]);
  });

  test("after words they are labelled as guesses and name the words", () => {
    const card = cardFor("windows update is stuck", botOf(shippedCatalog()));
    expect(card).toMatchObject({ kind: "choices", title: "Is it one of these?" });
    expect(texts(card).join()).toMatch(/recognised: .*stuck.* are guesses/);
  });

  test.each([
    [0, "answer"],
    [1, "decoded"],
    [2, "note"],
  ])("button %d leads to: %s", async (index, kind) => {
    const [reply] = await bot.handle(press(cardFor("0x8024402").buttons[index]?.token ?? ""));
    expect(reply).toMatchObject({ mode: "replace", card: { kind } });
  });
});

describe("an organisation's own entry", () => {
  const own = plainEntry({ title: "Our own mirror sleeps" });
  const catalog = buildCatalog(catalogSource([entryFile()]), catalogSource([own]));

  test("stands in front, says where it comes from and leads to the shipped text", async () => {
    const card = cardFor("0x80244022", botOf(catalog));
    expect(card.title).toBe("0x80244022: Our own mirror sleeps");
    expect(texts(card)).toContain("This entry comes from your organisation.");
    expect(labels(card)).toEqual(["Show the shipped entry"]);
    const [reply] = await botOf(catalog).handle(press(card.buttons[0]?.token ?? ""));
    expect(reply?.card.title).toMatch("The update server is too busy");
    expect(texts(reply?.card as Card)).not.toContain("This entry comes from your organisation.");
  });

  test("in front of nothing has no such button", () => {
    const alone = buildCatalog(catalogSource([]), catalogSource([own]));
    expect(labels(cardFor("0x80244022", botOf(alone)))).toEqual([]);
  });
});

describe("notes", () => {
  test("nothing recognised: how to ask, when somebody asked", async () => {
    expect(await bot.handle(message("hello"))).toEqual([
      { mode: "post", audience: "everyone", card: presentNothing() },
    ]);
    expect(await bot.handle(message("hello", "overheard"))).toEqual([]);
  });

  test.each(["", "1.look.zzz", "9.look.80244022", "<script>"])("a button that was altered: %j", async (token) => {
    expect(await bot.handle(press(token))).toEqual([{ mode: "post", audience: "sender", card: presentStaleButton() }]);
  });

  test.each(["1.look.8024DEAD", "1.cause.8024DEAD.gone", "1.shipped.8024DEAD"])(
    "a button of an entry that is gone decodes the number: %s",
    async (token) => {
      expect((await bot.handle(press(token)))[0]?.card).toMatchObject({ kind: "decoded", title: /0x8024DEAD/ });
    },
  );

  test("a button of a cause that is gone shows the first cause", async () => {
    const [reply] = await bot.handle(press("1.cause.80244022.gone"));
    expect(texts(reply?.card as Card)).toContain("Likely cause: Our own WSUS server");
  });

  test("a failure inside the bot: a reference for whoever asked, the log has it too, overheard is silence", async () => {
    const errors: unknown[] = [];
    const broken = createBot({
      catalog: fixtureCatalog(),
      log: { ...log, error: (event, fields) => errors.push({ event, ...fields }) },
      newReference: () => "ref-1",
      now,
    });
    const files = {
      name: "x",
      get text(): string {
        throw new RangeError("secret text");
      },
    };
    expect(await broken.handle({ ...message("x"), files: [files] } as BotEvent)).toEqual([
      { mode: "post", audience: "everyone", card: presentFailure("ref-1") },
    ]);
    expect(await broken.handle({ ...message("x", "overheard"), files: [files] } as BotEvent)).toEqual([]);
    expect(errors).toEqual(
      Array(2).fill({
        event: "event failed",
        reference: "ref-1",
        kind: "message",
        adapter: "test",
        error: "RangeError",
      }),
    );
    expect(JSON.stringify([errors, presentFailure("ref-1")])).not.toContain("secret");
    expect(JSON.stringify(presentFailure("ref-1"))).toContain("ref-1");
  });
});

describe("evidence", () => {
  test.each([
    ["0x80244022", ["0x80244022 (WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL)"]],
    ["-2145107934", ["-2145107934 → 0x80244022 (WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL)"]],
    ["0x8O244022", ["0x8O244022 → 0x80244022 (WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL)"]],
    ["WU_E_PT_HTTP_STATUS_BAD_GATEWAY", ["WU_E_PT_HTTP_STATUS_BAD_GATEWAY → 0x80244021"]],
    ["0x87654321", ["0x87654321"]],
    [
      "2026-11-20 10:11:12, Info  CBS  SQM: Failed to start upload [HRESULT = 0x80070005]\n, Error CBS [HRESULT = 0x80244022]",
      ["0x80244022 (WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL)", "1 log line of harmless noise set aside"],
    ],
    ["hello", []],
  ])("%j", (text, lines) => {
    expect(bot.lookUp(text, true).evidence).toEqual(lines);
  });
});

describe("each shipped entry", () => {
  const catalog = shippedCatalog();
  const cases = [...catalog.entries.values()].flatMap((entry) =>
    entry.causes.map((cause) => [entry.code, cause.id, entry] as const),
  );

  test.each(cases)("%s, %s: has steps and buttons that work", (_, cause, entry) => {
    const card = presentEntry(entry, { catalog, today: "2026-11-22" }, { cause });
    expect(ofType(card, "steps")[0]?.steps.length).toBeGreaterThan(0);
    for (const { token, label } of card.buttons) {
      expect(label.length).toBeLessThanOrEqual(75);
      expect(token.length).toBeLessThanOrEqual(100);
      expect(decodeAction(token)).toBeDefined();
    }
  });
});
