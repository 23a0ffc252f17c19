import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json as readJson } from "node:stream/consumers";
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from "botbuilder";
import { render } from "../adapters/teams/render.ts";
import { createBot } from "../src/bot.ts";
import { openCatalog } from "../src/index.ts";

/** What Microsoft's SDK itself costs: requests are authenticated, and each message is answered with one fixed card. */

const identity = {
  MicrosoftAppId: process.env["TEAMS_APP_ID"] ?? "",
  MicrosoftAppType: "UserAssignedMSI",
  MicrosoftAppTenantId: process.env["TEAMS_TENANT_ID"] ?? "",
};
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      ...identity,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/",
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      ToBotFromChannelOpenIdMetadataUrl: process.env["TEAMS_OPENID_METADATA_URL"] ?? "",
    },
    new ConfigurationServiceClientCredentialFactory(identity),
  ),
);

const card = CardFactory.adaptiveCard(await fixedCard());
const answer = async (context: TurnContext) => {
  if (context.activity.type === "message") await context.sendActivity({ type: "message", attachments: [card] });
};

const server = createServer(async (request, response) => {
  const body = (await readJson(request)) as Record<string, unknown>;
  // The SDK expects Express: as much of it as it uses.
  const express = Object.assign(response, {
    status: (code: number) => {
      response.statusCode = code;
      return express;
    },
    send: (content: unknown) => response.end(JSON.stringify(content)),
    header: (name: string, value: string) => response.setHeader(name, value),
  });
  await adapter.process(Object.assign(request, { body }) as never, express as never, answer);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});

/** A card such as the whole program posts, so that both send as much. */
async function fixedCard(): Promise<object> {
  const { catalog } = await openCatalog();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const bot = createBot({ catalog, log, newReference: () => "reference", now: () => new Date() });
  const where = { adapter: "bench", tenant: "bench", conversation: "bench" };
  const message = { id: "1", where, who: { id: "bench" }, text: "0x80244022", files: [], isReply: false } as const;
  const [reply] = await bot.handle({ kind: "message", addressed: "direct", ...message });
  if (reply === undefined) throw new Error("the bot has no answer");
  return render(reply);
}
