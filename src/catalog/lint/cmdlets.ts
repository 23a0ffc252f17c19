import type { Cmdlet } from "./cmdlet.ts";

/** @param positions how many values may stand without a name; `needs`: parameters of which one has to be there */
function cmdlet(positions: number, parameters: string, needs?: string): Cmdlet {
  return { positions, parameters, ...(needs === undefined ? {} : { needs }) };
}

function refused(reason: string): Cmdlet {
  return { positions: 0, parameters: "", refused: reason };
}

const act = "WhatIf Confirm";
const itemPath = "Path: LiteralPath: Filter: Include: Exclude: Force";
const service = "Name:service DisplayName: InputObject: Include: Exclude: PassThru";
const property = "Path: LiteralPath: Name: Filter: Include: Exclude:";
const image = "Online Path: WindowsDirectory: SystemDrive: LogPath: LogLevel: ScratchDirectory:";
const imageWith = (positions: number, parameters: string) => cmdlet(positions, `${image} ${parameters}`, "Online|Path");
const comparison =
  "EQ NE GT LT GE LE Like NotLike Match NotMatch Contains NotContains In NotIn Is IsNot CEQ CNE CLike CMatch".replace(
    /\w+/g,
    "$&:",
  );

/** Parameters as Windows PowerShell 5.1 has them: https://learn.microsoft.com/powershell/module/?view=windowsserver2022-ps */
const table: Readonly<Record<string, Cmdlet>> = {
  "Get-Service": cmdlet(
    1,
    "Name:service DisplayName: ComputerName: DependentServices RequiredServices Include: Exclude: InputObject:",
  ),
  "Start-Service": cmdlet(1, `${service} ${act}`),
  "Stop-Service": cmdlet(1, `${service} Force NoWait ${act}`),
  "Restart-Service": cmdlet(1, `${service} Force ${act}`),
  "Set-Service": cmdlet(
    1,
    `Name:service DisplayName: Description: StartupType:Automatic|Manual|Disabled|Boot|System Status:Running|Stopped|Paused ComputerName: InputObject: PassThru ${act}`,
  ),
  "Get-Process": cmdlet(1, "Name: Id: ComputerName: Module FileVersionInfo IncludeUserName InputObject:"),
  "Stop-Process": cmdlet(1, `Name: Id: Force PassThru InputObject: ${act}`),
  "Start-Process": cmdlet(
    2,
    `FilePath: ArgumentList: Wait Verb:RunAs|Open NoNewWindow PassThru WorkingDirectory: WindowStyle:Normal|Hidden|Minimized|Maximized RedirectStandardOutput: RedirectStandardError: ${act}`,
  ),
  "Start-Sleep": cmdlet(1, "Seconds: Milliseconds:"),
  "Restart-Computer": cmdlet(1, `ComputerName: Force Wait Timeout: For: ${act}`),
  "Get-ComputerInfo": cmdlet(1, "Property:"),

  "Get-WindowsUpdateLog": cmdlet(
    2,
    `ETLPath: LogPath: SymbolServer: ForceFlush ProcessingType:CSV|XML IncludeAllLogs ${act}`,
  ),
  "Get-HotFix": cmdlet(1, "Id: Description: ComputerName: Credential:"),
  "Get-WindowsPackage": imageWith(0, "PackageName: PackagePath:"),
  "Add-WindowsPackage": imageWith(0, "PackagePath: IgnoreCheck NoRestart PreventPending"),
  "Remove-WindowsPackage": imageWith(0, "PackageName: PackagePath: NoRestart"),
  "Repair-WindowsImage": imageWith(
    0,
    "CheckHealth ScanHealth RestoreHealth StartComponentCleanup ResetBase Defer LimitAccess Source: NoRestart",
  ),
  "Get-WindowsImage": cmdlet(
    0,
    "ImagePath: Index: Name: Mounted LogPath: LogLevel: ScratchDirectory:",
    "ImagePath|Mounted",
  ),
  "Get-WindowsOptionalFeature": imageWith(0, "FeatureName: PackageName: PackagePath:"),
  "Enable-WindowsOptionalFeature": imageWith(0, "FeatureName: All LimitAccess Source: NoRestart PackageName:"),
  "Disable-WindowsOptionalFeature": imageWith(0, "FeatureName: Remove NoRestart PackageName:"),
  "Get-WindowsCapability": imageWith(0, "Name: LimitAccess Source:"),
  "Add-WindowsCapability": imageWith(0, "Name: LimitAccess Source:"),
  "Remove-WindowsCapability": imageWith(0, "Name:"),
  "Get-WindowsDriver": imageWith(0, "All Driver:"),
  "Get-WindowsEdition": imageWith(0, "Target"),
  "Get-WindowsFeature": cmdlet(1, "Name: ComputerName: Vhd: LogPath:"),
  "Install-WindowsFeature": cmdlet(
    1,
    `Name: IncludeAllSubFeature IncludeManagementTools Source: Restart ComputerName: LogPath: ${act}`,
  ),
  "Get-AppxLog": cmdlet(0, "ActivityId: All"),
  "Get-AppxPackage": cmdlet(1, "Name: Publisher: AllUsers User: PackageTypeFilter:"),

  "Get-WinEvent": cmdlet(
    1,
    "LogName: ProviderName: Path: FilterHashtable: FilterXPath: FilterXml: MaxEvents: Oldest ListLog: ListProvider: ComputerName: Force",
  ),
  "Get-ItemProperty": cmdlet(2, property),
  "Get-ItemPropertyValue": cmdlet(2, property),
  "Set-ItemProperty": cmdlet(
    3,
    `${property} Value: Type:String|ExpandString|Binary|DWord|MultiString|QWord InputObject: PassThru Force ${act}`,
  ),
  "New-ItemProperty": cmdlet(
    2,
    `${property} Value: PropertyType:String|ExpandString|Binary|DWord|MultiString|QWord Force ${act}`,
  ),
  "Remove-ItemProperty": cmdlet(2, `${property} Force ${act}`),
  "Clear-ItemProperty": cmdlet(2, `${property} Force PassThru ${act}`),
  "Get-Item": cmdlet(1, `${itemPath} Stream:`),
  "New-Item": cmdlet(1, `Path: Name: ItemType:File|Directory|SymbolicLink|Junction Value: Force ${act}`),
  "Remove-Item": cmdlet(1, `${itemPath} Recurse ${act}`),
  "Rename-Item": cmdlet(2, `Path: LiteralPath: NewName: Force PassThru ${act}`),
  "Copy-Item": cmdlet(2, `${itemPath} Destination: Recurse Container PassThru ${act}`),
  "Move-Item": cmdlet(2, `${itemPath} Destination: PassThru ${act}`),
  "Get-ChildItem": cmdlet(2, `${itemPath} Recurse Depth: Name File Directory Hidden ReadOnly System Attributes:`),
  "Get-Content": cmdlet(1, `${itemPath} TotalCount: Tail: Wait Raw Encoding: ReadCount: Delimiter:`),
  "Set-Content": cmdlet(2, `${itemPath} Value: Encoding: NoNewline ${act}`),
  "Test-Path": cmdlet(1, "Path: LiteralPath: PathType:Any|Container|Leaf IsValid Filter: Include: Exclude:"),
  "Join-Path": cmdlet(2, "Path: ChildPath: Resolve"),
  "Split-Path": cmdlet(1, "Path: Parent Leaf Qualifier NoQualifier Resolve LiteralPath:"),
  "Resolve-Path": cmdlet(1, "Path: LiteralPath: Relative"),
  "Set-Location": cmdlet(1, "Path: LiteralPath: PassThru"),
  "Get-FileHash": cmdlet(1, "Path: LiteralPath: Algorithm:SHA1|SHA256|SHA384|SHA512|MD5"),
  "Get-AuthenticodeSignature": cmdlet(1, "FilePath: LiteralPath:"),
  "Get-Acl": cmdlet(1, "Path: LiteralPath: Audit"),
  "Select-String": cmdlet(
    2,
    "Pattern: Path: LiteralPath: SimpleMatch CaseSensitive Quiet List Include: Exclude: NotMatch AllMatches Encoding: Context: InputObject:",
  ),
  "Expand-Archive": cmdlet(2, `Path: LiteralPath: DestinationPath: Force ${act}`),

  "Test-NetConnection": cmdlet(
    2,
    "ComputerName: Port: CommonTCPPort:HTTP|RDP|SMB|WINRM InformationLevel:Quiet|Detailed TraceRoute DiagnoseRouting Hops:",
  ),
  "Test-Connection": cmdlet(1, "ComputerName: Count: Quiet Delay: BufferSize:"),
  "Invoke-WebRequest": cmdlet(
    1,
    "Uri: UseBasicParsing Method:Get|Head|Post Headers: OutFile: TimeoutSec: Proxy: ProxyUseDefaultCredentials UseDefaultCredentials MaximumRedirection: UserAgent: PassThru",
  ),
  "Resolve-DnsName": cmdlet(
    2,
    "Name: Type:A|AAAA|A_AAAA|CNAME|MX|NS|PTR|SOA|SRV|TXT|ANY Server: DnsOnly NoHostsFile QuickTimeout TcpOnly",
  ),
  "Clear-DnsClientCache": cmdlet(0, act),
  "Get-NetAdapter": cmdlet(1, "Name: Physical IncludeHidden InterfaceDescription:"),
  "Get-NetIPConfiguration": cmdlet(1, "InterfaceAlias: InterfaceIndex: All Detailed"),
  "Get-NetConnectionProfile": cmdlet(1, "Name: InterfaceAlias: InterfaceIndex:"),
  "Get-DnsClientServerAddress": cmdlet(1, "InterfaceAlias: InterfaceIndex: AddressFamily:IPv4|IPv6"),
  "Get-TlsCipherSuite": cmdlet(1, "Name:"),
  "Enable-TlsCipherSuite": cmdlet(2, `Name: Position: ${act}`),
  "Disable-TlsCipherSuite": cmdlet(1, `Name: ${act}`),

  "Get-PSDrive": cmdlet(1, "Name: LiteralName: PSProvider: Scope:"),
  "Get-Volume": cmdlet(1, "DriveLetter: FileSystemLabel: Path: Partition: ObjectId: UniqueId:"),
  "Repair-Volume": cmdlet(1, `DriveLetter: Scan SpotFix OfflineScanAndFix Path: ${act}`),
  "Get-Partition": cmdlet(0, "DiskNumber: PartitionNumber: DriveLetter:"),
  "Get-Disk": cmdlet(1, "Number: FriendlyName: UniqueId:"),
  "Get-PhysicalDisk": cmdlet(0, "FriendlyName: UniqueId: DeviceNumber:"),
  "Get-BitLockerVolume": cmdlet(1, "MountPoint:"),
  "Suspend-BitLocker": cmdlet(1, `MountPoint: RebootCount: ${act}`),
  "Resume-BitLocker": cmdlet(1, `MountPoint: ${act}`),
  "Get-MpComputerStatus": cmdlet(0, ""),
  "Get-MpPreference": cmdlet(0, ""),
  "Update-MpSignature": cmdlet(0, "UpdateSource:"),
  "Start-MpScan": cmdlet(0, "ScanType:FullScan|QuickScan|CustomScan ScanPath:"),
  "Confirm-SecureBootUEFI": cmdlet(0, ""),
  "Get-Tpm": cmdlet(0, ""),
  "Get-Date": cmdlet(1, "Date: Format: UFormat: DisplayHint:Date|Time|DateTime"),
  "Set-Date": cmdlet(1, `Date: Adjust: ${act}`),
  "Get-TimeZone": cmdlet(1, "Name: Id: ListAvailable"),
  "Set-TimeZone": cmdlet(1, `Name: Id: PassThru ${act}`),
  "Get-PnpDevice": cmdlet(0, "FriendlyName: InstanceId: Class: PresentOnly Status:OK|ERROR|DEGRADED|UNKNOWN"),
  "Get-CimInstance": cmdlet(
    1,
    "ClassName: Namespace: Filter: Property: Query: ComputerName: KeyOnly OperationTimeoutSec:",
  ),
  "Get-ScheduledTask": cmdlet(1, "TaskName: TaskPath:"),
  "Enable-ScheduledTask": cmdlet(1, "TaskName: TaskPath:"),
  "Start-ScheduledTask": cmdlet(1, "TaskName: TaskPath:"),

  "Get-DeliveryOptimizationStatus": cmdlet(0, "PeerInfo"),
  "Get-DeliveryOptimizationPerfSnap": cmdlet(0, ""),
  "Get-DeliveryOptimizationPerfSnapThisMonth": cmdlet(0, ""),
  "Get-DeliveryOptimizationLog": cmdlet(0, "Path: Flush"),
  "Delete-DeliveryOptimizationCache": cmdlet(0, `FileId: IncludePinnedFiles Force ${act}`),
  "Get-DOConfig": cmdlet(0, ""),
  "Get-BitsTransfer": cmdlet(1, "Name: AllUsers JobId:"),
  "Remove-BitsTransfer": cmdlet(1, `BitsJob: ${act}`),

  "Get-WsusServer": cmdlet(1, "Name: PortNumber: UseSsl"),
  "Invoke-WsusServerCleanup": cmdlet(
    0,
    `CleanupObsoleteComputers CleanupObsoleteUpdates CleanupUnneededContentFiles CompressUpdates DeclineExpiredUpdates DeclineSupersededUpdates UpdateServer: ${act}`,
  ),
  "Get-WsusUpdate": cmdlet(0, "UpdateServer: UpdateId: Approval: Classification: Status: RevisionNumber:"),
  "Get-WsusComputer": cmdlet(0, "UpdateServer: All NameIncludes: ComputerUpdateStatus: ComputerTargetGroups:"),
  "Get-WsusClassification": cmdlet(0, "UpdateServer:"),
  "Set-WsusClassification": cmdlet(0, `Classification: Disable ${act}`),
  "Get-WsusProduct": cmdlet(0, "UpdateServer: TitleIncludes:"),
  "Set-WsusProduct": cmdlet(0, `Product: Disable ${act}`),
  "Import-Module": cmdlet(1, "Name: Force PassThru DisableNameChecking"),
  "Get-WebConfigurationProperty": cmdlet(0, "Filter: Name: PSPath: Location:"),
  "Set-WebConfigurationProperty": cmdlet(0, `Filter: Name: Value: PSPath: Location: Force ${act}`),
  "Get-WebAppPoolState": cmdlet(1, "Name:"),
  "Restart-WebAppPool": cmdlet(1, `Name: ${act}`),
  "Start-WebAppPool": cmdlet(1, `Name: PassThru ${act}`),
  "Stop-WebAppPool": cmdlet(1, `Name: PassThru ${act}`),
  "Get-WebSite": cmdlet(1, "Name:"),
  "Get-WebBinding": cmdlet(1, "Name: Protocol: Port: HostHeader:"),
  "Start-WebSite": cmdlet(1, `Name: PassThru ${act}`),

  "Select-Object": cmdlet(
    1,
    "Property: ExpandProperty: ExcludeProperty: First: Last: Skip: Unique Index: Wait InputObject:",
  ),
  "Where-Object": cmdlet(2, `FilterScript: Property: Value: InputObject: ${comparison}`),
  "ForEach-Object": cmdlet(1, "Process: Begin: End: MemberName: InputObject: ArgumentList:"),
  "Sort-Object": cmdlet(1, "Property: Descending Unique CaseSensitive InputObject:"),
  "Group-Object": cmdlet(1, "Property: NoElement AsHashTable AsString InputObject:"),
  "Measure-Object": cmdlet(1, "Property: Sum Average Maximum Minimum Line Word Character InputObject:"),
  "Compare-Object": cmdlet(2, "ReferenceObject: DifferenceObject: Property: IncludeEqual ExcludeDifferent"),
  "Format-List": cmdlet(1, "Property: GroupBy: Force InputObject:"),
  "Format-Table": cmdlet(1, "Property: AutoSize Wrap HideTableHeaders GroupBy: InputObject:"),
  "Out-File": cmdlet(1, `FilePath: Append Encoding: Width: Force NoClobber InputObject: ${act}`),
  "Out-GridView": cmdlet(0, "Title: PassThru Wait"),
  "Out-Null": cmdlet(0, "InputObject:"),
  "Out-String": cmdlet(0, "Width: Stream InputObject:"),
  "Export-Csv": cmdlet(1, `Path: NoTypeInformation Encoding: Delimiter: Append Force ${act}`),
  "ConvertTo-Json": cmdlet(1, "Depth: Compress InputObject:"),
  "Write-Output": cmdlet(1, "InputObject: NoEnumerate"),
  "New-Object": cmdlet(1, "TypeName: ComObject: ArgumentList: Property:"),

  "Invoke-Expression": refused("runs text as commands: expected the commands themselves"),
  "Set-ExecutionPolicy": refused("weakens a protection of the PC: expected commands that run without a script file"),
  "Install-Module": refused("installs software of others: expected what Windows brings along"),
  "Get-WmiObject": refused("is missing in newer PowerShell: expected Get-CimInstance"),
  "Get-EventLog": refused("is missing in newer PowerShell and slow: expected Get-WinEvent"),
  "Set-MpPreference": refused("may switch off protection for good: expected the shared step pause-security-software"),
  "Format-Volume": refused("erases a drive: expected a step without it"),
  "Clear-Disk": refused("erases a disk: expected a step without it"),
};

/** Every cmdlet that a step may use, by its name in lower case. To allow another, add a line to the table. */
export const cmdlets: ReadonlyMap<string, Cmdlet & { readonly name: string }> = new Map(
  Object.entries(table).map(([name, rule]) => [name.toLowerCase(), { ...rule, name }]),
);

/** Short names and cmd.exe words that Windows PowerShell takes for something else. */
export const aliases: Readonly<Record<string, string>> = {
  "%": "ForEach-Object",
  "?": "Where-Object",
  cat: "Get-Content",
  cd: "Set-Location",
  copy: "Copy-Item",
  cp: "Copy-Item",
  curl: "curl.exe or Invoke-WebRequest",
  del: "Remove-Item",
  dir: "Get-ChildItem",
  echo: "Write-Output",
  erase: "Remove-Item",
  fl: "Format-List",
  foreach: "ForEach-Object",
  ft: "Format-Table",
  gc: "Get-Content",
  gci: "Get-ChildItem",
  gcim: "Get-CimInstance",
  gi: "Get-Item",
  gp: "Get-ItemProperty",
  gsv: "Get-Service",
  iex: "the commands themselves",
  iwr: "Invoke-WebRequest",
  ls: "Get-ChildItem",
  measure: "Measure-Object",
  md: "New-Item -ItemType Directory",
  mkdir: "New-Item -ItemType Directory",
  move: "Move-Item",
  mv: "Move-Item",
  rd: "Remove-Item",
  ren: "Rename-Item",
  rm: "Remove-Item",
  rmdir: "Remove-Item",
  sasv: "Start-Service",
  sc: "sc.exe",
  select: "Select-Object",
  set: "Set-Item",
  sls: "Select-String",
  sort: "Sort-Object",
  spsv: "Stop-Service",
  start: "Start-Process",
  tnc: "Test-NetConnection",
  type: "Get-Content",
  wget: "Invoke-WebRequest",
  where: "Where-Object or where.exe",
};
