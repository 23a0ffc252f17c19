import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCatalog, type CatalogSource } from "../src/catalog/catalog.ts";
import { packageRoot, readShippedCatalog } from "../src/catalog/shipped.ts";
import { createMatcher, type Matcher } from "../src/match/match.ts";
import { median, medians, timeOf } from "./measure.ts";
import { flexsearch, floor, fuse, minisearch, type Peer, type Search } from "./peers.ts";
import { measureStartUp } from "./processes.ts";
import { type Comparison, type Findings, type Growth, type Row, toMarkdown, toTerminal } from "./report.ts";
import { measureStore } from "./store.ts";
import { synthesize } from "./synthetic.ts";
import { chatterMessages, hostileTexts, kinds, shortCodes, textsOf } from "./texts.ts";

/**
 * The order of things. Everything is measured in one run and compared as ratios, since a time alone says more about the machine
 * than about the program.
 */

const sizes = [2_000, 10_000, 100_000];
const lengths = [50, 200, 1_000, 10_000, 40_000];
/** A library that would take longer than this for one message is left out there. */
const patienceMs = 1_500;
interface Sample {
  readonly kind: string;
  readonly length: number;
  readonly addressed: boolean;
  readonly texts: readonly string[];
}

const samples: readonly Sample[] = [
  { kind: "code", length: 10, addressed: false, texts: shortCodes },
  ...kinds.flatMap((kind) =>
    lengths.flatMap((length) => {
      const texts = textsOf(kind, length);
      const overheard = { kind, length, addressed: false, texts };
      return kind === "words" ? [overheard, { ...overheard, addressed: true }] : [overheard];
    }),
  ),
];

// First, while this process is small: its own collector must not compete with the processes that are timed.
progress("start-up");
const startUp = await measureStartUp();
const shipped = await readShippedCatalog();
progress("events with the store");
const store = await measureStore(buildCatalog(shipped));
const sources = [shipped, ...sizes.map((size) => synthesize(shipped, size))];
const matchers = new Map<number, Matcher>();
const comparisons: Comparison[] = [];
for (const source of sources) {
  const matcher = createMatcher(buildCatalog(source));
  matchers.set(source.entries.size, matcher);
  comparisons.push(compare(source, matcher));
}
const [own] = [...matchers.values()] as [Matcher];
const findings: Findings = {
  comparisons,
  growth: measureGrowth(matchers.get(10_000) ?? own, matchers.get(100_000) ?? own),
  chatterMs: measureChatter(own),
  hostile: measureHostile(own),
  startUp,
  store,
};
process.stdout.write(toTerminal(findings));
writeFileSync(join(packageRoot(), "bench", "RESULTS.md"), toMarkdown(findings));

function compare(source: CatalogSource, matcher: Matcher): Comparison {
  const size = source.entries.size;
  const least = floor(source);
  progress(`${size} entries: this project and the floor`);
  warmUp(matcher, least);
  const pairs = samples.map(({ texts, addressed }) =>
    medians(
      [
        { texts, run: (text) => matcher.match(text, addressed) },
        { texts, run: least },
      ],
      180,
    ),
  );
  const peers = [fuse, minisearch, flexsearch].map((peer) => timesOfPeer(peer, source));
  const rows = samples.map(({ kind, length, addressed }, index): Row => {
    const [ours = 0, floorMs = 0] = pairs[index] ?? [];
    const [fuseMs, minisearchMs, flexsearchMs] = peers.map((times) => times[index]);
    return {
      kind,
      length,
      addressed,
      ours,
      floor: floorMs,
      fuse: fuseMs,
      minisearch: minisearchMs,
      flexsearch: flexsearchMs,
    };
  });
  return { entries: size, shipped: source === shipped, rows };
}

/** The code that a busy bot runs is compiled and has seen every kind of message. */
function warmUp(matcher: Matcher, least: Search): void {
  for (let round = 0; round < 10; round++) {
    for (const { texts, addressed } of samples) {
      for (const text of texts.slice(0, 8)) {
        matcher.match(text, addressed);
        least(text);
      }
    }
  }
}

/** Addressed or not is the same to a library. Texts come by length, so that the last time foretells the next. */
function timesOfPeer(peer: Peer, source: CatalogSource): readonly (number | undefined)[] {
  progress(`${source.entries.size} entries: ${peer.name}`);
  const run = peer.index([...source.entries.values()].map((read) => read()));
  let last: { readonly kind: string; readonly length: number; readonly ms: number } | undefined;
  return samples.map(({ kind, length, addressed, texts }) => {
    if (addressed) return last?.kind === kind && last.length === length ? last.ms : undefined;
    const expected = last === undefined ? 0 : (last.ms * length) / last.length;
    // Targets look at 50 and 10,000 characters of 2,000 entries. The latter take minutes: their beginning is a lower bound.
    const isTarget = source.entries.size === 2_000 && kind === "words" && length === 10_000;
    if (peer === fuse && isTarget) return timeOf(() => run((texts[0] ?? "").slice(0, 2500)));
    if (expected > patienceMs && !(source.entries.size === 2_000 && length === 50)) return undefined;
    const [ms = 0] = medians([{ texts, run }], 30);
    last = { kind, length, ms };
    return ms;
  });
}

/** The same messages against 10,000 and 100,000 entries, in turn. */
function measureGrowth(small: Matcher, large: Matcher): Growth {
  progress("growth");
  const growthOf = (texts: readonly string[], addressed: boolean) => {
    const [before = 1, after = 1] = medians(
      [small, large].map((matcher) => ({ texts, run: (text) => matcher.match(text, addressed) })),
      400,
    );
    return after / before;
  };
  return {
    code: growthOf(shortCodes, false),
    paste: growthOf(textsOf("paste with a code", 10_000), false),
    words: growthOf(textsOf("words", 50), true),
    longWords: growthOf(textsOf("words", 1_000), true),
  };
}

function measureChatter(matcher: Matcher): number {
  progress("chatter");
  return median(
    medians(
      chatterMessages.map((text) => ({ texts: [text], run: (message) => matcher.match(message, false) })),
      50,
    ),
  );
}

/** The best of a few runs: what the input costs, not what else the machine did meanwhile. */
function measureHostile(matcher: Matcher): Findings["hostile"] {
  progress("hostile inputs");
  const all = hostileTexts().flatMap(({ name, text }) =>
    [false, true].map((addressed) => ({
      name: `${name}, ${addressed ? "addressed" : "overheard"}`,
      ms: Math.min(...Array.from({ length: 5 }, () => timeOf(() => matcher.match(text, addressed)))),
    })),
  );
  const slowest = all.sort((one, other) => other.ms - one.ms)[0] ?? { name: "", ms: 0 };
  return { inputs: all.length, slowest };
}

function progress(what: string): void {
  process.stderr.write(`${performance.now().toFixed(0).padStart(7)} ms  ${what}\n`);
}
