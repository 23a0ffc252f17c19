/**
 * HRESULT and NTSTATUS arithmetic after [MS-ERREF] sections 2.1 and 2.3
 * (https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/). A code is held as its unsigned 32-bit value and shown in
 * canonical form: "0x" and eight upper-case hexadecimal digits.
 */

const SEVERITY = 0x80000000;
/** In an HRESULT this bit says: an NTSTATUS value is wrapped inside (HRESULT_FROM_NT). */
const NT_BIT = 0x10000000;
const FACILITY_WIN32 = 7;
const FACILITY_HTTP = 0x19;
const FACILITY_ESE = 0x800;

/** `formatCode(2149859362)` → `"0x80244022"` */
export function formatCode(value: number): string {
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, "0")}`;
}

/** `parseCode("0x80244022")` → `2149859362`; undefined when the text is not in canonical form (letter case apart). */
export function parseCode(text: string): number | undefined {
  return /^0x[0-9a-f]{8}$/i.test(text) ? Number.parseInt(text.slice(2), 16) : undefined;
}

/** `signed(2149859362)` → `-2145107934`, as the Windows Update Agent API and many scripts print it. */
export function signed(value: number): number {
  return value | 0;
}

/** The facility of an HRESULT: bits 16 to 26 and the reserved bits that real codes use (0xC190…, 0xC800…). */
export function facilityNumber(value: number): number {
  return (value >>> 16) & 0x0fff;
}

/** Whether the severity says success. NTSTATUS informational values (0x4…) count as success too. */
export function isSuccess(value: number): boolean {
  return value >>> 0 < SEVERITY;
}

/** `fromWin32(1058)` → `0x80070422` (HRESULT_FROM_WIN32). 0 stays 0: success. */
export function fromWin32(number: number): number {
  return number === 0 ? 0 : (0x80070000 | (number & 0xffff)) >>> 0;
}

/**
 * The one value under which a code is looked up, whatever wraps it:
 * `0xD007000D` (HRESULT_FROM_NT of NTSTATUS_FROM_WIN32(13)) and `0xC007000D` → `0x8007000D`; `0xD015001A` → `0xC015001A`.
 */
export function canonical(value: number): number {
  let code = value >>> 0;
  const top = code >>> 28;
  if (top === 0xd) code = (code & ~NT_BIT) >>> 0;
  if (code >>> 16 === 0xc007) code = (0x80070000 | (code & 0xffff)) >>> 0;
  return code;
}

export interface Wrapped {
  readonly kind: "win32" | "http" | "ese";
  /** The inner number: a Win32 error, an HTTP status, or a (negative) Extensible Storage Engine error. */
  readonly number: number;
}

/** The number that another system handed up and that this HRESULT only carries, or undefined. */
export function wrapped(value: number): Wrapped | undefined {
  const code = canonical(value);
  if (isSuccess(code)) return undefined;
  const low = code & 0xffff;
  const facility = facilityNumber(code);
  if (code >>> 28 === 8 && facility === FACILITY_WIN32) return { kind: "win32", number: low };
  if (code >>> 28 === 8 && facility === FACILITY_HTTP && low >= 100 && low < 600) return { kind: "http", number: low };
  if (code >>> 28 === 0xc && facility === FACILITY_ESE) return { kind: "ese", number: -low };
  return undefined;
}
