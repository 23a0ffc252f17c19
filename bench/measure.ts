import { Bench } from "tinybench";

/** One thing to time: what is called, and with which texts in turn. */
export interface Subject {
  readonly texts: readonly string[];
  readonly run: (text: string) => unknown;
}

/** Calls slower than this are timed once or a few times instead of by tinybench. */
const slowMs = 60;
/** A sample holds as many calls as take about this long: the clock is too coarse for one. */
const sampleMs = 0.1;
const rounds = 3;

/** Takes what was returned last, so that no engine may leave out the work. */
const sink: { kept: unknown } = { kept: undefined };

/**
 * @param budgetMs roughly how long each subject is run for
 * @returns the median time of one call of each subject in milliseconds; subjects take turns, so that noise hits all alike
 */
export function medians(subjects: readonly Subject[], budgetMs = 60): readonly number[] {
  const probes = subjects.map(probe);
  const samples = subjects.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({
      time: budgetMs / rounds,
      iterations: 3,
      warmupTime: 3,
      warmupIterations: 1,
      throws: true,
    });
    for (const [index, subject] of subjects.entries()) {
      if ((probes[index] ?? 0) < slowMs) bench.add(String(index), batched(subject, probes[index] ?? 0));
    }
    bench.runSync();
    for (const { name, result } of bench.tasks) {
      if ("latency" in result) samples[Number(name)]?.push(result.latency.p50);
    }
  }
  return samples.map((each, index) => (each.length === 0 ? (probes[index] ?? 0) : median(each)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** @returns milliseconds of one call */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  sink.kept = run();
  return performance.now() - start;
}

/** Roughly one call's time; slow subjects are run only a few times, the others until they are warm. */
function probe({ texts, run }: Subject): number {
  const [text = ""] = texts;
  const first = timeOf(() => run(text));
  if (first > 300) return first;
  if (first > slowMs) return median([first, timeOf(() => run(text)), timeOf(() => run(text))]);
  for (const each of texts) sink.kept = run(each);
  return timeOf(() => texts.map(run)) / texts.length;
}

function batched({ texts, run }: Subject, expected: number) {
  const size = Math.min(1000, Math.max(1, Math.round(sampleMs / Math.max(expected, 0.00001))));
  let turn = 0;
  return () => {
    const start = performance.now();
    for (let call = 0; call < size; call++) {
      sink.kept = run(texts[turn] ?? "");
      turn = turn + 1 === texts.length ? 0 : turn + 1;
    }
    const elapsed = performance.now() - start;
    return { overriddenDuration: elapsed / size, overriddenIterationCost: elapsed };
  };
}
