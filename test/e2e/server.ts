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
  /** Ends the process and starts another with the same data, at the same address. */
  restart(): Promise<void>;
  /** The same, but the process has no time to put anything in order. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

interface Run {
  readonly child: ChildProcess;
  readonly url: string;
  output(): string;
}

export async function startServer(environment: Environment = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "wuerror-"));
  const settings = { PORT: "0", LOG_LEVEL: "silent", DATABASE_FILE: join(folder, "wuerror.db"), ...environment };
  let run = await begin(settings);
  const { url } = run;
  const again = async (signal: "SIGTERM" | "SIGKILL") => {
    await end(run.child, signal);
    run = await begin({ ...settings, PORT: new URL(url).port });
  };
  return {
    url,
    output: () => run.output(),
    restart: () => again("SIGTERM"),
    kill: () => again("SIGKILL"),
    stop: async () => {
      await end(run.child, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function begin(environment: Environment): Promise<Run> {
  const child = spawn(process.execPath, ["bin/wuerror.js", "serve"], {
    env: { ...process.env, ...environment },
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
  return { child, url, output: () => written };
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}
