import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { play } from "./conversation/play.ts";
import { dialects } from "./store/dialects.ts";

const folder = "test/conversations";
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));

describe.each(dialects)("on %s", (_name, place) => {
  test.each(files)("%s", async (file) => {
    await play(file, readFileSync(join(folder, file), "utf8"), await place());
  });
});

describe("a conversation that is not as told fails", () => {
  const [, place] = dialects[0] ?? ["", async () => ({})];
  const message = async (script: string) => {
    const failed = await play("it.txt", script, await place()).catch((error: unknown) => error);
    return failed instanceof Error ? failed.message : "it passes";
  };
  const asked = "anna in #desk: 0x80244022";

  test.each([
    ["something missing", `# It fails\n\n${asked}\nbot: Step 1 of 2 | banana`, "it.txt, line 4", "missing: banana"],
    ["what was shown instead", `${asked}\nbot: banana`, "line 2", "0x80244022: The update server is too busy"],
    ["the wrong order", `${asked}\nbot: Step 1 of 2 | 0x80244022:`, "line 2", "out of order: 0x80244022:"],
    ["something too much", `${asked}\nbot: without Step 1`, "line 2", "not expected: Step 1"],
    ["another manner", `${asked}\nbot whispers: Step 1`, "line 2", 'it is shown as "bot"'],
    ["silence", "anna in #desk: hello\nbot: Step 1", "line 2", "the bot is silent"],
    ["no silence", `${asked}\nbot is silent`, "line 2", "shows more than is told"],
    ["an untold card", `${asked}\nanna replies: done`, "line 2", "shows more than is told"],
    ["an untold card at the end", asked, "at the end", "shows more than is told"],
    ["untold silence", "anna in #desk: hello", "at the end", "which a line has to tell"],
    ["a button that is not there", `${asked}\nbot: Step 1\nanna presses: Banana`, "line 3", 'no button "Banana"'],
    ["a line without meaning", "anna dances", "line 1", "nobody knows what this line means"],
    ["another number of rows", "-- kept: 1 claims --", "line 1", "kept is: nothing"],
  ])("%s", async (_, script, ...told) => {
    const failure = await message(script);
    for (const each of told) expect(failure).toContain(each);
  });
});
