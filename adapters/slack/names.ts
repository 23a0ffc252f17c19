/**
 * The names under which Slack knows the app. `manifest/slack.yaml` registers them and `docs/slack.md` explains them; tests compare
 * the three.
 */

export const commandName = "/wuerror";

/** Callback of the message shortcut "Look up this error". */
export const shortcutId = "wuerror_look_up";

/** Action id of the search field in the Home tab. */
export const searchId = "wuerror.search";

/** Where Slack delivers events, commands and clicks when it is not connected by a socket. */
export const eventsPath = "/slack/events";

/** Where people begin to install the app in another workspace. */
export const installPath = "/slack/install";

/** Where Slack sends back to whoever installs the app in another workspace. */
export const redirectPath = "/slack/oauth_redirect";

/** Where a summary may be posted besides its thread, and whom it may call there. */
export const escalationShape = {
  conversation: /^[CGDUW][A-Z0-9]{1,30}$/,
  mention: /^[UWS][A-Z0-9]{1,30}$/,
  hint: "slack takes the id of a channel, such as C024BE91L, and after = that of a person (U…) or a group (S…)",
} as const;

/** What a bot token may do, with the reason for each: https://docs.slack.dev/reference/scopes */
export const scopes = [
  {
    scope: "commands",
    why: "The command `/wuerror` and the message shortcut.",
    without: "Neither is there.",
    optional: false,
  },
  {
    scope: "chat:write",
    why: "Answers, and changes to its own answers.",
    without: "It cannot answer.",
    optional: false,
  },
  {
    scope: "app_mentions:read",
    why: "Messages that mention the bot.",
    without: "A mention is not heard.",
    optional: false,
  },
  {
    scope: "channels:history",
    why: "Pasted errors, and follow-ups in threads, in the public channels that it was invited to.",
    without: "There it hears mentions, the command and buttons only.",
    optional: false,
  },
  { scope: "im:history", why: "Direct messages to the bot.", without: "It does not answer them.", optional: false },
  {
    scope: "groups:history",
    why: "The same as in public channels, in the private channels that it was invited to.",
    without: "There it hears mentions, the command and buttons only.",
    optional: true,
  },
  {
    scope: "mpim:history",
    why: "The same in group direct messages that it is part of.",
    without: "There it hears mentions, the command and buttons only.",
    optional: true,
  },
  {
    scope: "files:read",
    why: "Logs and long pastes, which Slack keeps as files: text only, at most 5 MB.",
    without: "It says that it cannot read files.",
    optional: true,
  },
] as const;

/** @returns whether messages in every kind of conversation are told, and so their edits */
export function hearsEverywhere(granted: readonly string[]): boolean {
  return Object.entries(events).every(
    ([event, scope]) => !event.startsWith("message.") || (scope !== undefined && granted.includes(scope)),
  );
}

/** What Slack tells the app, with the scope that each needs: https://docs.slack.dev/reference/events */
export const events = {
  app_mention: "app_mentions:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  app_home_opened: undefined,
  app_uninstalled: undefined,
  tokens_revoked: undefined,
} as const satisfies Readonly<Record<string, (typeof scopes)[number]["scope"] | undefined>>;
