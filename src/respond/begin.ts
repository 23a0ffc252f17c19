import type { BotEvent } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { encodeAction } from "../model/token.ts";
import { presentOffer } from "../present/fix-card.ts";
import type { Surroundings } from "../present/parts.ts";
import { type Desk, personOf, post } from "./desk.ts";
import { beginningOf, draftFix, fixViewOf } from "./fixes.ts";

/**
 * A card that is posted on its own, with the ticket by which its fix begins once its place is known (see `posted` in `press.ts`).
 * @param chosen the cause to begin with, or the text whose signs tell it
 */
export async function beginOnItsOwn(
  code: string,
  chosen: { readonly cause?: string | undefined; readonly text?: string },
  event: BotEvent,
  desk: Desk,
  surroundings: Surroundings = {},
): Promise<Reply> {
  const { adapter, tenant, conversation } = event.where;
  const { beginning, tally } = await beginningOf(code, event.where, desk, chosen);
  const fix = draftFix(event, { adapter, tenant, conversation }, beginning, desk);
  const card = presentOffer(fix.thread, await fixViewOf(fix, personOf(event, desk), desk, tally), surroundings);
  const { cause } = beginning;
  const ticket = encodeAction({
    type: "begin",
    code,
    thread: fix.stored.id,
    ...(cause === undefined ? {} : { cause }),
  });
  return { ...post(card), to: { conversation }, ticket };
}
