import { createLogger } from "../../../../adapters/log.ts";
import { startDemo } from "./server.ts";

/** What `npm run demo:slack` starts. */

const demo = await startDemo(Number(process.env["PORT"] ?? 3979), createLogger("warn"));
process.stdout.write(`A small Slack with wuerror in it: ${demo.url}\nNothing leaves this machine. Ctrl+C ends it.\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void demo.stop());
