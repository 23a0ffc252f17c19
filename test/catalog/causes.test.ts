import { describe, expect, test } from "@jest/globals";
import { chooseCause } from "../../src/present/choose-cause.ts";
import { shippedCatalog } from "../shipped-catalog.ts";

/**
 * What else a message tells (a firewall, the office at home, a command that fits every cause) must not outweigh the one word
 * that tells the causes apart.
 */
describe("the causes of the shipped entries", () => {
  const { entries } = shippedCatalog();

  test.each([
    // A company's PC is a company's PC at home, too; its policies are not taken away.
    [0x8024002f, "my work laptop at home", "organisation"],
    [0x80240025, "company laptop, I am at home this week", "organisation"],
    [0x80244011, "company laptop, at home over VPN", "organisation"],
    [0x8024002e, "ran a debloat script yesterday", "own-pc"],
    // The way to the server is no sign of whose server it is.
    [0x80244018, "WSUS clients over VPN", "own-server"],
    [0x8024402c, "WSUS clients over VPN", "own-server"],
    [0x80240438, "WSUS clients behind the firewall", "wsus"],
    [0x80240438, "RSAT install, firewall and VPN in between", "feature"],
    [0x80240034, "feature update from our WSUS", "wsus"],
    [0x80240fff, "feature update from WSUS, all clients", "wsus-client"],
    [0x8024401b, "WSUS clients behind squid", "own-server"],
    [0x8024400a, "WSUS clients, web filter with SSL inspection", "wsus"],
    [0x8024001f, "WSUS client on Wi-Fi", "company-server"],
    [0x80072efe, "wsyncmgr.log: sync failed, there is a proxy and a firewall", "wsus-sync"],
    [0x80072efe, "VPN cuts the download", "network"],
    [0x8024200d, "WSUS feature update, antivirus installed", "wsus"],
    [0x80190193, "web filter and a distribution point", "own-server"],
    // What every such policy or PC has is no sign.
    [0x80072ee6, "WUServer is localhost, my own pc", "own-pc"],
    [0x8024200b, "cumulative update; AMD Ryzen, NVIDIA card", "windows"],
    [0x8024200b, "NVIDIA - Display - 31.0", "driver"],
    [0x8024200b, "cumulative update for .NET Framework 3.5 and 4.8.1", "windows"],
    [0x8024002c, "security update for Office 2016", "program"],
    [0x80240004, "ran Get-WindowsUpdateLog in PowerShell", "windows-itself"],
    // .NET's words for an error of COM: somebody's program asked.
    [0x80240004, "Exception from HRESULT: 0x80240004", "own-program"],
    [0x80240037, "Exception from HRESULT: 0x80240037", "own-program"],
    [0x80246007, "Exception from HRESULT: 0x80246007", "own-program"],
    [0x80248014, "Exception from HRESULT: 0x80248014", "script-or-tool"],
    // The same command serves a running Windows, an image and a language.
    [0x800f081e, "dism /image:C:\\mount /add-package /packagepath:C:\\kb.msu", "offline-image"],
    [0x800f081e, "Add-WindowsPackage -Path C:\\mount -PackagePath C:\\kb.cab", "offline-image"],
    [0x800f081e, "dism /online /add-package /packagepath:D:\\lp.cab", "language-or-feature"],
    [0x800f081e, "dism /online /add-package /packagepath:C:\\kb.cab", "package-by-hand"],
    [0x800f0806, "dism /image:C:\\mount /cleanup-image /startcomponentcleanup /resetbase", "offline-image"],
    [0x800f0806, "Repair-WindowsImage -Path C:\\mount -StartComponentCleanup", "offline-image"],
    [0x800f0806, "dism /online /cleanup-image /startcomponentcleanup", "this-pc"],
    [0x800f0830, "dism /image:C:\\mount /cleanup-image /restorehealth", "offline-image"],
    [0x800f080c, "Enable-WindowsOptionalFeature -Online -FeatureName OpenSSH.Server", "capability"],
    [0x800f080c, "dism /online /enable-feature /featurename:Web-Server", "server-role"],
    [0x800f080c, "dism /online /enable-feature /featurename:NetFx3", "feature-name"],
  ])("%d, %j: %s", (value, text, cause) => {
    const entry = entries.get(value);
    expect(entry && chooseCause(entry, text).id).toBe(cause);
  });

  test("no sign begins with the dot of a file ending: a name stands before it, so that it would never be found", () => {
    const dotted = [...entries.values()].flatMap(({ code, causes }) =>
      causes.flatMap(({ context }) =>
        context.filter((sign) => /^\.(?!net\b)/.test(sign)).map((sign) => `${code} ${sign}`),
      ),
    );
    expect(dotted).toEqual([]);
  });
});
