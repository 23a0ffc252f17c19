import { describe, expect, it } from "@jest/globals";
import { buildCatalog } from "../../src/index.ts";
import { catalogSource, entryFile, plainEntry } from "../fixture.ts";
import { build, get, mixedCatalog } from "./catalog-app.ts";

describe("an entry's page", () => {
  it("shows the whole entry", async () => {
    const { status, html } = await get("/codes/0x80244022");
    expect(status).toBe(200);
    for (const text of [
      "The update server is too busy or stopped (HTTP 503)",
      "-2145107934",
      "2149859362",
      "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL",
      "Where does this PC get its updates from?",
      "Our own WSUS server",
      "The application pool of WSUS has stopped.",
      "<code>8530</code>",
      "Get-Service -Name WsusService, W3SVC\nGet-WebAppPoolState -Name WsusPool",
      "On the server: Restart Windows.",
      "Nothing was changed.",
      "Both services are Running.",
      "dir &quot;%windir%\\Logs&quot;",
      "One page misspells the symbol.",
      "update server is overloaded",
      'href="https://learn.microsoft.com/windows/shared"',
      '<time datetime="2026-11-21">',
      'href="/?text=0x80244022"',
      'href="#microsoft"',
      'id="microsoft"',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain("organisation");
    expect(html).not.toContain("12 months");
  });

  it("tells names apart, and says what needs saying about them", async () => {
    const aliases = [
      { name: "WU_E_OLD_NAME", kind: "old" },
      { name: "WU_E_WRONG_NAME", kind: "misprint" },
    ] as const;
    const entry = plainEntry({
      code: "0x80246012",
      symbol: "WU_E_DM_EXAMPLE",
      aliases: [...aliases],
      symbolNote: "Rare.",
    });
    const { html } = await get("/codes/0x80246012", build(buildCatalog(catalogSource([entry]))));
    expect(html).toContain("<code>WU_E_DM_OTHER_NAME</code> <span>also named</span>");
    expect(html).toContain("<code>WU_E_OLD_NAME</code> <span>older name</span>");
    expect(html).toContain("<code>WU_E_WRONG_NAME</code> <span>misprint, seen in a page</span>");
    expect(html).toContain("Rare.");
    expect(html).not.toContain("Cause 1 of 1");
  });

  it("says when its review is old, by the day on which it is opened", async () => {
    expect((await get("/codes/0x80244022", build(undefined, { today: () => "2027-11-22" }))).html).not.toContain(
      "12 months",
    );
    expect((await get("/codes/0x80244022", build(undefined, { today: () => "2027-11-23" }))).html).toContain(
      "12 months",
    );
  });

  it("links related codes, with and without an entry", async () => {
    const catalog = buildCatalog(
      catalogSource([
        entryFile({ related: ["0x80244021", "0x80070422"] }),
        plainEntry({ code: "0x80070422", title: "Off" }),
      ]),
    );
    const { html } = await get("/codes/0x80244022", build(catalog));
    expect(html).toContain(
      '<a href="/codes/0x80244021"><code>0x80244021</code></a> <span>HTTP 502: bad gateway</span>',
    );
    expect(html).toContain('<a href="/codes/0x80070422"><code>0x80070422</code></a> <span>Off</span>');
    expect(html).toContain('href="/codes/compare?code=0x80244022&amp;code=0x80070422"');
  });

  it("shows both the organisation's entry and the shipped one behind it", async () => {
    const app = build(buildCatalog(catalogSource(), catalogSource([entryFile({ title: "Ours" })])));
    expect((await get("/codes", app)).html).toContain("Your organisation");
    const own = await get("/codes/0x80244022", app);
    expect(own.html).toContain("<h1>Ours</h1>");
    expect(own.html).toContain('<a href="/codes/0x80244022/shipped">');
    const shipped = await get("/codes/0x80244022/shipped", app);
    expect(shipped.html).toContain("<h1>The update server is too busy or stopped (HTTP 503)</h1>");
    expect(shipped.html).toContain('<a href="/codes/0x80244022">show that</a>');
    expect(await get("/codes/0x80244022/shipped")).toMatchObject({ status: 302, to: "/codes/0x80244022" });
    expect((await get("/codes/nothing/shipped")).status).toBe(404);
  });

  it.each([
    "-2145107934",
    "2149859362",
    "80244022",
    "0X80244022",
    "0x8024%204022",
    "wu_e_pt_http_status_service_unavail",
  ])("has one address, also for %s", async (text) => {
    expect(await get(`/codes/${text}`)).toMatchObject({ status: 302, to: "/codes/0x80244022" });
  });

  it.each(["hello", "0x8024", "0x80244022x", "12", "%3Cscript%3E", "%E0%A4%A", "a/b", "0x80244022/other"])(
    "knows no page for %s",
    async (text) => {
      const { status, html } = await get(`/codes/${text}`);
      expect(status).toBe(404);
      expect(html).toContain("This is not an error code.");
      expect(html).not.toContain("<script>");
    },
  );

  it.each([
    [
      "0x80244021",
      [
        "HTTP 502: bad gateway",
        "Where to look",
        "No reviewed entry",
        "FACILITY_WINDOWSUPDATE",
        "WU_E_PT_HTTP_STATUS_BAD_GATEWAY",
      ],
    ],
    ["0x80079999", ["no public name", "39321", "No reviewed entry"]],
    ["0x00240001", ["Not a failure", "reports success"]],
  ])("decodes %s, which has no entry", async (code, texts) => {
    const { status, html } = await get(`/codes/${code}`);
    expect(status).toBe(200);
    for (const text of texts) expect(html).toContain(text);
  });
});

describe("the comparison", () => {
  const address = (...codes: string[]) => `/codes/compare?${codes.map((code) => `code=${code}`).join("&")}`;

  it("sets two entries side by side and marks the steps they share", async () => {
    const app = build(buildCatalog(catalogSource([entryFile(), entryFile({ code: "0x80244021", title: "Other" })])));
    const { status, html } = await get(address("-2145107934", "0x80244021"), app);
    expect(status).toBe(200);
    expect(html.match(/<article/g)).toHaveLength(2);
    expect(html.match(/Also in 0x80244022/g)).toHaveLength(3);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("takes three, each once, and says what it leaves out", async () => {
    const codes = ["0x80244022", "0x80244022", "0x800F081F", "0x80072EE2", "0x80070422", "0x80244021", "%3Cb%3E"];
    const { html } = await get(address(...codes), build(mixedCatalog()));
    expect(html.match(/<article/g)).toHaveLength(3);
    expect(html).toContain("the first three are shown");
    expect(html).toContain("0x80244021 has no reviewed entry.");
    expect(html).toContain("“&lt;b&gt;” has no reviewed entry.");
    expect(html).toContain(`href="${address("0x800F081F", "0x80072EE2").replace("&", "&amp;")}"`);
  });

  it.each([
    ["/codes/compare", 200],
    ["/codes/compare?code=0x80244022", 200],
    ["/codes/compare?code=0x80244022&code=0x80244021", 404],
  ])("says how to choose at %s", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain("Tick two or three");
  });
});
