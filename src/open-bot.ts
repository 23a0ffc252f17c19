import type { Bot, BotDependencies } from "./bot.ts";

/** Loads what handles events, which a look-up on the command line does without. */
export async function openBot(dependencies: BotDependencies): Promise<Bot> {
  const { createBot } = await import("./bot.ts");
  return createBot(dependencies);
}
