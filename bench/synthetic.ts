import type { CatalogSource } from "../src/catalog/catalog.ts";
import type { EntryFile } from "../src/catalog/schema.ts";
import { pick, randomFrom } from "./texts.ts";

/** Words of the whole vocabulary: those of the shipped catalog by frequency, then invented ones. */
const vocabularySize = 30_000;
/** Upper halves of the codes: families that belong to Windows Update alone. */
const families = [0x8024, 0x80d0, 0x8020, 0x800f, 0xc190];
const syllables = "ba ce di fo gu ka le mi no pu ra se ti vo wu zan tor mel dis con per sta lin ver".split(" ");

/**
 * The shipped catalog, filled up with made-up entries; its reference tables stay as they are.
 * Words follow Zipf's law: the word of rank r comes up about 1/r as often as the first.
 * @param size how many entries in all
 */
export function synthesize(shipped: CatalogSource, size: number): CatalogSource {
  const random = randomFrom(size);
  const words = vocabularyOf(shipped, random);
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? "update";
  const taken = new Set(shipped.entries.keys());
  for (const { lines } of shipped.reference) for (const line of lines) taken.add(line.slice(0, 10));
  const entries = new Map(shipped.entries);
  while (entries.size < size) {
    const entry = makeEntry(freeCode(taken, random), word, random);
    entries.set(entry.code, () => entry);
  }
  return { ...shipped, entries };
}

function vocabularyOf({ entries }: CatalogSource, random: () => number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { title, meaning, phrases } of [...entries.values()].map((read) => read())) {
    for (const [found] of `${title} ${meaning} ${phrases.join(" ")}`.toLowerCase().matchAll(/[a-z]{2,}/g)) {
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  const words = new Set([...counts].sort(([, one], [, other]) => other - one).map(([each]) => each));
  while (words.size < vocabularySize) {
    words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join(""));
  }
  return [...words];
}

function freeCode(taken: Set<string>, random: () => number): string {
  for (;;) {
    const value = pick(families, random) * 0x10000 + Math.floor(random() * 0x10000);
    const code = `0x${value.toString(16).toUpperCase()}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

function makeEntry(code: string, word: () => string, random: () => number): EntryFile {
  const sentence = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, word).join(" ");
  const list = (most: number, make: () => string) => Array.from({ length: 1 + Math.floor(random() * most) }, make);
  return {
    code,
    symbol: `WU_E_${sentence(2, 4).toUpperCase().replaceAll(" ", "_")}`,
    aliases: [],
    title: sentence(5, 10),
    meaning: sentence(15, 35),
    component: "install",
    causes: list(2, () => "cause").map((id, index) => ({
      id: `${id}-${index + 1}`,
      when: sentence(3, 7),
      context: list(4, () => sentence(1, 2)),
      why: sentence(10, 20),
      steps: [
        { text: sentence(6, 12), who: "anyone" as const, restart: false, risk: "low" as const, check: sentence(4, 8) },
      ],
    })),
    phrases: list(6, () => sentence(2, 6)),
    sources: [{ title: "Made up", url: "https://example.com/", read: "2026-11-22" }],
    reviewed: "2026-11-22",
    related: [],
  };
}
