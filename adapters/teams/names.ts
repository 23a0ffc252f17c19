/** What the app's manifest and the code have to call alike; test/manifest compares them. */

/** The search command of the message extension, and the parameter that carries what was typed. */
export const searchCommand = "search";
export const searchParameter = "query";

/** The action on somebody's message. */
export const lookUpAction = "lookUp";

/** Where the bot can be spoken to, in the manifest's words. */
export const botScopes = ["personal", "team", "groupChat"] as const;

/** The commands that Teams offers after a mention and after a slash. `here` is about a channel or a group chat. */
export const botCommands = ["help", "privacy", "forget", "status", "here"] as const;

/** Where a summary may be posted besides its thread, and whom it may call there. */
export const escalationShape = {
  conversation: /^(?:19|a):[^;\s]{1,500}$/,
  mention: /^(?:29:\S{1,500}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i,
  hint: "teams takes the id of a channel or chat, such as 19:…@thread.tacv2 without ;messageid, and after = that of a person (29:…)",
} as const;
