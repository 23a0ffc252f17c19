/** What a log line may hold: numbers and names of ours. No field takes a message's text, a person's name or a path from a PC. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Where the core tells what happened; `event` is a name of ours, never built from what somebody typed. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** The class of an error, for the log; its message may quote what a user typed. */
export function classOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
