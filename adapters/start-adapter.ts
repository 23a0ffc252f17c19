import { type Adapter, classOf, type Handle, type Logger, UserError } from "../src/index.ts";

/** Ends when the program stops; rejects then. */
export type Wait = (milliseconds: number) => Promise<unknown>;

const againMs = 30_000;

/**
 * Starts an adapter; one that cannot start leaves the others alone. A platform that cannot be reached is tried again for as long
 * as the program runs, since nobody may be there to start it anew.
 * @returns the line for whoever started the program
 */
export async function startAdapter(adapter: Adapter, handle: Handle, log: Logger, wait: Wait): Promise<string> {
  const name = `  ${adapter.name.charAt(0).toUpperCase()}${adapter.name.slice(1)}`.padEnd(15);
  const error = await attempt(adapter, handle, log);
  if (error === undefined) return `${name}${adapter.notice()}`;
  if (error.code !== "platform_unreachable") return `${name}is off. ${error.message} ${error.hint}`;
  void tryAgain(adapter, handle, log, wait).catch(() => undefined);
  return `${name}is off for now, and tried again every ${againMs / 1000} seconds. ${error.message} ${error.hint}`;
}

async function tryAgain(adapter: Adapter, handle: Handle, log: Logger, wait: Wait): Promise<void> {
  let error: UserError | undefined;
  do {
    await wait(againMs);
    error = await attempt(adapter, handle, log);
  } while (error?.code === "platform_unreachable");
}

async function attempt(adapter: Adapter, handle: Handle, log: Logger): Promise<UserError | undefined> {
  try {
    await adapter.start(handle);
    log.info("adapter started", { adapter: adapter.name });
    return undefined;
  } catch (error) {
    if (error instanceof UserError) {
      log.error("adapter not started", { adapter: adapter.name, error: error.code });
      return error;
    }
    return unexpected(error, adapter, log);
  }
}

/** A mistake of ours or of a platform's library, told by its class, since its text may quote a token. */
function unexpected(cause: unknown, adapter: Adapter, log: Logger): UserError {
  const name = classOf(cause);
  log.error("adapter not started", { adapter: adapter.name, error: name });
  return new UserError("internal", { detail: name, cause });
}
