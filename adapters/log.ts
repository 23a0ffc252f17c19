import { destination, pino } from "pino";
import type { Config, LogFields, Logger } from "../src/index.ts";

/** JSON lines on standard error, so that standard output stays for results and the start-up notice. */
export function createLogger(level: Config["logLevel"]): Logger {
  const lines = pino({ level, base: null }, destination({ fd: 2, sync: true }));
  return {
    info: (event: string, fields: LogFields = {}) => lines.info(fields, event),
    warn: (event: string, fields: LogFields = {}) => lines.warn(fields, event),
    error: (event: string, fields: LogFields = {}) => lines.error(fields, event),
  };
}
