import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { createAssets } from "../../../../adapters/console/assets.ts";
import { guardHost, guardOrigin } from "../../../../adapters/console/guard.ts";
import { serve } from "../../../../adapters/serve.ts";
import { listen } from "../../../../adapters/server.ts";
import { escapeMrkdwn } from "../../../../adapters/slack/escape.ts";
import { readConfig } from "../../../../src/config.ts";
import { type Logger, packageRoot } from "../../../../src/index.ts";
import { person } from "../people.ts";
import { credentials, startSlack } from "../slack.ts";
import { bot } from "../world.ts";

/** The whole program in a small Slack of its own, which a page shows: what Slack looks like with the bot, without an account. */
export interface Demo {
  readonly url: string;
  stop(): Promise<void>;
}

const files = {
  "/": ["page.html", "text/html; charset=utf-8"],
  "/page.css": ["page.css", "text/css; charset=utf-8"],
  "/page.js": ["page.js", "text/javascript; charset=utf-8"],
} as const;

const you = "U00000001";
const channels = [
  { id: "C00000001", name: "# it-helpdesk" },
  { id: "C00000002", name: "# general" },
  { id: `D${you.slice(1)}`, name: "wuerror" },
];

const channel = z.enum(channels.map(({ id }) => id));
const text = z.string().trim().min(1).max(40_000);
const act = z.discriminatedUnion("act", [
  z.object({ act: z.literal("say"), channel, text, thread: z.string().max(40).optional() }),
  z.object({ act: z.literal("press"), channel, id: z.string().max(40), label: text }),
  z.object({ act: z.literal("shortcut"), channel, id: z.string().max(40) }),
  z.object({ act: z.literal("home") }),
  z.object({ act: z.literal("pressHome"), label: text }),
  z.object({ act: z.literal("search"), text }),
]);

/** @param port 0 lets the system choose */
export async function startDemo(port: number, log: Logger): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), "wuerror-demo-"));
  const slack = await startSlack();
  const me = person(slack, you);
  const program = await serve(
    readConfig({
      PORT: "0",
      CONSOLE: "off",
      DATABASE_FILE: join(folder, "wuerror.db"),
      SLACK_BOT_TOKEN: credentials.botToken,
      SLACK_APP_TOKEN: credentials.appToken,
      SLACK_API_URL: slack.apiUrl,
    }),
    "demo",
    log,
  );

  const assets = createAssets(packageRoot());
  const app = new Hono().use(guardHost([]), guardOrigin);
  for (const [path, [name, type]] of Object.entries(files))
    app.get(path, async (context) => {
      const content = await readFile(join(packageRoot(), "test/doubles/slack/demo", name), "utf8");
      return context.body(content, 200, { "content-type": type, "content-security-policy": "default-src 'self'" });
    });
  app.get("/assets/:name", (context) => assets.serve(context, context.req.param("name")));
  app.get("/state", (context) => context.json(state()));
  app.post("/act", async (context) => {
    const read = act.safeParse(await body(context));
    if (!read.success) return context.json({ error: "bad_request" }, 400);
    await perform(read.data);
    return context.json(state());
  });
  const listening = await listen(getRequestListener(app.fetch), "127.0.0.1", port);
  return {
    url: `http://localhost:${listening.port}/`,
    stop: async () => {
      await listening.stop(100);
      await program.stop();
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function state() {
    const { messages, ephemerals, homes } = slack.world;
    return { you, bot, channels, messages, ephemerals, home: homes.get(you) ?? null };
  }

  async function perform(wanted: z.infer<typeof act>): Promise<unknown> {
    switch (wanted.act) {
      case "say": {
        const [, command] = /^\/wuerror\b\s*([\s\S]*)$/.exec(wanted.text) ?? [];
        if (command !== undefined) return me.command(wanted.channel, command);
        const marked = escapeMrkdwn(wanted.text).replaceAll("@wuerror", `<@${bot.user}>`);
        return me.say(wanted.channel, marked, wanted.thread === undefined ? {} : { thread_ts: wanted.thread });
      }
      case "press": {
        const { ephemerals } = slack.world;
        const card = slack.world.find(wanted.channel, wanted.id) ?? ephemerals.find(({ id }) => id === wanted.id);
        return card === undefined ? undefined : me.press(card, wanted.label);
      }
      case "shortcut": {
        const message = slack.world.find(wanted.channel, wanted.id);
        return message === undefined ? undefined : me.shortcut(message);
      }
      case "home":
        return me.openHome();
      case "pressHome":
        return me.pressHome(wanted.label);
      case "search":
        return me.search(wanted.text);
    }
  }
}

async function body(context: Context): Promise<unknown> {
  return context.req.json().catch(() => undefined);
}
