import { parseCode } from "../codes/code.ts";
import type { ConversationRef } from "../model/event.ts";
import type { Answer, Spread } from "../store/ports.ts";
import { type Desk, timeOf } from "./desk.ts";

/** Many people meet the same error at the same time: then it is not their PCs. */
export interface Outbreak {
  readonly people: number;
  readonly conversations: number;
  readonly minutes: number;
  /** Where it was first answered. */
  readonly first?: ConversationRef;
  /** Whether the codes differ and only their family, errors of the server's side, is the same. */
  readonly isFamily: boolean;
}

/**
 * Errors that the update server, the proxy or the way to them cause: protocol errors of the update client, WinHTTP and WinINet.
 * https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference
 */
const serverSide: readonly (readonly [from: number, to: number])[] = [
  [0x80244000, 0x80244fff],
  [0x80072ee0, 0x80072fff],
  [0x80190190, 0x801901ff],
];

/** @returns the family of the codes of the server's side, for which one outbreak is told; nothing for any other code */
export function outbreakFamilyOf(code: string): string | undefined {
  const value = parseCode(code) ?? 0;
  return serverSide.some(([from, to]) => value >= from && value <= to) ? "server" : undefined;
}

/**
 * To be asked once the answer is recorded.
 * @returns the outbreak that is to be told now: once, and again only after it has ended
 */
export async function noticeOutbreak(
  { where: { adapter, tenant }, code, family }: Answer,
  desk: Desk,
): Promise<Outbreak | undefined> {
  const { answers, claims } = desk.memory;
  const { outbreakMs, outbreakPeople, outbreakChannels } = desk.manners;
  const now = timeOf(desk);
  const since = now - outbreakMs;
  const own = { adapter, tenant, code };
  // An outbreak of one code of the server's side is one of the family: two notices would tell the same twice.
  const whole = family === undefined ? own : { adapter, tenant, family };
  const enough = { people: outbreakPeople, conversations: outbreakChannels };
  if (!(await answers.hasSpread(enough, whole, since))) return undefined;
  const key = { adapter, tenant, conversation: "", id: `outbreak ${family ?? code}` };
  if (!(await claims.hold(key, now, outbreakMs))) return undefined;
  const ofCode = await answers.spread(own, since);
  const isFamily = !isOutbreak(ofCode, desk);
  const { people, conversations, first } = isFamily ? await answers.spread(whole, since) : ofCode;
  return {
    people,
    conversations,
    minutes: Math.round(outbreakMs / 60_000),
    isFamily,
    ...(first === undefined ? {} : { first: first.where }),
  };
}

function isOutbreak({ people, conversations }: Spread, { manners }: Desk): boolean {
  return people >= manners.outbreakPeople || conversations >= manners.outbreakChannels;
}
