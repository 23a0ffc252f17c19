import { createHmac } from "node:crypto";

export const signingSecret = "the signing secret of the benchmark";

let sent = 0;

/**
 * A message that nobody addressed to the bot, in a channel of its own, as Slack delivers it.
 * @returns a whole HTTP request, signed now: it is refused five minutes later
 */
export function signedMessage(text: string): Buffer {
  sent += 1;
  const seconds = Math.floor(Date.now() / 1000);
  const ts = `${seconds}.${String(sent).padStart(6, "0")}`;
  const channel = `C${sent.toString(36).toUpperCase().padStart(8, "0")}`;
  const body = JSON.stringify({
    team_id: "TBENCH",
    api_app_id: "ABENCH",
    type: "event_callback",
    event_id: `Ev${sent}`,
    event_time: seconds,
    authorizations: [{ team_id: "TBENCH", user_id: "UBENCH", is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event: {
      type: "message",
      channel,
      channel_type: "channel",
      user: "UPERSON",
      team: "TBENCH",
      text,
      ts,
      event_ts: ts,
      client_msg_id: `message-${sent}`,
      blocks: [
        {
          type: "rich_text",
          block_id: "b1",
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
        },
      ],
    },
  });
  const signature = createHmac("sha256", signingSecret).update(`v0:${seconds}:${body}`).digest("hex");
  const head = [
    "POST /slack/events HTTP/1.1",
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-slack-request-timestamp: ${seconds}`,
    `x-slack-signature: v0=${signature}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
