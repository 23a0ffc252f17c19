/** The few sentences that only Teams asks for; everything else that a reader sees comes from the core. */
export const words = {
  answered: "The answer stands in the conversation.",
  noted: "Noted.",
  lookUpTitle: "Look up this error",
  nobodyNamed: "On call",
} as const;
