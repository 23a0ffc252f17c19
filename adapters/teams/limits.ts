/**
 * Limits that the renderer keeps and the contract test checks. Teams refuses a message above about 100 KB with
 * `MessageSizeTooBig`; the rest of the activity needs room as well
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages).
 */
export const limits = { cardBytes: 80_000, actions: 6 } as const;

/** A message with a pasted log is larger than the 100 KB that web frameworks take by default. */
export const bodyBytes = 1024 * 1024;

/** Attached logs: their last part is read, where a log has its cause and its end; `bytes` are those of a message together. */
export const files = { count: 4, bytes: 5_000_000, timeoutMs: 10_000 } as const;

/** How long a verified token is not verified again, and of how many that is remembered. */
export const accepted = { keptMs: 60_000, count: 500 } as const;

/** One request for the bot's own token, which is renewed so long before it expires. */
export const login = { timeoutMs: 10_000, marginMs: 5 * 60_000 } as const;

/** One request to the service, and how long all its repetitions may take. */
export const sending = { timeoutMs: 10_000, attempts: 4, firstPauseMs: 500, longestPauseMs: 30_000 } as const;

/**
 * How many messages Teams takes, each in so many milliseconds. Its limit for an hour is left to its own refusals: nobody waits so long
 * for an answer (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export const pace = {
  thread: [
    { count: 7, spanMs: 1_000 },
    { count: 60, spanMs: 30_000 },
  ],
  tenant: [{ count: 30, spanMs: 1_000 }],
} as const;

/** A search shows so many results while somebody types. */
export const searchResults = 8;
