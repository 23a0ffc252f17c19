import { readFileSync } from "node:fs";
import { describe, expect, it, jest } from "@jest/globals";
import { buildCatalog } from "../../src/index.ts";
import { catalogSource, entryFile, plainEntry } from "../fixture.ts";
import { shippedCatalog } from "../shipped-catalog.ts";
import { build, get, mixedCatalog } from "./catalog-app.ts";

const hostile = `</title><script>alert(1)</script> "quoted" 'single' <img src=x onerror=alert(1)>`;

describe("every page", () => {
  it("shows text of an overlay as text", async () => {
    const step = {
      text: hostile,
      who: "anyone",
      restart: false,
      risk: "low",
      check: hostile,
      undo: hostile,
      command: { shell: "cmd", run: hostile },
    } as const;
    const sources = [{ title: hostile, url: "javascript:alert(1)", read: "2026-11-22" }];
    const causes = [1, 2].map((id) => ({
      id: `c${id}`,
      when: hostile,
      context: [hostile],
      why: hostile,
      steps: [step],
    }));
    const texts = {
      title: hostile,
      meaning: hostile,
      question: hostile,
      disagreement: hostile,
      symbolNote: hostile,
      phrases: [hostile],
    };
    const app = build(
      buildCatalog(
        catalogSource([]),
        catalogSource([
          { ...entryFile(), ...texts, causes, sources },
          { ...plainEntry({ code: "0x80070422" }), ...texts },
        ]),
      ),
    );
    for (const path of [
      "/codes",
      "/codes/0x80244022",
      "/codes/compare?code=0x80244022&code=0x80070422",
      `/codes?${new URLSearchParams({ q: hostile })}`,
      `/codes/${encodeURIComponent(hostile)}`,
    ]) {
      const { html } = await get(path, app);
      expect(html).toContain("&lt;script&gt;");
      expect(html).not.toMatch(/<script>|<img|javascript:/);
    }
  });

  it("has nothing inline and loads nothing from elsewhere, for each shipped entry", async () => {
    const catalog = shippedCatalog();
    const app = build(catalog);
    const codes = [...catalog.entries.values()].map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(200);
    for (const path of [
      "/codes",
      "/codes/compare?code=0x80244022&code=0x80070422",
      "/codes/0x80240033",
      ...codes.map((code) => `/codes/${code}`),
    ]) {
      const { status, html } = await get(path, app);
      expect([path, status]).toEqual([path, 200]);
      const tags = html.match(/<[a-z][^>]*>/g)?.join("\n") ?? "";
      expect(tags).not.toMatch(
        /\s(?:style|on[a-z]+)=|<style|<script>|src="(?!\/assets\/)|<link[^>]*href="(?!\/assets\/)/,
      );
      const ids = [...tags.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect([path, new Set(ids).size]).toEqual([path, ids.length]);
    }
  });

  it("comes with the console's policy, forms to itself apart, and with its host guard", async () => {
    for (const path of ["/codes", "/codes/0x80244022", "/codes/nothing"]) {
      const app = build();
      expect((await app.request(path)).headers.get("content-security-policy")).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect((await app.request(path, { headers: { host: "evil.example" } })).status).toBe(403);
    }
  });

  it("names style sheets and scripts that exist", async () => {
    const app = build(mixedCatalog());
    for (const path of ["/codes", "/codes/0x80244022", "/codes/compare?code=0x80244022&code=0x80070422"]) {
      for (const [, asset = ""] of (await get(path, app)).html.matchAll(/"(\/assets\/[^"]+\.(?:css|svg))"/g)) {
        expect([asset, (await app.request(asset)).status]).toEqual([asset, 200]);
      }
    }
  });

  it("has the theme switch of the console's page", async () => {
    const console = readFileSync("adapters/console/page/index.html", "utf8");
    const themes = (html: string) => /<fieldset class="themes".*?<\/fieldset>/s.exec(html)?.[0];
    expect(themes((await get("/codes")).html)?.replace('id="themes" hidden', 'id="themes"')).toBe(themes(console));
  });

  it("logs the class of a failure, never its text", async () => {
    const error = jest.fn();
    const log = { info: () => {}, warn: () => {}, error };
    const today = () => {
      throw new RangeError("secret");
    };
    const { status, html } = await get("/codes/0x80244022", build(undefined, { log, today }));
    expect(status).toBe(500);
    expect(html).not.toContain("secret");
    expect(error.mock.calls).toEqual([["console failed", { error: "RangeError" }]]);
  });
});
