import { UserError } from "../errors.ts";
import { buildCatalog, type Catalog } from "./catalog.ts";
import type { Problem } from "./parse.ts";
import { readShippedCatalog, shippedCatalogFolder } from "./shipped.ts";

/** A catalog that can be used, whatever is wrong in the overlay. */
export interface OpenedCatalog {
  readonly catalog: Catalog;
  /** Mistakes in the overlay; the files that hold them are left out, the rest is in use. */
  readonly problems: readonly Problem[];
}

/**
 * Opens the shipped catalog with an organisation's own folder in front of it.
 * @param overlay path of that folder (`CATALOG_DIR`)
 * @throws UserError `catalog_unreadable` when the folder cannot be read at all
 */
export async function openCatalog(overlay?: string): Promise<OpenedCatalog> {
  const shipped = await readShippedCatalog();
  if (overlay === undefined) return { catalog: buildCatalog(shipped), problems: [] };
  const { readCatalogFolder } = await import("./load.ts");
  const { source, problems } = reading(overlay, () => readCatalogFolder(overlay, shipped.steps));
  return { catalog: buildCatalog(shipped, source), problems };
}

/**
 * Every mistake in a catalog folder, as `wuerror lint` reports it. An organisation's folder may use the shipped shared steps.
 * @param folder the path; without it, the shipped catalog
 * @param today decides which reviews are stale
 * @throws UserError `catalog_unreadable`
 */
export async function lintFolder(folder: string = shippedCatalogFolder(), today: Date): Promise<readonly Problem[]> {
  const { lintCatalog } = await import("./lint.ts");
  const { steps, reference, entries } = await readShippedCatalog();
  const outside = folder === shippedCatalogFolder() ? { reference } : { steps, reference, entries };
  return reading(folder, () => lintCatalog(folder, { today, ...outside }));
}

function reading<Result>(folder: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError("catalog_unreadable", { detail: `${folder} (${code})`, cause: error });
  }
}
