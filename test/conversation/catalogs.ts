import { buildCatalog, type Catalog } from "../../src/catalog/catalog.ts";
import type { EntryFile } from "../../src/catalog/schema.ts";
import { catalogSource, entryFile, plainEntry } from "../fixture.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

/** The catalogs that a conversation can name. Their words are free: no test depends on what the shipped entries say. */

/** A repair of its own, which may change places with such a neighbour. */
const independent = true;

const easy = { who: "anyone", restart: false, risk: "low" } as const;

/** Five steps of all kinds; the first in the file is of high risk. */
const accessDenied = plainEntry({
  code: "0x80070005",
  symbol: "ERROR_ACCESS_DENIED",
  title: "Access was denied to the installation",
  meaning: "Windows was not allowed to write a file.",
  component: "install",
  phrases: ["update has no permission to write"],
  causes: [
    {
      id: "rights",
      when: "A folder lost its rights",
      context: ["icacls"],
      why: "A clean-up program changed the rights of a folder.",
      steps: [
        {
          text: "Reset the rights of the folder.",
          command: { shell: "cmd", run: String.raw`icacls "%windir%\SoftwareDistribution" /reset /T` },
          who: "administrator",
          restart: false,
          risk: "high",
          undo: "Restore the rights from the saved list.",
          check: "The command ends without an error.",
        },
        { ...easy, independent, text: "Sign in with an administrator's account.", check: "The account is listed." },
        { ...easy, independent, text: "Pause the virus scanner.", check: "The scanner says that it is paused." },
        { use: "restart" },
        { ...easy, text: "Look for updates again.", check: "The update is installed." },
      ],
    },
  ],
});

const single = (code: string, symbol: string, title: string): EntryFile =>
  plainEntry({ code, symbol, title, meaning: `${title}.`, phrases: [`about ${title.toLowerCase()}`] });

const entries = [
  entryFile(),
  accessDenied,
  single("0x8024401C", "WU_E_PT_HTTP_STATUS_REQUEST_TIMEOUT", "The server took too long"),
  single("0x80072EE2", "WININET_E_TIMEOUT", "The connection timed out"),
  single("0x80240034", "WU_E_DOWNLOAD_FAILED", "An update failed to download"),
];

const catalogs: Readonly<Record<string, () => Catalog>> = {
  small: () => buildCatalog(catalogSource(entries)),
  /** A later release: the first step of the own server reads otherwise. */
  revised: () => buildCatalog(catalogSource([revised(entryFile()), ...entries.slice(1)])),
  /** A later release without the entry of 0x80244022. */
  shrunken: () => buildCatalog(catalogSource(entries.slice(1))),
  shipped: shippedCatalog,
};

export function catalogNamed(name: string): Catalog {
  const make = catalogs[name];
  if (make === undefined) throw new Error(`there is no catalog "${name}"`);
  return make();
}

function revised(entry: EntryFile): EntryFile {
  const change = <Step extends EntryFile["causes"][number]["steps"][number]>(step: Step): Step =>
    "text" in step ? { ...step, text: `${step.text} Look at the log as well.` } : step;
  return { ...entry, causes: entry.causes.map((cause) => ({ ...cause, steps: cause.steps.map(change) })) };
}
