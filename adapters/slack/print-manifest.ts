import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { packageRoot } from "../../src/index.ts";
import { httpManifest } from "./manifest.ts";

/** `npm run manifest:slack -- https://wuerror.example.com [--many-workspaces]` */

const [address = "", ...options] = process.argv.slice(2);
const manyWorkspaces = options[0] === "--many-workspaces";
const socketMode = readFileSync(join(packageRoot(), "manifest", "slack.yaml"), "utf8");

try {
  if (options.length > (manyWorkspaces ? 1 : 0)) throw new RangeError("unknown option");
  process.stdout.write(httpManifest(socketMode, { address, manyWorkspaces }));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(
    "Name the address that Slack reaches: npm run manifest:slack -- https://wuerror.example.com [--many-workspaces]\n",
  );
  process.exitCode = 2;
}
