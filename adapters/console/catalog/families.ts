import { familyOf } from "../../../src/index.ts";

/** The parts of Windows by which the catalog is grouped, as in the folders of `catalog/entries`. */
export const familyNames = {
  "windows-update": "Windows Update",
  servicing: "Servicing",
  win32: "Win32",
  network: "Network",
  delivery: "Delivery",
  setup: "Setup",
  general: "General",
} as const;

export type FamilyId = keyof typeof familyNames;

/** In the order in which they are listed. */
export const familyIds = Object.keys(familyNames) as readonly FamilyId[];

/** The core tells families apart more finely than a reader wants to choose among. */
const groups: Readonly<Record<string, FamilyId>> = {
  "windows-update": "windows-update",
  servicing: "servicing",
  psfx: "servicing",
  setupapi: "servicing",
  sxs: "servicing",
  win32: "win32",
  winhttp: "network",
  http: "delivery",
  bits: "delivery",
  "delivery-optimization": "delivery",
  setup: "setup",
  wim: "setup",
};

/** @returns where a code belongs by its number alone, so that an organisation's entries fall in line whatever folder they lie in */
export function familyIdOf(value: number): FamilyId {
  return groups[familyOf(value).id] ?? "general";
}
