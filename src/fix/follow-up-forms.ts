/**
 * Closed forms of follow-ups, matched against a whole clause. A form is words in the order in which they are said;
 * `(a|b c)` is a choice, `?` makes what stands before it optional, `{name}` stands for a part; a line break is a space.
 * Words are as `readSaid` leaves them: lower case, no accents, contractions spread, a numbered step as `stepn`.
 */

export type FollowUpKind =
  | "done"
  | "worked"
  | "failed"
  | "next"
  | "back"
  | "skip"
  | "where"
  | "explain"
  | "all"
  | "hand-over"
  | "wrong"
  | "stuck";

export interface Forms {
  readonly kind: FollowUpKind;
  /** Says too little to count beside words that were not understood: "next" in "next, the budget". */
  readonly alone?: true;
  /** May also end in a question mark. */
  readonly asked?: true;
  readonly forms: readonly string[];
}

export type Parts = Readonly<Record<string, string>>;

export interface CompiledForms {
  readonly kind: FollowUpKind;
  readonly alone: boolean;
  readonly asked: boolean;
  /** The words that one of the forms can begin with. */
  readonly first: () => ReadonlySet<string>;
  /** The forms that can begin with a word. */
  readonly beginningWith: (word: string) => readonly Node[];
}

/** The words of one clause, and what is known of the parts in it: a part is read once at each place, whichever form asks. */
export interface Reading {
  readonly words: readonly string[];
  readonly known: Map<Node, number[]>;
}

/** A piece of a form. */
interface Node {
  /** With which words it can begin: nothing else is worth a try. */
  readonly first: () => ReadonlySet<string>;
  /** With which words it can end. */
  readonly last: () => ReadonlySet<string>;
  /** Whether it may be left out. */
  readonly mayBeEmpty: boolean;
  /** From a place in the words to all places where it may end, a bit each: bit 3 says "before the fourth word". */
  readonly ends: (at: number, reading: Reading) => number;
}

/** Bits of a number that JavaScript shifts; a clause has fewer words. */
const mostWords = 30;

export function readingOf(words: readonly string[]): Reading {
  return { words, known: new Map() };
}

/**
 * `compile([{ kind: "next", forms: ["next (step)?"] }], {})` → what matches `next` and `next step`
 * @throws Error for a form that is not well made, or that needs a part which is missing or part of itself
 */
export function compile(rules: readonly Forms[], parts: Parts): readonly CompiledForms[] {
  const made = new Map<string, Node | "being made">();
  const partOf = (name: string): Node => {
    const known = made.get(name);
    if (known === "being made") throw new Error(`the part ${name} is part of itself`);
    if (known !== undefined) return known;
    const form = parts[name];
    if (form === undefined) throw new Error(`no part called ${name}`);
    made.set(name, "being made");
    const node = remembered(choice(parse(form, partOf)));
    made.set(name, node);
    return node;
  };
  return rules.map(({ kind, alone = false, asked = false, forms }) => {
    const nodes = forms.flatMap((form) => parse(form, partOf)).map(remembered);
    const always = nodes.filter(({ mayBeEmpty }) => mayBeEmpty);
    const byFirst = once(() => byFirstWord(nodes, always));
    return {
      kind,
      alone,
      asked,
      first: once(() => unionOf(nodes.map(({ first }) => first))),
      beginningWith: (word) => byFirst().get(word) ?? always,
    };
  });
}

/** Whether the words from one place to another, all of them, are one of the forms. */
export function covers({ beginningWith }: CompiledForms, reading: Reading, from: number, to: number): boolean {
  if (to > mostWords || from >= to) return false;
  const [first = "", last = ""] = [reading.words[from], reading.words[to - 1]];
  return beginningWith(first).some((form) => form.last().has(last) && (form.ends(from, reading) & (1 << to)) !== 0);
}

/** Every word that a form holds: what a mistyped word may have meant. */
export function wordsOf(rules: readonly Forms[], parts: Parts): readonly string[] {
  const texts = [...rules.flatMap(({ forms }) => forms), ...Object.values(parts)];
  return texts.flatMap((text) => text.replace(/\{\w{1,12}\}/g, " ").match(/[a-z0-9]{1,24}/g) ?? []);
}

const token = /[()|?]|\{\w{1,12}\}|[^\s()|?{}]+/g;

/** @returns what a form lets one choose between */
function parse(form: string, partOf: (name: string) => Node): readonly Node[] {
  const tokens = form.match(token) ?? [];
  let next = 0;
  const parseChoice = (): readonly Node[] => {
    const sequences = [parseSequence()];
    while (tokens[next] === "|") {
      next++;
      sequences.push(parseSequence());
    }
    return sequences;
  };
  const parseSequence = (): Node => {
    const nodes: Node[] = [];
    for (let now = tokens[next]; now !== undefined && now !== "|" && now !== ")"; now = tokens[next]) {
      next++;
      const node = parseItem(now);
      if (tokens[next] !== "?") nodes.push(node);
      else {
        next++;
        nodes.push(optional(node));
      }
    }
    return sequence(nodes);
  };
  const parseItem = (now: string): Node => {
    if (now.startsWith("{")) return partOf(now.slice(1, -1));
    if (now !== "(") return word(now);
    const inner = choice(parseChoice());
    if (tokens[next++] !== ")") throw new Error(`a bracket is open in ${form}`);
    return inner;
  };
  const whole = parseChoice();
  if (next < tokens.length) throw new Error(`a bracket too many in ${form}`);
  return whole;
}

const words = new Map<string, Node>();

/** The same for the same word: the forms are made of few words and many times of each. */
function word(wanted: string): Node {
  const known = words.get(wanted);
  if (known !== undefined) return known;
  const first = new Set([wanted]);
  const node: Node = {
    first: () => first,
    last: () => first,
    mayBeEmpty: false,
    ends: (at, reading) => (reading.words[at] === wanted ? 1 << (at + 1) : 0),
  };
  words.set(wanted, node);
  return node;
}

function optional({ first, last, ends }: Node): Node {
  return { first, last, mayBeEmpty: true, ends: (at, reading) => (1 << at) | ends(at, reading) };
}

function choice(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return only;
  const always = nodes.filter(({ mayBeEmpty }) => mayBeEmpty);
  const byFirst = once(() => byFirstWord(nodes, always));
  return {
    first: once(() => unionOf(nodes.map((node) => node.first))),
    last: once(() => unionOf(nodes.map((node) => node.last))),
    mayBeEmpty: always.length > 0,
    ends: (at, reading) => {
      let ends = 0;
      for (const node of byFirst().get(reading.words[at] ?? "") ?? always) ends |= node.ends(at, reading);
      return ends;
    },
  };
}

/** @param always what is worth a try whatever the word is */
function byFirstWord(nodes: readonly Node[], always: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const byWord = new Map<string, Node[]>();
  for (const node of nodes) {
    if (node.mayBeEmpty) continue;
    for (const each of node.first()) {
      const known = byWord.get(each);
      if (known === undefined) byWord.set(each, [...always, node]);
      else known.push(node);
    }
  }
  return byWord;
}

function sequence(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return only;
  const needed = nodes.findIndex(({ mayBeEmpty }) => !mayBeEmpty);
  const mayBeEmpty = needed < 0;
  const starts = mayBeEmpty ? nodes : nodes.slice(0, needed + 1);
  const stops = nodes.slice(
    Math.max(
      nodes.findLastIndex((node) => !node.mayBeEmpty),
      0,
    ),
  );
  const first = once(() => unionOf(starts.map((node) => node.first)));
  return {
    first,
    last: once(() => unionOf(stops.map((node) => node.last))),
    mayBeEmpty,
    ends: (at, reading) => {
      if (!mayBeEmpty && !first().has(reading.words[at] ?? "")) return 0;
      let ends = 1 << at;
      for (const node of nodes) {
        ends = after(node, ends, reading);
        if (ends === 0) return 0;
      }
      return ends;
    },
  };
}

function unionOf(sets: readonly (() => ReadonlySet<string>)[]): ReadonlySet<string> {
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only();
  const union = new Set<string>();
  for (const words of sets) for (const word of words()) union.add(word);
  return union;
}

/** Worked out when it is first asked for: of most forms nothing but the first word is ever looked at. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Where the node may end when it begins at any of the places. */
function after(node: Node, places: number, reading: Reading): number {
  let ends = 0;
  for (let left = places; left !== 0; left &= left - 1) ends |= node.ends(31 - Math.clz32(left & -left), reading);
  return ends;
}

function remembered(node: Node): Node {
  return {
    ...node,
    ends: (at, reading) => {
      let ends = reading.known.get(node);
      if (ends === undefined) {
        ends = [];
        reading.known.set(node, ends);
      }
      ends[at] ??= node.ends(at, reading);
      return ends[at] ?? 0;
    },
  };
}
