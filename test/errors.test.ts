import { describe, expect, test } from "@jest/globals";
import { type ErrorCode, errorBody, errorStatus, errorTable, UserError } from "../src/errors.ts";

const codes = Object.keys(errorTable) as ErrorCode[];

describe.each(codes)("%s", (code) => {
  test("says in whole sentences what happened and what to do", () => {
    const { message, hint } = errorTable[code];
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(hint).toMatch(/^\S.*[.}]$/);
  });

  test("has a body with its own code, and a status of a failure", () => {
    const { message, hint, status } = errorTable[code];
    expect(errorBody(code)).toEqual({ error: { code, message, hint } });
    expect(errorStatus(code)).toBe(status);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test("ends the program with a failure", () => {
    expect(new UserError(code).exit).toBeGreaterThan(0);
  });
});

describe("an error that a person can mend", () => {
  test("names the value at fault inside its sentence", () => {
    const cause = new Error("EADDRINUSE");
    const error = new UserError("port_in_use", { detail: "127.0.0.1 port 3978", cause });
    expect(error).toMatchObject({ name: "UserError", message: "The port is in use: 127.0.0.1 port 3978.", cause });
    expect(error.hint).toBe(errorTable.port_in_use.hint);
  });

  test("without a value is the sentence of the table", () => {
    expect(new UserError("bad_line").message).toBe(errorTable.bad_line.message);
  });

  test("a more exact hint takes the place of the general one", () => {
    expect(errorBody("bad_request", "text: expected a string").error.hint).toBe("text: expected a string");
  });
});
