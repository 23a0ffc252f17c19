/**
 * How the bot behaves in a channel where it is not addressed. on: answers exact codes and telling words; quiet: exact codes alone,
 * with a small card; off: nothing.
 */
export type ChannelMode = "on" | "off" | "quiet";
