import { expect, test } from "@jest/globals";
import { createAccepted } from "../../adapters/teams/accepted.ts";
import { accepted as limits } from "../../adapters/teams/limits.ts";

const service = "https://smba.example/";
const hour = 3_600_000;

test("a verified token is taken for a while, for the service that it was verified for, and as it stands", () => {
  let now = 1000 * hour;
  const accepted = createAccepted(() => now);
  accepted.add("Bearer a.b.c", service, (now + hour) / 1000);
  expect(accepted.has("Bearer a.b.c", service)).toBe(true);
  expect(accepted.has("Bearer a.b.c", "https://other.example/")).toBe(false);
  expect(accepted.has("Bearer a.b.d", service)).toBe(false);
  now += limits.keptMs;
  expect(accepted.has("Bearer a.b.c", service)).toBe(false);
});

test("never longer than the token says itself", () => {
  let now = 1000 * hour;
  const accepted = createAccepted(() => now);
  accepted.add("Bearer a.b.c", service, now / 1000 + 10);
  accepted.add("Bearer late", service, now / 1000 - 10);
  expect(accepted.has("Bearer late", service)).toBe(false);
  now += 9_999;
  expect(accepted.has("Bearer a.b.c", service)).toBe(true);
  now += 1;
  expect(accepted.has("Bearer a.b.c", service)).toBe(false);
});

test("more tokens than there is room for are forgotten, not kept", () => {
  const accepted = createAccepted(() => 0);
  for (let index = 0; index <= limits.count; index++) accepted.add(`Bearer ${index}`, service, 3600);
  expect(accepted.has("Bearer 0", service)).toBe(false);
  expect(accepted.has(`Bearer ${limits.count}`, service)).toBe(true);
});
