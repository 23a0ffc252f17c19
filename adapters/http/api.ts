import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import {
  type Catalog,
  complaintsIn,
  type ErrorCode,
  errorBody,
  errorStatus,
  type Logger,
  type LookUpText,
  resultOf,
} from "../../src/index.ts";
import { codeResult, entrySummary } from "./results.ts";

export interface ApiOptions {
  readonly lookUp: LookUpText;
  readonly catalog: Catalog;
  readonly version: string;
  readonly log: Logger;
}

const maximumBody = 1024 * 1024;

const codeText = z.string().openapi({ example: "0x80244022" });
const cardSchema = z
  .object({ type: z.literal("AdaptiveCard"), version: z.literal("1.5") })
  .openapi("AdaptiveCard", {
    description: "Adaptive Card 1.5",
    externalDocs: { url: "https://adaptivecards.io/explorer/" },
  })
  .nullable();
const resultSchema = z
  .object({
    kind: z.enum(["exact", "decoded", "words", "choices", "none"]),
    codes: z.array(codeText).openapi({ description: "What the text is about, the leading code first." }),
    didYouMean: z.array(codeText).openapi({ description: "Guesses; never answered without asking." }),
    evidence: z.array(z.string()).openapi({ description: "What in the text led there." }),
    text: z.string().nullable().openapi({ description: "The card as plain text." }),
    card: cardSchema.openapi({ description: "null: the bot stays silent." }),
  })
  .openapi("LookUpResult");
const entrySchema = z
  .object({
    code: codeText,
    symbol: z.string().nullable(),
    title: z.string(),
    component: z.string(),
    reviewed: z.string(),
    origin: z.enum(["shipped", "organisation"]),
  })
  .openapi("EntrySummary");
const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string() }) })
  .openapi("Error");

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const badInput = {
  400: json(errorSchema, "The input is not of the expected form."),
  413: json(errorSchema, "The body is larger than 1 MB."),
  415: json(errorSchema, "The body is not declared as JSON."),
};

const lookUpRoute = createRoute({
  method: "post",
  path: "/api/v1/lookup",
  summary: "Look up a pasted error: a code in any notation, log lines, or words",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({
              text: z.string().openapi({ example: "Windows Update failed with 0x80244022" }),
              addressed: z
                .boolean()
                .default(true)
                .openapi({ description: "false: overheard, so that doubt means silence." }),
            })
            .openapi("LookUpRequest"),
        },
      },
    },
  },
  responses: { 200: json(resultSchema, "What the bot would answer."), ...badInput },
});

const codeRoute = createRoute({
  method: "get",
  path: "/api/v1/codes/{code}",
  summary: "One code, in any notation; a code without an entry is decoded",
  request: { params: z.object({ code: z.string().max(200).openapi({ example: "-2145107934" }) }) },
  responses: { 200: json(resultSchema, "The entry, or what the number tells."), 400: badInput[400] },
});

const entriesRoute = createRoute({
  method: "get",
  path: "/api/v1/entries",
  summary: "All reviewed entries",
  responses: { 200: json(z.object({ entries: z.array(entrySchema) }), "Sorted by code.") },
});

/** @returns the HTTP API below /api/v1; it claims no other path */
export function createApi({ lookUp, catalog, version, log }: ApiOptions): Hono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success ? undefined : fail(context, "bad_request", complaintsIn(result.error)),
  });
  app.use("/api/*", headers, bodyLimit({ maxSize: maximumBody, onError: (context) => fail(context, "too_large") }));
  app.use("/api/v1/lookup", requireJson);

  app.openapi(lookUpRoute, (context) => {
    const { text, addressed } = context.req.valid("json");
    return context.json(resultOf(lookUp(text, addressed)), 200);
  });
  app.openapi(codeRoute, (context) => {
    const { code } = context.req.valid("param");
    const result = codeResult(code, lookUp);
    return result === undefined ? (fail(context, "malformed_code") as never) : context.json(result, 200);
  });
  app.openapi(entriesRoute, (context) => {
    const entries = [...catalog.entries.values()].sort((one, other) => one.value - other.value);
    return context.json({ entries: entries.map(entrySummary) }, 200);
  });
  app.doc31("/api/v1/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "wuerror",
      version,
      description: "Windows Update errors: what they mean and the steps that fix them.",
    },
  });

  for (const [path, methods] of Object.entries(methodsOf)) {
    app.all(path, (context) => {
      context.header("Allow", methods);
      return fail(context, "method_refused");
    });
  }
  app.all("/api/*", (context) => fail(context, "not_found"));
  app.onError((error, context) => {
    if (isBadJson(error)) return fail(context, "bad_json");
    log.error("API request failed", { error: error.name });
    return fail(context, "internal");
  });
  return new Hono().route("/", app);
}

/** What each address takes, for whoever sends something else. */
const methodsOf = {
  "/api/v1/lookup": "POST",
  "/api/v1/codes/:code": "GET, HEAD",
  "/api/v1/entries": "GET, HEAD",
  "/api/v1/openapi.json": "GET, HEAD",
} as const;

const headers = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
});

/** Other types are refused: a form of a foreign page can send those without asking first. */
async function requireJson(context: Context, next: () => Promise<void>): Promise<Response | undefined> {
  if (
    context.req.method === "POST" &&
    !/^application\/json\s*(?:;|$)/i.test(context.req.header("content-type") ?? "")
  ) {
    return fail(context, "not_json");
  }
  await next();
  return undefined;
}

function fail(context: Context, code: ErrorCode, hint?: string): Response {
  return context.json(errorBody(code, hint), errorStatus(code));
}

function isBadJson(error: Error): boolean {
  return "status" in error && error.status === 400;
}
