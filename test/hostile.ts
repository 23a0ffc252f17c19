import type { Card, StepView } from "../src/model/card.ts";

/** Text that some platform would parse, expand or cut badly. */
export const hostileText =
  "<!channel> <@U123> *bold* _it_ `code` ~gone~ <https://evil.example|x> [x](javascript:alert(1)) <b>b</b> &lt; {{DATE(2020-01-01T00:00:00Z)}} {{{{TIME()}}}} \u202e\ud83d\ude00";

/** The longest command that the catalog's schema lets through. */
export const longCommand = `echo ${"a".repeat(1495)}`;

function step(number: number): StepView {
  return {
    number,
    text: hostileText,
    command: { shell: "cmd", run: longCommand },
    labels: [hostileText],
    undo: hostileText,
    check: hostileText,
  };
}

/** More of everything than any catalog or message brings. */
export const monstrousCard: Card = {
  kind: "answer",
  tone: "warning",
  title: hostileText.repeat(20),
  blocks: [
    { type: "paragraph", text: hostileText.repeat(5), style: "subtle" },
    { type: "facts", facts: [{ label: hostileText, value: hostileText }] },
    { type: "paragraph", text: hostileText, style: "heading" },
    { type: "paragraph", text: hostileText, style: "normal" },
    { type: "steps", steps: Array.from({ length: 60 }, (_, index) => step(index + 1)) },
    { type: "links", label: hostileText, links: [{ title: hostileText, url: "https://learn.microsoft.com/x" }] },
    { type: "evidence", lines: Array(50).fill(hostileText) },
  ],
  buttons: Array.from({ length: 20 }, (_, index) => ({ label: hostileText, token: `1.look.8024${4000 + index}` })),
};
