import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Card, Handle, Logger, MessageEvent, PressEvent, Reply } from "../../src/index.ts";
import { createAssets } from "./assets.ts";
import { type CatalogPagesOptions, createCatalogPages } from "./catalog/routes.ts";
import { guardHost, guardOrigin } from "./guard.ts";
import { failure, type Message, messageSchema, type Press, pressSchema, readBody } from "./wire.ts";

/** One reply as each platform would receive it. */
export interface Preview {
  /** The payload of a Block Kit message: `text` and `blocks`. */
  readonly slack: unknown;
  /** The JSON of an Adaptive Card. */
  readonly teams: unknown;
}

/** How a message was understood, in words for the person who tries the bot. */
export interface Explanation {
  readonly kind: "exact" | "decoded" | "words" | "choices" | "none";
  readonly codes: readonly string[];
  readonly didYouMean: readonly string[];
  readonly evidence: readonly string[];
}

export interface ConsoleOptions extends CatalogPagesOptions {
  readonly handle: Handle;
  readonly explain: (text: string, addressed: boolean) => Explanation;
  /** Composed by the composition root from the platforms' renderers: an adapter never imports another. */
  readonly preview: (reply: Reply) => Preview;
  readonly about: {
    readonly version: string;
    readonly entries: number;
    readonly reference: number;
    readonly reviewed: string;
  };
  /** The package's root folder: the page's files are found from there. */
  readonly root: string;
  /** Host names, without port, that are accepted besides localhost, 127.0.0.1 and [::1]. */
  readonly allowedHosts?: readonly string[];
  readonly newId?: () => string;
  readonly log?: Logger;
}

interface ShownReply {
  readonly mode: Reply["mode"];
  readonly audience: Reply["audience"];
  readonly card: Card;
  readonly preview: Preview;
}

const maximumBody = 1024 * 1024;

/**
 * @returns the web console: its page at "/", the catalog at "/codes", its files below "/assets/" and its calls below
 *   "/console/". It claims no other path, so it can share a server with the HTTP interface.
 */
export function createConsole(options: ConsoleOptions): Hono {
  const app = new Hono();
  const assets = createAssets(options.root);

  // A catalog page filters with a form, which the console's own page never submits.
  app.use("/codes/*", headersWith("'self'"));
  for (const path of ["/", "/assets/*", "/console/*"]) app.use(path, headersWith("'none'"));
  for (const path of ["/", "/codes/*", "/assets/*", "/console/*"]) {
    app.use(path, guardHost(options.allowedHosts ?? []), guardOrigin);
  }
  app.use(
    "/console/*",
    bodyLimit({ maxSize: maximumBody, onError: (context) => context.json(...failure("too_large")) }),
  );
  app.use("/console/*", async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });

  app.get("/", (context) => assets.serve(context, "index.html"));
  app.route("/", createCatalogPages(options));
  app.get("/assets/:name", (context) => assets.serve(context, context.req.param("name")));
  app.get("/console/about", (context) => context.json(options.about));
  app.post("/console/messages", async (context) => {
    const body = await readBody(context, messageSchema);
    if (body instanceof Response) return body;
    return context.json(await answerMessage(body, options));
  });
  app.post("/console/presses", async (context) => {
    const body = await readBody(context, pressSchema);
    if (body instanceof Response) return body;
    return context.json(await answerPress(body, options));
  });
  for (const path of ["/assets/*", "/console/*"]) {
    app.all(path, (context) => context.json(...failure("not_found")));
  }
  app.onError((error, context) => {
    // The message may quote what a user typed; the class does not.
    options.log?.error("console failed", { error: error.constructor.name });
    return context.json(...failure("internal"));
  });
  return app;
}

const headersWith = (formAction: "'none'" | "'self'") =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: [formAction],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    // Whether a name is served over TLS alone is for whoever runs it to say; localhost is not.
    strictTransportSecurity: false,
  });

async function answerMessage(message: Message, options: ConsoleOptions) {
  const id = newIdOf(options);
  const thread = message.thread ?? id;
  const event: MessageEvent = {
    kind: "message",
    id,
    where: placeOf(message.conversation, thread),
    who,
    text: message.text,
    files: message.files,
    addressed: message.addressed ? "direct" : "overheard",
    isReply: message.thread !== undefined,
  };
  const whole = [message.text, ...message.files.map(({ text }) => text)].join("\n");
  const replies = await options.handle(event);
  return { thread, explanation: options.explain(whole, message.addressed), replies: show(replies, options) };
}

async function answerPress({ conversation, thread, token }: Press, options: ConsoleOptions) {
  const event: PressEvent = { kind: "press", id: newIdOf(options), where: placeOf(conversation, thread), who, token };
  return { replies: show(await options.handle(event), options) };
}

/** The console has no sign-in: everybody who opens it is the same visitor. */
const who = { id: "visitor" };

function newIdOf({ newId = () => crypto.randomUUID() }: ConsoleOptions): string {
  return newId();
}

function placeOf(conversation: string, thread: string) {
  return { adapter: "console", tenant: "local", conversation, thread };
}

function show(replies: readonly Reply[], { preview }: ConsoleOptions): readonly ShownReply[] {
  return replies.map((reply) => ({
    mode: reply.mode,
    audience: reply.audience,
    card: reply.card,
    preview: preview(reply),
  }));
}
