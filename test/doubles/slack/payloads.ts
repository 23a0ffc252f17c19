import { bot, channelType, type Json, type Message, team } from "./world.ts";

/** What Slack sends an app, as its reference shows it (https://docs.slack.dev/reference/events). */

let count = 0;
const unique = (prefix: string) => `${prefix}${++count}`;

export function eventPayload(event: Json): Json {
  return {
    type: "event_callback",
    token: "verification-token",
    team_id: team.id,
    api_app_id: "A00000001",
    event_id: unique("Ev"),
    event_time: 1_764_000_000,
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event,
  };
}

export function messageEvent(message: Message): Json {
  return {
    type: "message",
    channel_type: channelType(message.channel),
    event_ts: message.ts,
    team: team.id,
    ...message,
  };
}

export function mentionEvent(message: Message): Json {
  return { type: "app_mention", event_ts: message.ts, team: team.id, ...message };
}

export function changedEvent(before: Message, after: Message, eventTs: string): Json {
  return {
    type: "message",
    subtype: "message_changed",
    hidden: true,
    channel: after.channel,
    channel_type: channelType(after.channel),
    ts: eventTs,
    event_ts: eventTs,
    message: { type: "message", team: team.id, ...after },
    previous_message: { type: "message", team: team.id, ...before },
  };
}

export interface Invocation {
  readonly user: string;
  readonly channel: string;
  readonly responseUrl: string;
}

export function commandPayload(text: string, { user, channel, responseUrl }: Invocation): Json {
  return {
    token: "verification-token",
    team_id: team.id,
    team_domain: "example",
    channel_id: channel,
    channel_name: nameOf(channel),
    user_id: user,
    user_name: user.toLowerCase(),
    command: "/wuerror",
    text,
    api_app_id: "A00000001",
    is_enterprise_install: "false",
    response_url: responseUrl,
    trigger_id: unique("trigger."),
  };
}

function interaction(type: string, { user, channel, responseUrl }: Invocation): Json {
  return {
    type,
    token: "verification-token",
    team: { id: team.id, domain: "example" },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: "A00000001",
    user: { id: user, username: user.toLowerCase(), team_id: team.id },
    channel: { id: channel, name: nameOf(channel) },
    response_url: responseUrl,
    trigger_id: unique("trigger."),
  };
}

export function shortcutPayload(message: Message, invocation: Invocation): Json {
  return {
    ...interaction("message_action", invocation),
    callback_id: "wuerror_look_up",
    action_ts: unique("1764000000."),
    message_ts: message.ts,
    message: { type: "message", team: team.id, ...message },
  };
}

export interface Pressed {
  readonly action_id: string;
  readonly type: string;
  readonly value?: string;
  readonly selected_option?: { readonly value: string };
}

/** @param card the message, or only its id where nothing but the reader's screen holds it */
export function pressPayload(pressed: Pressed, card: Message | { readonly id: string }, invocation: Invocation): Json {
  const isEphemeral = "id" in card;
  return {
    ...interaction("block_actions", invocation),
    container: {
      type: "message",
      message_ts: isEphemeral ? card.id : card.ts,
      channel_id: invocation.channel,
      is_ephemeral: isEphemeral,
      ...(!isEphemeral && card.thread_ts !== undefined ? { thread_ts: card.thread_ts } : {}),
    },
    ...(isEphemeral ? {} : { message: { type: "message", ...card } }),
    actions: [{ block_id: "b1", action_ts: unique("1764000000."), ...pressed }],
  };
}

export function homeActionPayload(pressed: Pressed, user: string): Json {
  const {
    channel: _,
    response_url: __,
    ...rest
  } = interaction("block_actions", {
    user,
    channel: "",
    responseUrl: "",
  }) as Record<string, unknown>;
  return {
    ...rest,
    container: { type: "view", view_id: "V1" },
    view: { id: "V1", type: "home" },
    actions: [{ block_id: "b1", action_ts: unique("1764000000."), ...pressed }],
  };
}

function nameOf(channel: string): string {
  return channelType(channel) === "im" ? "directmessage" : channel.toLowerCase();
}
