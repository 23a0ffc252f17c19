import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { fetchByHttp } from "../../adapters/slack/fetch.ts";

let server: Server | undefined;
afterEach(() => server?.close().closeAllConnections());

/** @param answer is told how many requests came over the connection before */
async function serve(answer: (response: ServerResponse, earlier: number) => void): Promise<string> {
  const counts = new Map<Socket, number>();
  server = createServer((request, response) => {
    const earlier = counts.get(request.socket) ?? 0;
    counts.set(request.socket, earlier + 1);
    request.resume().on("end", () => answer(response, earlier));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/chat.postMessage`;
}

const post = (url: string) => fetchByHttp(url, { method: "POST", body: "text=x" });

test("what meets a kept connection that was closed is sent again over a new one", async () => {
  const url = await serve((response, earlier) => (earlier === 0 ? response.end("ok") : response.destroy()));
  await (await post(url)).text();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await (await post(url)).text()).toBe("ok");
});

test("what was lost on a new connection may have been done, and is not sent again", async () => {
  let requests = 0;
  const url = await serve((response) => {
    requests += 1;
    response.destroy();
  });
  await expect(post(url)).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(requests).toBe(1);
});
