import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "../../src/index.ts";
import { createAssets } from "./assets.ts";
import { type CatalogPagesOptions, createCatalogPages } from "./catalog/routes.ts";
import { answerMessage, answerPress, type ConversationOptions, listFixes } from "./conversation.ts";
import { guardHost, guardOrigin } from "./guard.ts";
import { failure, fixesSchema, messageSchema, pressSchema, readBody, readQuery } from "./wire.ts";

export interface ConsoleOptions extends CatalogPagesOptions, ConversationOptions {
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
  readonly log?: Logger;
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
  // A page asks every two seconds; the tag makes it cheap when nothing has changed.
  app.get("/console/fixes", etag(), async (context) => {
    const query = readQuery(context, fixesSchema);
    if (query instanceof Response) return query;
    return context.json(await listFixes(query, options));
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
