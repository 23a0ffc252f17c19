import { type Catalog, canonicalCodeOf, formatCode, namesOf, UserError } from "../../src/index.ts";

/**
 * `wuerror new 0x8024001B` or `wuerror new WU_E_SELFUPDATE_IN_PROGRESS`: an entry to fill in. What the reference tables know is there; what only a person can know says so,
 * in words that the linter refuses until they are replaced.
 * @throws UserError `malformed_code`; `entry_exists` when the code is described already
 */
export function entrySkeleton(text: string, catalog: Catalog, today: string): string {
  const value = canonicalCodeOf(text) ?? catalog.symbols.get(text.trim().toUpperCase());
  if (value === undefined) throw new UserError("malformed_code", { detail: text.slice(0, 40) });
  const code = formatCode(value);
  if (catalog.entries.has(value)) throw new UserError("entry_exists", { detail: code });
  const [symbol, ...aliases] = namesOf(catalog, value);
  const meaning = catalog.reference.get(value)?.meaning ?? "";
  return `# yaml-language-server: $schema=../../schema.json
# Save as catalog/entries/<family>/${code}.yaml; catalog/README.md explains every field.
code: "${code}"
${symbol === undefined ? "symbolNote: TODO why the code has no public name" : `symbol: ${symbol}`}
${aliases.length === 0 ? "" : `aliases:\n${aliases.map((name) => `  - { name: ${name}, kind: also }\n`).join("")}`}title: TODO what went wrong, in words that an end user understands
meaning: ${JSON.stringify(meaning === "" ? "TODO one to three sentences" : meaning)}
component: TODO scan, download, install, servicing or upgrade
causes:
  - id: main
    when: TODO the situation, as a short label
    context: []
    why: TODO how the cause leads to the error
    steps:
      - use: retry-update
phrases:
  - TODO a few telling words of the system's own message
sources:
  - title: TODO
    url: https://learn.microsoft.com/TODO
    read: ${today}
reviewed: ${today}
`;
}
