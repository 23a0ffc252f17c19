import { z } from "zod";
import { canonical, formatCode } from "../codes/code.ts";

/**
 * The format of the catalog, in one place: `catalog/schema.json` (what editors check with), the loader and the linter are
 * all derived from it. The meaning of each field is told to contributors in `catalog/README.md`.
 */

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n\t]*$/, "must be one line");

const code = z
  .string()
  .regex(/^0x[0-9A-F]{8}$/, { error: 'must be "0x" and eight upper-case hexadecimal digits', abort: true })
  .refine((text) => formatCode(canonical(Number.parseInt(text.slice(2), 16))) === text, {
    error: ({ input }) =>
      `must be the canonical form, under which it is looked up: ${formatCode(canonical(Number.parseInt(String(input).slice(2), 16)))}`,
  });
const name = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case words joined by dashes");
const symbolName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$/, "must be a symbol such as WU_E_NO_SERVICE");
const date = z
  .string()
  .regex(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "must be a date such as 2026-11-22");

/** A page that the text rests on. `read` is the day on which somebody last compared the text with the page. */
const source = z.strictObject({
  title: oneLine(160),
  url: z.url({ protocol: /^https$/ }),
  read: date,
});

const command = z.strictObject({
  shell: z.enum(["cmd", "powershell"]).describe("The shell in which the lines run as they stand."),
  run: z.string().trim().min(1).max(1500).describe("One command a line; comments and prompts are refused."),
});

const action = {
  text: oneLine(500).describe("What to do, as one instruction."),
  command: command.optional(),
  who: z.enum(["anyone", "administrator"]).describe("Who is able to do this step."),
  restart: z.boolean().describe("Whether Windows has to restart before the result shows."),
  risk: z.enum(["low", "medium", "high"]).describe("What may be lost or broken if the step goes wrong."),
  undo: oneLine(400).optional().describe("How to go back. Required above low risk."),
  check: oneLine(400).describe("How to see that the step worked."),
  independent: z
    .literal(true)
    .optional()
    .describe(
      "Set only where the step needs nothing from the steps beside it, nor they from it: among such neighbours of equal risk, what helped more often goes first.",
    ),
};

/** A step that only one entry needs, written in place. */
const ownStep = z.strictObject(action);

/** A reference to a shared step of `catalog/steps/`, with what is particular to this entry, if anything. */
const sharedStepReference = z.strictObject({
  use: name.describe("The file name in catalog/steps/, without .yaml."),
  note: oneLine(300)
    .optional()
    .describe("What is particular to this error; shown before the shared text. The step then keeps its place."),
});

export const stepSchema = z.union([sharedStepReference, ownStep]);

const cause = z.strictObject({
  id: name,
  when: oneLine(75).describe("The situation that tells this cause apart, as a short answer to the entry's question."),
  context: z
    .array(oneLine(60))
    .max(20)
    .describe("Words or symbols that show in a paste when this cause is at work; they put the cause first."),
  why: oneLine(700).describe("How this cause leads to the error."),
  steps: z.array(stepSchema).min(1).max(8).describe("Least invasive first."),
});

export const entrySchema = z
  .strictObject({
    code,
    symbol: symbolName.optional(),
    symbolNote: oneLine(200)
      .optional()
      .describe("Why the symbol is missing from the headers, or differs between them."),
    aliases: z
      .array(
        z.strictObject({
          name: symbolName,
          kind: z
            .enum(["also", "old", "misprint"])
            .describe("also: a second true name; old: an earlier build's name; misprint: seen wrongly in a page."),
        }),
      )
      .default([]),
    title: oneLine(110).describe("What went wrong, in words that an end user understands."),
    meaning: oneLine(700),
    component: z
      .enum(["scan", "download", "install", "servicing", "upgrade"])
      .describe("The part of an update during which it appears."),
    question: oneLine(150)
      .optional()
      .describe("Asked when several causes are left; the causes' `when` are the answers."),
    causes: z.array(cause).min(1).max(6),
    phrases: z.array(oneLine(120)).min(1).max(40).describe("A few telling words each, as people and Windows put it."),
    disagreement: oneLine(500).optional().describe("Where Microsoft's own pages differ."),
    sources: z.array(source).min(1).max(10),
    reviewed: date,
    related: z.array(code).max(12).default([]),
  })
  .describe("One Windows Update error");

export const sharedStepSchema = z
  .strictObject({ ...action, sources: z.array(source).min(1).max(5), reviewed: date })
  .describe("A step that several errors share");

export type EntryFile = z.infer<typeof entrySchema>;
export type SharedStepFile = z.infer<typeof sharedStepSchema>;
export type Source = z.infer<typeof source>;

/** `catalog/schema.json` and `catalog/step.schema.json`, with which editors check a file while it is written. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const generated = "Generated from src/catalog/schema.ts by `npm run schema`; do not edit.";
  return {
    "schema.json": { $comment: generated, title: "wuerror catalog entry", ...inputSchema(entrySchema) },
    "step.schema.json": { $comment: generated, title: "wuerror shared step", ...inputSchema(sharedStepSchema) },
  };
}

/** The form as it is written: fields with a default may be left out. */
function inputSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: "input" });
}
