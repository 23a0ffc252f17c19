import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { signingSecret } from "./slack-events.ts";

/** What Bolt itself costs: the signature is checked, the event is acknowledged, and nothing is done with it. */

const receiver = new HTTPReceiver({ signingSecret, endpoints: "/slack/events", logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: "xoxb-bench", botId: "BBENCH", botUserId: "UBENCH" }),
  convoStore: false,
  logLevel: LogLevel.ERROR,
});
app.event("message", async () => {});

const server = createServer((request, response) => receiver.requestListener(request, response));
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
