import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { UserError } from "../../src/errors.ts";
import { readSecrets } from "../../src/store/secrets.ts";
import { newFolder } from "./dialects.ts";
import { startReplica } from "./replicas.ts";

const newFile = () => join(newFolder(), "data", "wuerror.db");
const secretOf = (file: string) => join(dirname(file), "secret");

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "no error";
}

test("what is configured is taken as it is, and no file is made", () => {
  const file = newFile();
  const given = ["the current secret of two", "the older secret of two"] as const;
  expect(readSecrets({ given: [...given], file })).toEqual(given);
  expect(readSecrets({ given: [...given], file, url: "postgres://db/wuerror" })).toEqual(given);
  expect(readdirSync(dirname(dirname(file)))).toEqual([]);
});

test("the embedded database has a secret of its own, made once and read by nobody else", () => {
  const file = newFile();
  const first = readSecrets({ file });
  expect(first).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  expect(readSecrets({ file })).toEqual(first);
  expect(readSecrets({ file: newFile() })).not.toEqual(first);
  expect(statSync(secretOf(file)).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toEqual(["secret"]);
});

test("processes that start together agree on one", async () => {
  const file = newFile();
  const replicas = Array.from({ length: 4 }, () => startReplica({ file }, "secret"));
  for (const replica of replicas) expect(await replica.line()).toBe("ready");
  for (const replica of replicas) replica.go();
  const secrets = await Promise.all(replicas.map((replica) => replica.line()));
  expect(new Set(secrets)).toEqual(new Set([readFileSync(secretOf(file), "utf8").trim()]));
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith("secret"))).toEqual(["secret"]);
});

test("a shared database needs a shared secret, and the error says how to make one", () => {
  const message = messageOf(() => readSecrets({ url: "postgres://db/wuerror", file: newFile() }));
  expect(message).toMatch(/^configuration: .*SECRET_KEY.*DATABASE_URL.*node -p/);
  expect(message).not.toContain("\n");
});

test("a file that is no secret of ours, or no file, is named and left alone", () => {
  const file = newFile();
  mkdirSync(secretOf(file), { recursive: true });
  expect(messageOf(() => readSecrets({ file }))).toMatch(/^configuration: .*SECRET_KEY.*secret.*EISDIR/);
  const other = newFile();
  mkdirSync(dirname(other), { recursive: true });
  writeFileSync(secretOf(other), "hunter2");
  chmodSync(secretOf(other), 0o600);
  const message = messageOf(() => readSecrets({ file: other }));
  expect(message).toContain(secretOf(other));
  expect(message).not.toContain("hunter2");
  expect(readFileSync(secretOf(other), "utf8")).toBe("hunter2");
});
