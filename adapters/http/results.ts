import { type Entry, type LookUpResult, type LookUpText, resultOf } from "../../src/index.ts";

/** @returns undefined when the text names no single code */
export function codeResult(code: string, lookUp: LookUpText): LookUpResult | undefined {
  const found = lookUp(code, true);
  const byCode = found.match.kind === "exact" || found.match.kind === "decoded";
  return byCode && found.match.codes.length === 1 ? resultOf(found) : undefined;
}

export function entrySummary(entry: Entry) {
  const { code, symbol, title, component, reviewed, origin } = entry;
  return { code, symbol: symbol ?? null, title, component, reviewed, origin };
}
