import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatCode, isSuccess, signed } from "../../src/codes/code.ts";
import { normalize } from "../../src/intake/normalize.ts";
import { createMatcher, type Match } from "../../src/match/match.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

const catalog = shippedCatalog();
const matcher = createMatcher(catalog);

const pieces = [
  ..."0123456789abcdefABCDEFxXoOlI-_,.:;()[]{}<>&#\"'\\/|*` \t\r\n",
  ...[
    "0x",
    "0X",
    "0x8024",
    "4022",
    "80070005",
    "-21451",
    "HTTP ",
    "error ",
    "Windows Update ",
    "WU_E_",
    "_FROM_WIN32(",
  ],
  ...[
    "<p>",
    "</div>",
    "<https://a.example|",
    "&#",
    "&#x",
    "&nbsp;",
    "&lt;",
    "https://",
    "\\r\\n",
    "gle=",
    ", Error ",
    "SQM: ",
  ],
  ...["\ud800", "\udfff", "\u0000", "\u200b", "х", "×", "Α", "０", "更新", "é", "\u2028"],
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join("")),
);

function expectWellFormed({ kind, codes, didYouMean, found }: Match): void {
  for (const value of [...codes, ...didYouMean]) {
    expect(Number.isInteger(value) && value >= 0 && value <= 0xffffffff).toBe(true);
  }
  expect(found.map(({ value }) => value)).toEqual(kind === "words" ? [] : codes);
  expect(codes.length > 0).toBe(kind === "exact" || kind === "decoded" || kind === "words");
  if (kind === "choices") expect(didYouMean).not.toEqual([]);
  else if (kind !== "decoded") expect(didYouMean).toEqual([]);
}

describe("any text at all", () => {
  test.each([true, false])("is read without an exception, addressed %p", (addressed) => {
    fc.assert(
      fc.property(anyText, (text) => expectWellFormed(matcher.match(text, addressed))),
      { numRuns: 1500 },
    );
  });

  test("of plain ASCII without markup is normal after one pass", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."abcxEF0189_-:/.,;|!?()[]{}'\"*`~^$%#@=+ \t\r\n") });
    fc.assert(
      fc.property(plain, (text) => expect(normalize(normalize(text))).toBe(normalize(text))),
      { numRuns: 2000 },
    );
  });
});

describe("a code of the catalog", () => {
  const reviewed = fc.constantFrom(...catalog.entries.keys());
  const letterCase = fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase().replace("0X", "0x"),
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
  );
  const around = fc.constantFrom(
    ["", ""],
    ["Windows Update failed: ", ""],
    ["<p>Windows Update: <b>", "</b></p>"],
    ["Windows Update ended with HRESULT: ", " on this PC."],
    ["> `", "` <https://example.com|Windows Update>"],
    ["(Windows Update: ", ")"],
  );

  test("comes back from hexadecimal digits in either case, whatever stands around them", () => {
    fc.assert(
      fc.property(reviewed, letterCase, around, (value, change, [before, after]) => {
        expect(matcher.match(`${before}${change(formatCode(value))}${after}`, true)).toMatchObject({
          kind: "exact",
          codes: [value],
        });
      }),
      { numRuns: 1000 },
    );
  });

  const isFailure = (value: number) =>
    !isSuccess(value) && (catalog.reference.get(value)?.outcome ?? "failure") === "failure";
  const failures = fc.constantFrom(...[...catalog.entries.keys()].filter(isFailure));
  const decimal = fc.constantFrom<(value: number) => string>(String, (value) => String(signed(value)));

  test("comes back from signed and unsigned decimals, asked or overheard beside words about updates", () => {
    fc.assert(
      fc.property(failures, decimal, fc.boolean(), (value, write, addressed) => {
        const text = `Windows Update, HRESULT: ${write(value)}`;
        expect(matcher.match(text, addressed).codes).toEqual([value]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** 100,000 characters of the text, repeated. */
const fill = (text: string) => text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000);

describe("hostile texts of 100,000 characters come back", () => {
  test.each([
    ["prefixes of codes", fill("0x"), "none"],
    ["prefixes with gaps", fill(" 0 x"), "none"],
    ["digits without an end", fill("8"), "none"],
    ["digits in groups", `0x${fill("80 ")}`, "none"],
    ["digits by line", `0x${fill("8A2B\n")}`, "none"],
    ["brackets", fill("<"), "none"],
    ["closing tags", fill("</"), "none"],
    ["tags without an end", fill("<p "), "none"],
    ["links without an end", fill("<https://"), "none"],
    ["mentions without an end", fill("<@|"), "none"],
    ["deep nesting", fill("<div>"), "none"],
    ["deep nesting that closes", fill("<div>").replaceAll("v>", "v>x</div>").slice(0, 100_000), "none"],
    ["entities without an end", fill("&#"), "none"],
    ["entities", fill("&#x38;"), "none"],
    ["underscores", fill("_"), "none"],
    ["names with underscores", fill("A_"), "none"],
    ["names of one letter after a long word", fill(`${"A".repeat(30)}_`), "none"],
    ["square brackets", fill("["), "none"],
    ["round brackets", fill("FROM_WIN32("), "none"],
    ["addresses", fill("http://"), "none"],
    ["quotes", fill("\"'"), "none"],
    ["backslashes", fill("\\"), "none"],
    ["escaped line breaks", fill("\\r\\n"), "none"],
    ["line breaks", fill("\r\n"), "none"],
    ["spaces", fill(" "), "none"],
    ["wrapped symbols", fill("A\n   _"), "none"],
    ["Chinese", fill("更新失败错误"), "none"],
    ["Cyrillic look-alikes", fill("АВСЕО"), "none"],
    ["combining marks", fill("e\u0301"), "none"],
    ["lone surrogates", fill("\ud83d"), "none"],
    ["NUL bytes", fill("\u0000"), "none"],
    ["numbers that are announced", fill("error error code "), "none"],
    ["statuses without a number", fill("HTTP status code "), "none"],
    ["dashes and digits", fill("1-2145107934"), "none"],
    ["words about updates", fill("windows update failed since "), "none"],
    ["10,000 codes", "0x80244022 ".repeat(10_000), "exact"],
    [
      "10,000 different codes",
      Array.from({ length: 10_000 }, (_, at) => formatCode(0x8f000000 + at)).join(" "),
      "none",
    ],
    ["a log of one line", fill(", Error CBS [HRESULT = 0x800f0922] "), "exact"],
  ])(
    "%s",
    (_, text, kind) => {
      expect(matcher.match(text, false).kind).toBe(kind);
      expectWellFormed(matcher.match(text, true));
    },
    120_000,
  );
});
