import type { Retention } from "./ports.ts";

const day = 86_400_000;

/**
 * @param days how long everything about a fix is kept; claims go after a day, since platforms redeliver within hours
 */
export function retentionOf(days: number): Retention {
  return { claimsMs: day, threadsMs: days * day, answersMs: days * day, auditMs: days * day };
}

export const defaultRetention = retentionOf(30);
