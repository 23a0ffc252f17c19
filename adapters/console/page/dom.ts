type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | undefined;

/** @returns a new element; strings become text nodes, never markup. Attributes that are false or undefined are left out. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** @returns the element of the page with this id; the page is broken without it */
export function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no #${id}.`);
}

let serial = 0;

/** @returns an id that no other element of the page has */
export function uniqueId(prefix: string): string {
  serial++;
  return `${prefix}-${serial}`;
}

/** @returns the address if it leads to a web page; anything else is not made a link */
export function webAddress(url: unknown): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

/** Adds a line for screen readers; the cards themselves would be read twice, once for each platform. */
export function announce(line: string): void {
  byId("log", HTMLElement).append(el("p", {}, line));
}
