import { buildCatalog, type Catalog, type CatalogSource } from "../src/catalog/catalog.ts";
import type { EntryFile, SharedStepFile } from "../src/catalog/schema.ts";

/** A small catalog of its own: what a test says about it stays true while the shipped entries are edited. */

const sources = [
  { title: "First page", url: "https://learn.microsoft.com/windows/one", read: "2026-11-20" },
  { title: "Second page", url: "https://learn.microsoft.com/windows/two", read: "2026-11-21" },
];

export const sharedRestart: SharedStepFile = {
  text: "Restart Windows.",
  who: "anyone",
  restart: true,
  risk: "low",
  check: "Windows has started.",
  sources: [{ title: "Shared page", url: "https://learn.microsoft.com/windows/shared", read: "2026-11-20" }],
  reviewed: "2026-11-20",
};

/** The entry of 0x80244022 in short, with everything that a card can show. */
export function entryFile(change: Partial<EntryFile> = {}): EntryFile {
  return {
    code: "0x80244022",
    symbol: "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL",
    aliases: [],
    title: "The update server is too busy or stopped (HTTP 503)",
    meaning: 'The server answered with HTTP status 503, "service unavailable".',
    component: "scan",
    question: "Where does this PC get its updates from?",
    causes: [
      {
        id: "own-server",
        when: "Our own WSUS server",
        context: ["wsus", "8530"],
        why: "The application pool of WSUS has stopped.",
        steps: [
          {
            text: "On the server, see whether the services run.",
            command: {
              shell: "powershell",
              run: "Get-Service -Name WsusService, W3SVC\nGet-WebAppPoolState -Name WsusPool",
            },
            who: "administrator",
            restart: false,
            risk: "medium",
            undo: "Nothing was changed.",
            check: "Both services are Running.",
          },
          { use: "restart", note: "On the server:" },
        ],
      },
      {
        id: "microsoft",
        when: "Directly from Microsoft",
        context: ["intune", "autopatch"],
        why: "The service was overloaded for a moment.",
        steps: [
          {
            text: "Wait half an hour and check again.",
            command: { shell: "cmd", run: String.raw`dir "%windir%\Logs"` },
            who: "anyone",
            restart: false,
            risk: "low",
            check: "The check ends without an error.",
          },
        ],
      },
    ],
    phrases: ["update server is overloaded"],
    disagreement: "One page misspells the symbol.",
    sources,
    reviewed: "2026-11-22",
    related: [],
    ...change,
  };
}

/** The same with one cause and one step, which a test fills as it needs. */
export function plainEntry(change: Partial<EntryFile> = {}): EntryFile {
  const { question: _, disagreement: __, ...rest } = entryFile();
  const step = { text: "Wait.", who: "anyone", restart: false, risk: "low", check: "It works." } as const;
  const cause = { id: "only", when: "Always", context: [], why: "It is so.", steps: [step] };
  return { ...rest, causes: [cause], ...change };
}

export function catalogSource(entries: readonly EntryFile[] = [entryFile()]): CatalogSource {
  const rows = [
    ["0x80244021", "WU_E_PT_HTTP_STATUS_BAD_GATEWAY", "", "failure", "HTTP 502: bad gateway"],
    ["0x80244022", "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL", "", "failure", "HTTP 503: service unavailable"],
    ["0x80246012", "WU_E_DM_EXAMPLE", "WU_E_DM_OTHER_NAME", "failure", "the download manager gave up"],
    ["0x00240001", "WU_S_SERVICE_STOP", "", "success", "the service was stopped on request"],
    ["0x80070005", "ERROR_ACCESS_DENIED", "E_ACCESSDENIED", "failure", "access is denied"],
  ];
  return {
    entries: new Map(entries.map((entry) => [entry.code, () => entry])),
    steps: { restart: sharedRestart },
    reference: [{ table: "wu", lines: rows.map((row) => row.join("\t")) }],
    phases: { "0x00020000": "The small setup system runs" },
    operations: { "0x00000017": "Booting" },
  };
}

export function fixtureCatalog(): Catalog {
  return buildCatalog(catalogSource());
}
