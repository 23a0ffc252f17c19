import type { Catalog } from "../../src/catalog/catalog.ts";
import { stepKey } from "../../src/fix/plan.ts";

/** @returns where the step with this text stands, in the terms of the counted outcomes */
export function stepCalled(text: string, { entries }: Catalog) {
  for (const { code, causes } of entries.values()) {
    for (const cause of causes) {
      const step = cause.steps.find((each) => each.text === text);
      if (step !== undefined) return { code, cause: cause.id, step: stepKey(step) };
    }
  }
  throw new Error(`no step is called "${text}"`);
}
