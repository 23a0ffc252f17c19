import { appId, tenantId } from "./service.ts";

/** Activities as Teams sends them. `serviceUrl` is filled in by whoever posts them. */
// biome-ignore lint/suspicious/noExplicitAny: tests change and break whatever they like
export type RawActivity = Record<string, any>;

export const bot = { id: `28:${appId}`, name: "wuerror" };
export const person = { id: "29:1person", name: "Alex", aadObjectId: "9b0b5f7e-0000-4000-8000-00000000beef" };
export const channel = "19:channel@thread.tacv2";
export const groupChat = "19:group@thread.v2";
export const personalChat = "a:personal";

let counter = 1_700_000_000_000;

/** @returns an id as a message has it: later ones are larger */
export function nextId(): string {
  counter += 1;
  return String(counter);
}

function activity(change: RawActivity): RawActivity {
  return {
    channelId: "msteams",
    id: nextId(),
    timestamp: "2026-11-22T09:00:00.000Z",
    from: person,
    recipient: bot,
    channelData: { tenant: { id: tenantId } },
    ...change,
  };
}

export function personalMessage(text: string, change: RawActivity = {}): RawActivity {
  const conversation = { id: personalChat, conversationType: "personal", tenantId };
  return activity({ type: "message", text, conversation, ...change });
}

export function groupMessage(text: string, change: RawActivity = {}): RawActivity {
  const conversation = { id: groupChat, conversationType: "groupChat", isGroup: true, tenantId };
  return activity({ type: "message", text, conversation, ...change });
}

/** @param root the thread's first message; without it the message begins a thread */
export function channelMessage(text: string, change: RawActivity = {}, root?: string): RawActivity {
  const id = nextId();
  return activity({ type: "message", id, text, conversation: inThread(root ?? id), ...change });
}

export function inThread(root: string): RawActivity {
  return { id: `${channel};messageid=${root}`, conversationType: "channel", isGroup: true, tenantId };
}

/** The same message, addressed to the bot by name. */
export function mentioning(message: RawActivity): RawActivity {
  const text = "<at>wuerror</at>";
  return { ...message, text: `${text} ${message["text"]}`, entities: [{ type: "mention", mentioned: bot, text }] };
}

export function withHtml(message: RawActivity, content: string): RawActivity {
  return { ...message, attachments: [{ contentType: "text/html", content }] };
}

export function edited(message: RawActivity, text: string, timestamp = "2026-11-22T09:05:00.000Z"): RawActivity {
  const channelData = { ...message["channelData"], eventType: "editMessage" };
  return { ...message, type: "messageUpdate", text, timestamp, channelData };
}

export function invoke(name: string, value: unknown, conversation: RawActivity, change: RawActivity = {}): RawActivity {
  return activity({ type: "invoke", id: `f:${nextId()}`, name, value, conversation, ...change });
}

export function press(token: unknown, conversation: RawActivity, change: RawActivity = {}): RawActivity {
  const action = { type: "Action.Execute", verb: "wuerror", data: { token } };
  return invoke("adaptiveCard/action", { action, trigger: "manual" }, conversation, { replyToId: "card-1", ...change });
}

export function lookUpMessage(content: string, conversation: RawActivity, messageId = nextId()): RawActivity {
  const messagePayload = { id: messageId, body: { contentType: "html", content } };
  return invoke("composeExtension/fetchTask", { commandId: "lookUp", messagePayload }, conversation);
}

export function searchFor(value: unknown): RawActivity {
  const conversation = { id: personalChat, conversationType: "personal", tenantId };
  const query = { commandId: "search", parameters: [{ name: "query", value }], queryOptions: { skip: 0, count: 25 } };
  return invoke("composeExtension/query", query, conversation);
}

export function installation(action: "add" | "remove"): RawActivity {
  const conversation = { id: personalChat, conversationType: "personal", tenantId };
  return activity({ type: "installationUpdate", action, conversation });
}

export function memberAdded(member: RawActivity): RawActivity {
  const conversation = { id: personalChat, conversationType: "personal", tenantId };
  return activity({ type: "conversationUpdate", membersAdded: [member], conversation });
}

export function fileMessage(name: string, downloadUrl: string, fileType: string): RawActivity {
  const contentType = "application/vnd.microsoft.teams.file.download.info";
  return personalMessage("", {
    attachments: [{ contentType, name, content: { downloadUrl, uniqueId: "1", fileType } }],
  });
}
