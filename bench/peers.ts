import { Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { CatalogSource } from "../src/catalog/catalog.ts";
import type { EntryFile } from "../src/catalog/schema.ts";

/** Something that can be asked what a text is about. */
export type Search = (text: string) => unknown;

export interface Peer {
  readonly name: string;
  readonly index: (entries: readonly EntryFile[]) => Search;
}

const fields = ["code", "symbol", "title", "meaning", "phrases"] as const;

/** General search libraries over the same fields of the same entries; each in the setting that found most. */
export const fuse: Peer = {
  name: "fuse.js token search",
  index: (entries) => {
    const engine = new Fuse(entries, { keys: [...fields], useTokenSearch: true, threshold: 0.3, includeScore: true });
    return (text) => engine.search(text, { limit: 3 });
  },
};

export const minisearch: Peer = {
  name: "minisearch",
  index: (entries) => {
    const engine = new MiniSearch<EntryFile>({
      fields: [...fields],
      idField: "code",
      extractField: (entry, name) => fieldText(entry, name),
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    engine.addAll(entries);
    return (text) => engine.search(text).slice(0, 3);
  },
};

export const flexsearch: Peer = {
  name: "flexsearch",
  index: (entries) => {
    const engine = new Index({ tokenize: "strict" });
    for (const [id, entry] of entries.entries()) {
      engine.add(id, fields.map((name) => fieldText(entry, name)).join(" "));
    }
    return (text) => engine.search(text, { limit: 3, suggest: true });
  },
};

function fieldText(entry: EntryFile, name: string): string {
  const value = (entry as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}

/**
 * The least that any reader of codes has to do, and no more: one pass for eight hexadecimal digits, each looked up.
 * It knows no other notation, no context and no words.
 */
export function floor({ entries }: CatalogSource): Search {
  const known = new Map([...entries].map(([code, read]) => [code.slice(2), read()]));
  const digits = /\b(?:0x)?[0-9a-fA-F]{8}\b/g;
  return (text) => {
    const found: EntryFile[] = [];
    digits.lastIndex = 0;
    for (let hit = digits.exec(text); hit !== null; hit = digits.exec(text)) {
      const entry = known.get(hit[0].slice(-8).toUpperCase());
      if (entry !== undefined) found.push(entry);
    }
    return found;
  };
}
