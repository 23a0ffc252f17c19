import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { createApi } from "../../adapters/http/api.ts";
import { createBot } from "../../src/bot.ts";
import { type ErrorCode, errorBody, errorStatus } from "../../src/index.ts";
import { fixtureCatalog } from "../fixture.ts";

const catalog = fixtureCatalog();
const log = { info: () => {}, warn: () => {}, error: () => {} };
const bot = createBot({ catalog, log, newReference: () => "ref-1", now: () => new Date("2026-11-22T09:00:00Z") });
const api = createApi({ lookUp: bot.lookUp, catalog, version: "1.2.3", log });

const json = { "content-type": "application/json" };
const post = (body: string | Uint8Array, headers: Record<string, string> = json) =>
  api.request("/api/v1/lookup", { method: "POST", headers, body });
const lookUp = (request: unknown) => post(JSON.stringify(request));

async function expectError(response: Response, code: ErrorCode, hint?: RegExp): Promise<void> {
  expect(response.status).toBe(errorStatus(code));
  const expected = errorBody(code);
  const body = (await response.json()) as typeof expected;
  expect(body).toEqual(
    hint === undefined ? expected : { error: { ...expected.error, hint: expect.stringMatching(hint) } },
  );
}

describe("POST /api/v1/lookup", () => {
  test("answers what the bot would, as text and as a card", async () => {
    const response = await lookUp({ text: "Windows Update failed with 0x80244022" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      kind: "exact",
      codes: ["0x80244022"],
      didYouMean: [],
      evidence: ["0x80244022 (WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL)"],
      text: expect.stringMatching(/^0x80244022: The update server is too busy/),
      card: expect.objectContaining({ type: "AdaptiveCard", version: "1.5" }),
    });
  });

  test.each([
    [{ text: "0x80246012" }, { kind: "decoded", codes: ["0x80246012"] }],
    [{ text: "0x8024402" }, { kind: "choices", codes: [], didYouMean: ["0x80244022", "0x80244021"] }],
    [{ text: "0x80244022 0x80244021" }, { kind: "exact", codes: ["0x80244022", "0x80244021"] }],
    [{ text: "hello" }, { kind: "none", codes: [], card: { type: "AdaptiveCard" } }],
    [
      { text: "hello", addressed: false },
      { kind: "none", codes: [], text: null, card: null },
    ],
    [
      { text: "-2145107934", addressed: false },
      { kind: "none", card: null },
    ],
    [
      { text: "-2145107934", addressed: true },
      { kind: "exact", codes: ["0x80244022"] },
    ],
    [{ text: "" }, { kind: "none" }],
  ])("%j", async (request, result) => {
    expect(await (await lookUp(request)).json()).toMatchObject(result);
  });

  test.each<[string, ErrorCode, RegExp | undefined]>([
    ["", "bad_json", undefined],
    ["{", "bad_json", undefined],
    ["text=0x80244022", "bad_json", undefined],
    ["null", "bad_request", /object/],
    ["[]", "bad_request", /object/],
    ["{}", "bad_request", /^text: /],
    ['{"text":5}', "bad_request", /^text: /],
    ['{"text":"x","addressed":"yes"}', "bad_request", /^addressed: /],
    ['{"text":"x","more":1}', "bad_request", /more/],
  ])("the body %j is refused: %s", async (body, code, hint) => {
    await expectError(await post(body), code, hint);
  });

  test.each([
    [{}],
    [{ "content-type": "text/plain" }],
    [{ "content-type": "application/x-www-form-urlencoded" }],
    [{ "content-type": "application/jsonx" }],
  ])("headers %j are refused, so that a foreign form cannot send them", async (headers) => {
    await expectError(await post('{"text":"x"}', headers as Record<string, string>), "not_json");
  });

  test("a character set may be named", async () => {
    expect((await post('{"text":"x"}', { "content-type": "Application/JSON; charset=utf-8" })).status).toBe(200);
  });

  test.each([1, 4])("a body of %d MB: 1 MB is the limit", async (megabytes) => {
    const body = JSON.stringify({ text: "x".repeat(megabytes * 1024 * 1024) });
    await expectError(await post(body), "too_large");
    const declared = { ...json, "content-length": String(body.length) };
    await expectError(await post(body, declared), "too_large");
  });

  test("a body just below the limit is read", async () => {
    expect((await lookUp({ text: "x".repeat(1024 * 1024 - 100) })).status).toBe(200);
  });
});

describe("GET /api/v1/codes/{code}", () => {
  test.each([
    "0x80244022",
    "0X80244022",
    "80244022",
    "-2145107934",
    "2149859362",
    "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL",
    "wu_e_pt_http_status_service_unavail",
    "0x8O244022",
  ])("%s", async (code) => {
    const response = await api.request(`/api/v1/codes/${code}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ kind: "exact", codes: ["0x80244022"] });
  });

  test("a code without an entry is decoded", async () => {
    const response = await api.request("/api/v1/codes/0x87654321");
    expect(await response.json()).toMatchObject({ kind: "decoded", codes: ["0x87654321"] });
  });

  test.each(["hello", "0x8024402", "0x80244022%200x80244021", "%20", "%3Cscript%3E", "..%2F..%2Fetc"])(
    "%s is no single code",
    async (code) => {
      await expectError(await api.request(`/api/v1/codes/${code}`), "malformed_code");
    },
  );

  test("a text that is far too long is refused", async () => {
    await expectError(await api.request(`/api/v1/codes/${"8".repeat(201)}`), "bad_request", /^code: /);
  });
});

test("GET /api/v1/entries lists every entry, sorted by code", async () => {
  const response = await api.request("/api/v1/entries");
  expect(await response.json()).toEqual({
    entries: [
      {
        code: "0x80244022",
        symbol: "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL",
        title: "The update server is too busy or stopped (HTTP 503)",
        component: "scan",
        reviewed: "2026-11-22",
        origin: "shipped",
      },
    ],
  });
});

describe("GET /api/v1/openapi.json", () => {
  interface Described {
    readonly openapi: string;
    readonly components: object;
    readonly info: { readonly version: string };
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  }
  const described = async () => (await (await api.request("/api/v1/openapi.json")).json()) as Described;

  test("describes each route with its answers", async () => {
    const { openapi, info, paths } = await described();
    expect([openapi, info.version]).toEqual(["3.1.0", "1.2.3"]);
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => `${method} ${path} ${Object.keys(responses).join(" ")}`),
    );
    expect(routes.sort()).toEqual([
      "get /api/v1/codes/{code} 200 400",
      "get /api/v1/entries 200",
      expect.stringMatching(/^post \/api\/v1\/lookup 200 400 413 415$/),
    ]);
  });

  test.each<[schema: string, answer: () => Response | Promise<Response>]>([
    ["LookUpResult", () => lookUp({ text: "0x80244022" })],
    ["LookUpResult", () => lookUp({ text: "hello", addressed: false })],
    ["LookUpResult", () => api.request("/api/v1/codes/0x87654321")],
    ["Error", () => post("{")],
    ["Error", () => api.request("/api/nothing")],
  ])("%s is what is served", async (name, answer) => {
    const { components } = await described();
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    const validate = ajv.compile({ components, $ref: `#/components/schemas/${name}`, unevaluatedProperties: false });
    validate(await (await answer()).json());
    expect(validate.errors).toBeNull();
  });

  test("LookUpResult says that each of its fields is there", async () => {
    const { components } = (await described()) as { components: { schemas: { LookUpResult: { required: object } } } };
    const result = (await (await lookUp({ text: "hello", addressed: false })).json()) as object;
    expect(components.schemas.LookUpResult.required).toEqual(Object.keys(result));
  });

  test("leaves out no route that answers", async () => {
    const { paths } = await described();
    const served = api.routes
      .filter(({ method, path }) => method !== "ALL" && path !== "/api/v1/openapi.json")
      .map(({ path }) => path.replace(/:([a-z]+)/g, "{$1}"));
    expect([...new Set(served)].sort()).toEqual(Object.keys(paths).sort());
  });
});

describe("every answer", () => {
  test.each([
    ["GET", "/api/v1/entries", 200],
    ["GET", "/api/v1/openapi.json", 200],
    ["GET", "/api/v1/codes/hello", 400],
    ["HEAD", "/api/v1/entries", 200],
    ["GET", "/api/v1/lookup", 405],
    ["DELETE", "/api/v1/entries", 405],
    ["GET", "/api/v2/entries", 404],
    ["GET", "/api/", 404],
    ["POST", "/api/v1/lookup", 415],
  ])("%s %s: %d, as JSON, with headers that keep browsers from misusing it", async (method, path, status) => {
    const response = await api.request(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
    });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test.each([
    ["OPTIONS", "/api/v1/lookup", "POST"],
    ["POST", "/api/v1/codes/0x80244022", "GET, HEAD"],
    ["PUT", "/api/v1/openapi.json", "GET, HEAD"],
  ])("%s %s: the methods that it takes", async (method, path, allowed) => {
    const response = await api.request(path, { method });
    expect(response.headers.get("allow")).toBe(allowed);
    await expectError(response, "method_refused");
  });

  test("of a path that is not there is an error of the table", async () => {
    await expectError(await api.request("/api/nothing"), "not_found");
  });

  test("of a failure inside tells nothing about it; the log tells its class", async () => {
    const logged: unknown[] = [];
    const broken = createApi({
      lookUp: () => {
        throw new RangeError("secret");
      },
      catalog,
      version: "1.2.3",
      log: { ...log, error: (event, fields) => logged.push([event, fields]) },
    });
    const response = await broken.request("/api/v1/lookup", { method: "POST", headers: json, body: '{"text":"x"}' });
    await expectError(response, "internal");
    expect(logged).toEqual([["API request failed", { error: "RangeError" }]]);
  });

  test("paths outside /api/v1 belong to others", async () => {
    const response = await api.request("/healthz");
    expect([response.status, await response.text()]).toEqual([404, "404 Not Found"]);
  });
});
