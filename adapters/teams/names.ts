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
