import { byId, el } from "/assets/dom.js";
import { slackPreview } from "/assets/slack-preview.js";

/** Draws what the small Slack holds, and sends it what you do. */

const home = { id: "home", name: "wuerror: Home" };
const messages = byId("messages", HTMLElement);
const composer = byId("composer", HTMLFormElement);
const text = byId("text", HTMLTextAreaElement);

let state = await (await fetch("/state")).json();
let place = state.channels[0];
let thread;
let drawn = "";

async function act(body) {
  const response = await fetch("/act", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) draw(await response.json());
}

function draw(next) {
  state = next;
  const now = JSON.stringify([state, place.id, thread?.ts]);
  if (now === drawn) return;
  drawn = now;
  byId("places", HTMLElement).replaceChildren(...[...state.channels, home].map(placeItem));
  byId("place", HTMLElement).textContent = place.name;
  byId("target", HTMLElement).hidden = thread === undefined;
  byId("root", HTMLElement).textContent = thread === undefined ? "" : plain(thread.text).slice(0, 60);
  composer.hidden = place === home;
  messages.replaceChildren(...(place === home ? homeView() : conversation()));
  messages.scrollTop = messages.scrollHeight;
}

function placeItem(each) {
  const current = String(each.id === place.id);
  return el(
    "li",
    {},
    button(each.name, () => go(each), { "aria-current": current }),
  );
}

function go(to) {
  place = to;
  thread = undefined;
  if (to === home) act({ act: "home" });
  draw(state);
}

function conversation() {
  const here = state.messages.filter(({ channel }) => channel === place.id);
  const private_ = state.ephemerals.filter(({ channel }) => channel === place.id);
  const isRoot = ({ ts, thread_ts }) => thread_ts === undefined || thread_ts === ts;
  const repliesTo = ({ ts }) => [...here, ...private_].filter((each) => each.thread_ts === ts && each.ts !== ts);
  return [
    ...here.filter(isRoot).flatMap((root) => [shown(root, false), ...repliesTo(root).map((each) => shown(each, true))]),
    ...private_.filter(({ thread_ts }) => thread_ts === undefined).map((each) => shown(each, false)),
  ];
}

function shown(message, isReply) {
  const isBot = message.bot_id !== undefined || message.id !== undefined;
  const id = message.id ?? message.ts;
  const by = el("p", { class: "message__by" }, el("b", {}, isBot ? "wuerror" : "You"));
  if (message.id !== undefined) by.append(el("span", {}, "  Only visible to you"));
  else if (isBot) by.append(el("span", {}, "  APP"));
  const press = (_token, label) => act({ act: "press", channel: place.id, id, label });
  const content = message.blocks
    ? slackPreview(message, press)
    : el("p", { class: "message__text" }, plain(message.text));
  const tools = el("p", { class: "message__tools" });
  if (message.id === undefined && !isReply) tools.append(button("Reply in thread", () => answerTo(message)));
  if (!isBot) tools.append(button("Look up this error", () => act({ act: "shortcut", channel: place.id, id })));
  return el("article", { class: `message${isReply ? " message--reply" : ""}` }, by, content, tools);
}

function answerTo(message) {
  thread = message;
  draw(state);
  text.focus();
}

function homeView() {
  const blocks = state.home?.blocks ?? [];
  const input = el("input", { "aria-label": "Look up an error", placeholder: "0x80244022, its name, or a few words" });
  const search = el(
    "form",
    { class: "search" },
    input,
    button("Search", () => search.requestSubmit(), { class: "slk-button" }),
  );
  search.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() !== "") act({ act: "search", text: input.value });
    go(state.channels.at(-1));
  });
  const rest = blocks.filter(({ type }) => type !== "input");
  return [search, slackPreview({ blocks: rest }, (_token, label) => act({ act: "pressHome", label }))];
}

function button(label, press, attributes = {}) {
  const made = el("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}

/** What people wrote, without Slack's escapes. */
function plain(marked) {
  return marked
    .replaceAll(`<@${state.bot.user}>`, "@wuerror")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

byId("leave", HTMLElement).addEventListener("click", () => {
  thread = undefined;
  draw(state);
});
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});
composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const said = text.value;
  text.value = "";
  const inThread = thread === undefined ? {} : { thread: thread.thread_ts ?? thread.ts };
  act({ act: "say", channel: place.id, text: said, ...inThread });
});

draw(state);
setInterval(async () => {
  const response = await fetch("/state").catch(() => undefined);
  if (response?.ok) draw(await response.json());
}, 500);
