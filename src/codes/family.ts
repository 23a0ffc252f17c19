import { canonical, facilityNumber, wrapped } from "./code.ts";

/**
 * What a code's number alone tells about where it comes from.
 * own: only Windows Update and Windows servicing use the family; shared: many products use it, so the words around it decide.
 */
export interface Family {
  readonly id: string;
  /** The facility's name in the SDK headers, where one exists. */
  readonly facility: string;
  readonly scope: "own" | "shared";
  /** What the family usually means for an update. */
  readonly meaning: string;
  /** The next thing to look at when only the number is known. */
  readonly lookAt: string;
}

const windowsUpdateLog =
  "Run Get-WindowsUpdateLog in PowerShell and look for the first line marked FAILED near this code.";
const cbsLog = String.raw`Search C:\Windows\Logs\CBS\CBS.log for this code and read upwards to the first failure.`;

const family = (
  id: string,
  facility: string,
  scope: "own" | "shared",
  meaning: string,
  lookAt = windowsUpdateLog,
): Family => ({
  id,
  facility,
  scope,
  meaning,
  lookAt,
});

const agent = family(
  "windows-update",
  "FACILITY_WINDOWSUPDATE",
  "own",
  "It comes from the Windows Update Agent itself.",
);
const agentParts: readonly (readonly [number, string])[] = [
  [
    0x80244000,
    "It comes from the part of the Windows Update Agent that talks to the update server (WSUS or Microsoft).",
  ],
  [0x80245000, "It comes from the part of the Windows Update Agent that finds out which update server to use."],
  [0x80246000, "It comes from the download manager of the Windows Update Agent."],
  [0x80247000, "It comes from an offline scan of the Windows Update Agent."],
  [0x80248000, "It comes from the local data store of the Windows Update Agent."],
  [0x80249000, "It comes from the inventory part of the Windows Update Agent."],
  [0x8024a000, "It comes from automatic updates, the scheduling part of Windows Update."],
  [0x8024c000, "It comes from the driver part of the Windows Update Agent."],
  [0x8024d000, "It comes from the installation of a newer Windows Update Agent."],
  [0x8024e000, "It comes from evaluating whether an update applies to this PC."],
  [0x8024f000, "It comes from reporting of the Windows Update Agent."],
];

const servicing = family(
  "servicing",
  "FACILITY_SETUPAPI",
  "own",
  "It comes from component-based servicing, the part of Windows that installs and removes the packages of an update.",
  cbsLog,
);
const deltas = family(
  "psfx",
  "FACILITY_SETUPAPI",
  "own",
  "It comes from the differential part of servicing: a file of the update could not be rebuilt from the files on this PC.",
  cbsLog,
);
const setupApi = family(
  "setupapi",
  "FACILITY_SETUPAPI",
  "shared",
  "It comes from driver set-up.",
  String.raw`Look at C:\Windows\INF\setupapi.dev.log.`,
);
const sideBySide = family(
  "sxs",
  "FACILITY_WIN32",
  "own",
  "It comes from the component store (side-by-side assemblies) of Windows.",
  cbsLog,
);
const network = family(
  "winhttp",
  "FACILITY_WIN32",
  "shared",
  "It comes from WinHTTP, the network layer that Windows Update uses: the connection, the proxy or TLS failed.",
);
const win32 = family(
  "win32",
  "FACILITY_WIN32",
  "shared",
  "It carries an ordinary Windows error. Many programs use it, so the step that failed matters more than the number.",
);
const setup = family(
  "setup",
  "",
  "own",
  "It comes from Windows Setup during a feature update or an upgrade.",
  String.raw`Run SetupDiag, or look at C:\$WINDOWS.~BT\Sources\Panther\setuperr.log.`,
);
const image = family(
  "wim",
  "",
  "own",
  "It comes from mounting or applying a Windows image.",
  String.raw`Look at C:\Windows\Logs\DISM\dism.log.`,
);
const nt = family("ntstatus", "", "shared", "It is an NTSTATUS value, raised in the kernel or in servicing.", cbsLog);
const unknown = family(
  "unknown",
  "",
  "shared",
  "Its family is not one that Windows Update is known to use.",
  windowsUpdateLog,
);

/** Facilities of failure HRESULTs (0x8…), by number: winerror.h of the Windows SDK. */
const byFacility: ReadonlyMap<number, Family> = new Map([
  [
    0x00,
    family(
      "generic",
      "FACILITY_NULL",
      "shared",
      "It is a general error that any program may report; the step that failed matters more than the number.",
    ),
  ],
  [
    0x01,
    family(
      "rpc",
      "FACILITY_RPC",
      "shared",
      "It comes from a remote procedure call between two parts of Windows or two computers.",
    ),
  ],
  [
    0x04,
    family("com", "FACILITY_ITF", "shared", "It comes from a COM component; its meaning depends on the component."),
  ],
  [0x08, family("com", "FACILITY_WINDOWS", "shared", "It comes from starting a COM component or service.")],
  [
    0x09,
    family(
      "security",
      "FACILITY_SECURITY",
      "shared",
      "It comes from cryptography or sign-in: a signature, a certificate or credentials.",
    ),
  ],
  [0x0b, family("trust", "FACILITY_CERT", "shared", "It comes from checking a signature or a certificate chain.")],
  [
    0x19,
    family(
      "http",
      "FACILITY_HTTP",
      "shared",
      "It carries an HTTP status that a server or a proxy answered during a download.",
    ),
  ],
  [
    0x20,
    family("bits", "FACILITY_BACKGROUNDCOPY", "own", "It comes from BITS, which downloads updates in the background."),
  ],
  [0x24, agent],
  [
    0x3d,
    family(
      "web-services",
      "FACILITY_WEBSERVICES",
      "shared",
      "It comes from the web services layer that talks to WSUS or Microsoft.",
    ),
  ],
  [0x50, family("defender", "FACILITY_WINDOWS_DEFENDER", "shared", "It comes from Microsoft Defender.")],
  [
    0xd0,
    family(
      "delivery-optimization",
      "FACILITY_DELIVERY_OPTIMIZATION",
      "own",
      "It comes from Delivery Optimization, which downloads updates on Windows 10 and later.",
    ),
  ],
  [
    0x7d0,
    family(
      "configmgr",
      "",
      "own",
      "It comes from the Configuration Manager client.",
      "Look at WUAHandler.log and ScanAgent.log of the client.",
    ),
  ],
  [
    0xa15,
    family("winget", "", "shared", "It comes from the Windows Package Manager (winget), not from Windows Update."),
  ],
]);

/** @returns the family of any 32-bit code; never undefined, `unknown` where nothing is known. */
export function familyOf(value: number): Family {
  const code = canonical(value);
  const top = code >>> 28;
  const facility = facilityNumber(code);
  const low = code & 0xffff;
  if (top === 0xc) {
    if (facility === 0x190 || facility === 0x180 || facility === 0x770) return setup;
    if (facility === 0x142 || facility === 0x151) return image;
    if (wrapped(code)?.kind === "ese") return eseFamily;
    return nt;
  }
  if (top === 0 && facility === 0x24) return agent;
  if (top === 0 && code < 0x10000) return win32;
  if (top !== 8) return unknown;
  if (facility === 0x24) return agentFamily(code);
  if (facility === 0x0f) return setupApiFamily(low);
  if (facility === 0x07) return win32Family(low);
  return byFacility.get(facility) ?? unknown;
}

const eseFamily = family(
  "ese",
  "",
  "own",
  "It carries an error of the Extensible Storage Engine, the database in which Windows Update keeps its data store.",
);

const agentByPart: ReadonlyMap<number, Family> = new Map(
  agentParts.map(([start, meaning]) => [start >>> 12, { ...agent, meaning }]),
);

function agentFamily(code: number): Family {
  return agentByPart.get(code >>> 12) ?? agent;
}

/** 0x800F0800 to 0x800F0A1F belong to servicing (names that CBS.log prints), of them 0980 to 09FF to deltas; the rest to driver set-up. */
function setupApiFamily(low: number): Family {
  if (low >= 0x0980 && low <= 0x09ff) return deltas;
  if (low >= 0x0800 && low <= 0x0a1f) return servicing;
  return setupApi;
}

/** Inside FACILITY_WIN32, winerror.h has WinINet and WinHTTP up to 12190 and side-by-side up to 14112: a few more are taken for theirs. */
function win32Family(low: number): Family {
  if (low >= 12000 && low < 12200) return network;
  if (low >= 14000 && low < 14150) return sideBySide;
  return win32;
}
