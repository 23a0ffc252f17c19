import { type Context, Hono } from "hono";
import type { Catalog, Entry } from "../../../src/index.ts";
import { comparable, comparePage, pickPage } from "./compare-page.ts";
import { decodedPage } from "./decoded-page.ts";
import { entryPage } from "./entry-page.ts";
import { listPage } from "./list-page.ts";
import { missingPage } from "./missing-page.ts";
import { addressOf, readQuery } from "./query.ts";
import { pageOf, resolveCode } from "./resolve.ts";
import { rowsOf } from "./rows.ts";

export interface CatalogPagesOptions {
  readonly catalog: Catalog;
  /** The day, e.g. "2026-11-22": it tells which reviews are stale. */
  readonly today: () => string;
}

/** @returns the pages that show the catalog: /codes, /codes/compare, /codes/:code */
export function createCatalogPages({ catalog, today }: CatalogPagesOptions): Hono {
  const app = new Hono();
  const rows = rowsOf(catalog);

  app.get("/codes", (context) => {
    const query = readQuery(new URL(context.req.url).searchParams);
    const address = addressOf(query);
    // A form sends its empty fields too; the address that is shared goes without them.
    const { pathname, search } = new URL(context.req.url);
    if (pathname + search !== address) return context.redirect(address, 302);
    return context.html(listPage(rows, query, catalog, today()));
  });
  app.get("/codes/compare", (context) => compare(context, catalog, today()));
  app.get("/codes/:code/shipped", (context) => {
    const resolved = resolveCode(context.req.param("code"), catalog);
    const entry = resolved === undefined ? undefined : catalog.entries.get(resolved.value);
    const shipped = entry?.origin === "shipped" ? entry : entry?.shipped;
    if (resolved === undefined) return context.html(missingPage(context.req.param("code")), 404);
    if (shipped === undefined || shipped === entry) return context.redirect(pageOf(resolved.code), 302);
    return context.html(entryPage(shipped, catalog, today()));
  });
  app.get("/codes/:code", (context) => {
    const text = context.req.param("code");
    const resolved = resolveCode(text, catalog);
    if (resolved === undefined) return context.html(missingPage(text), 404);
    if (resolved.code !== text) return context.redirect(pageOf(resolved.code), 302);
    const entry = catalog.entries.get(resolved.value);
    return context.html(entry === undefined ? decodedPage(resolved, catalog) : entryPage(entry, catalog, today()));
  });
  app.get("/codes/", (context) => context.redirect("/codes", 302));
  app.all("/codes/*", (context) => context.html(missingPage(context.req.path.replace(/^\/codes\/?/, "")), 404));
  return app;
}

function compare(context: Context, catalog: Catalog, today: string): Response | Promise<Response> {
  const wanted = new Set((context.req.queries("code") ?? []).slice(0, 20).map((text) => text.trim()));
  const entries = new Set<Entry>();
  const notes: string[] = [];
  for (const text of wanted) {
    const resolved = resolveCode(text, catalog);
    const entry = catalog.entries.get(resolved?.value ?? -1);
    if (entry !== undefined) entries.add(entry);
    else notes.push(`${resolved?.code ?? `“${text.slice(0, 40)}”`} has no reviewed entry.`);
  }
  const shown = [...entries].slice(0, comparable.most);
  if (shown.length < comparable.least) return context.html(pickPage(notes), notes.length > 0 ? 404 : 200);
  if (entries.size > shown.length) notes.push("Only three entries fit side by side: the first three are shown.");
  return context.html(comparePage(shown, notes, today));
}
