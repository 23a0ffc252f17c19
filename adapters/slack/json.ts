const made = new WeakMap<object, string>();

/** JSON of something that does not change any more: blocks are measured first and then sent, and written out once for both. */
export function jsonOf(value: object): string {
  const known = made.get(value);
  if (known !== undefined) return known;
  const json = JSON.stringify(value);
  made.set(value, json);
  return json;
}
