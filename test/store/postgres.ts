import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** Jest's own process: a worker is its child, and a run without workers is Jest itself. */
const owner = process.argv[1]?.endsWith("processChild.js") ? process.ppid : process.pid;
const folder = join(tmpdir(), `wuerror-postgres-${owner}`);

/** @returns the address of a running server, the same for the whole test run; the first who asks starts it */
async function serverUrl(): Promise<string> {
  if (isFirst()) {
    const args = ["--import", "./test/store/typescript.mjs", "test/store/postgres-server.ts", folder, `${owner}`];
    spawn(process.execPath, args, { detached: true, stdio: "ignore" }).unref();
  }
  for (;;) {
    if (existsSync(join(folder, "url"))) return readFileSync(join(folder, "url"), "utf8");
    if (existsSync(join(folder, "failed"))) throw new Error(readFileSync(join(folder, "failed"), "utf8"));
    await sleep(50);
  }
}

/** Making a folder succeeds once. */
function isFirst(): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch {
    return false;
  }
}

/** @returns the address of a new, empty database */
export async function newPostgresDatabase(): Promise<string> {
  const url = await serverUrl();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${url}/${name}`;
}
