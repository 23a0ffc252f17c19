import type { Memory } from "./ports.ts";

const nothing = () => Promise.resolve();
const none = () => Promise.resolve(undefined);
const nobody = () => Promise.resolve({ people: 0, conversations: 0 });
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

/** Remembers nothing: every event is new, every place is free, and every change succeeds and is gone. */
export const forgetful: Memory = {
  isAvailable: () => false,
  // Better an outbreak untold than told with each card.
  claims: { claim: yes, hold: no, release: nothing },
  threads: { find: none, create: yes, update: yes, replace: yes, open: () => Promise.resolve([]) },
  answers: { record: nothing, latest: none, spread: nobody, hasSpread: no },
  outcomes: { record: nothing, tally: () => Promise.resolve(new Map()) },
  // Who asks for a setting must learn that it was not kept.
  settings: { read: none, write: no },
  audit: nothing,
  sweep: () => Promise.resolve(0),
};
