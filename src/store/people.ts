import { createHmac } from "node:crypto";
import { UserError } from "../errors.ts";
import type { ConversationRef, UserRef } from "../model/event.ts";

export type PersonHash = (where: Pick<ConversationRef, "adapter" | "tenant">, who: UserRef) => string;

/** A shorter secret could be guessed, and with it everybody who is kept. */
const shortest = 16;

/**
 * The only form in which a person is kept: without the secret nobody can tell who it was, and another secret forgets everybody.
 * @param secret the same for all replicas, at least 16 characters
 * @returns a function that gives the same 43 characters (base64url) for the same person of the same tenant
 * @throws UserError `configuration` when the secret is too short
 */
export function createPersonHash(secret: string): PersonHash {
  if (secret.length < shortest) {
    throw new UserError("configuration", {
      detail: `the secret that people are hashed with has fewer than ${shortest} characters`,
    });
  }
  return ({ adapter, tenant }, { id }) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([adapter, tenant, id]))
      .digest("base64url");
}
