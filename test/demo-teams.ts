import { once } from "node:events";
import { startPlayground } from "./e2e/playground.ts";
import { startServer } from "./e2e/server.ts";

/** `npm run demo:teams`: the bot and Microsoft's Agents Playground, for somebody without a tenant. */

/** What whoever starts it may have set for a bot of their own. */
const unset = { TEAMS_APP_ID: "", MicrosoftAppId: "" };
const server = await startServer({ ...unset, HOST: "127.0.0.1", TEAMS_LOCAL_DEV: "true" });
const playground = await startPlayground(new URL("/api/messages", server.url).href);
process.stdout.write(`
The Agents Playground, which looks like Teams: ${playground.url}
Say 0x80244022 in the personal chat, or mention the bot in a channel. Ctrl+C ends both; nothing is kept.
`);
await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
await Promise.all([playground.stop(), server.stop()]);
