import { describe, expect, test } from "@jest/globals";
import { SlackRefusal } from "../../adapters/slack/api.ts";
import { createWorkspaces } from "../../adapters/slack/workspaces.ts";
import { type LogFields, UserError } from "../../src/index.ts";

describe("looking a workspace up", () => {
  const access = { self: { tenant: "T1", userId: "U1" }, api: { token: "t", call: async () => ({}) } };
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const source = { teamId: "T1", isEnterpriseInstall: false };

  test("happens once a minute, and again after a failure or an end", async () => {
    let now = 0;
    let found = 0;
    let fails = false;
    const find = async () => {
      found++;
      if (fails) throw new Error("gone");
      return access;
    };
    const workspaces = createWorkspaces(find, silent, () => now);
    expect(await Promise.all([workspaces.access(source), workspaces.access(source)])).toEqual([access, access]);
    expect(found).toBe(1);
    now = 60_001;
    fails = true;
    expect(await workspaces.access(source)).toBeUndefined();
    expect(await workspaces.access(source)).toBeUndefined();
    expect(found).toBe(3);
    fails = false;
    await workspaces.access(source);
    workspaces.forget("T1");
    await workspaces.access(source);
    expect(found).toBe(5);
  });

  test("an organisation that installed it for all of its workspaces counts as one", async () => {
    let found = 0;
    const workspaces = createWorkspaces(
      async () => {
        found++;
        return access;
      },
      silent,
      () => 0,
    );
    for (const teamId of ["T1", "T2"])
      await workspaces.access({ teamId, enterpriseId: "E1", isEnterpriseInstall: true });
    expect(found).toBe(1);
  });

  test.each<[string, () => Promise<undefined>, unknown[]]>([
    ["is not installed", async () => undefined, ["warn", "workspace unknown"]],
    [
      "cannot be read, since the database is gone",
      () => Promise.reject(new UserError("database_unavailable")),
      ["error", "workspace not read", "database_unavailable"],
    ],
    [
      "refuses to renew its token",
      () => Promise.reject(new SlackRefusal("invalid_refresh_token")),
      ["error", "workspace not read", "invalid_refresh_token"],
    ],
  ])("that %s is logged as such", async (_, find, line) => {
    const lines: unknown[] = [];
    const write = (level: string) => (event: string, fields?: LogFields) =>
      void lines.push([level, event, ...(fields?.["error"] === undefined ? [] : [fields["error"]])]);
    const log = { info: write("info"), warn: write("warn"), error: write("error") };
    expect(await createWorkspaces(find, log, () => 0).access(source)).toBeUndefined();
    expect(lines).toEqual([line]);
  });
});
