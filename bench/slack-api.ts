import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** As much of Slack's Web API as answering messages takes. */
export interface SlackApiStub {
  /** With "/api/" at its end. */
  readonly url: string;
  /** How many messages were posted. */
  readonly posts: () => number;
  close(): void;
}

export async function startSlackApi(): Promise<SlackApiStub> {
  let posts = 0;
  const answers: Readonly<Record<string, () => object>> = {
    "/api/auth.test": () => ({
      url: "https://bench.example/",
      team: "Bench",
      team_id: "TBENCH",
      user_id: "UBENCH",
      bot_id: "BBENCH",
    }),
    "/api/chat.postMessage": () => {
      posts += 1;
      return { channel: "CBENCH", ts: `1700000000.${String(posts).padStart(6, "0")}` };
    },
  };
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      const answer = answers[request.url ?? ""];
      const body = answer === undefined ? { ok: false, error: "unknown_method" } : { ok: true, ...answer() };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posts: () => posts,
    close: () => server.close(() => undefined).closeAllConnections(),
  };
}
