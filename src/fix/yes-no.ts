import { wordSet } from "./word-set.ts";

const yes = wordSet("yes yep yeah yup ja oui si sí");
const no = wordSet("no nope nein nö non");

/**
 * The answer to "Did it help?": one word and no more. Only for whoever speaks to the bot: between people a "no" means anything.
 * @param text normalised text
 */
export function readYesNo(text: string): "worked" | "failed" | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.!]{1,3}$/, "");
  if (yes.has(word)) return "worked";
  return no.has(word) ? "failed" : undefined;
}
