/** What is held back for the JSON around it and for characters that take more than one byte. */
const maximumText = 400_000;

/** Enter sends, Shift+Enter starts a line. */
export function sendOnEnter(box: HTMLTextAreaElement, submit: () => void): void {
  box.addEventListener("keydown", (event) => {
    // While an input method composes, Enter confirms its suggestion.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
}

/** Grows with its content, up to what the style sheet allows. */
export function resize(box: HTMLTextAreaElement): void {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

/** @returns what is to be mended before a text can be sent, or "" */
export function problemWith(text: string): string {
  if (text.trim() === "") return "Write or paste something first.";
  return text.length > maximumText ? "That is too much for one message. Save it as a file and drop the file here." : "";
}

/** The command's name, as it is typed on the platforms. */
export function isCommand(text: string): boolean {
  return /^\s*\/wuerror(?:\s|$)/i.test(text);
}
