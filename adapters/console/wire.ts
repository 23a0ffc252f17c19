import type { Context } from "hono";
import { z } from "zod";
import {
  type Addressed,
  complaintsIn,
  type ErrorBody,
  type ErrorCode,
  errorBody,
  errorStatus,
} from "../../src/index.ts";

const id = z.string().regex(/^[\w-]{1,64}$/);

/** Who wrote or pressed, as the browser says: it makes up an id once and keeps it. */
const visitor = id.default("visitor");

/** How the bot is spoken to; true and false are short for directly and overheard. */
const addressed = z
  .union([z.boolean(), z.enum(["direct", "mention", "command", "overheard"])])
  .transform((value): Addressed => (value === true ? "direct" : value === false ? "overheard" : value));

/** What the page sends when somebody writes. A log that was dropped comes along as a file, as it does from Slack and Teams. */
export const messageSchema = z
  .strictObject({
    text: z.string(),
    addressed,
    conversation: id,
    visitor,
    /** The thread that the message replies to; without it, it begins one. */
    thread: id.optional(),
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(255), text: z.string() }))
      .max(4)
      .default([]),
  })
  .refine(({ text, files }) => text.trim() !== "" || files.length > 0, { path: ["text"], message: "is empty" });

/** What the page sends when somebody presses a button. */
export const pressSchema = z.strictObject({
  token: z.string().min(1).max(100),
  conversation: id,
  thread: id,
  visitor,
});

/** What the page asks for when it is loaded, and while it is looked at. */
export const fixesSchema = z.strictObject({ conversation: id, visitor });

export type Message = z.infer<typeof messageSchema>;
export type Press = z.infer<typeof pressSchema>;
export type FixesQuery = z.infer<typeof fixesSchema>;

/** @returns body and status of an error answer, in the order in which `context.json` takes them */
export function failure(code: ErrorCode, hint?: string): [ErrorBody, ReturnType<typeof errorStatus>] {
  return [errorBody(code, hint), errorStatus(code)];
}

/** @returns the request's body once it fits `schema`; otherwise the answer that says what is wrong with it */
export async function readBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body | Response> {
  // A form of a foreign page can be sent without asking first, but only as another type than this.
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header("content-type") ?? "")) {
    return context.json(...failure("not_json"));
  }
  let json: unknown;
  try {
    json = await context.req.json();
  } catch {
    return context.json(...failure("bad_json"));
  }
  return check(context, schema, json);
}

/** @returns the fields of the address once they fit `schema`; otherwise the answer that says what is wrong with them */
export function readQuery<Query>(context: Context, schema: z.ZodType<Query>): Query | Response {
  return check(context, schema, context.req.query());
}

function check<Value>(context: Context, schema: z.ZodType<Value>, value: unknown): Value | Response {
  const read = schema.safeParse(value);
  return read.success ? read.data : context.json(...failure("bad_request", complaintsIn(read.error)));
}
