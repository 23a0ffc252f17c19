import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { hostileTexts } from "../../bench/texts.ts";
import { type FollowUp, readFollowUp, readStepOfCode } from "../../src/fix/follow-up.ts";
import { normalize } from "../../src/intake/normalize.ts";

const read = (text: string) => readFollowUp(normalize(text));

describe("a follow-up", () => {
  test.each<[string, FollowUp]>([
    ["alright, executed it", { kind: "done" }],
    ["restarted twice now", { kind: "done" }],
    ["Cleared the cache and restarted the service", { kind: "done" }],
    ["service is stopped now", { kind: "done" }],
    ["Habe den Dienst neu gestartet", { kind: "done" }],
    ["voilà c'est fait", { kind: "done" }],
    ["Boom, works!", { kind: "worked" }],
    ["oh wow it's actually working now", { kind: "worked" }],
    ["yes!! fixed, thank you", { kind: "worked" }],
    ["es funktioniert jetzt wieder", { kind: "worked" }],
    ["le problème est résolu, merci", { kind: "worked" }],
    ["perfecto, ya se instaló", { kind: "worked" }],
    ["nah still the same", { kind: "failed" }],
    ["that didnt do anything", { kind: "failed" }],
    ["Nope, same error code", { kind: "failed" }],
    ["hat leider nichts gebracht", { kind: "failed" }],
    ["rien à faire, même erreur", { kind: "failed" }],
    ["no cambia nada", { kind: "failed" }],
    ["ok whats the next step", { kind: "next" }],
    ["next step?", { kind: "next" }],
    ["I'm ready for the next step", { kind: "next" }],
    ["let's go to the next one", { kind: "next" }],
    ["wie geht's weiter?", { kind: "next" }],
    ["on passe à la suite", { kind: "next" }],
    ["can you go back one step", { kind: "back" }],
    ["show me the last step again", { kind: "back" }],
    ["previous step please", { kind: "back" }],
    ["previous pls", { kind: "back" }],
    ["can I see the previous step again?", { kind: "back" }],
    ["retour à l'étape 1", { kind: "back", step: 1 }],
    ["can i skip this one?", { kind: "skip" }],
    ["lets skip this step", { kind: "skip" }],
    ["i'd like to skip step 2", { kind: "skip", step: 2 }],
    ["is it possible to skip this step", { kind: "skip" }],
    ["please skip step 3", { kind: "skip", step: 3 }],
    ["können wir das überspringen?", { kind: "skip" }],
    ["wait which step are we at", { kind: "where" }],
    ["what step are we on again?", { kind: "where" }],
    ["where did we leave off", { kind: "where" }],
    ["what step is it", { kind: "where" }],
    ["how many steps are left?", { kind: "where" }],
    ["welcher Schritt ist das?", { kind: "where" }],
    ["what does this do?", { kind: "explain" }],
    ["and what does that command do exactly", { kind: "explain" }],
    ["what's the point of this step", { kind: "explain" }],
    ["what is the purpose of step 2", { kind: "explain", step: 2 }],
    ["Wofür ist das gut?", { kind: "explain" }],
    ["c'est pour quoi faire ?", { kind: "explain" }],
    ["can you show me all the steps", { kind: "all" }],
    ["all the steps pls", { kind: "all" }],
    ["give me all steps at once", { kind: "all" }],
    ["list all the steps please", { kind: "all" }],
    ["can I get all the instructions at once", { kind: "all" }],
    ["muestra todos los pasos", { kind: "all" }],
    ["can someone from IT take a look at this?", { kind: "hand-over" }],
    ["I need someone to look at it", { kind: "hand-over" }],
    ["please get me a human", { kind: "hand-over" }],
    ["please pass this on to IT", { kind: "hand-over" }],
    ["can somebody fix this for me", { kind: "hand-over" }],
    ["ich brauche Hilfe vom Support", { kind: "hand-over" }],
    ["No, that's the wrong error", { kind: "wrong" }],
    ["this is not the error I get", { kind: "wrong" }],
    ["that isn't my error code", { kind: "wrong" }],
    ["the error I get is a different one", { kind: "wrong" }],
    ["you're looking at the wrong error", { kind: "wrong" }],
    ["my code is another one", { kind: "wrong" }],
    ['I get "access denied"', { kind: "stuck" }],
    ["it says I need admin rights", { kind: "stuck" }],
    ["I have no admin rights on this machine", { kind: "stuck" }],
    ["I'm unable to run this command", { kind: "stuck" }],
    ["it tells me access denied", { kind: "stuck" }],
    ["darf ich nicht, keine Adminrechte", { kind: "stuck" }],
    ["KB5034441 finally installed", { kind: "worked" }],
    ["update KB5034441 failed again", { kind: "failed" }],
    ["I can confirm that it works now", { kind: "worked" }],
    ["step 3 please", { kind: "next", step: 3 }],
    ["'dism' is not recognized as an internal or external command", { kind: "stuck" }],
    ["dism hangs at 20 percent", { kind: "stuck" }],
    ["step 1 throws an error", { kind: "stuck", step: 1 }],
    ["got 0x80070005 again", { kind: "failed" }],
    ["steps 1 and 2 did not help", { kind: "failed", step: 2 }],
    ["I'm sorry but that didn't work", { kind: "failed" }],
    ["nichts davon hat geholfen", { kind: "failed" }],
    ["please have someone contact me", { kind: "hand-over" }],
    ["why does this help?", { kind: "explain" }],
    ["Nothing. Still the same.", { kind: "failed" }],
    ["restarted the PC as you said", { kind: "done" }],
    ["did step 1 but step 2 says access denied", { kind: "stuck", step: 2 }],
    ["3: access denied", { kind: "stuck", step: 3 }],
    ["the first two are done", { kind: "done", step: 2 }],
    ["> Run it as admin\nstill fails", { kind: "failed" }],
    ['step 2 says "you cannot do that here"', { kind: "stuck", step: 2 }],
    ["with step 4 it worked", { kind: "worked", step: 4 }],
    ["the user says he did step 2", { kind: "done", step: 2 }],
    ["der Anwender meldet, es geht wieder", { kind: "worked" }],
    ["hat im zweiten Anlauf geklappt", { kind: "worked" }],
    ["étape suivante stp", { kind: "next" }],
    ["installed succesfuly, thx", { kind: "worked" }],
    ["stil fials smae eror", { kind: "failed" }],
    ["tried step 3. nothing", { kind: "failed", step: 3 }],
    ["skip that one, I can't reboot in production", { kind: "skip" }],
    ["it still says failed to install", { kind: "failed" }],
    ["the machine's been restarted", { kind: "done" }],
    ["aaand done", { kind: "done" }],
    ["System error 1060 has occurred.", { kind: "stuck" }],
    ["it wants an admin username and password and I'm just a normal user", { kind: "stuck" }],
    ["it shows 0x80070005 instead", { kind: "failed" }],
    ["the user has restarted", { kind: "done" }],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("of several sentences", () => {
  test.each<[string, FollowUp]>([
    ["ok, did that. still the same error", { kind: "failed" }],
    ["did step 2, no change", { kind: "failed", step: 2 }],
    ["done, works now", { kind: "worked" }],
    ["done. next", { kind: "done" }],
    ["it worked for me but now I get the same error again", { kind: "failed" }],
    ["Step 3: access denied", { kind: "stuck", step: 3 }],
    ["restarted the service, still 0x80070422", { kind: "failed" }],
    ["still the same error, and the boss wants the laptop on Monday", { kind: "failed" }],
    ["wrong code, mine is 0x80070005", { kind: "wrong" }],
    ["did everything in step 2, no change", { kind: "failed", step: 2 }],
    ["It failed twice but now it works", { kind: "worked" }],
    ["it worked, but now it fails again", { kind: "failed" }],
    ["c'est bon, ça marche", { kind: "worked" }],
    ["that fixed it, no idea why it was off", { kind: "worked" }],
    ["can we skip this, it's a production server", { kind: "skip" }],
    ["I cleared the cache and the update still fails", { kind: "failed" }],
    ["DISM took half an hour but it finished", { kind: "done" }],
    ["I tried the reset of the components, same error", { kind: "failed" }],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a long message counts where it begins with a clear form", () => {
    const story =
      "my colleague in accounting needs the machine today because the quarter ends and he has no other one that he could use";
    expect(read(`still the same error. ${story}, ${story}`)).toEqual({ kind: "failed" });
    expect(read(`${story}, ${story}. still the same error`)).toBeUndefined();
  });

  test.each([
    "next, we need to talk about the budget",
    "back, sorry, was at lunch",
    "done, the report is in your inbox",
  ])("one word does not count beside talk: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("the step of a code", () => {
  test.each([
    ["after step 2 I now get 0x80070005", 2],
    ["step 3 gives me 0x80070005", 3],
    ["did the second step. It shows 0x80070005 now", 2],
    ["should I do step 2 when I see 0x80070005?", undefined],
    ["if step 2 ends with 0x80070005, call me", undefined],
    ["@ana step 2 gives 0x80070005", undefined],
    ["my colleague got 0x80070005 after step 2", undefined],
    ["after step 2 it is another one", undefined],
  ])("%s", (text, step) => {
    expect(readStepOfCode(normalize(text))).toBe(step);
  });
});

describe("talk between people", () => {
  test.each([
    "ok cool",
    "I see",
    "give me 5",
    "mine too",
    "have you rebooted already?",
    "try it again",
    "I would skip that one",
    "stop",
    "it's fine",
    "glad it works",
    "good, then we can close this",
    "escalated to the network team",
    "let me take a look",
    "see attached",
    "where is the log file",
    "what is wrong with the wifi",
    "no access to the vpn today",
    "the link is broken",
    "done for the day",
    "next up: patch tuesday",
    "this step took an hour for me",
    "I had that error too",
    "only worked after I reinstalled everything for the user in accounting",
    "bis morgen",
    "geht das auch morgen?",
    "bonne journée",
    "fair enough",
    "agreed",
    "going to restart it now",
    "in progress",
    "still running",
    "any luck?",
    "what was the error?",
    "can you show me the error",
    "she did that already",
    "make sure you run it as admin",
    "open a ticket please",
    "need help?",
    "access denied for contractors is by design",
    "hmm",
    "sorry wrong chat",
    "go back to sleep",
    "where is everybody",
    "all of us",
    "teams works again",
    "kein Problem",
    "bon courage",
    "I changed nothing",
    "nothing new",
    "nothing done",
    "nothing installed",
    "nothing resolved yet",
    "why now?",
    "nothing",
    "done and dusted, see you Monday",
    "we don't install that one",
    "Tom tried it, same error",
    "my colleague ran step 2, same error",
  ])("%s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    "it works now, the lift",
    "that fixed it. For five minutes",
    "Update installed. On Tom's PC",
    "it works. Oh wait, no",
    "works on my machine",
    "I did not do step 2 yet",
    "the user thinks it works now",
    "error 5, 3 to go",
    "I did that for Tom, it worked like a charm",
    "I rebooted my phone and it works now",
    "still fails, but step 1 worked for Ana",
    "ça marche, merci",
  ])("an outcome that is taken back, or of something else: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    "&gt; it works now\n&gt; still fails",
    "@john it works now",
    "> it works now",
    '"it works now"',
    "skip step 2 @peter",
  ])("words to or of others: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each(["worked?", "done?", "is it fixed?", "step 2 failed?"])("a question about an outcome: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("the labelled set", () => {
  interface Line {
    readonly text: string;
    readonly expect: string | null;
    readonly step?: number;
  }
  const lines = readFileSync("test/eval/follow-ups.jsonl", "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
  const isRight = ({ text, expect: kind, step }: Line) => {
    const got = read(text);
    return (got?.kind ?? null) === kind && got?.step === step;
  };
  const share = (all: readonly Line[]) => all.filter(isRight).length / all.length;

  test("is large enough to mean something", () => {
    expect(lines.filter((line) => line.expect !== null).length).toBeGreaterThanOrEqual(240);
    expect(lines.filter((line) => line.expect === null).length).toBeGreaterThanOrEqual(260);
  });

  test("95 % of the follow-ups are read right", () => {
    expect(share(lines.filter((line) => line.expect !== null))).toBeGreaterThanOrEqual(0.95);
  });

  test("at most 1 % of the talk is answered", () => {
    expect(share(lines.filter((line) => line.expect === null))).toBeGreaterThanOrEqual(0.99);
  });
});

test("hostile text costs no more than a moment", () => {
  const texts = hostileTexts().map(({ text }) => normalize(text));
  read("done");
  const start = performance.now();
  for (const text of texts) readFollowUp(text);
  expect((performance.now() - start) / texts.length).toBeLessThan(20);
});
