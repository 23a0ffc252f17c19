/**
 * Words that tell what a message is about, as lists. A term stands for itself as a whole word; a `*` at its end lets it go on
 * ("updat*"), `#` stands for one digit, and a space also for a dash or nothing ("win updates" finds "win_updates").
 */

/** The updates of Windows by their own names: its agent, servers, services, logs and packages, and Setup. */
const windowsUpdate = [
  // the product and its parts
  "windows updat*, windows # updat*, windows ## updat*, windows #### updat*, win ## updat*, windowsupdate*",
  "win updates, winupdate*, microsoft update, wu, wua, wuau*, wuclient, wuapi*, wuahandler, wusa*, wsus*, wuserver",
  "usewuserver, uso client, update orchestrator, update agent, update scan*, update catalog, update for windows",
  "update stack, microsoft.update.session, microsoft.update.searcher, microsoft.update.updatecoll",
  "microsoft.update.servicemanager, updatesession, updatesearcher, createupdatesearcher, updatedownloader",
  "updateinstaller, isinstalled=0, isinstalled = 0, applying update operation*, ztiwindowsupdate",
  // what people do with it
  "search for updates, searching for updates, scan for updates, scanning for updates, installing windows updates",
  "scan against, patch tuesday, patch day, patch run, patch job, patch baseline",
  // kinds of updates and their files
  "cumulative, cumulatives, cumulative update*, feature update*, quality update*, security update*, optional update*",
  "insider build*, insider ####*, monthly rollup, security rollup, quality rollup, monthly quality rollup",
  "servicing stack*, software update*, definition update*, lcu, ssu, msu, .msu, kb, kbs, kb######*, kb ######*",
  // servicing
  "dism, dism.exe, cbs, cbs.log, checksur, sfc, component store, winsxs, trustedinstaller, restorehealth",
  "cleanup image, add package, add windowscapability, add windowspackage, enable windowsoptionalfeature",
  "netfx#, .net #.#, net framework #.#, feature on demand, features on demand, windows features, optional feature*, fod",
  "role services, boot.wim, install.wim, winre*, csi:, pending transaction*, csi transaction*, csi store*, csi inventory, csi ########, pending.xml",
  "package_for_*, rollupfix, poqexec, tiworker*, windows modules installer, driver operations queue",
  // downloads and scripts
  "bits, bitsadmin, delivery optimization, delivery optimisation, softwaredistribution, pswindowsupdate",
  "get windowsupdate, install windowsupdate, get wu*, install wu*, iupdate*",
  // management
  "scanagent, updatesdeployment*, updateshandler, updatesstore, cistateerror, wufb, autopatch, update ring*",
  "update server*, intune updat*, intune patch*",
  // feature updates
  "in place upgrade, upgrade to windows, upgrading to windows, windows setup, windows ## setup, setup.exe /auto",
  "windows upgrade, upgrade of windows, feature upgrade, upgrade assistant, upgrade blocked, this pc can't run windows",
  "osupgrade*, compat scanonly, _smstsosupgrade*",
  // screens of Setup
  "system reserved partition, system reservierte partition, partition réservée système, keep files and apps",
  "partición reservada del sistema, partizione riservata per il sistema, keep personal files, what needs your attention",
  "roll back changes made, required to roll back changes",
  "windows ## upgrade, win## upgrade, win ## upgrade, upgrade rollback, os upgrade, setupdiag, safe os",
  "first boot, second boot, setuphost, moupg",
  "media creation tool, installation assistant, upgrade assistant, update assistant",
  // other languages
  "mise à jour windows, mise à jour de windows, mises à jour windows, mises à jour de windows",
  "mise à jour cumulative, mises à jour cumulatives, annuler les modifications effectuées, à niveau vers windows",
  "actualización de windows, actualizaciones de windows, actualización acumulativa, deshacer los cambios realizados",
  "kumulative*, updateserver, windows aktualisier*, vorgenommene änderungen rückgängig",
  "aggiornamento cumulativo, aggiornamenti cumulativi, aggiornament* windows, aggiornament* di windows",
  "atualização cumulativa, atualizações cumulativas, atualização do windows, atualizações do windows",
  "центр обновления*, 安装 kb*, windows güncelle*, aktualizac* windows, aktualizac* systemu windows",
];

/** What the updates of other products are called as well; next to the name of one of those it says nothing. */
const anyUpdate = [
  "sup, update service, update history, self update, cu, resultcode, preview update*, update package*, update handler",
  "check for updates, chek for updates, checking for updates, installing updates, problems installing updates",
  "problems installing some updates, some update files, during update, during an update",
  "during the update, during updating, while updating, complete the update, patching, patched",
  "hotfix*, store updat*, store while updating",
  "the store updates, updates won't, updates wont, updates will not, updates can't, updates cannot, updates do not",
  "updates don't, updates fail*, updates were unable, updates unable, updates not installing, unable to install updates",
  "failing updates, install updates, download updates, update installation, installation of updates, app update*",
  "published update*, config mgr, configuration manager, sccm, mecm, task sequence, distribution point*",
  "maj, updates lassen sich nicht, update konnte nicht, updates konnten nicht, updates gehen nicht, updatepaket",
  "обновлени*, 更新*, 업데이트*",
];

/** How people say that an update does not go well. It says too little for a number, and enough where the words name an error. */
const updateTrouble = [
  "update fail*, update won't, update wont, update cannot, update can't, update couldn't, update could not, update error*",
  "update stops, update stopped, update aborts, update aborted, update says, update said, update hangs, update stuck",
  "update download*, downloading updates, update is stuck, undoing changes, update needs, update ends",
  "update ended, update keeps, update refuses, update throws, update quits, update dies",
  "the update, this update, an update, some updates, other updates, new updates, all updates, updates are, updates need",
  "can't update, cannot update, couldn't update, cant update, monthly patch*, monthly update*, udpate*, updaet*, upadte*",
  "upgrde*, upgarde*, upgrade attempt*, upgrading to 1#, $windows.~bt, installation des updates, updates scheit*",
  "update scheit*, update bricht, updates brechen, update schlägt, updates schlagen, mise à jour, mises à jour, mise à niveau",
  "passage à windows, la actualización, las actualizaciones, una actualización",
  "patch window, patch script*, patches fail*, patches won't, the patches, patch fail*, patch won't",
  "upgrade won't, upgrade says, upgrade stops, upgrade stopped, upgrade ends, the upgrade, this upgrade",
];

/** Services and tools that report Win32 numbers and HTTP statuses about updates. */
const serviced = [
  "wuau*, wsus*, sup, dism, dism.exe, cbs, windows updat*, bits, trustedinstaller, wusa*, scan, scans",
  "scanning, update agent, cryptsvc, usosvc, msu, .msu, checking for updates, setupdiag, moupg, setupact*, setuperr*",
];

const windows = [
  "windows #, windows #.#, windows ##, windows ####, windows vista, windows xp, windows server, vista",
  "server ####, win#, win##, win #, win ##",
];

/** Products and parts of Windows that raise the same codes, and that a message about updates may well name in passing. */
const neighbour = [
  "winget, appinstaller, app installer, store app, wsl, wsl#, wslregister*, office, office ###, microsoft ###",
  "visio, outlook, onedrive, chocolatey, software portal, company portal, software center, gaming services",
  "win## app, win##app, intunewin*, ime log, mdm, google update, edge update, adobe, acrobat, excel, powerpoint, mapi",
  "hyper v, virtualbox, vbox*, vmware, hcsshim, containerd, asp.net, aspnet*, could not load file or assembly, signtool, azuresigntool",
  "rdp, credssp, remote desktop, wbadmin, vss, shadow copy, veeam, net use, smb, smb#",
];

/** Products that have nothing to do with updates but raise the same shared codes. */
const foreign = [
  // activation and accounts
  "slmgr*, slui*, ospp.vbs, activating, activation, product key, kms, security spp",
  // games and graphics
  "directx, dxgi*, d#d##, direct#d, game, games, steam, xbox, xboxes, playstation, ps3, ps4, ps5, minecraft, launcher",
  "vulkan",
  // development
  "msbuild, msb####, nuget, visual studio, typeloadexception, class factory, npm, yarn, pip, maven, gradle",
  "docker, kubernetes, kubectl, github*, gitlab*, java.*, python, node.js, golang, rust, curl, classpath",
  "angular, ngrx, redux, vue, svelte, frontend*, javascript, typescript",
  // databases and servers
  "sql, sqlclient, sqlexception, oracle, postgres*, psql, mysql, redis, nginx, sharepoint, sshd, crm",
  "salesforce",
  // other systems
  "macos, mac os, high sierra, ios, iphone, ipad, android, phone, tablet, smart tv, linux, ubuntu, debian, apt, apt get, yum",
  "systemd, emulator, ghidra, psx",
  // numbers that are addresses or colours
  "memory at, memory address*, at address, segfault*, stm##, mips, disassembl*, argb, rgba, palette",
  // other parts of Windows
  "vpn, printer*, robocopy, bugcheck, mpsigstub, firefox, chrome, browser",
];

const failure = [
  "error, errors, erreur*, fehler*, errore, fail, fails, failed, failing, failure*, code, hresult, hr",
  "exception, stopped, stuck, hang, hangs, hung, rollback, rolled back, rolls back, rolling back",
  "rolls it back, cannot, can't, couldn't, could not, won't, refuse, refuses, unable, not found",
  "not installed, not available, not complete, denied, corrupt, corrupted, corruption, missing, exit, exited",
  "result, lasterrorcode, exceeded, invalid, unavailable, not present, not valid, skipped, refused",
  "faild, fial*, denid, did nothing, in progress, scheitert, échoue*, échec*, ошибка, 失败*, 错误*, 报错*",
];

const healthy = [
  "no component store corruption detected, did not find any integrity violations, 0 failed, failed 0",
  "successfully installed, installation successful, installed successfully, all up to date",
  "everything is up to date, failed update count: 0, good to go, - successful, : successful, - succeeded, : succeeded",
  "restore operation completed successfully, corruption was repaired, error anymore",
];

/** Pieces of the logs that Windows Update, servicing, Setup and Configuration Manager write; taken as they stand. */
const logPieces = [
  ", Info  ",
  ", Error  ",
  ", Warning  ",
  "*FAILED*",
  "*FAILED\\*",
  "*END*",
  "** END **",
  "[HRESULT = 0x",
  "(CBS HRESULT=",
  "<![LOG[",
  "Info CBS ",
  "Error CBS ",
  "Error CSI ",
  "Info CSI ",
  "Info  CBS",
  "Info  CSI",
  "Error  CBS",
  "Installation Failure: Windows failed",
  "WindowsUpdateClient",
  "[AGENT_",
  "CheckSur",
  "Operation result: 0x",
  "Failed to end search job",
  "Failed to find updates with error code",
  "WU client failed",
  "Search callback failed",
  "Skipping scan, self-update",
  "SyncUpdates",
  "ServerForFileInformation",
  "GetExtendedUpdateInfo",
  "DownloadManager",
  "DownloadFile",
  "ProtocolTalker",
  " DO job",
  " BITS job",
  "WU client",
  "wuauengcore",
  "Doqe: ",
  "DriverUpdateInstallUpdates",
  "CSetupHost",
  "SetupResult",
  "CCbsConUIHandler",
  "CDISM",
  "ComApi",
];

/** How the agent's log begins its lines, before Windows 10 and since: no other log writes the time and the process so. */
const agentTimes = [
  String.raw`\d\d-\d\d[ \t]{1,4}\d\d:\d\d:\d\d:\d{3}[ \t]{1,8}\d{1,6}[ \t]{1,8}[0-9a-f]{1,6}[ \t]`,
  String.raw`\d\d:\d\d:\d\d\.\d{7}[ \t]{1,8}\d{1,6}[ \t]{1,8}\d{1,6}[ \t]`,
];

/** A row that was copied out of Configuration Manager's log viewer: message, component, time and thread, parted by tabs. */
const traceRow = String.raw`\t(?:WUAHandler|ScanAgent|Updates[A-Z][A-Za-z]{2,20}|CcmSQLCE|PatchDownloader|SMS_WSUS[A-Z_]{1,30}|StateMessage)\t\d{1,2}\W`;

/** A part of the agent and the mark of its line, where the time before it was cut off. */
const agentLine = String.raw`(?:Agent|AU|DnldMgr|PT|Handler|Report)[ \t]{1,12}(?:\* {1,3}|WARNING: )`;

/** A step of the agent; the function of WinHTTP with that ending is called, and named in its errors, by programs of all kinds. */
const agentRequest = "(?<!Http)SendRequest";

/**
 * `["updat*, wsus", "bits"]` → an expression that finds any of the terms as whole words. The guard in front stands once for all
 * of them: inside a word none is tried.
 */
function anyOf(rows: readonly string[]): RegExp {
  const terms = rows.flatMap((row) => row.split(", "));
  const words = terms.filter((term) => /^[a-z0-9]/i.test(term));
  const others = terms.filter((term) => !words.includes(term));
  const alternatives = [`(?<![a-z0-9])(?:${words.map(pattern).join("|")})`, ...others.map(pattern)];
  return new RegExp(alternatives.join("|"), "i");
}

function pattern(term: string): string {
  const open = term.endsWith("*");
  const name = open ? term.slice(0, -1) : term;
  const body = name
    .replace(/[.+?()[\]\\]/g, String.raw`\$&`)
    .replaceAll("#", String.raw`\d`)
    .replaceAll(" ", "[ _-]?");
  return body + (open || !/[a-z0-9#]$/i.test(name) ? "" : "(?![a-z0-9])");
}

/** "cannot update windows", "my windows 11 does not update": the verb, and Windows as what it is done to. */
const updatingWindows = [
  String.raw`\bupdat(?:e|es|ed|ing)(?: [a-z']{1,12}){0,2} (?:windows|win ?\d{1,2})\b`,
  String.raw`\bto update (?:my |the )?window\b`,
  String.raw`\b(?:windows|win ?\d{1,2})\b\W{0,2}(?: ?[a-z0-9']{1,12}){0,3} updat(?:e|es|ed|ing)\b`,
  String.raw`\b(?:pc|computer|laptop|machine)(?: (?:won't|will not|cannot|can't|doesn't|does not|is not|isn't)) updat(?:e|es|ed|ing)\b`,
  String.raw`\bupdates (?:for|of|on) [a-z ]{0,12}?(?:windows|win ?\d{1,2})\b`,
].join("|");

/** A server, named for what runs on it, is no product that fails. */
const machine = String.raw`(?![ -]?(?:servers?|hosts?|box|boxes|vms?|nodes?|machines?|clusters?|clients|guests?|templates?|iso|pc|laptop)\b)`;

export const signs = {
  update: new RegExp(`${anyOf([...windowsUpdate, ...anyUpdate]).source}|${updatingWindows}`, "i"),
  /** Names of Windows' own updates, or else (`product`) of another product: the one that is nearest to a number has it. */
  subject: new RegExp(
    `(?:${anyOf(windowsUpdate).source})|(?<product>${anyOf([...neighbour, ...foreign]).source})${machine}`,
    "gi",
  ),
  updateTrouble: anyOf(updateTrouble),
  serviced: anyOf(serviced),
  windows: anyOf(windows),
  neighbour: anyOf(neighbour),
  foreign: anyOf(foreign),
  failure: anyOf(failure),
  healthy: anyOf(healthy),
  /** An update is named as the time when other trouble began; at most four words stand in between. */
  sinceUpdate:
    /\b(?:since|after|following|nach|seit|depuis|après|desde|después)(?:[^\p{L}\p{N}]{1,9}[\p{L}\p{N}]{1,30}){0,4}?[^\p{L}\p{N}]{1,9}\p{L}{0,20}(?:update|patch|aktualis|mise à jour|actualiza)/iu,
  log: new RegExp(
    [
      ...logPieces.map((piece) => piece.replace(/[.*+?^$(){}|[\]\\]/g, String.raw`\$&`)),
      ...agentTimes,
      agentLine,
      agentRequest,
      traceRow,
    ].join("|"),
  ),
  /** The same format, written by parts of Intune and Configuration Manager that install applications. */
  appLog:
    /component="(?:Intune|AppWorkload|AgentExecutor|App(?:Enforce|Discovery|IntentEval|Provider)|Win32App|HealthScripts)|, (?:Error|Warning|Info) {1,24}SYSPRP /,
} as const;
