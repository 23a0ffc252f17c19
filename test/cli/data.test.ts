import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createBot } from "../../src/bot.ts";
import { openStore } from "../../src/store/open.ts";
import { createPersonHash } from "../../src/store/people.ts";
import { fixtureCatalog } from "../fixture.ts";
import { buildIfMissing, run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "wuerror-data-"));
const file = join(folder, "wuerror.db");
const environment = { DATABASE_FILE: file, SECRET_KEY: "the secret of this test" };

beforeAll(async () => {
  buildIfMissing();
  const store = await openStore({ file });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  let references = 0;
  const bot = createBot({
    catalog: fixtureCatalog(),
    log,
    newReference: () => `fix-${++references}`,
    now: () => new Date(),
    memory: { store, people: createPersonHash(["the secret of this test"]) },
  });
  for (const [index, person] of ["ann", "ben"].entries()) {
    const where = { adapter: "slack", tenant: "T1", conversation: `C${index}`, thread: "1" };
    const text = "canary 0x80244022 on PC-4711";
    await bot.handle({
      kind: "message",
      id: String(index),
      where,
      who: { id: person },
      text,
      files: [],
      addressed: "overheard",
      isReply: false,
    });
  }
  await store.close();
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = (out: string) => out.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
const tablesOf = (out: string) => [...new Set(rowsOf(out).map(({ table }) => table))].sort();

test("everything that is kept is printed, and nothing of what was written or by whom is in it", async () => {
  const { exit, out } = await run(["data", "export"], { environment });
  expect(exit).toBe(0);
  expect(tablesOf(out)).toEqual(["answers", "claims", "threads"]);
  expect(out).not.toMatch(/canary|PC-4711|"ann"|"ben"/);
});

test("one person is forgotten, the other stays", async () => {
  expect(await run(["data", "forget", "slack", "T1", "ann"], { environment })).toMatchObject({
    exit: 0,
    out: "2 rows erased\n",
  });
  const { out } = await run(["data", "export"], { environment });
  expect(rowsOf(out).filter(({ table }) => table === "threads")).toHaveLength(1);
  expect(rowsOf(out).find(({ table }) => table === "audit")?.row).toMatchObject({ action: "forget", detail: "2" });
});

test("a purge has to be meant", async () => {
  const asked = await run(["data", "purge"], { environment });
  expect(asked).toMatchObject({ exit: 2, out: "" });
  expect(asked.error).toContain("--yes");
  expect(await run(["data", "purge", "--yes"], { environment })).toMatchObject({ exit: 0 });
  expect((await run(["data", "export"], { environment })).out).toBe("");
});

test("a database that cannot be opened is one clear line", async () => {
  const { exit, error } = await run(["data", "export"], { environment: { ...environment, DATABASE_FILE: folder } });
  expect(exit).toBe(1);
  expect(error).toMatch(/^wuerror: The database cannot be used: .*\n$/);
});
