import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import { reasonOf } from "./reason.ts";

/** The first is the current one; older ones only read what they wrote. */
export type Secrets = readonly [current: string, ...older: string[]];

interface SecretsOptions {
  /** What the configuration has; it wins over the file. */
  readonly given?: Secrets;
  /** `postgres://…`, where a file would not be shared by the replicas. */
  readonly url?: string;
  /** File of the embedded database. */
  readonly file: string;
}

const bytes = 32;

/**
 * The secrets that people are hashed and tokens are encrypted with. Where none is given, the embedded database has one in a file
 * beside it, named `secret`, which the first start makes.
 * @throws UserError `configuration` when none is given for a shared database, or the file cannot be made or read
 */
export function readSecrets({ given, url, file }: SecretsOptions): Secrets {
  if (given !== undefined) return given;
  if (url !== undefined) {
    throw new UserError("configuration", {
      detail:
        "SECRET_KEY: DATABASE_URL needs one that all replicas share; this makes one: " +
        `node -p "crypto.randomBytes(${bytes}).toString('base64url')"`,
    });
  }
  const place = join(dirname(file), "secret");
  try {
    return [readIfThere(place) ?? make(place)];
  } catch (error) {
    const detail = `SECRET_KEY: without it a secret is kept in ${place}, which failed (${reasonOf(error)})`;
    throw new UserError("configuration", { detail, cause: error });
  }
}

function readIfThere(place: string): string | undefined {
  let secret: string;
  try {
    secret = readFileSync(place, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  if (Buffer.from(secret, "base64url").length !== bytes) throw new RangeError("The file holds no secret.");
  return secret;
}

/** Written whole under another name and then linked: of several processes one wins, and no one sees half a secret. */
function make(place: string): string {
  const secret = randomBytes(bytes).toString("base64url");
  const draft = `${place}.${randomBytes(6).toString("hex")}`;
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(draft, `${secret}\n`, { flag: "wx", mode: 0o600, flush: true });
    linkSync(draft, place);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return readIfThere(place) ?? secret;
  } finally {
    rmSync(draft, { force: true });
  }
}
