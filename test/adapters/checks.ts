/** What each platform refuses, checked on the JSON that would be sent. A new adapter adds its check here. */

type Json = Readonly<Record<string, unknown>>;
type Limits = Readonly<Record<string, number>>;

export interface PlatformCheck {
  /** @returns one sentence for each thing that the platform would refuse or misread */
  readonly complaints: (payload: Json, limits: Limits) => readonly string[];
  /** How many buttons of one card are shown; the rest is left out. */
  readonly buttons: (limits: Limits) => number;
}

/** Every object of a JSON value in the order in which it is read, with the keys that lead to it. */
export function objectsIn(value: unknown): readonly Json[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Json, ...inner];
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const textOf = (value: unknown): string => String((value as Json | undefined)?.["text"] ?? "");

function slackComplaints({ text, blocks }: Json, limits: Limits): readonly string[] {
  const complaints: string[] = [];
  const within = (what: string, size: number, name: string) => {
    const limit = limits[name] ?? 0;
    if (size > limit) complaints.push(`${what} is ${size}, more than ${name} ${limit}`);
  };
  const objects = objectsIn(blocks);
  const ofType = (...types: readonly string[]) => objects.filter(({ type }) => types.includes(String(type)));

  within("number of blocks", list(blocks).length, "blocks");
  within("length of all blocks", JSON.stringify(blocks).length, "totalText");
  for (const header of ofType("header")) within("header", textOf(header["text"]).length, "headerText");
  for (const context of ofType("context")) {
    within("context elements", list(context["elements"]).length, "contextElements");
    for (const element of list(context["elements"])) within("context text", textOf(element).length, "contextText");
  }
  for (const element of ofType("text", "link")) within("rich text", textOf(element).length, "richTextElement");
  for (const element of ofType("text", "link", "plain_text")) {
    if (textOf(element) === "") complaints.push(`a ${element["type"]} is empty`);
  }
  for (const button of ofType("button")) {
    within("button text", textOf(button["text"]).length, "buttonText");
    within("button value", String(button["value"]).length, "buttonValue");
  }
  for (const menu of ofType("overflow")) {
    const options = list(menu["options"]);
    within("menu options", options.length, "overflowOptions");
    for (const option of options) {
      within("option text", textOf(option["text"]).length, "optionText");
      within("option value", String(option["value"]).length, "optionValue");
    }
  }
  for (const actions of ofType("actions")) {
    const ids = list(actions["elements"]).map((element) => String(element["action_id"]));
    if (new Set(ids).size !== ids.length) complaints.push(`action_id twice in one block: ${ids.join(" ")}`);
    for (const id of ids) within("action_id", id.length, "actionId");
  }

  if (typeof text !== "string" || text.trim() === "") complaints.push("there is no fallback text");
  else {
    within("fallback text", unescaped(text).length, "fallbackText");
    if (/[<>]|&(?!amp;|lt;|gt;)/.test(text)) complaints.push("the fallback text holds markup");
  }
  if (ofType("mrkdwn").length > 0) complaints.push("a text is parsed as mrkdwn");
  for (const element of ofType("section", "image", "input", "markdown"))
    complaints.push(`unexpected ${element["type"]}`);
  return complaints;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function teamsComplaints(card: Json, limits: Limits): readonly string[] {
  const complaints: string[] = [];
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > (limits["cardBytes"] ?? 0)) complaints.push(`the card has ${bytes} bytes`);
  for (const { actions } of [card, ...objectsIn(card["body"])]) {
    if (list(actions).length > (limits["actions"] ?? 0)) complaints.push(`there are ${list(actions).length} actions`);
  }
  const actions = objectsIn(card).filter(({ type }) => type === "Action.Execute");
  for (const { type, title, verb } of actions) {
    if (type !== "Action.Execute" || verb !== "wuerror" || title === "") complaints.push(`unexpected action ${title}`);
  }
  if (card["type"] !== "AdaptiveCard" || card["version"] !== "1.5") complaints.push("it is no Adaptive Card 1.5");
  if (typeof card["speak"] !== "string" || card["speak"] === "") complaints.push("there is no fallback text");
  for (const { type } of objectsIn(card["body"]).filter((object) => "type" in object)) {
    if (
      !["ActionSet", "Action.Execute", "RichTextBlock", "TextRun", "Container", "Action.OpenUrl"].includes(String(type))
    ) {
      complaints.push(`${type} may parse its text`);
    }
  }
  if (JSON.stringify(card).includes("{{")) complaints.push("a template would be expanded");
  return complaints;
}

export const checks: Readonly<Record<string, PlatformCheck>> = {
  slack: { complaints: slackComplaints, buttons: (limits) => 3 + (limits["overflowOptions"] ?? 0) },
  // Three buttons and a menu, which stand in two sets when one cannot take them.
  teams: { complaints: teamsComplaints, buttons: (limits) => 3 + (limits["actions"] ?? 0) - 1 },
};

/** Tokens of all buttons in a payload, in the order of the buttons. */
export function tokensIn(payload: unknown): readonly string[] {
  return objectsIn(payload)
    .flatMap(({ value, token }) => [value, token])
    .filter((text): text is string => typeof text === "string" && /^1\./.test(text));
}

/** Strings of a payload that hold the text, with the type of the object around them. */
export function placesOf(text: string, payload: unknown): readonly string[] {
  return objectsIn(payload).flatMap((object) =>
    Object.entries(object)
      .filter(([, value]) => typeof value === "string" && value.includes(text))
      .map(([key]) => `${object["type"] ?? "message"}.${key}`),
  );
}
