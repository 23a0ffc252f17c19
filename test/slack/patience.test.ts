import { expect, test } from "@jest/globals";
import { SlackBusy } from "../../adapters/slack/api.ts";
import { asBusy } from "../../adapters/slack/patience.ts";

test.each([
  ["a refused connection", { code: "ECONNREFUSED" }, true],
  ["a name that is not found, as fetch tells it", { cause: { code: "ENOTFOUND" } }, true],
  ["a connection that was lost", { code: "ECONNRESET" }, false],
  ["an answer that came too late", new DOMException("too late", "TimeoutError"), false],
])("%s may be tried again: %j", (_, error, isBusy) => {
  expect(asBusy(error) instanceof SlackBusy).toBe(isBusy);
});
