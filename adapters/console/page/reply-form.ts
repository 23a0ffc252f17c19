import { el, uniqueId } from "./dom.ts";
import { problemWith, resize, sendOnEnter } from "./message-box.ts";

const suggestions = ["done", "did not help", "what does that do?", "can someone look at this?"];

/**
 * @param title of the card that the thread stands under
 * @returns the box under a card: what is written there is a reply in its thread
 */
export function replyForm(title: string, send: (text: string) => void): HTMLElement {
  const [id, problemId] = [uniqueId("reply"), uniqueId("problem")];
  const box = el("textarea", {
    id,
    class: "reply__text",
    rows: "1",
    spellcheck: "false",
    autocomplete: "off",
    placeholder: "Reply in this thread",
    "aria-describedby": problemId,
  });
  const problem = el("p", { class: "problem", id: problemId, role: "alert" });
  const form = el(
    "form",
    { class: "reply", "aria-label": `Reply under ${title}` },
    el("label", { class: "hidden", for: id }, "Reply in this thread"),
    el("div", { class: "reply__box" }, box, el("button", { type: "submit", class: "send" }, "Reply")),
    problem,
    el(
      "ul",
      { class: "reply__chips", "aria-label": "Suggestions" },
      ...suggestions.map((text) => suggestion(text, send)),
    ),
  );
  const submit = () => {
    problem.textContent = problemWith(box.value);
    if (problem.textContent !== "") return;
    const text = box.value;
    box.value = "";
    resize(box);
    send(text);
  };
  box.addEventListener("input", () => {
    problem.textContent = "";
    resize(box);
  });
  sendOnEnter(box, submit);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  return form;
}

function suggestion(text: string, send: (text: string) => void): HTMLElement {
  const button = el("button", { type: "button", class: "chip" }, text);
  // The box keeps the focus: without it the suggestions of an older thread would be gone before the click.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => send(text));
  return el("li", {}, button);
}
