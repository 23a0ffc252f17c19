import { type AdaptiveCard, cardText, type Entry, formatCode, type LookUp, toAdaptiveCard } from "../../src/index.ts";

export interface LookUpResult {
  readonly kind: LookUp["match"]["kind"];
  codes: string[];
  didYouMean: string[];
  evidence: string[];
  readonly text: string | null;
  readonly card: AdaptiveCard | null;
}

export function lookUpResult({ match, card, evidence }: LookUp): LookUpResult {
  return {
    kind: match.kind,
    codes: match.codes.map(formatCode),
    didYouMean: match.didYouMean.map(formatCode),
    evidence: [...evidence],
    text: card === undefined ? null : cardText(card),
    card: card === undefined ? null : toAdaptiveCard(card),
  };
}

/** @returns undefined when the text names no single code */
export function codeResult(
  code: string,
  lookUp: (text: string, addressed: boolean) => LookUp,
): LookUpResult | undefined {
  const found = lookUp(code, true);
  const byCode = found.match.kind === "exact" || found.match.kind === "decoded";
  return byCode && found.match.codes.length === 1 ? lookUpResult(found) : undefined;
}

export function entrySummary(entry: Entry) {
  const { code, symbol, title, component, reviewed, origin } = entry;
  return { code, symbol: symbol ?? null, title, component, reviewed, origin };
}
