import { type Catalog, type Entry, isStale } from "../../src/index.ts";

/**
 * `wuerror catalog stats`: what the catalog holds and how fresh it is.
 * @param today a day such as "2026-11-22"
 */
export function catalogStats(catalog: Catalog, today: string): string {
  const entries = [...catalog.entries.values()];
  const steps = entries.flatMap(({ causes }) => causes.flatMap((cause) => cause.steps));
  const sources = new Set(entries.flatMap((entry) => entry.sources.map(({ url }) => url)));
  const rows: [string, string | number][] = [
    ["reviewed entries", entries.length],
    ["  of your organisation", entries.filter(({ origin }) => origin === "organisation").length],
    ["causes", entries.reduce((sum, { causes }) => sum + causes.length, 0)],
    ["steps shown", steps.length],
    [
      "  for anyone / administrator",
      `${count(steps, ({ who }) => who === "anyone")} / ${count(steps, ({ who }) => who === "administrator")}`,
    ],
    [
      "  low / medium / high risk",
      (["low", "medium", "high"] as const).map((risk) => count(steps, (step) => step.risk === risk)).join(" / "),
    ],
    ["  with a restart", count(steps, ({ restart }) => restart)],
    ["  with a command", count(steps, ({ command }) => command !== undefined)],
    ["phrases", entries.reduce((sum, { phrases }) => sum + phrases.length, 0)],
    ["pages cited", sources.size],
    ["entries that tell of a disagreement", count(entries, ({ disagreement }) => disagreement !== undefined)],
    ["oldest / newest review", reviewRange(entries)],
    ["reviews older than 12 months", count(entries, ({ reviewed }) => isStale(reviewed, today))],
    [
      "known codes without an entry",
      [...catalog.reference.keys()].filter((value) => !catalog.entries.has(value)).length,
    ],
  ];
  const byPart = groupSizes(entries, ({ component }) => component);
  return `${[...rows, ...byPart.map(([part, size]): [string, number] => [`part of an update: ${part}`, size])]
    .map(([label, value]) => `${label.padEnd(38)}${value}`)
    .join("\n")}\n`;
}

function count<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length;
}

function reviewRange(entries: readonly Entry[]): string {
  const dates = entries.map(({ reviewed }) => reviewed).sort();
  return `${dates[0] ?? "-"} / ${dates.at(-1) ?? "-"}`;
}

function groupSizes(entries: readonly Entry[], key: (entry: Entry) => string): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const entry of entries) sizes.set(key(entry), (sizes.get(key(entry)) ?? 0) + 1);
  return [...sizes].sort(([, one], [, other]) => other - one);
}
