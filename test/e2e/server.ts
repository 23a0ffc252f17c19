import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The real program as a child process, on a port that the system chooses. */
export interface RunningServer {
  readonly url: string;
  /** Everything it wrote to standard output so far. */
  output(): string;
  stop(): Promise<void>;
}

export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "wuerror-"));
  const child = spawn(process.execPath, ["bin/wuerror.js", "serve"], {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "silent", DATABASE_FILE: join(folder, "wuerror.db"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      written += chunk.toString();
      const found = /Web console\s+(http:\S+)/.exec(written)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${complaints}`)));
  });
  return { url, output: () => written, stop: () => stop(child, folder) };
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
}
