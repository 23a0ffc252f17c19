import { z } from "zod";
import { isChannel, threadOf } from "./activity.ts";
import type { HttpClient, OutgoingRequest } from "./http-client.ts";
import type { Pacer } from "./pacing.ts";

/** A message or another activity of the bot, as the service takes it. */
export type Outgoing = Readonly<Record<string, unknown>>;

/** Where the service is found for one conversation, and who the bot is there. */
export interface Line {
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly botId: string;
}

/**
 * The calls of the Bot Connector that are needed here. `conversation` is the whole id, `;messageid=…` included: without it a
 * card would leave its thread.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export interface Connector {
  /**
   * @param onlyFor the one person of the conversation who sees it
   * @returns the message's id
   */
  post(line: Line, conversation: string, activity: Outgoing, onlyFor?: string): Promise<string>;
  update(line: Line, conversation: string, id: string, activity: Outgoing): Promise<void>;
  /** @returns the whole id of the conversation where it stands: in a channel, of the thread that it begins */
  begin(line: Line, conversation: string, activity: Outgoing): Promise<{ conversation: string; id: string }>;
  /** @returns the id of the bot's chat with one person */
  chatWith(line: Line, person: string): Promise<string>;
  /** @returns the name of a member, when the service tells it */
  nameOf(line: Line, conversation: string, person: string): Promise<string | undefined>;
}

const posted = z.object({ id: z.string().min(1) });
const begun = z.object({ id: z.string().min(1), activityId: z.string().nullish() });
const member = z.object({ name: z.string().min(1) });

export function createConnector(client: HttpClient, pacer: Pacer): Connector {
  const send = async (line: Line, conversation: string, request: OutgoingRequest) => {
    await pacer.turn(conversation, line.tenant);
    return client.send(request);
  };
  const post: Connector["post"] = async (line, conversation, activity, onlyFor) => {
    const query = onlyFor === undefined ? "" : "?isTargetedActivity=true";
    const recipient = onlyFor === undefined ? {} : { recipient: { id: onlyFor } };
    const url = `${activitiesOf(line, conversation)}${query}`;
    const body = { from: { id: line.botId }, conversation: { id: conversation }, ...activity, ...recipient };
    return posted.safeParse(await send(line, conversation, { method: "POST", url, body })).data?.id ?? "";
  };
  const create = async (line: Line, key: string, parameters: Outgoing) => {
    const body = { bot: { id: line.botId }, tenantId: line.tenant, ...parameters };
    return begun.parse(await send(line, key, { method: "POST", url: conversationsOf(line), body }));
  };
  return {
    post,
    update: async (line, conversation, id, activity) => {
      const url = `${activitiesOf(line, conversation)}/${encodeURIComponent(id)}`;
      await send(line, conversation, { method: "PUT", url, body: { id, from: { id: line.botId }, ...activity } });
    },
    begin: async (line, conversation, activity) => {
      if (!isChannel(conversation)) return { conversation, id: await post(line, conversation, activity) };
      const parameters = { isGroup: true, channelData: { channel: { id: conversation } }, activity };
      const { id, activityId } = await create(line, conversation, parameters);
      const root = activityId ?? "";
      return { conversation: id.includes(";") || root === "" ? id : threadOf(id, root), id: root || id };
    },
    chatWith: async (line, person) => {
      const parameters = { isGroup: false, members: [{ id: person }], channelData: { tenant: { id: line.tenant } } };
      return (await create(line, person, parameters)).id;
    },
    nameOf: async (line, conversation, person) => {
      const url = `${conversationsOf(line)}/${encodeURIComponent(conversation)}/members/${encodeURIComponent(person)}`;
      return member.safeParse(await client.send({ method: "GET", url })).data?.name;
    },
  };
}

function conversationsOf({ serviceUrl }: Line): string {
  return `${serviceUrl.replace(/\/+$/, "")}/v3/conversations`;
}

function activitiesOf(line: Line, conversation: string): string {
  return `${conversationsOf(line)}/${encodeURIComponent(conversation)}/activities`;
}
