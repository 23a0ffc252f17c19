import type { Tool } from "./tool.ts";

const image = "/Online|/Image:";
const wimFile = "/WimFile:|/ImageFile:";

/**
 * DISM's options and which of them go together:
 * https://learn.microsoft.com/windows-hardware/manufacture/desktop/deployment-image-servicing-and-management--dism--command-line-options
 * and the pages on package, image, feature, capability and driver servicing beside it. Letter case does not matter.
 */
export const dism: Tool = {
  options: [
    "/Online /Image: /WinDir: /SysDriveDir: /LogPath: /LogLevel:1|2|3|4 /ScratchDir: /English /Format:Table|List /NoRestart /Quiet /?",
    "/Cleanup-Image /CheckHealth /ScanHealth /RestoreHealth /StartComponentCleanup /ResetBase /Defer /AnalyzeComponentStore",
    "/RevertPendingActions /SPSuperseded /HideSP /Source: /LimitAccess /Add-Package /Remove-Package /Get-Packages /Get-PackageInfo",
    "/PackagePath: /PackageName: /IgnoreCheck /PreventPending /Get-Features /Get-FeatureInfo /Enable-Feature /Disable-Feature",
    "/FeatureName: /All /Remove /Add-Capability /Remove-Capability /Get-Capabilities /Get-CapabilityInfo /CapabilityName:",
    "/Get-Drivers /Get-DriverInfo /Add-Driver /Remove-Driver /Export-Driver /Driver: /Recurse /ForceUnsigned /Destination:",
    "/Get-CurrentEdition /Get-TargetEditions /Get-Intl /Cleanup-Mountpoints /Cleanup-Wim /Get-MountedImageInfo /Get-MountedWimInfo",
    "/Get-WimInfo /Get-ImageInfo /WimFile: /ImageFile: /Index: /Name: /Mount-Image /Mount-Wim /Unmount-Image /Unmount-Wim /MountDir:",
    "/ReadOnly /Commit /Discard /Remount-Image /Export-Image /SourceImageFile: /SourceIndex: /DestinationImageFile: /Compress:none|fast|max|recovery",
    "/CheckIntegrity /Get-ReservedStorageState /Set-ReservedStorageState /State:Enabled|Disabled /Get-ProvisionedAppxPackages",
  ].join(" "),
  needs: {
    "/Cleanup-Image": image,
    "/CheckHealth": "/Cleanup-Image",
    "/ScanHealth": "/Cleanup-Image",
    "/RestoreHealth": "/Cleanup-Image",
    "/StartComponentCleanup": "/Cleanup-Image",
    "/AnalyzeComponentStore": "/Cleanup-Image",
    "/RevertPendingActions": "/Image:",
    "/ResetBase": "/StartComponentCleanup",
    "/Defer": "/StartComponentCleanup|/ResetBase",
    "/SPSuperseded": "/Cleanup-Image",
    "/LimitAccess": "/RestoreHealth|/Enable-Feature|/Add-Capability",
    "/Source:": "/RestoreHealth|/Enable-Feature|/Add-Capability",
    "/Add-Package": "/PackagePath:",
    "/Remove-Package": "/PackageName:|/PackagePath:",
    "/PackagePath:": "/Add-Package|/Remove-Package|/Get-PackageInfo",
    "/PackageName:": "/Remove-Package|/Get-PackageInfo|/Enable-Feature|/Disable-Feature|/Get-Features|/Get-FeatureInfo",
    "/Get-Packages": image,
    "/Get-Features": image,
    "/Enable-Feature": "/FeatureName:",
    "/Disable-Feature": "/FeatureName:",
    "/FeatureName:": "/Enable-Feature|/Disable-Feature|/Get-FeatureInfo",
    "/All": "/Enable-Feature",
    "/Add-Capability": "/CapabilityName:",
    "/Remove-Capability": "/CapabilityName:",
    "/CapabilityName:": "/Add-Capability|/Remove-Capability|/Get-CapabilityInfo",
    "/Get-Capabilities": image,
    "/Get-WimInfo": wimFile,
    "/Get-ImageInfo": wimFile,
    "/Mount-Image": "/MountDir:",
    "/Unmount-Image": "/Commit|/Discard",
    "/Add-Driver": "/Driver:",
    "/Export-Driver": "/Destination:",
    "": [
      "/Cleanup-Image|/Add-Package|/Remove-Package|/Get-Packages|/Get-PackageInfo|/Get-Features|/Get-FeatureInfo|/Enable-Feature|/Disable-Feature",
      "/Add-Capability|/Remove-Capability|/Get-Capabilities|/Get-CapabilityInfo|/Get-Drivers|/Get-DriverInfo|/Add-Driver|/Remove-Driver",
      "/Export-Driver|/Get-CurrentEdition|/Get-TargetEditions|/Get-Intl|/Cleanup-Mountpoints|/Cleanup-Wim|/Get-MountedImageInfo",
      "/Get-MountedWimInfo|/Get-WimInfo|/Get-ImageInfo|/Mount-Image|/Mount-Wim|/Unmount-Image|/Unmount-Wim|/Remount-Image|/Export-Image",
      "/Get-ReservedStorageState|/Set-ReservedStorageState|/Get-ProvisionedAppxPackages|/?",
    ].join("|"),
  },
  values: {
    "/Index:": [/^\d+$/, "a number, as /Get-ImageInfo lists it"],
    "/Image:": [/\\|^[%$]/, "the folder that holds the offline Windows, such as C:\\"],
    "/Source:": [
      /^(?:WIM:.+\.wim:\d+|ESD:.+\.esd:\d+|(?!WIM:|ESD:)(?:(?!\.(?:wim|esd)(?::|$)).)+)$/i,
      "a folder, or WIM:PATH.wim:INDEX or ESD:PATH.esd:INDEX",
    ],
    "/PackagePath:": [/\\|^[%$]|\.(?:cab|msu)$/i, "the path of a .cab or .msu file or of a folder"],
  },
};
