import type { Button, Card } from "../../src/model/card.ts";
import type { Addressed, BotEvent, ConversationRef, LifecycleEvent, UserRef } from "../../src/model/event.ts";
import type { Reply } from "../../src/model/reply.ts";
import type { Machine } from "./machine.ts";

/** A chat platform of its own: channels, threads, what stands in them, and who presses what. */

export interface Person {
  readonly name: string;
  /** The workspace, where it is not the usual one. */
  readonly tenant?: string | undefined;
}

const adapter = "chat";
const home = "contoso";

export class Chat {
  readonly #machine: Machine;
  readonly #threads = new Map<string, ConversationRef>();
  readonly #cards = new Map<string, Card[]>();
  readonly #withoutThreads = new Set<string>();
  #here: ConversationRef | undefined;
  #last: BotEvent | undefined;
  #events = 0;
  /** Every text that somebody wrote. */
  readonly written: string[] = [];
  readonly names = new Set<string>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  hasNoThreads(channel: string): void {
    this.#withoutThreads.add(conversationOf(channel));
  }

  /** @param name what the thread that begins is called from now on */
  say(who: Person, channel: string, addressed: Addressed, text: string, name?: string): Promise<readonly Reply[]> {
    const id = this.#nextId();
    const conversation = conversationOf(channel);
    const hasThreads = addressed !== "command" && !this.#withoutThreads.has(conversation);
    const where = { ...this.#workspaceOf(who), conversation, ...(hasThreads ? { thread: id } : {}) };
    if (name !== undefined) this.#threads.set(name, where);
    return this.#write(id, where, who, addressed, text, this.#withoutThreads.has(conversation));
  }

  /** A chat with the bot alone, which has no threads. */
  tell(who: Person, text: string): Promise<readonly Reply[]> {
    const where = { ...this.#workspaceOf(who), conversation: `d-${who.name}` };
    return this.#write(this.#nextId(), where, who, "direct", text, true);
  }

  reply(who: Person, thread: string | undefined, addressed: Addressed, text: string): Promise<readonly Reply[]> {
    return this.#write(this.#nextId(), this.#place(thread), who, addressed, text, true);
  }

  /**
   * Changes the message that was written last.
   * @param told whether the platform tells what it said before
   */
  edit(text: string, told: boolean): Promise<readonly Reply[]> {
    const message = this.#last;
    if (message?.kind !== "message") throw new Error("nothing was written last");
    this.written.push(text);
    const { before: _, ...unchanged } = message;
    const before = told ? { before: message.text } : {};
    return this.#send({ ...unchanged, id: this.#nextId(), text, isEdit: true, ...before });
  }

  /**
   * @param thread where it is pressed
   * @param card the number of the card in its thread, from 1; without it, the latest that has the button
   * @param from the thread that the button was made in, when that is another
   */
  press(
    who: Person,
    label: string,
    { thread, card, from }: { thread?: string | undefined; card?: number | undefined; from?: string | undefined } = {},
  ): Promise<readonly Reply[]> {
    const { token, at } = this.#find(label, this.#place(from ?? thread), card);
    const where = { ...this.#place(thread), ...(who.tenant === undefined ? {} : { tenant: who.tenant }) };
    return this.#press(who, where, token, at);
  }

  /** Each presses what stood there when nobody had pressed yet. */
  async pressAtOnce(all: readonly Person[], label: string): Promise<readonly Reply[]> {
    const place = this.#place();
    const { token, at } = this.#find(label, place);
    return (await Promise.all(all.map((who) => this.#press(who, place, token, at)))).flat();
  }

  /** @param alter what becomes of the button's token on its way */
  pressAltered(who: Person, label: string, alter: (token: string) => string): Promise<readonly Reply[]> {
    const place = this.#place();
    const { token, at } = this.#find(label, place);
    return this.#press(who, place, alter(token), at);
  }

  lifecycle(kind: LifecycleEvent["kind"], who: Person, channel: string): Promise<readonly Reply[]> {
    const where = { ...this.#workspaceOf(who), conversation: conversationOf(channel) };
    return this.#send({ kind, id: this.#nextId(), where, who: this.#userOf(who) });
  }

  /** The platform did not notice that its last event was taken. */
  deliverAgain(): Promise<readonly Reply[]> {
    if (this.#last === undefined) throw new Error("nothing was delivered yet");
    return this.#send(this.#last);
  }

  #press(who: Person, where: ConversationRef, token: string, at: number) {
    return this.#send({ kind: "press", id: this.#nextId(), where, who: this.#userOf(who), token }, at);
  }

  #write(id: string, where: ConversationRef, who: Person, addressed: Addressed, text: string, isReply: boolean) {
    this.#here = where;
    this.written.push(text);
    return this.#send({ kind: "message", id, where, who: this.#userOf(who), text, files: [], addressed, isReply });
  }

  async #send(event: BotEvent, pressed?: number): Promise<readonly Reply[]> {
    this.#last = event;
    const replies = await this.#machine.handle(event);
    for (const reply of replies) await this.#show(reply, event, pressed);
    return replies;
  }

  async #show(reply: Reply, event: BotEvent, pressed: number | undefined): Promise<void> {
    if (reply.to === undefined) {
      const cards = this.#cardsAt(event.where);
      cards.splice(reply.mode === "replace" && pressed !== undefined ? pressed : cards.length, 1, reply.card);
      return;
    }
    const { adapter, tenant } = event.where;
    const begun = { adapter, tenant, conversation: reply.to.conversation, thread: this.#nextId() };
    this.#cardsAt(begun).push(reply.card);
    if (reply.ticket === undefined) return;
    this.#here = begun;
    const posted = { kind: "posted", id: this.#nextId(), where: begun, who: event.who, ticket: reply.ticket } as const;
    const more = await this.#machine.handle(posted);
    if (more.length > 0) throw new Error("a card that stands was answered");
  }

  #find(label: string, place: ConversationRef, card?: number): { readonly token: string; readonly at: number } {
    const cards = this.#cardsAt(place);
    const has = (each: Card) => buttonsOf(each).some((button) => button.label === label);
    const at = card === undefined ? cards.findLastIndex(has) : card - 1;
    const token = buttonsOf(cards[at]).find((button) => button.label === label)?.token;
    if (token === undefined) throw new Error(`there is no button "${label}"`);
    return { token, at };
  }

  #cardsAt({ adapter, tenant, conversation, thread = "" }: ConversationRef): Card[] {
    const key = JSON.stringify([adapter, tenant, conversation, thread]);
    const cards = this.#cards.get(key) ?? [];
    this.#cards.set(key, cards);
    return cards;
  }

  #place(thread?: string): ConversationRef {
    const place = thread === undefined ? this.#here : this.#threads.get(thread);
    if (place === undefined) throw new Error(`there is no thread ${thread ?? "yet"}`);
    this.#here = place;
    return place;
  }

  #workspaceOf({ tenant = home }: Person) {
    return { adapter, tenant };
  }

  #userOf({ name }: Person): UserRef {
    this.names.add(name);
    const id = idOf(name);
    return { id };
  }

  #nextId(): string {
    this.#events++;
    return `e${this.#events}`;
  }
}

export function userOf({ name, tenant = home }: Person) {
  return [{ adapter, tenant }, { id: idOf(name) }] as const;
}

export function conversationOf(channel: string): string {
  return `c-${channel}`;
}

/** As a platform would number its people: nobody but the platform knows who it is. */
function idOf(name: string): string {
  return `U-${name.toUpperCase()}-${name.length}7`;
}

function buttonsOf(card: Card | undefined): readonly Button[] {
  if (card === undefined) return [];
  return [...card.blocks.flatMap((block) => (block.type === "question" ? block.buttons : [])), ...card.buttons];
}
