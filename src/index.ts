/** The public surface of the core: the only file that adapters import. */

export type { Adapter } from "./adapter.ts";
export type { Bot, BotDependencies } from "./bot.ts";
export { type AdaptiveCard, toAdaptiveCard } from "./cards/adaptive-card.ts";
export { cardText } from "./cards/plain-text.ts";
export { shortened } from "./cards/shorten.ts";
export {
  buildCatalog,
  type Catalog,
  type CatalogSource,
  type Cause,
  type Entry,
  namesOf,
  type Step,
} from "./catalog/catalog.ts";
export { dayOf, isStale } from "./catalog/freshness.ts";
export { lintFolder, type OpenedCatalog, openCatalog } from "./catalog/open.ts";
export type { Problem } from "./catalog/parse.ts";
export { packageRoot, shippedCatalogFolder } from "./catalog/shipped.ts";
export { formatCode, isSuccess, parseCode, signed, wrapped } from "./codes/code.ts";
export { familyOf } from "./codes/family.ts";
export type { Config } from "./config.ts";
export { complaintsIn, type ErrorBody, type ErrorCode, errorBody, errorStatus, UserError } from "./errors.ts";
export { decodeText } from "./intake/decode-text.ts";
export { canonicalCodeOf } from "./intake/single-code.ts";
export { classOf, type LogFields, type Logger } from "./log.ts";
export { codesOf, createLookUp, type LookUp, type LookUpResult, type LookUpText, resultOf } from "./look-up.ts";
export type { Match } from "./match/match.ts";
export type { Block, Button, Card, CardKind, StepView } from "./model/card.ts";
export type {
  Addressed,
  BotEvent,
  ConversationRef,
  LifecycleEvent,
  MessageEvent,
  PostedEvent,
  PressEvent,
  TextFile,
  UserRef,
} from "./model/event.ts";
export { mentionMark } from "./model/event.ts";
export type { Handle, Reply } from "./model/reply.ts";
export { openBot } from "./open-bot.ts";
export { presentDecoded } from "./present/decoded-card.ts";
export { presentNotCalled, presentUnreadFile } from "./present/notes.ts";
export type { StoreOptions } from "./store/open.ts";
export type { People } from "./store/people.ts";
export type { Installations, Store } from "./store/ports.ts";
export type { Secrets } from "./store/secrets.ts";
