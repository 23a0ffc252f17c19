import { formatCode, parseCode } from "../codes/code.ts";
import type { ConversationRef } from "../model/event.ts";
import type { Answer } from "../store/ports.ts";
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

/**
 * To be asked once the answer is recorded.
 * @returns the outbreak that is to be told now: once, and again only after it has ended
 */
export async function noticeOutbreak(answer: Answer, desk: Desk): Promise<Outbreak | undefined> {
  const own = await outbreakOf(answer, [answer.code], false, desk);
  if (own !== undefined) return own;
  const family = familyOf(answer.code, desk);
  return family.length === 0 ? undefined : outbreakOf(answer, family, true, desk);
}

async function outbreakOf(
  { where: { adapter, tenant }, code }: Answer,
  codes: readonly string[],
  isFamily: boolean,
  desk: Desk,
): Promise<Outbreak | undefined> {
  const { outbreakMs, outbreakPeople, outbreakChannels } = desk.manners;
  const now = timeOf(desk);
  const { people, conversations, first } = await desk.memory.answers.spread(
    { adapter, tenant },
    codes,
    now - outbreakMs,
  );
  if (people < outbreakPeople && conversations < outbreakChannels) return undefined;
  const key = { adapter, tenant, conversation: "", id: `outbreak ${isFamily ? "server" : code}` };
  if (!(await desk.memory.claims.hold(key, now, outbreakMs))) return undefined;
  return {
    people,
    conversations,
    minutes: Math.round(outbreakMs / 60_000),
    isFamily,
    ...(first === undefined ? {} : { first: first.where }),
  };
}

/** Every known code of the server's side, when this is one of them. */
function familyOf(code: string, { catalog }: Desk): readonly string[] {
  if (!isServerSide(parseCode(code) ?? 0)) return [];
  const values = new Set([...catalog.entries.keys(), ...catalog.reference.keys()].filter(isServerSide));
  return [...values].map(formatCode);
}

function isServerSide(value: number): boolean {
  return serverSide.some(([from, to]) => value >= from && value <= to);
}
