import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Database } from "./dialects.ts";

/** Stands for a value while a query is compiled. */
interface Slot {
  readonly slot: string;
}

/**
 * A query that is compiled once: to build it anew for each event costs more than to run it.
 * @param build makes the query from stand-ins for its values, so that it cannot depend on them
 */
export function prepared<V extends Readonly<Record<keyof V, string | number>>, Row>(
  { db }: Pick<Database, "db">,
  build: (values: V) => Compilable<Row>,
): (values: V) => Promise<QueryResult<Row>> {
  let compiled: CompiledQuery<Row> | undefined;
  return (values) => {
    compiled ??= build(slots as V).compile();
    const parameters = compiled.parameters.map((each) => (isSlot(each) ? values[each.slot as keyof V] : each));
    return db.executeQuery({ ...compiled, parameters });
  };
}

const slots: unknown = new Proxy({}, { get: (_, slot: string): Slot => ({ slot }) });

function isSlot(value: unknown): value is Slot {
  return typeof value === "object" && value !== null && "slot" in value;
}
