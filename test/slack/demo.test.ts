import { beforeEach, expect, test } from "@jest/globals";
import { type Demo, startDemo } from "../doubles/slack/demo/server.ts";
import { closeAfterwards } from "./app.ts";

/** What `npm run demo:slack` shows, as far as it can be asked for without a browser. */

const silent = { info: () => {}, warn: () => {}, error: () => {} };

interface State {
  readonly messages: readonly { readonly ts: string; readonly text: string; readonly thread_ts?: string }[];
  readonly ephemerals: readonly { readonly text: string }[];
  readonly home: unknown;
}

let demo: Demo;

beforeEach(async () => {
  demo = await startDemo(0, silent);
  closeAfterwards(demo.stop);
});

const act = (body: object, headers = {}) =>
  fetch(`${demo.url}act`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

async function until(isSo: (state: State) => boolean): Promise<State> {
  for (let left = 500; left > 0; left--) {
    const state = (await (await fetch(`${demo.url}state`)).json()) as State;
    if (isSo(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never was so");
}

test("a paste is answered in its thread, a command in private, and the Home tab is filled", async () => {
  await act({ act: "say", channel: "C00000001", text: "Windows Update on our WSUS failed with 0x80244022" });
  const { messages } = await until((state) => state.messages.length === 2);
  expect(messages[1]).toMatchObject({ thread_ts: messages[0]?.ts, text: expect.stringContaining("0x80244022") });
  await act({ act: "say", channel: "C00000002", text: "/wuerror 0x80070005" });
  await until(({ messages: all, ephemerals }) => JSON.stringify([all, ephemerals]).includes("0x80070005"));
  await act({ act: "home" });
  await until(({ home }) => home !== null);
});

test.each([{}, { act: "say", channel: "C9", text: "x" }, { act: "say", channel: "C00000001", text: " " }])(
  "%j is refused",
  async (body) => {
    expect((await act(body)).status).toBe(400);
  },
);

test("its page is there with what it loads, and another site's page may not use it", async () => {
  for (const path of ["", "page.css", "page.js", "assets/slack-preview.js", "assets/dom.js", "assets/slack.css"])
    expect([path, (await fetch(`${demo.url}${path}`)).status]).toEqual([path, 200]);
  expect((await act({ act: "home" }, { origin: "https://evil.example" })).status).toBe(403);
});
