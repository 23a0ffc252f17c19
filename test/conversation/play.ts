import type { Reply } from "../../src/model/reply.ts";
import type { StoreOptions } from "../../src/store/open.ts";
import { rowsOf } from "../store/dialects.ts";
import { catalogNamed } from "./catalogs.ts";
import { Chat, conversationOf, type Person, userOf } from "./chat.ts";
import { stepCalled } from "./find-step.ts";
import { Machine, people } from "./machine.ts";
import { differences, type Line, readExpected, readScript } from "./script.ts";
import { mannerOf, seen } from "./view.ts";

/** What a line may say is told in `test/conversations/README.md`. */

interface Theatre {
  readonly machine: Machine;
  readonly chat: Chat;
}

type Groups = Readonly<Record<string, string | undefined>>;
/** Something that people do: the bot's replies are what the next lines tell. */
type Act = (theatre: Theatre, said: Groups) => Promise<readonly Reply[]>;
/** Something that happens to the bot, or a look at what it keeps. */
type Stagehand = (theatre: Theatre, said: Groups) => Promise<void> | void;

const who = "(?<who>[a-z]+)(?: of (?<tenant>[a-z]+))?";
const named = "(?: \\(thread (?<name>\\w+)\\))?";
const thread = "(?: in thread (?<thread>\\w+))?";

const acts: readonly (readonly [RegExp, Act])[] = [
  form(`${who} in #(?<channel>[\\w-]+)${named}: (?<text>.*)`, ({ chat }, said) =>
    chat.say(personOf(said), told(said, "channel"), "overheard", told(said, "text"), said["name"]),
  ),
  form(`${who} asks the bot in #(?<channel>[\\w-]+)${named}: (?<text>.*)`, ({ chat }, said) =>
    chat.say(personOf(said), told(said, "channel"), "mention", told(said, "text"), said["name"]),
  ),
  form(`${who} runs in #(?<channel>[\\w-]+): /wuerror ?(?<text>.*)`, ({ chat }, said) =>
    chat.say(personOf(said), told(said, "channel"), "command", told(said, "text")),
  ),
  form(`${who} tells the bot alone: (?<text>.*)`, ({ chat }, said) => chat.tell(personOf(said), told(said, "text"))),
  form(`${who} replies${thread}: (?<text>.*)`, ({ chat }, said) =>
    chat.reply(personOf(said), said["thread"], "overheard", told(said, "text")),
  ),
  form(`${who} asks the bot${thread}: (?<text>.*)`, ({ chat }, said) =>
    chat.reply(personOf(said), said["thread"], "mention", told(said, "text")),
  ),
  form(`${who} presses${thread}(?: on card (?<card>\\d+))?: (?<label>.*)`, ({ chat }, said) =>
    chat.press(personOf(said), told(said, "label"), {
      thread: said["thread"],
      card: said["card"] === undefined ? undefined : Number(said["card"]),
    }),
  ),
  form(`${who} presses in thread (?<thread>\\w+) a button of thread (?<from>\\w+): (?<label>.*)`, ({ chat }, said) =>
    chat.press(personOf(said), told(said, "label"), { thread: said["thread"], from: said["from"] }),
  ),
  form(`${who} and (?<other>[a-z]+) press at once: (?<label>.*)`, ({ chat }, said) =>
    chat.pressAtOnce([personOf(said), { name: told(said, "other") }], told(said, "label")),
  ),
  form(`${who} presses a button that was altered: (?<label>.*)`, ({ chat }, said) =>
    chat.pressAltered(personOf(said), told(said, "label"), (token) => `${token}x`),
  ),
  form(`${who} presses a button of another fix: (?<label>.*)`, ({ chat }, said) =>
    chat.pressAltered(personOf(said), told(said, "label"), (token) => token.replace(/[0-9a-f-]{36}/, "another")),
  ),
  form(`${who} adds the bot to #(?<channel>[\\w-]+)`, ({ chat }, said) =>
    chat.lifecycle("installed", personOf(said), told(said, "channel")),
  ),
  form(`${who} removes the bot from #(?<channel>[\\w-]+)`, ({ chat }, said) =>
    chat.lifecycle("left", personOf(said), told(said, "channel")),
  ),
  form(`${who} removes the bot from the workspace`, ({ chat }, said) =>
    chat.lifecycle("removed", personOf(said), "any"),
  ),
  form("that is edited: (?<text>.*)", ({ chat }, said) => chat.edit(told(said, "text"), true)),
  form("that is edited, before is unknown: (?<text>.*)", ({ chat }, said) => chat.edit(told(said, "text"), false)),
  form("that is delivered again", ({ chat }) => chat.deliverAgain()),
];

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const stagehands: readonly (readonly [RegExp, Stagehand])[] = [
  form("the bot restarts", ({ machine }) => machine.restart()),
  form("the bot restarts with the (?<name>[a-z ]+) catalog", ({ machine }, said) =>
    machine.restart({ catalog: catalogNamed(told(said, "name")) }),
  ),
  form("(?<count>\\d+) (?<unit>minute|hour|day)s? later", ({ machine }, said) =>
    machine.wait(Number(said["count"]) * (units[told(said, "unit")] ?? 0)),
  ),
  form("the database is gone", ({ machine }) => machine.loseDatabase()),
  form("the database is back", ({ machine }) => machine.giveDatabaseBack()),
  form("#(?<channel>[\\w-]+) has no threads", ({ chat }, said) => chat.hasNoThreads(told(said, "channel"))),
  form("hand-overs go to #(?<channel>[\\w-]+) and call (?<mention>[\\w-]+)", ({ machine }, said) =>
    machine.restart({
      escalation: [
        { adapter: "chat", conversation: conversationOf(told(said, "channel")), mention: told(said, "mention") },
      ],
    }),
  ),
  form("threads have addresses", ({ machine }) =>
    machine.restart({ threadAddress: ({ thread = "" }) => `https://chat.example/${thread}` }),
  ),
  form('"(?<text>.*)" worked (?<worked>\\d+) times and failed (?<failed>\\d+) times here', async (theatre, said) => {
    const store = await theatre.machine.store();
    const [{ adapter, tenant }] = userOf({ name: "anyone" });
    const at = { adapter, tenant, ...stepCalled(told(said, "text"), theatre.machine.catalog) };
    for (const result of ["worked", "failed"] as const) {
      for (let time = 0; time < Number(said[result]); time++) await store.outcomes.record({ ...at, result });
    }
  }),
  form("kept: (?<tables>.*)", async ({ machine }, said) => {
    const counts = new Map<string, number>();
    for (const { table } of await rowsOf(await machine.store())) counts.set(table, (counts.get(table) ?? 0) + 1);
    const kept = [...counts].map(([table, count]) => `${count} ${table}`).join(", ") || "nothing";
    if (kept !== told(said, "tables")) throw new Error(`kept is: ${kept}`);
  }),
  form("nothing kept tells of: (?<words>.*)", async ({ machine }, said) => {
    const kept = JSON.stringify(await rowsOf(await machine.store())).toLowerCase();
    const found = told(said, "words")
      .split(", ")
      .filter((word) => kept.includes(JSON.stringify(word).slice(1, -1).toLowerCase()));
    if (found.length > 0) throw new Error(`kept: ${found.join(", ")}`);
  }),
  form(`nothing is kept about ${who}`, async ({ machine }, said) => {
    const kept = JSON.stringify(await rowsOf(await machine.store()));
    if (kept.includes(people.hash(...userOf(personOf(said))))) throw new Error("the hash of that person is kept");
  }),
];

/**
 * Plays a conversation.
 * @param text of the script
 * @param options a database of its own
 * @throws Error with the line that is not as told, and what was shown instead
 */
export async function play(file: string, text: string, options: StoreOptions): Promise<void> {
  const machine = new Machine(options, { catalog: catalogNamed("small") });
  const theatre = { machine, chat: new Chat(machine) };
  const pending: Pending = { replies: [], told: true };
  for (const line of readScript(text)) {
    try {
      await playLine(line, theatre, pending);
    } catch (error) {
      throw new Error(`${file}, line ${line.number}: ${line.text.split("\n")[0]}\n${String(error)}`, { cause: error });
    }
  }
  try {
    settle(pending);
    await nothingSaidIsKept(theatre);
  } catch (error) {
    throw new Error(`${file}, at the end\n${String(error)}`, { cause: error });
  }
}

/** What the bot has shown and no line has told yet. */
interface Pending {
  replies: readonly Reply[];
  /** Whether a line has told of the last act. */
  told: boolean;
}

async function playLine({ text }: Line, theatre: Theatre, pending: Pending): Promise<void> {
  const expected = readExpected(text);
  if (expected !== undefined) {
    const [reply, ...rest] = pending.replies;
    pending.told = true;
    pending.replies = expected === "silent" ? pending.replies : rest;
    if (expected === "silent") return settle(pending);
    if (reply === undefined) throw new Error("the bot is silent");
    const wrong = differences(expected, mannerOf(reply), seen(reply.card));
    if (wrong.length > 0) throw new Error(`${wrong.join("\n")}\n${transcriptOf([reply])}`);
    return;
  }
  settle(pending);
  const stage = /^-- (.*) --$/.exec(text)?.[1];
  if (stage !== undefined) {
    const [does, said] = find(stagehands, stage);
    return does(theatre, said);
  }
  const [act, said] = find(acts, text);
  pending.told = false;
  pending.replies = await act(theatre, said);
  const [failure] = theatre.machine.failures;
  if (failure !== undefined) throw new Error(`inside the bot: ${failure}`);
}

/** Nothing may go untold: neither what was shown nor that nothing was. */
function settle({ replies, told }: Pending): void {
  if (replies.length > 0) throw new Error(`the bot shows more than is told:\n${transcriptOf(replies)}`);
  if (!told) throw new Error("the bot is silent here, which a line has to tell");
}

/** After each conversation: of people only hashes are kept, of their words nothing. */
async function nothingSaidIsKept({ machine, chat }: Theatre): Promise<void> {
  const kept = JSON.stringify(await rowsOf(await machine.store()));
  const texts = chat.written.filter((text) => text.includes(" "));
  const persons = [...chat.names].map((name) => userOf({ name })[1].id);
  const found = [...texts, ...persons].filter((text) => kept.includes(JSON.stringify(text).slice(1, -1)));
  if (found.length > 0) throw new Error(`kept in the database: ${found.join(", ")}`);
}

export function transcriptOf(replies: readonly Reply[]): string {
  return replies.map((reply) => `${mannerOf(reply)}:\n${seen(reply.card).replace(/^/gm, "  ")}`).join("\n");
}

function form<Does>(pattern: string, does: Does): readonly [RegExp, Does] {
  return [new RegExp(`^${pattern}$`, "s"), does];
}

function find<Does>(all: readonly (readonly [RegExp, Does])[], text: string): readonly [Does, Groups] {
  for (const [pattern, does] of all) {
    const match = pattern.exec(text);
    if (match !== null) return [does, match.groups ?? {}];
  }
  throw new Error("nobody knows what this line means; see test/conversations/README.md");
}

function personOf(said: Groups): Person {
  return { name: told(said, "who"), tenant: said["tenant"] };
}

function told(said: Groups, name: string): string {
  return said[name] ?? "";
}
