/**
 * Block Kit limits that the renderer keeps and the contract test checks
 * (https://docs.slack.dev/reference/block-kit/blocks). `totalText` is not documented: past about 13,200 characters Slack answers
 * `msg_blocks_too_long` (github.com/slackapi/bolt-js, issue 2509).
 */
export const limits = {
  blocks: 50,
  homeBlocks: 100,
  searchText: 3000,
  headerText: 150,
  contextElements: 10,
  contextText: 2000,
  richTextElement: 3000,
  /** Of the 25 elements that a row of actions may have: more than these are hard to take in. */
  buttons: 3,
  answers: 5,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  optionValue: 150,
  overflowOptions: 5,
  actionId: 255,
  totalText: 12_000,
  fallbackText: 3000,
} as const;
