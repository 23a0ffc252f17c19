import { expect, test } from "@jest/globals";
import { reasonOf } from "../../src/store/reason.ts";

const sqlite = (code: string) => Object.assign(new RangeError("text that may quote a value"), { code });

test.each([
  [sqlite("SQLITE_FULL"), "SQLITE_FULL"],
  [sqlite(""), "RangeError"],
  [{ errors: [Object.assign(new Error("no"), { code: "ECONNREFUSED" })] }, "ECONNREFUSED"],
  [new RangeError("no"), "RangeError"],
  ["text", "unknown"],
])("%p is told as %s", (error, reason) => {
  expect(reasonOf(error)).toBe(reason);
});
