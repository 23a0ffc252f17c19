import { parseCode } from "../codes/code.ts";
import { familyOf } from "../codes/family.ts";
import type { Move } from "../fix/advance.ts";
import type { Beginning } from "../fix/thread.ts";
import type { Desk } from "./desk.ts";

type CodeMove = Extract<Move, { readonly type: "code" }>;

/**
 * A fix meets another code.
 * @param beginning how a fix of that code would begin; one without a reviewed entry moves nothing
 */
export function codeMove(
  beginning: Beginning,
  desk: Desk,
  told: Pick<CodeMove, "outcome" | "step" | "handOver">,
): CodeMove {
  const { code, cause } = beginning;
  return {
    type: "code",
    code,
    component: componentOf(code, desk),
    ...told,
    ...(cause === undefined ? {} : { beginning }),
  };
}

/** The part of updating that a code belongs to, e.g. "download", or its facility. */
function componentOf(code: string, { catalog }: Desk): string {
  const value = parseCode(code) ?? 0;
  const { facility, id } = familyOf(value);
  return catalog.entries.get(value)?.component ?? (facility || id);
}
