/** @returns the error's code, such as "ECONNREFUSED", "SQLITE_FULL" or "57P01"; never its text, which may quote a value */
export function reasonOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  // Failed attempts on several addresses of one host come as one error of several.
  if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error.constructor.name;
}

/**
 * Whether the database is at fault, and not the one statement: a value that it refuses, or a transaction that lost to another or waited
 * too long for it.
 * Codes are those of PostgreSQL (classes 22, 23 and 40) and of SQLite.
 */
export function isOutage(error: unknown): boolean {
  return !/^(?:22|23|40)[0-9A-Z]{3}$|^SQLITE_(?:BUSY|CONSTRAINT|MISMATCH|TOOBIG)/.test(reasonOf(error));
}
