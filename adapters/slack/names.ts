/** What the app's manifest must name as well; a test compares the two. */

export const commandName = "/wuerror";

/** Callback id of the message shortcut "Look up this error". */
export const shortcutId = "wuerror_look_up";

/** Action id of the search field in the Home tab. */
export const searchId = "wuerror.search";

/** Where Slack delivers events, commands and clicks when it is not connected by a socket. */
export const eventsPath = "/slack/events";
