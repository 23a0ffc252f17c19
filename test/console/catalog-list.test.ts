import { describe, expect, it } from "@jest/globals";
import { build, codesIn, get, mixedCatalog } from "./catalog-app.ts";

describe("the list", () => {
  it("shows every entry with what it asks for, by family", async () => {
    const { status, html } = await get("/codes", build(mixedCatalog()));
    expect(status).toBe(200);
    expect(codesIn(html)).toEqual(["0x80244022", "0x800F081F", "0x80070422", "0x80072EE2"]);
    expect(html).toContain("4 of 4 entries");
    expect([...html.matchAll(/rowgroup" colspan="7">([^<]+) /g)].map(([, name]) => name)).toEqual([
      "Windows Update",
      "Servicing",
      "Win32",
      "Network",
    ]);
    expect(html.match(/Review older than 12 months/g)).toHaveLength(1);
  });

  it.each([
    ["0x80244022", ["0x80244022"]],
    ["-2145107934", ["0x80244022"]],
    ["2149859362", ["0x80244022"]],
    ["0x 8024 4022", ["0x80244022"]],
    ["80244", ["0x80244022"]],
    ["1058", ["0x80070422"]],
    ["-2147012", ["0x80072EE2"]],
    ["cbs_e_source_missing", ["0x800F081F"]],
    ["source_mis", ["0x800F081F"]],
    ["source missing", ["0x800F081F"]],
    ["didnt answer", ["0x80072EE2"]],
    ["didn’t answer", ["0x80072EE2"]],
    ["timed operation", ["0x80072EE2"]],
    ["ervice", []],
    ["%_.*", []],
  ])("finds by %p", async (text, codes) => {
    const { html } = await get(`/codes?${new URLSearchParams({ q: text })}`, build(mixedCatalog()));
    expect(codesIn(html)).toEqual(codes);
  });

  it.each([
    ["family=servicing", ["0x800F081F"]],
    ["component=servicing", ["0x800F081F"]],
    ["who=administrator", ["0x800F081F"]],
    ["who=partly", ["0x80244022"]],
    ["who=anyone", ["0x80070422", "0x80072EE2"]],
    ["risk=medium", ["0x80244022"]],
    ["risk=high", ["0x800F081F"]],
    ["q=service&risk=low", ["0x80070422"]],
    ["family=network&risk=high", []],
  ])("filters by %s", async (search, codes) => {
    const { html } = await get(`/codes?${search}`, build(mixedCatalog()));
    expect(codesIn(html)).toEqual(codes);
    expect(html).toContain(`${codes.length} of 4 entries`);
  });

  it("counts what each choice would leave", async () => {
    const { html } = await get("/codes?risk=low", build(mixedCatalog()));
    expect(html).toContain('<option value="low" data-count="risk:low" selected>Low (2)</option>');
    expect(html).toContain('<option value="high" data-count="risk:high">High (1)</option>');
    expect(html).toContain('<span data-count="family:network">1</span>');
    expect(html).toContain('<span data-count="family:servicing">0</span>');
  });

  it.each([
    ["/codes?q=&family=&component=&who=&risk=", "/codes"],
    ["/codes?q=a+b&family=&risk=low", "/codes?q=a+b&risk=low"],
    ["/codes?risk=low&q=x", "/codes?q=x&risk=low"],
    ["/codes?family=__proto__&risk=toString&page=2", "/codes"],
    ["/codes/", "/codes"],
  ])("has one address for a view: %s", async (from, to) => {
    expect(await get(from)).toMatchObject({ status: 302, to });
    expect((await get(to)).status).toBe(200);
  });

  it("leads on when nothing fits", async () => {
    expect((await get("/codes?q=0x80244021")).html).toContain(
      '<a href="/codes/0x80244021">See what its number tells</a>',
    );
    expect((await get("/codes?q=0x80244022&risk=high")).html).toContain("The filters hide 0x80244022.");
    expect((await get("/codes?q=%22%3E%3Czebra%3E")).html).toContain('href="/?text=%22%3E%3Czebra%3E"');
  });
});
