import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Microsoft's Agents Playground: a page that looks and works like Teams, and talks to a bot without a tenant. */
export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** @param endpoint where the bot takes activities, e.g. "http://127.0.0.1:3978/api/messages" */
export async function startPlayground(endpoint: string): Promise<Playground> {
  const program = require.resolve("@microsoft/m365agentsplayground/cli.js");
  // It writes logs where it is started.
  const folder = mkdtempSync(join(tmpdir(), "wuerror-playground-"));
  const child = spawn(
    process.execPath,
    [program, "start", "--app-endpoint", endpoint, "--channel-id", "msteams", "--disable-telemetry"],
    // Otherwise it opens a browser, and ends where there is none.
    { cwd: folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" }, stdio: ["ignore", "pipe", "ignore"] },
  );
  const ended = once(child, "exit");
  const port = await new Promise<string>((resolve, reject) => {
    let written = "";
    child.stdout.on("data", (chunk: Buffer) => {
      written += chunk.toString();
      const found = /Listening on (\d+)\n/.exec(written)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the Playground ended with ${code}`)));
  });
  return {
    url: `http://localhost:${port}/`,
    stop: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
