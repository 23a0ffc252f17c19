import { createHmac } from "node:crypto";
import type { UserRef } from "../model/event.ts";
import type { Tenant } from "./ports.ts";
import type { Secrets } from "./secrets.ts";

/** The only form in which a person is kept: 43 characters (base64url), the same for the same person of the same tenant. */
export interface People {
  /** What is written. */
  hash(where: Tenant, who: UserRef): string;
  /** What may have been written, by older secrets too: all of it must be found when a person is to be forgotten. */
  hashes(where: Tenant, who: UserRef): readonly string[];
}

/** Without the secrets nobody can tell who a hash was; a secret that is dropped leaves hashes that nobody is found by. */
export function createPersonHash(secrets: Secrets): People {
  const [current] = secrets;
  return {
    hash: (where, who) => hashWith(current, where, who),
    hashes: (where, who) => secrets.map((secret) => hashWith(secret, where, who)),
  };
}

function hashWith(secret: string, { adapter, tenant }: Tenant, { id }: UserRef): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify([adapter, tenant, id]))
    .digest("base64url");
}
