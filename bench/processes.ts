import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { packageRoot } from "../src/catalog/shipped.ts";
import { median } from "./measure.ts";

export interface StartUp {
  /** Node itself, with nothing to do: the part that no program can save. */
  readonly nodeMs: number;
  /** From the start of the process to the first byte of the answer. */
  readonly cliMs: number;
  /** From the start of the process to the first 200 on /readyz. */
  readonly serverMs: number;
  readonly restingMB: number;
  /** After the first description in words, for which the word index is built. */
  readonly usedMB: number;
}

export const program = join(packageRoot(), "bin", "wuerror.js");
const { CATALOG_DIR: _, ...environment } = process.env;

export async function measureStartUp(): Promise<StartUp> {
  const node: number[] = [];
  const cli: number[] = [];
  for (let run = 0; run < 8; run++) {
    node.push(await untilFirstByte(["-e", "process.stdout.write('.')"]));
    cli.push(await untilFirstByte([program, "0x80244022"]));
  }
  const servers: Served[] = [];
  for (let run = 0; run < 5; run++) servers.push(await measureServer());
  const middle = (read: (served: Served) => number) => median(servers.map(read));
  return {
    nodeMs: median(node.slice(1)),
    cliMs: median(cli.slice(1)),
    serverMs: middle(({ ms }) => ms),
    restingMB: middle(({ restingMB }) => restingMB),
    usedMB: middle(({ usedMB }) => usedMB),
  };
}

async function untilFirstByte(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"], env: environment });
  const ms = await new Promise<number>((resolve, reject) => {
    child.stdout.once("data", () => resolve(performance.now() - start));
    child.stdout.once("end", () => reject(new Error(`no answer from ${args.join(" ")}`)));
    child.once("error", reject);
  });
  await ended(child);
  return ms;
}

interface Served {
  readonly ms: number;
  readonly restingMB: number;
  readonly usedMB: number;
}

async function measureServer(): Promise<Served> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, "serve"], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...environment, PORT: "0", HOST: "127.0.0.1", CONSOLE: "on", LOG_LEVEL: "silent" },
  });
  try {
    const base = `http://127.0.0.1:${await portOf(child)}`;
    while ((await fetch(`${base}/readyz`)).status !== 200) await sleep(5);
    const ms = performance.now() - start;
    await sleep(1000);
    const restingMB = residentMB(child.pid ?? 0);
    const body = JSON.stringify({ text: "windows update: proxy authentication required" });
    await fetch(`${base}/api/v1/lookup`, { method: "POST", headers: { "content-type": "application/json" }, body });
    return { ms, restingMB, usedMB: residentMB(child.pid ?? 0) };
  } finally {
    child.kill();
    await ended(child);
  }
}

/** The notice at the start names the address. */
export function portOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let notice = "";
    stdout?.on("data", (chunk) => {
      notice += String(chunk);
      const port = /https?:\/\/[^\s/]+:(\d+)\//.exec(notice)?.[1];
      if (port !== undefined) resolve(port);
    });
    stdout?.once("end", () => reject(new Error("the server ended before it listened")));
  });
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once("exit", resolve));
}

export function residentMB(pid: number): number {
  const status = `/proc/${pid}/status`;
  const text = existsSync(status)
    ? (/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? "0")
    : spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return Number(text) / 1024;
}
