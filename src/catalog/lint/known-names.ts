import { suggest } from "./nearest.ts";

/** Short names of Windows services that a fix may name. A display name is translated on other languages of Windows. */
const services = words(`
  appidsvc appreadiness appxsvc bfe bits ccmexec clipsvc cryptsvc dcomlaunch deviceassociationservice deviceinstall dhcp
  diagtrack dnscache dosvc dps dsmsvc efs eventlog eventsystem fontcache gpsvc http installservice iphlpsvc keyiso
  lanmanserver lanmanworkstation licensemanager mpssvc mssql$microsoft##wid msiserver netlogon netman netprofm nlasvc
  plugplay profsvc rpceptmapper rpcss samss schedule sens smphost sppsvc staterepository swprv sysmain termservice
  tokenbroker trustedinstaller uhssvc usermanager usosvc vss w32time w3svc waasmedicsvc was wersvc windefend
  winhttpautoproxysvc winmgmt wisvc wlansvc wlidsvc wpnservice wsearch wsusservice wsuscertserver wuauserv
`);

/** Variables that every Windows sets, and those that only a signed-in user or the servers with WSUS have. */
const variables = words(`
  allusersprofile appdata commonprogramfiles computername homedrive homepath localappdata logonserver path processor_architecture
  programdata programfiles programfiles(x86) public systemdrive systemroot temp tmp userdnsdomain userdomain username userprofile windir
`);

/** Hives as reg.exe writes them: https://learn.microsoft.com/windows-server/administration/windows-commands/reg-add */
const hives =
  /^(?:HKLM|HKCU|HKCR|HKU|HKCC|HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG))(?:\\|$)/i;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** @returns a message when no Windows service has that short name; names with wildcards and variables are let pass */
export function checkService(name: string): readonly string[] {
  if (/[*?%]|^\$\w/.test(name) || services.has(name.toLowerCase())) return [];
  return [
    `service "${name}" is not known: ${suggest(name, services, "the short name of a service, such as wuauserv")}`,
  ];
}

/** @returns a message when reg.exe would not take that key */
export function checkRegistryKey(key: string): readonly string[] {
  if (hives.test(key)) return [];
  return [
    `registry key "${key}" names no hive: expected a key that starts with HKLM\\, HKCU\\, HKU\\ or HKCR\\ (without a colon)`,
  ];
}

/** @param name the variable without % or $env: */
export function checkVariable(name: string): readonly string[] {
  if (variables.has(name.toLowerCase())) return [];
  return [
    `environment variable ${name} is not known: ${suggest(name, variables, "one that every Windows has, such as windir")}`,
  ];
}
