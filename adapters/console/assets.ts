import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Context } from "hono";
import { failure } from "./wire.ts";

const pages = ["index.html"];
const sources = [
  "tokens.css",
  "style.css",
  "welcome.css",
  "composer.css",
  "turn.css",
  "thread.css",
  "panes.css",
  "teams.css",
  "slack.css",
  "catalog.css",
  "marks.css",
  "filters.css",
  "list.css",
  "list-narrow.css",
  "entry.css",
  "side.css",
  "steps.css",
  "compare.css",
  "print.css",
  "icon.svg",
];
const scripts = [
  "api.js",
  "browse.js",
  "compare-picks.js",
  "composer.js",
  "copy.js",
  "dom.js",
  "examples.js",
  "header.js",
  "identity.js",
  "live-filters.js",
  "log-file.js",
  "main.js",
  "marks.js",
  "menu.js",
  "message-box.js",
  "no-answer.js",
  "panes.js",
  "reading.js",
  "reply-form.js",
  "reply-slot.js",
  "slack-preview.js",
  "slack-rich-text.js",
  "step.js",
  "talk.js",
  "teams-host-config.js",
  "teams-preview.js",
  "theme-switch.js",
  "theme.js",
  "thread.js",
  "turn.js",
  "watch.js",
];
const renderer = "adaptivecards.min.js";

const types = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

export interface Assets {
  serve(context: Context, name: string): Promise<Response>;
}

/** @returns what serves the page's files: a closed list, looked up by name, so that no name can lead out of it */
export function createAssets(root: string): Assets {
  const files = locate(root);
  return { serve: (context, name) => serve(context, name, files.get(name)) };
}

function locate(root: string): ReadonlyMap<string, string> {
  const source = join(root, "adapters/console/page");
  const compiled = join(root, "dist/adapters/console/page");
  const library = dirname(createRequire(join(root, "package.json")).resolve("adaptivecards/package.json"));
  return new Map([
    ...[...pages, ...sources].map((name) => [name, join(source, name)] as const),
    ...scripts.map((name) => [name, join(compiled, name)] as const),
    [renderer, join(library, "dist", renderer)] as const,
  ]);
}

async function serve(context: Context, name: string, path: string | undefined): Promise<Response> {
  const content = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (content === undefined) {
    return context.json(...failure(path === undefined ? "not_found" : "not_built"));
  }
  const tag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  context.header("ETag", tag);
  // The page's own files change with every build; the tag makes asking again cheap.
  context.header("Cache-Control", name === renderer ? "public, max-age=86400" : "no-cache");
  if (context.req.header("if-none-match") === tag) return context.body(null, 304);
  context.header("Content-Type", types[name.slice(name.lastIndexOf(".") + 1) as keyof typeof types]);
  return context.body(new Uint8Array(content));
}
