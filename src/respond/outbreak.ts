import type { Catalog } from "../catalog/catalog.ts";
import { formatCode, parseCode } from "../codes/code.ts";
import type { ConversationRef } from "../model/event.ts";
import type { Answer, Answers } from "../store/ports.ts";
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
  const { adapter, tenant } = answer.where;
  const { outbreakMs } = desk.manners;
  const now = timeOf(desk);
  const spreadOf = (codes: readonly string[]) =>
    desk.memory.answers.spread({ adapter, tenant }, codes, now - outbreakMs);
  // An outbreak of one code of the server's side is one of the family: two notices would tell the same twice.
  const family = familyOf(answer.code, desk);
  const whole = await spreadOf(family ?? [answer.code]);
  if (!isOutbreak(whole, desk)) return undefined;
  const key = { adapter, tenant, conversation: "", id: `outbreak ${family === undefined ? answer.code : "server"}` };
  if (!(await desk.memory.claims.hold(key, now, outbreakMs))) return undefined;
  const own = family === undefined ? whole : await spreadOf([answer.code]);
  const isFamily = !isOutbreak(own, desk);
  const { people, conversations, first } = isFamily ? whole : own;
  return {
    people,
    conversations,
    minutes: Math.round(outbreakMs / 60_000),
    isFamily,
    ...(first === undefined ? {} : { first: first.where }),
  };
}

type Spread = Awaited<ReturnType<Answers["spread"]>>;

function isOutbreak({ people, conversations }: Spread, { manners }: Desk): boolean {
  return people >= manners.outbreakPeople || conversations >= manners.outbreakChannels;
}

const families = new WeakMap<Catalog, readonly string[]>();

/** Every known code of the server's side, when this is one of them. */
function familyOf(code: string, { catalog }: Desk): readonly string[] | undefined {
  if (!isServerSide(parseCode(code) ?? 0)) return undefined;
  const known = families.get(catalog);
  if (known !== undefined) return known;
  const values = new Set([...catalog.entries.keys(), ...catalog.reference.keys()].filter(isServerSide));
  const family = [...values].map(formatCode);
  families.set(catalog, family);
  return family;
}

function isServerSide(value: number): boolean {
  return serverSide.some(([from, to]) => value >= from && value <= to);
}
