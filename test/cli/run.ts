import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import process from "node:process";

const program = resolve("bin", "wuerror.js");

export interface Result {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** `npm test` builds before; a test that is run alone builds once, where nothing was built yet. */
export function buildIfMissing(): void {
  if (existsSync(resolve("dist", "adapters", "start.js"))) return;
  const { status, stderr } = spawnSync("npm", ["run", "build"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm run build failed: ${stderr}`);
}

/** Starts the program as a user does, away from any .env file. */
export function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { CATALOG_DIR: _, PORT: __, HOST: ___, ...inherited } = process.env;
  return spawn(process.execPath, [program, ...args], { cwd: tmpdir(), env: { ...inherited, ...environment } });
}

/** Runs it to its end. */
export function run(
  args: readonly string[],
  {
    input = "",
    environment = {},
  }: { input?: string | Uint8Array; environment?: Readonly<Record<string, string>> } = {},
): Promise<Result> {
  const child = start(args, environment);
  let out = "";
  let error = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    error += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((done, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => done({ exit, out, error }));
  });
}
