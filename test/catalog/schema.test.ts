import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { jsonSchemas } from "../../src/catalog/schema.ts";
import { plainEntry, sharedRestart } from "../fixture.ts";

const stored = (file: string) => JSON.parse(readFileSync(join("catalog", file), "utf8"));

test.each(Object.entries(jsonSchemas()))("catalog/%s is up to date (npm run schema writes it)", (file, schema) => {
  expect(stored(file)).toEqual(JSON.parse(JSON.stringify(schema)));
});

describe("editors that check with the schemas", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const isEntry = ajv.compile(stored("schema.json"));
  const isStep = ajv.compile(stored("step.schema.json"));

  const yamlFiles = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

  test.each([
    ["entries", isEntry],
    ["steps", isStep],
  ])("take every file of catalog/%s", (name, accepts) => {
    const folder = join("catalog", name);
    const refused = yamlFiles(folder).filter((file) => !accepts(parse(readFileSync(join(folder, file), "utf8"))));
    expect(refused).toEqual([]);
  });

  test("take an entry that leaves out what has a default", () => {
    const { aliases: _, related: __, ...short } = plainEntry();
    expect(isEntry(short)).toBe(true);
  });

  test.each([
    ["a field that is not known", { ...plainEntry(), fix: "reboot" }],
    ["a code in lower case", { ...plainEntry(), code: "0x80244abc" }],
    ["no causes", { ...plainEntry(), causes: [] }],
    [
      "a risk that is none",
      { ...plainEntry(), causes: [{ ...plainEntry().causes[0], steps: [{ ...sharedRestart, risk: "none" }] }] },
    ],
  ])("refuse an entry with %s", (_, entry) => {
    expect(isEntry(entry)).toBe(false);
  });

  test("refuse a shared step without its sources", () => {
    const { sources: _, ...step } = sharedRestart;
    expect(isStep(step)).toBe(false);
  });
});
