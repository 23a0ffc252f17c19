/**
 * Codes and what is known about them, made when it is first asked for: one start looks up a few of thousands.
 * Keys are unsigned 32-bit values. Inside they are signed, since V8 keeps and hashes those as plain integers.
 */
export class CodeMap<Value extends object> {
  readonly #values = new Map<number, Value | Make<Value>>();

  get size(): number {
    return this.#values.size;
  }

  has(code: number): boolean {
    return this.#values.has(code | 0);
  }

  get(code: number): Value | undefined {
    const value = this.#values.get(code | 0);
    if (typeof value !== "function") return value;
    const made = value();
    this.#values.set(code | 0, made);
    return made;
  }

  /** @param make takes what was defined for the same code before */
  define(code: number, make: Make<Value>): void {
    const before = this.#values.get(code | 0);
    if (before === undefined) this.#values.set(code | 0, make);
    else this.#values.set(code | 0, () => make(typeof before === "function" ? before() : before));
  }

  /** In the order in which the codes were first defined. */
  *keys(): Generator<number> {
    for (const code of this.#values.keys()) yield code >>> 0;
  }

  *values(): Generator<Value> {
    for (const code of this.#values.keys()) yield this.get(code) as Value;
  }
}

/** A finished map. */
export type CodeTable<Value extends object> = Omit<CodeMap<Value>, "define">;

type Make<Value> = (before?: Value) => Value;
