/**
 * What a reader sees, free of any platform's format. All strings are plain text: a renderer escapes them and adds no markup
 * from inside them. The union of blocks is closed, so that a renderer that handles each block is complete.
 */
export interface Card {
  readonly kind: CardKind;
  readonly tone: "info" | "success" | "warning";
  readonly title: string;
  readonly blocks: readonly Block[];
  /** At most three are shown as buttons; the rest, and those placed in the menu, stand in an overflow menu. */
  readonly buttons: readonly Button[];
}

/** answer: a reviewed entry; decoded: a known number without an entry; choices: a question back; note: anything else. */
export type CardKind = "answer" | "decoded" | "choices" | "note";

/** A part of a card; which are there is closed, so that a `switch` over `type` is complete. */
export type Block = Paragraph | Facts | Steps | Question | Links | Evidence;

export interface Paragraph {
  readonly type: "paragraph";
  readonly text: string;
  /** `heading` starts a part of the card, `subtle` is small print. */
  readonly style: "heading" | "normal" | "subtle";
}

export interface Facts {
  readonly type: "facts";
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface Steps {
  readonly type: "steps";
  readonly steps: readonly StepView[];
}

/** One step of a fix as it is shown. `number` counts from 1. */
export interface StepView {
  readonly number: number;
  readonly text: string;
  readonly command?: Command;
  /** Rights, restart and risk in words, e.g. "administrator", "restart needed", "medium risk". */
  readonly labels: readonly string[];
  readonly undo?: string;
  readonly check: string;
}

export interface Command {
  readonly shell: "cmd" | "powershell";
  /** The lines to type, separated by "\n". */
  readonly run: string;
}

/** One short question whose answers are buttons: at most five. */
export interface Question {
  readonly type: "question";
  readonly text: string;
  readonly buttons: readonly Button[];
}

export interface Links {
  readonly type: "links";
  readonly label: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** What in the message led to this card. The lines may hold text that a user typed. */
export interface Evidence {
  readonly type: "evidence";
  readonly lines: readonly string[];
}

/** `token` is opaque to adapters: at most 100 characters, made and read by the core alone. */
export interface Button {
  readonly label: string;
  readonly token: string;
  /** Kept in the overflow menu even where there is room. */
  readonly inMenu?: true;
}
