import { expect, test } from "@jest/globals";
import { buildCatalog } from "../../src/catalog/catalog.ts";
import { fromBuilt, toBuilt } from "../../src/catalog/shipped.ts";
import { catalogSource, entryFile } from "../fixture.ts";

test("what the build stores is what was read, in ASCII", () => {
  const source = catalogSource([
    entryFile(),
    entryFile({ code: "0x80240031", title: 'Größe "zu groß" \u2028 更新 😀' }),
  ]);
  const built = toBuilt(source);
  expect(built).toMatch(/^[\x20-\x7e\n]+$/);
  const [before, after] = [source, fromBuilt(Buffer.from(built))].map((each) => buildCatalog(each));
  expect([...(after?.entries.values() ?? [])]).toEqual([...(before?.entries.values() ?? [])]);
  expect([...(after?.reference.values() ?? [])]).toEqual([...(before?.reference.values() ?? [])]);
  expect(after?.extend(0x20017)).toEqual({ phase: "The small setup system runs", operation: "Booting" });
});
