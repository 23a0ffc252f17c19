/**
 * Limits that the renderer keeps and the contract test checks. Teams refuses a message above about 100 KB with
 * `MessageSizeTooBig`; the rest of the activity needs room as well
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages).
 */
export const limits = { cardBytes: 80_000, actions: 6 } as const;
