import { expect, test } from "@jest/globals";
import { constantPart, sdkLogger } from "../../adapters/slack/sdk-log.ts";

test.each<[unknown, string]>([
  [`Malformed request body: Unexpected token 'C', "C:\\Users\\me" is not valid JSON`, "Malformed request body"],
  ["Failed to retrieve a new WSS URL (error: Error: invalid_auth)", "Failed to retrieve a new WSS URL"],
  ["WebSocket error! Error: connect ECONNREFUSED", "WebSocket error"],
  ["must be less than 151 characters [json-pointer:/blocks/0]", "must be less than"],
  ["0x80244022 on PC-17", ""],
  [new Error("C:\\Users\\me"), ""],
  [undefined, ""],
])("of %j only the words that never change are logged", (message, kept) => {
  const lines: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (_: string, fields?: object) => void lines.push(fields) };
  expect(constantPart(message)).toBe(kept);
  sdkLogger(log).error(message, "PC-17");
  expect(lines).toEqual([{ said: kept }]);
});
