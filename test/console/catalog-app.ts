import type { Hono } from "hono";
import { type ConsoleOptions, createConsole } from "../../adapters/console/index.ts";
import { buildCatalog, type Catalog } from "../../src/index.ts";
import { catalogSource, entryFile, fixtureCatalog, plainEntry } from "../fixture.ts";

/** A console on a catalog of its own. */
export function build(catalog: Catalog = fixtureCatalog(), more: Partial<ConsoleOptions> = {}): Hono {
  return createConsole({
    handle: async () => [],
    openFixes: async () => [],
    now: () => new Date("2026-11-22T09:00:00Z"),
    explain: () => ({ kind: "none", codes: [], didYouMean: [], evidence: [] }),
    preview: () => ({ slack: {}, teams: {} }),
    about: { version: "1.2.3", entries: 1, reference: 5, reviewed: "2026-11-22" },
    root: process.cwd(),
    catalog,
    today: () => "2026-11-22",
    ...more,
  });
}

/** Four entries that differ in each facet. */
export function mixedCatalog(): Catalog {
  const admin = {
    text: "Repair.",
    who: "administrator",
    restart: true,
    risk: "high",
    undo: "None.",
    check: "Ok.",
  } as const;
  const hard = [{ id: "only", when: "Always", context: [], why: "It is so.", steps: [admin] }];
  return buildCatalog(
    catalogSource([
      entryFile(),
      plainEntry({
        code: "0x800F081F",
        symbol: "CBS_E_SOURCE_MISSING",
        title: "Files are missing",
        component: "servicing",
        causes: hard,
      }),
      plainEntry({
        code: "0x80072EE2",
        symbol: "WININET_E_TIMEOUT",
        title: "The server didn't answer",
        phrases: ["operation timed out"],
      }),
      plainEntry({
        code: "0x80070422",
        symbol: "ERROR_SERVICE_DISABLED",
        title: "A service is off",
        reviewed: "2025-11-21",
      }),
    ]),
  );
}

/** What a page answers. */
export async function get(path: string, app = build()): Promise<{ status: number; to: string | null; html: string }> {
  const response = await app.request(path);
  return { status: response.status, to: response.headers.get("location"), html: await response.text() };
}

/** The codes that the list offers for comparison, in its order. */
export const codesIn = (html: string): readonly (string | undefined)[] =>
  [...html.matchAll(/name="code" value="(0x[0-9A-F]{8})"/g)].map(([, code]) => code);
