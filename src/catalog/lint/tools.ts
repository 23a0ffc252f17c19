import { dism } from "./dism.ts";
import type { Tool } from "./tool.ts";

const anyWords: readonly [number, number] = [0, 99];
const program: Tool = {};
const opens: Tool = { operands: [0, 1] };
const serviceOnly: Tool = { operands: [1, 1], kind: "service" };
const registryTypes = "REG_SZ|REG_DWORD|REG_QWORD|REG_MULTI_SZ|REG_EXPAND_SZ|REG_BINARY|REG_NONE";
const proxyScopes: Tool = { verbs: { proxy: program, advproxy: program } };

const net: Tool = {
  verbs: {
    start: { operands: [0, 1], kind: "service" },
    stop: { options: "/y /yes", operands: [1, 1], kind: "service" },
    use: { options: "/delete /persistent:yes|no /user:", operands: [0, 3] },
    view: { operands: [0, 1] },
    localgroup: { operands: [0, 1] },
    user: { operands: [0, 1] },
    time: { operands: [0, 1] },
  },
};

const sc: Tool = {
  verbs: {
    config: {
      options:
        "start=+boot|system|auto|demand|disabled|delayed-auto depend=+ obj=+ password=+ binPath=+ type=+own|share|kernel",
      operands: [1, 1],
      kind: "service",
    },
    query: { options: "type=+service|driver|all state=+all|inactive", operands: [0, 1], kind: "service" },
    queryex: { operands: [0, 1], kind: "service" },
    qc: serviceOnly,
    qfailure: serviceOnly,
    qtriggerinfo: serviceOnly,
    qsidtype: serviceOnly,
    start: serviceOnly,
    stop: serviceOnly,
    sdshow: serviceOnly,
    sdset: { refused: "replaces the access rights of a service: expected a step without it" },
    delete: { refused: "removes a service of Windows: expected sc config NAME start= demand" },
  },
};

const reg: Tool = {
  verbs: {
    add: { options: `/v+ /ve /t+${registryTypes} /s+ /d+ /f /reg:32|64`, operands: [1, 1], kind: "registry-key" },
    query: {
      options: `/v+ /ve /s /f+ /k /d /e /c /t+${registryTypes} /z /se+ /reg:32|64`,
      operands: [1, 1],
      kind: "registry-key",
    },
    delete: {
      options: "/v+ /ve /va /f /reg:32|64",
      operands: [1, 1],
      kind: "registry-key",
      needs: { "": "/v|/ve|/va|/f" },
    },
    export: { options: "/y /reg:32|64", operands: [2, 2], kind: "registry-key" },
    save: { options: "/y /reg:32|64", operands: [2, 2], kind: "registry-key" },
    copy: { options: "/s /f", operands: [2, 2], kind: "registry-key" },
    load: { operands: [2, 2], kind: "registry-key" },
    unload: { operands: [1, 1], kind: "registry-key" },
    import: { options: "/reg:32|64", operands: [1, 1] },
  },
};

const winhttp: Tool = {
  verbs: {
    show: proxyScopes,
    reset: { verbs: { ...proxyScopes.verbs, autoproxy: program } },
    import: { verbs: { proxy: { options: "source=ie", needs: { "": "source=" } } } },
    set: {
      verbs: {
        proxy: { options: "proxy-server= bypass-list=", operands: [0, 2] },
        advproxy: { options: "setting-scope=user|machine settings=" },
      },
    },
    dump: program,
    flush: { verbs: { logbuffer: program } },
  },
};

const netsh: Tool = {
  verbs: {
    winhttp,
    winsock: { verbs: { reset: program, show: { verbs: { catalog: program } } } },
    int: { verbs: { ip: { verbs: { reset: opens } }, ipv6: { verbs: { reset: opens } } } },
    trace: {
      verbs: {
        start: { options: "capture=yes|no scenario= tracefile= maxsize= persistent=yes|no report=yes|no" },
        stop: program,
      },
    },
    http: {
      verbs: { show: { verbs: { servicestate: program, sslcert: program, urlacl: program, iplisten: program } } },
    },
    advfirewall: {
      refused: "changes the firewall of the whole PC: expected a step that asks the administrator for one rule",
    },
  },
};

const setup: Tool = {
  options: [
    "/auto+upgrade /quiet /noreboot /dynamicupdate+enable|disable|noDrivers|noLCU|noDriversNoLCU /compat+ignorewarning|scanonly",
    "/migratedrivers+all|none /showoobe+none|full /copylogs+ /eula+accept /product+server /imageindex+ /installfrom+ /pkey+",
    "/uninstall+enable|disable /telemetry+enable|disable /bitlocker+alwayssuspend|trykeepactive|forcekeepactive /priority+low|normal",
    "/diagnosticprompt+enable|disable /resizerecoverypartition+enable|disable /tempdrive+ /postoobe+ /postrollback+ /reflectdrivers+",
  ].join(" "),
};

const files: Readonly<Record<string, Tool>> = {
  attrib: { options: "-r +r -s +s -h +h -a +a -i +i /s /d /l", operands: [1, 1] },
  cd: { options: "/d", operands: [1, 1], builtin: true },
  copy: { options: "/y /-y /v /b", operands: [1, 2], builtin: true },
  del: { options: "/p /f /s /q /a:?", operands: [1, 9], builtin: true },
  dir: { options: "/a:? /b /s /o:? /x /t:? /r /q", operands: [0, 3], builtin: true },
  echo: { operands: anyWords, builtin: true },
  md: { operands: [1, 1], builtin: true },
  mkdir: { operands: [1, 1], builtin: true },
  move: { options: "/y /-y", operands: [2, 2], builtin: true },
  rd: { options: "/s /q", operands: [1, 1], builtin: true },
  ren: { operands: [2, 2], builtin: true },
  rename: { operands: [2, 2], builtin: true },
  rmdir: { options: "/s /q", operands: [1, 1], builtin: true },
  start: { options: "/wait /b /d+ /min /max", operands: [1, 9], builtin: true },
  type: { operands: [1, 3], builtin: true },
  ver: { builtin: true },
  compact: { options: "/c /u /s:? /a /i /f /q /exe: /CompactOs:query|always|never", operands: [0, 1] },
  expand: { options: "-r -i -d -f:", operands: [1, 2] },
  find: { options: "/i /v /c /n /off", operands: [1, 2] },
  findstr: { options: "/b /e /l /r /s /i /x /v /n /m /o /p /c: /g: /d:", operands: [0, 9] },
  fsutil: {
    verbs: {
      dirty: { verbs: { query: { operands: [1, 1] } } },
      resource: {
        verbs: { setautoreset: { operands: [2, 2] }, info: { operands: [1, 1] }, setlog: { operands: [3, 3] } },
      },
      volume: { verbs: { diskfree: { operands: [1, 1] } } },
      behavior: { verbs: { query: { operands: [1, 1] } } },
      hardlink: { verbs: { list: { operands: [1, 1] } } },
    },
  },
  icacls: {
    options:
      "/grant+ /grant:r+ /deny+ /remove+ /remove:g+ /remove:d+ /setowner+ /save+ /restore+ /findsid+ /inheritance:e|d|r /reset /verify /t /c /l /q",
    operands: [1, 4],
  },
  takeown: { options: "/f+ /a /r /d+y|n /s+ /u+ /p+ /skipsl", needs: { "": "/f" } },
  robocopy: {
    options: "/e /s /mir /copyall /copy: /dcopy: /r: /w: /log: /np /xj /xd+ /xf+ /b /zb /mt:? /l",
    operands: [2, 9],
  },
  xcopy: { options: "/s /e /h /i /y /c /k /q /r /o /x", operands: [1, 2] },
  where: { options: "/r+ /q /f /t", operands: [1, 3], builtin: true },
};

const system: Readonly<Record<string, Tool>> = {
  bcdedit: {
    options:
      "/enum:? /export+ /set /deletevalue /v safeboot+minimal|network safebootalternateshell+yes|no recoveryenabled+yes|no onetimeadvancedoptions+on|off",
    operands: [0, 3],
  },
  chkdsk: {
    options: "/scan /spotfix /f /r /x /v /b /i /c /l:? /forceofflinefix /perf /sdcleanup /offlinescanandfix",
    operands: [0, 1],
  },
  cleanmgr: { options: "/d+ /sageset: /sagerun: /tuneup: /lowdisk /verylowdisk /autoclean", operands: [0, 0] },
  defrag: { options: "/a /c /h /l /o /u /v /x", operands: [0, 1] },
  dism,
  driverquery: { options: "/v /si /fo+table|list|csv /nh", operands: [0, 0] },
  esentutl: { options: "/mh /ml /mk /mm /ms /k /g /d /r:? /y /vss /p /o /l+ /s+ /d:?", operands: [0, 2] },
  fltmc: { operands: [0, 2] },
  gpresult: { options: "/r /v /z /h+ /x+ /f /scope+user|computer /user+ /s+", needs: { "": "/r|/v|/z|/h|/x" } },
  gpupdate: { options: "/force /target:computer|user /wait: /logoff /boot /sync" },
  "manage-bde": {
    options: "-status -protectors -get -disable -enable -RebootCount+ -suspend -resume -pause -unlock -lock",
    operands: [0, 1],
  },
  msiexec: { options: "/i+ /x+ /f+ /q /qn /qb /norestart /l*v+ /unregister /regserver", operands: [0, 9] },
  pnputil: {
    options:
      "/enum-drivers /enum-devices /add-driver+ /delete-driver+ /export-driver+ /install /uninstall /force /subdirs /problem /class+ /scan-devices /restart-device+ /disable-device+ /enable-device+ /remove-device+ /connected /reboot /drivers /ids",
    operands: [0, 1],
  },
  powercfg: {
    options: "/h+on|off /hibernate+on|off /requests /a /energy /batteryreport /sleepstudy /lastwake /waketimers",
  },
  reagentc: { options: "/info /enable /disable /boottore /setreimage /path+ /target+ /auditmode" },
  schtasks: {
    options: "/query /run /end /change /enable /disable /tn+ /fo+table|list|csv /v /xml /s+",
    needs: { "": "/query|/run|/end|/change" },
  },
  sfc: {
    options: "/scannow /verifyonly /scanfile= /verifyfile= /offbootdir= /offwindir= /offlogfile=",
    needs: { "": "/scannow|/verifyonly|/scanfile=|/verifyfile=" },
  },
  shutdown: {
    options: "/r /s /g /sg /a /f /t+ /o /fw /c+ /d+ /h /hybrid /soft /i /l /m+",
    needs: { "": "/r|/s|/g|/sg|/a|/h|/i|/l" },
  },
  slmgr: { options: "/dlv /dli /xpr /ato /ipk+ /skms+ /ckms /rearm /upk /cpky /rilc" },
  systeminfo: { options: "/fo+table|list|csv /nh /s+ /u+ /p+" },
  taskkill: { options: "/f /t /im+ /pid+ /fi+", needs: { "": "/im|/pid|/fi" } },
  tasklist: { options: "/svc /v /m:? /fi+ /fo+table|list|csv /nh", operands: [0, 0] },
  verifier: { options: "/query /querysettings /reset /standard /all /bootmode+ /driver+", operands: [0, 9] },
  vssadmin: {
    verbs: {
      list: {
        verbs: {
          writers: program,
          providers: program,
          shadows: { options: "/for=" },
          shadowstorage: program,
          volumes: program,
        },
      },
      resize: { verbs: { shadowstorage: { options: "/for= /on= /maxsize=" } } },
    },
  },
  wevtutil: {
    verbs: {
      qe: { options: "/c: /rd:true|false /f:text|xml /q:", operands: [1, 1] },
      epl: { operands: [2, 2] },
      gl: { operands: [1, 1] },
      el: program,
    },
  },
  whoami: { options: "/groups /all /user /priv /fo+table|list|csv /nh" },
  wsl: {
    options: "--install --update --shutdown --status --version --web-download --no-launch -l -v -d+",
    operands: [0, 1],
  },
  wusa: {
    options: "/uninstall /kb: /quiet /norestart /forcerestart /warnrestart:? /log:? /extract:",
    operands: [0, 1],
  },
  setup,
  setupdiag: {
    options:
      "/Output: /LogsPath: /ZipLogs:True|False /Format:xml|json /NoTel /AddReg /RegPath: /Verbose /Mode: /Scenario: /SkipLogCheck",
  },
};

const network: Readonly<Record<string, Tool>> = {
  certutil: {
    options:
      "-generateSSTFromWU -syncWithWU -verifyCTL -verify -urlfetch -urlcache -setreg -store -viewstore -addstore -delstore -hashfile -dump -f -user -enterprise -v -pulse",
    operands: [0, 4],
  },
  curl: {
    options:
      "-I --head -i --include -v --verbose -s --silent -S -L --location -o+ --output+ -O -k --insecure -x+ --proxy+ --noproxy+ -U+ -H+ -A+ -X+ -m+ --max-time+ --connect-timeout+ --tlsv1.2 --tlsv1.3 -4 -6 -w+ -r+ --ssl-no-revoke",
    operands: [1, 4],
    exactCase: true,
  },
  getmac: program,
  hostname: program,
  ipconfig: { options: "/all /flushdns /displaydns /release /renew /registerdns" },
  klist: { operands: [0, 2] },
  net,
  netsh,
  netstat: { options: "-a -b -e -f -n -o -p+ -r -s -an -ano -anob -abno" },
  nltest: { options: "/dsgetdc: /sc_query: /sc_verify: /query" },
  nslookup: { options: "-type= -debug", operands: [1, 2] },
  ping: { options: "-n+ -t -a -4 -6 -l+ -f -w+ -i+", operands: [1, 1] },
  tracert: { options: "-d -h+ -w+ -4 -6", operands: [1, 1] },
  w32tm: {
    options:
      "/resync /force /rediscover /nowait /soft /computer: /query /status /source /peers /configuration /verbose /config /manualpeerlist: /syncfromflags: /reliable:yes|no /update /register /unregister /stripchart /samples: /dataonly /tz /monitor",
    needs: {
      "": "/resync|/query|/config|/register|/unregister|/stripchart|/tz|/monitor",
      "/status": "/query",
      "/source": "/query",
      "/force": "/resync",
    },
  },
};

const servers: Readonly<Record<string, Tool>> = {
  appcmd: {
    verbs: Object.fromEntries(
      ["list", "set", "start", "stop", "recycle"].map((verb) => [
        verb,
        {
          verbs: Object.fromEntries(
            ["apppool", "apppools", "site", "sites", "app", "wp", "wps", "config", "vdir", "request", "requests"].map(
              (object) => [
                object,
                {
                  options:
                    "/name: /state: /text: /config:? /xml /section: /commit:apphost|site|app /queueLength: /recycling.periodicRestart.privateMemory: /recycling.periodicRestart.time: /processModel.idleTimeout: /processModel.pingingEnabled: /failure.rapidFailProtection: /cpu.resetInterval: /autoStart: /enable32BitAppOnWin64:",
                  operands: [0, 1],
                },
              ],
            ),
          ),
        },
      ]),
    ),
  },
  iisreset: { options: "/status /start /stop /restart /noforce /timeout:" },
  wsusutil: {
    verbs: {
      checkhealth: program,
      reset: program,
      postinstall: { options: "/servicing CONTENT_DIR= SQL_INSTANCE_NAME=" },
      usecustomwebsite: { operands: [1, 1] },
      configuressl: { operands: [1, 1] },
      configuresslproxy: { operands: [3, 3], options: "-enable" },
      deleteunneededrevisions: program,
      listinactiveapprovals: program,
      removeinactiveapprovals: program,
      movecontent: { options: "-skipcopy", operands: [2, 2] },
      export: { operands: [2, 2] },
      import: { operands: [2, 2] },
      listfrontendservers: program,
      healthmonitoring: { operands: anyWords },
    },
  },
};

/** Windows and consoles that take no options worth typing. */
const windows = Object.fromEntries(
  `certlm.msc compmgmt.msc devmgmt.msc diskmgmt.msc eventvwr.msc gpedit.msc services.msc wsus.msc inetmgr cleanmgr control eventvwr explorer mdsched
  msconfig msinfo32 notepad optionalfeatures perfmon regedit resmon rstrui systempropertiesadvanced taskmgr timedate.cpl winver wf.msc`
    .split(/\s+/)
    .map((name): [string, Tool] => [name, opens]),
);

/** Tools that a reviewed step must not use, each with its reason and what to write instead. */
const refused: Readonly<Record<string, Tool>> = {
  // https://learn.microsoft.com/windows-server/administration/windows-commands/bitsadmin
  bitsadmin: { refused: "is deprecated: expected the PowerShell cmdlets Get-BitsTransfer and Remove-BitsTransfer" },
  // On Windows 10 and later /detectnow no longer starts a scan: https://github.com/DCourtel/Wsus_Package_Publisher/issues/5
  wuauclt: {
    refused:
      "is deprecated and starts no scan on Windows 10 and later: expected Settings > Windows Update > Check for updates",
  },
  // UsoClient is not documented by Microsoft and changes between builds.
  usoclient: { refused: "is not documented by Microsoft: expected Settings > Windows Update > Check for updates" },
  // https://learn.microsoft.com/windows/win32/wmisdk/wmic
  wmic: { refused: "is deprecated and missing on new PCs: expected the PowerShell cmdlet Get-CimInstance" },
  diskpart: { refused: "may erase a disk: expected a step without it, or Disk Management" },
  format: { refused: "erases a drive: expected a step without it" },
  powershell: { refused: 'starts another shell: expected the command itself with "shell: powershell"' },
  pwsh: { refused: 'starts another shell: expected the command itself with "shell: powershell"' },
  cmd: { refused: 'starts another shell: expected the command itself with "shell: cmd"' },
  erase: { refused: "has a clearer name: expected del" },
  set: { refused: "leaves a variable behind: expected the value in place", builtin: true },
  for: { refused: "is too much for a step: expected plain commands, one a line", builtin: true },
  call: { refused: "is too much for a step: expected plain commands, one a line", builtin: true },
  pause: { refused: "stops a paste: expected the command lines only", builtin: true },
};

const regsvr32: Tool = { options: "/s /u /i:? /n", operands: [1, 1] };

/** Every program and cmd.exe command that a step may use, by its name without ".exe". To allow another, add a line here. */
export const tools: ReadonlyMap<string, Tool> = new Map(
  Object.entries({ ...windows, ...files, ...system, ...network, ...servers, net, sc, reg, regsvr32, ...refused }),
);
