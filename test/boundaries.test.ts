import { readdirSync, readFileSync } from "node:fs";
import { join, normalize, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { mayImport } from "./rooms.ts";

/** Rooms of the core that may touch Node: loading and storing only. */
const touchesNode =
  /^src[/\\]catalog[/\\](?:load|shipped|compile|open|write-schema)\.ts$|^src[/\\]adapter\.ts$|^src[/\\]catalog[/\\]lint[/\\]|^src[/\\]store[/\\]/;

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, target = ""]) => target);
}

const roomOf = (file: string) => (file.split(sep)[1] ?? "").replace(/\.ts$/, "");

describe("the core", () => {
  const files = sources("src").filter((file) => roomOf(file) !== "index");

  test.each(files)("%s imports only what its room may", (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file)) {
      if (!target.startsWith(".")) {
        if (target.startsWith("node:")) expect(file).toMatch(touchesNode);
        continue;
      }
      const imported = normalize(join(file, "..", target));
      expect(imported.startsWith(`src${sep}`)).toBe(true);
      const other = roomOf(imported);
      if (other !== room)
        expect({ file, allowed: mayImport[room] }).toEqual({ file, allowed: expect.arrayContaining([other]) });
    }
  });

  test.each(files)("%s names no chat platform", (file) => {
    expect(readFileSync(file, "utf8")).not.toMatch(/\bslack\b|\bteams\b|botbuilder|\bbolt\b|block kit|mrkdwn/i);
  });

  test.each(files)("%s takes time and chance from outside", (file) => {
    expect(readFileSync(file, "utf8")).not.toMatch(/Date\.now|Math\.random|new Date\(\)/);
  });
});

describe("adapters", () => {
  const roots = [
    "start.ts",
    "start-adapter.ts",
    "serve.ts",
    "server.ts",
    "data.ts",
    "log.ts",
    "escalation.ts",
    "gate.ts",
  ];
  const files = sources("adapters").filter((file) => !roots.includes(file.split(sep)[1] ?? ""));

  test.each(files)("%s imports only the core's surface and its own folder", (file) => {
    const [, adapter] = file.split(sep);
    for (const target of importsOf(file).filter((each) => each.startsWith("."))) {
      const imported = normalize(join(file, "..", target));
      const own = imported.startsWith(join("adapters", adapter ?? "") + sep);
      expect(own || imported === join("src", "index.ts")).toBe(true);
    }
  });

  test.each(files)("%s loads a platform's SDK only if it is the adapter's transport", (file) => {
    const text = readFileSync(file, "utf8").replace(/^import type[^;]*;/gm, "");
    const loaded = [...text.matchAll(/(?:from|import\()\s*"((?:@slack\/|botbuilder|botframework)[^"]*)"/g)];
    // `transport.ts`, and the parts of it in a folder of that name.
    const [, , place] = file.split(sep);
    if (place !== "transport.ts" && place !== "transport") expect(loaded.map(([, target]) => target)).toEqual([]);
  });

  test("only the composition root reads the environment", () => {
    const readers = [...sources("src"), ...sources("adapters")].filter((file) =>
      readFileSync(file, "utf8").includes("process.env"),
    );
    expect(readers).toEqual([join("adapters", "start.ts")]);
  });
});
