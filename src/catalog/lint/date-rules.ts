import { oldestFreshDay } from "../freshness.ts";
import type { Problem } from "../parse.ts";
import { type LintContext, problemAt } from "./context.ts";

/** @returns a problem for each day that lies ahead, does not exist, or is more than a year back */
export function dates({ entries, steps, today }: LintContext): readonly Problem[] {
  const oldest = oldestFreshDay(today);
  return [...entries, ...steps].flatMap((document) => {
    const { reviewed, sources } = document.value;
    const found = [
      { date: reviewed, path: ["reviewed"], what: "reviewed" },
      ...sources.map(({ read }, index) => ({
        date: read,
        path: ["sources", index, "read"],
        what: "the source was read",
      })),
    ];
    return found.flatMap(({ date, path, what }) => {
      const message = mistake(date, what, today, oldest);
      return message === undefined ? [] : [problemAt(document, "date", message, ...path)];
    });
  });
}

function mistake(date: string, what: string, today: string, oldest: string): string | undefined {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date)
    return `${date} is no day of the calendar; expected one such as ${today}`;
  if (date > today) return `${what} on ${date}, which lies in the future; expected ${today} or earlier`;
  if (date < oldest)
    return `${what} on ${date}, more than 12 months ago; expected a new look at the page, and ${oldest} or later`;
  return undefined;
}
