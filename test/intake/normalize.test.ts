import { expect, test } from "@jest/globals";
import { normalize } from "../../src/intake/normalize.ts";

/** A long text is worked through in parts; none of these may be cut in the middle. */
test.each([
  "\n2026-11-12 09:31:10 <b class='x'>Error</b> 0х80244022&nbsp;<https://example.com/a|open> \\_",
  "<p>Installation failed: 0x8024<span>4022</span></p><div id='a b'>更新&amp;错误</div>",
  "\nWU\\_S\\_ALREADY\n  \\_INSTALLED 🙂",
  "\n> > Error 0x80244\n> > 018",
  " 0x80244022,e\u0301",
  "🙂",
])("%j a thousand times over is undone as it is once", (line) => {
  for (const times of [1_000, 4_321]) {
    const repeated = line.repeat(times * Math.ceil(60 / line.length));
    expect(normalize(repeated)).toBe(normalize(line).repeat(repeated.length / line.length));
  }
});
