import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "./secrets.ts";

/** Text that only a holder of the secret can read, and only where it was put. */
export interface Sealed {
  /** Tells which secret it was sealed with, and nothing about it. */
  readonly key: string;
  /** Nonce, authentication tag and cipher text, in base64url. */
  readonly sealed: string;
}

export interface Sealer {
  /** The key of what is sealed now. */
  readonly currentKey: string;
  /** @param place what it belongs to; it opens nowhere else */
  seal(text: string, place: readonly string[]): Sealed;
  /** @returns undefined when it was altered or moved, or no secret fits */
  open(sealed: Sealed, place: readonly string[]): string | undefined;
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key for each secret; the first seals, all open. */
export function createSealer(secrets: Secrets): Sealer {
  const [current] = secrets;
  const currentKey = idOf(current);
  const currentSecretKey = secretKeyOf(current);
  const keys = new Map(secrets.map((secret) => [idOf(secret), secretKeyOf(secret)]));
  return {
    currentKey,
    seal: (text, place) => {
      const nonce = randomBytes(nonceBytes);
      const encrypt = createCipheriv(cipher, currentSecretKey, nonce, { authTagLength: tagBytes });
      encrypt.setAAD(boundTo(currentKey, place));
      const body = Buffer.concat([encrypt.update(text, "utf8"), encrypt.final()]);
      return { key: currentKey, sealed: Buffer.concat([nonce, encrypt.getAuthTag(), body]).toString("base64url") };
    },
    open: ({ key, sealed }, place) => {
      const bytes = Buffer.from(sealed, "base64url");
      const secretKey = keys.get(key);
      if (secretKey === undefined || bytes.length < nonceBytes + tagBytes) return undefined;
      const decrypt = createDecipheriv(cipher, secretKey, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
      decrypt.setAAD(boundTo(key, place));
      decrypt.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = decrypt.update(bytes.subarray(nonceBytes + tagBytes));
      try {
        return Buffer.concat([text, decrypt.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

const secretKeyOf = (secret: string) => derive(secret, "encryption", 32);
const idOf = (secret: string) => derive(secret, "key id", 6).toString("base64url");

/** One secret also hashes people: each use has a key of its own. */
function derive(secret: string, use: string, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `wuerror installations: ${use}`, length));
}

const boundTo = (key: string, place: readonly string[]) => Buffer.from(JSON.stringify([key, ...place]));
