import type { Problem } from "../parse.ts";
import type { EntryFile, SharedStepFile } from "../schema.ts";
import { type Document, type LintContext, problemAt, stem } from "./context.ts";
import { plainWords } from "./texts.ts";

type Cause = EntryFile["causes"][number];
type StepInFile = Cause["steps"][number];
type Action = Omit<SharedStepFile, "sources" | "reviewed">;

const lastResort = "in-place-upgrade";

/** One question tells the causes apart, each by its own id. */
export function causes({ entries }: LintContext): readonly Problem[] {
  return entries.flatMap((entry) => {
    const { causes: list, question } = entry.value;
    const problems: Problem[] = [];
    if (list.length > 1 && question === undefined) {
      problems.push(
        problemAt(
          entry,
          "question",
          `there are ${list.length} causes and no question; expected a question that their "when" answers`,
          "causes",
        ),
      );
    }
    for (const [index, { id, when }] of list.entries()) {
      const report = (message: string, field: string) =>
        problems.push(problemAt(entry, "cause", message, "causes", index, field));
      if (list.findIndex((other) => other.id === id) < index)
        report(`the cause id ${id} is used twice; expected an id for each cause`, "id");
      const same = (other: Cause) => plainWords(other.when).join(" ") === plainWords(when).join(" ");
      if (list.findIndex(same) < index)
        report(`"${when}" is the answer of two causes; expected answers that differ`, "when");
    }
    return problems;
  });
}

/** A sign that stands in the name of the error shows in every log with it, whatever the cause is. */
export function signs({ entries }: LintContext): readonly Problem[] {
  return entries.flatMap((entry) => {
    const { causes: list, symbol = "" } = entry.value;
    if (list.length < 2) return [];
    const name = `_${symbol.toLowerCase()}_`;
    return list.flatMap(({ context }, causeIndex) =>
      context.flatMap((sign, index) => {
        if (!name.includes(`_${sign.toLowerCase()}_`)) return [];
        const message = `"${sign}" stands in the name ${symbol}; expected signs that tell this cause from the others`;
        return [problemAt(entry, "sign", message, "causes", causeIndex, "context", index)];
      }),
    );
  });
}

/**
 * Nothing dangerous first; the in-place upgrade last; a step of medium risk stands before those of high risk, unless a note says why
 * it comes after. Steps of low risk may stand anywhere: a look whether it worked, a backup.
 */
export function stepOrder(context: LintContext): readonly Problem[] {
  return eachCause(context, (entry, cause, causeIndex) => {
    const report = (message: string, index: number, rule: string) =>
      problemAt(entry, rule, message, "causes", causeIndex, "steps", index);
    const risks = cause.steps.map((step) => actionOf(context, step)?.risk);
    const problems: Problem[] = [];
    if (risks[0] === "high")
      problems.push(
        report("the first step is of high risk; expected a step that cannot harm before it", 0, "risk-order"),
      );
    for (const [index, step] of cause.steps.entries()) {
      const name = "use" in step ? step.use : undefined;
      if (name === lastResort && index < cause.steps.length - 1) {
        problems.push(
          report(
            `${lastResort} is followed by other steps; expected it as the last step of a cause`,
            index,
            "last-resort",
          ),
        );
      }
      const explained = "use" in step && step.note !== undefined;
      if (risks[index] === "medium" && risks.slice(0, index).includes("high") && !explained) {
        const message =
          "a step of medium risk follows one of high risk; expected the least invasive first, or a note that says why";
        problems.push(report(message, index, "risk-order"));
      }
    }
    return problems;
  });
}

/** A step that begins so leans on those before it, or tries whether they helped. */
const leaning = /^(?:only|last resort|if|then|now|after|when|once|otherwise|with|still|finally|again|also|try)\b/i;

/** What may change places must be a repair of its own. */
export function independence(context: LintContext): readonly Problem[] {
  return eachAction(context, (document, { independent, text, risk }, path) => {
    if (independent === undefined || (risk !== "high" && !leaning.test(text))) return [];
    const why = risk === "high" ? "is of high risk" : `begins with "${leaning.exec(text)?.[0]}"`;
    const message = `a step that is independent ${why}; expected one that may as well come before its neighbours`;
    return [problemAt(document, "independent", message, ...path, "independent")];
  });
}

/** Who risks something has to know the way back. */
export function undo(context: LintContext): readonly Problem[] {
  return eachAction(context, (document, action, path) => {
    if (action.risk === "low" || action.undo !== undefined) return [];
    const message = `a step of ${action.risk} risk has no undo; expected how to go back`;
    return [problemAt(document, "undo", message, ...path, "risk")];
  });
}

/** Changing the owner of files in the component store is hard to take back: never among the first things to try. */
export function componentStoreRights(context: LintContext): readonly Problem[] {
  return eachCause(context, (entry, cause, causeIndex) =>
    cause.steps.slice(0, 2).flatMap((step, index) => {
      const action = actionOf(context, step);
      const text = `${action?.text ?? ""}\n${action?.command?.run ?? ""}`;
      if (!/\b(?:takeown|icacls)\b/i.test(text) || !/winsxs/i.test(text)) return [];
      const message = `changes rights in WinSxS as step ${index + 1}; expected DISM /RestoreHealth and sfc before it`;
      return [problemAt(entry, "component-store", message, "causes", causeIndex, "steps", index)];
    }),
  );
}

/** A step that says what a shared step says drifts away from it. The same command makes a likeness weigh more. */
export function sharedTexts(context: LintContext): readonly Problem[] {
  const shared = Object.entries(context.shared).map(([name, step]) => ({ name, ...gist(step) }));
  return eachCause(context, (entry, cause, causeIndex) =>
    cause.steps.flatMap((step, index) => {
      if ("use" in step) return [];
      const own = gist(step as Action);
      const limit = (run: string) => (run !== "" && run === own.run ? 0.35 : 0.7);
      const twin = shared.find((other) => overlap(own.pairs, other.pairs) >= limit(other.run));
      if (twin === undefined) return [];
      const message = `the step is nearly the shared step ${twin.name}; expected "use: ${twin.name}", with a note for what differs`;
      return [problemAt(entry, "shared-text", message, "causes", causeIndex, "steps", index, "text")];
    }),
  );
}

/** @returns a problem for each shared step of the folder that no entry names, be that entry right or broken */
export function unusedSteps(context: LintContext): readonly Problem[] {
  const used = new Set(
    context.entries.flatMap(({ value }) =>
      value.causes.flatMap((cause) => cause.steps.flatMap((step) => ("use" in step ? [step.use] : []))),
    ),
  );
  return context.steps
    .filter(
      (step) => !used.has(stem(step)) && !new RegExp(`use:\\s*["']?${stem(step)}\\b(?!-)`).test(context.brokenText),
    )
    .map((step) =>
      problemAt(step, "unused-step", `no entry uses the shared step ${stem(step)}; expected a use, or no file`, "text"),
    );
}

function eachCause(
  { entries }: LintContext,
  check: (entry: Document<EntryFile>, cause: Cause, index: number) => readonly Problem[],
): readonly Problem[] {
  return entries.flatMap((entry) => entry.value.causes.flatMap((cause, index) => check(entry, cause, index)));
}

/** The steps that are written in the folder, be they an entry's own or shared. */
function eachAction(
  { entries, steps }: LintContext,
  check: (document: Document<unknown>, action: Action, path: readonly PropertyKey[]) => readonly Problem[],
): readonly Problem[] {
  const own = entries.flatMap((entry) =>
    entry.value.causes.flatMap((cause, causeIndex) =>
      cause.steps.flatMap((step, index) =>
        "use" in step ? [] : check(entry, step as Action, ["causes", causeIndex, "steps", index]),
      ),
    ),
  );
  return [...own, ...steps.flatMap((step) => check(step, step.value as Action, []))];
}

/** @returns what the step does; undefined when it names a shared step that does not exist (the loader reports that) */
function actionOf({ shared }: LintContext, step: StepInFile): Action | undefined {
  return "use" in step ? shared[step.use] : (step as Action);
}

function gist({ text, command }: Action): { readonly pairs: ReadonlySet<string>; readonly run: string } {
  return { pairs: pairs(text), run: (command?.run ?? "").toLowerCase().replace(/\s+/g, " ").trim() };
}

function pairs(text: string): ReadonlySet<string> {
  const words = plainWords(text);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** Dice coefficient: 1 for the same pairs of words, 0 for none in common. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
