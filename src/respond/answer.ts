import { formatCode } from "../codes/code.ts";
import type { Match } from "../match/match.ts";
import type { Card } from "../model/card.ts";
import type { ChannelMode } from "../model/channel-mode.ts";
import type { MessageEvent } from "../model/event.ts";
import type { Reply } from "../model/reply.ts";
import { encodeAction } from "../model/token.ts";
import { chooseCause } from "../present/choose-cause.ts";
import { presentHelp } from "../present/command-cards.ts";
import { tieToFix } from "../present/fix-buttons.ts";
import { presentOffer } from "../present/fix-card.ts";
import { presentEarlier, presentNothing, presentSmall } from "../present/notes.ts";
import { lookButtons, otherCodes, shortTitle } from "../present/parts.ts";
import { presentMatch, surroundingsOf } from "../present/present.ts";
import type { Answer } from "../store/ports.ts";
import { beginOnItsOwn } from "./begin.ts";
import { type Desk, once, personOf, post, timeOf, viewOf, whisper, withoutFix } from "./desk.ts";
import { beginningOf, draftFix, findFix, fixViewOf, recordAnswer, startFix } from "./fixes.ts";
import { noticeOutbreak, type Outbreak } from "./outbreak.ts";

/** Answers a message about an error, or stays silent. What meets silence leaves no trace. */
export async function answer(event: MessageEvent, match: Match, desk: Desk): Promise<readonly Reply[]> {
  if (match.kind === "none" && event.addressed === "overheard") return [];
  if (event.addressed === "command") return once(event, desk, async () => [whisper(privateCard(match, desk))]);
  const mode = await modeOf(event, desk);
  if (mode === "off" || (mode === "quiet" && match.kind !== "exact")) return [];
  return once(event, desk, async () => [
    (await answerOnItsOwn(event, match, desk)) ?? post(await publicCard(event, match, mode, desk)),
  ]);
}

/** What was asked outside of any conversation, such as in a search field, has its fix under the card that answers it. */
async function answerOnItsOwn(event: MessageEvent, match: Match, desk: Desk): Promise<Reply | undefined> {
  const [lead] = match.codes;
  if (event.where.thread !== undefined || event.isReply || lead === undefined) return undefined;
  if (match.kind === "choices" || !desk.memory.isAvailable()) return undefined;
  return beginOnItsOwn(formatCode(lead), match, event, desk, surroundingsOf(match));
}

/** Where a fix is kept already, the codes of a card are gone on with in it. */
async function inItsFix(card: Card, event: MessageEvent, desk: Desk): Promise<Card> {
  const fix = event.isReply || event.isEdit ? await findFix(event.where, desk) : undefined;
  return fix === undefined ? card : { ...card, buttons: tieToFix(card.buttons, fix.thread, fix.stored) };
}

/** Whoever calls the bot and says nothing is told what can be said. */
function presentNothingIn({ text }: Match): Card {
  return text.trim() === "" ? presentHelp() : presentNothing();
}

/** How the bot behaves towards a message: to whoever speaks to it, as ever. */
export async function modeOf({ where, addressed }: MessageEvent, { memory }: Desk): Promise<ChannelMode> {
  if (addressed !== "overheard") return "on";
  return (await memory.settings.read(where))?.mode ?? "on";
}

/** The whole entry for one reader, who may have it shown to all. */
function privateCard(match: Match, desk: Desk): Card {
  const card = presentMatch(match, viewOf(desk), true) ?? presentNothingIn(match);
  const [lead] = match.codes;
  if (lead === undefined || match.kind === "choices") return card;
  const entry = desk.catalog.entries.get(lead);
  const cause = entry === undefined ? {} : { cause: chooseCause(entry, match.text).id };
  const show = encodeAction({ type: "show", code: formatCode(lead), ...cause });
  return { ...card, buttons: [{ label: "Show in channel", token: show }, ...card.buttons] };
}

async function publicCard(event: MessageEvent, match: Match, mode: ChannelMode, desk: Desk): Promise<Card> {
  const [lead] = match.codes;
  if (lead === undefined || match.kind === "choices")
    return inItsFix(presentMatch(match, viewOf(desk)) ?? presentNothingIn(match), event, desk);
  const code = formatCode(lead);
  const earlier = await earlierAnswer(event, code, desk);
  // Whoever is led to an earlier thread has met the code as well: the answer counts, at that thread.
  const answered = await recordAnswer(event, earlier?.where ?? event.where, code, desk);
  const outbreak = await noticeOutbreak(answered, desk);
  const notes = outbreak === undefined ? [] : [outbreakNote(outbreak, code, desk)];
  if (earlier !== undefined) {
    const minutes = Math.floor((timeOf(desk) - earlier.at) / 60_000);
    const title = shortTitle(lead, desk.catalog);
    const card = presentEarlier({ code, title }, minutes, desk.threadAddress?.(earlier.where), notes);
    return inItsFix(withOthers(card, match, desk), event, desk);
  }
  const entry = desk.catalog.entries.get(lead);
  if (mode === "quiet" && entry !== undefined)
    return inItsFix(withOthers(presentSmall(entry), match, desk), event, desk);
  return offer(event, match, code, notes, desk);
}

/** A short card is about one code; the others of the message are a button away. */
function withOthers(card: Card, { codes: [, ...others] }: Match, { catalog }: Desk): Card {
  const blocks = [...card.blocks, ...otherCodes(others, catalog)];
  return { ...card, blocks, buttons: [...card.buttons, ...lookButtons(others)] };
}

async function offer(
  event: MessageEvent,
  match: Match,
  code: string,
  notes: readonly string[],
  desk: Desk,
): Promise<Card> {
  const { memory } = desk;
  if (memory.isAvailable()) {
    const { beginning, tally } = await beginningOf(code, event.where, desk, match);
    const fix = await startFix(draftFix(event, event.where, beginning, desk), desk);
    const view = await fixViewOf(fix, personOf(event, desk), desk, tally);
    const surroundings = surroundingsOf(match);
    // Without its database the store forgets at once; the buttons of a fix would lead nowhere.
    if (memory.isAvailable())
      return presentOffer(fix.thread, view, { ...surroundings, notes: [...notes, ...(surroundings.notes ?? [])] });
  }
  return withoutFix(presentMatch(match, viewOf(desk)) ?? presentNothing(), desk);
}

/** An answer to the same code that stands in another thread of the channel: where there are no threads, there is none to go to. */
async function earlierAnswer(event: MessageEvent, code: string, desk: Desk): Promise<Answer | undefined> {
  const { where, addressed } = event;
  if (addressed === "direct" || where.thread === undefined) return undefined;
  return desk.memory.answers.latest(where, code, timeOf(desk) - desk.manners.sameCodeMs);
}

function outbreakNote({ people, conversations, minutes, isFamily, first }: Outbreak, code: string, desk: Desk): string {
  const what = isFamily ? "Errors of the update server or the way to it" : code;
  const count = `${what}: ${people} ${people === 1 ? "person" : "people"} in ${conversations} ${conversations === 1 ? "channel" : "channels"} within ${minutes} minutes.`;
  const address = first === undefined ? undefined : desk.threadAddress?.(first);
  const where = address === undefined ? "" : ` It began here: ${address}`;
  return `${count} Suspect the server, the proxy or an update, not this PC.${where}`;
}
