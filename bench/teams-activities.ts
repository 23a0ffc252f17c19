/** Activities as Teams sends them, as whole HTTP requests. */

export interface Sender {
  readonly serviceUrl: string;
  /** The token with which the service signs. */
  readonly token: string;
  readonly appId: string;
}

/** A tenant takes 30 messages a second: so many take more than any of the servers can send. */
export const tenants = Array.from(
  { length: 54 },
  (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
);

let sent = 0;

/** What somebody says to the bot, in a chat of their own. */
export function directMessage(text: string, sender: Sender): Buffer {
  return request({ type: "message", text, ...chat(nextChat(), "personal") }, sender);
}

/** What somebody says to nobody, at the start of a thread; the bot hears it with their consent. */
export function overheardMessage(text: string, sender: Sender): Buffer {
  const id = nextChat();
  const { conversation, channelData } = chat(id, "channel");
  const thread = { ...conversation, id: `${id}@thread.tacv2;messageid=${activityId()}` };
  return request({ type: "message", text, conversation: thread, channelData }, sender);
}

/** A press of a button of the card that was posted to this chat. */
export function press(conversation: string, token: string, sender: Sender): Buffer {
  sent += 1;
  const action = { type: "Action.Execute", verb: "wuerror", data: { token } };
  const value = { action, trigger: "manual" };
  return request({ type: "invoke", name: "adaptiveCard/action", value, ...chat(conversation, "personal") }, sender);
}

function nextChat(): string {
  sent += 1;
  return `a:${sent % tenants.length}-${sent}`;
}

function activityId(): string {
  return String(1_700_000_000_000 + sent);
}

/** The number before the dash names the tenant. */
function chat(id: string, conversationType: string) {
  const tenantId = tenants[Number(/^a:(\d+)-/.exec(id)?.[1])];
  return { conversation: { id, conversationType, tenantId }, channelData: { tenant: { id: tenantId } } };
}

function request(activity: object, { serviceUrl, token, appId }: Sender): Buffer {
  const body = JSON.stringify({
    channelId: "msteams",
    id: activityId(),
    replyToId: "1700000000000",
    timestamp: new Date().toISOString(),
    serviceUrl,
    from: { id: `29:${sent}`, name: "Alex", aadObjectId: `person-${sent}` },
    recipient: { id: `28:${appId}`, name: "wuerror" },
    locale: "en-US",
    ...activity,
  });
  const head = [
    "POST /api/messages HTTP/1.1",
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    `authorization: Bearer ${token}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
