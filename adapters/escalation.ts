import { type Config, UserError } from "../src/index.ts";
import { escalationShape as ofSlack } from "./slack/names.ts";
import { escalationShape as ofTeams } from "./teams/names.ts";

/** What an adapter can post in and whom it can call, by the platform's ids. */
interface Shape {
  readonly conversation: RegExp;
  readonly mention: RegExp;
  readonly hint: string;
}

const shapes: Readonly<Record<string, Shape>> = {
  slack: ofSlack,
  teams: ofTeams,
  console: { conversation: /./, mention: /./, hint: "" },
};

/** @throws UserError `configuration` for a place in which no summary could ever stand */
export function checkEscalation({ escalation }: Pick<Config, "escalation">): void {
  for (const { adapter, conversation, mention } of escalation) {
    const shape = shapes[adapter];
    if (shape === undefined) refuse(`there is no adapter ${adapter}, but ${Object.keys(shapes).join(", ")}`);
    const isCalled = mention === undefined || shape.mention.test(mention);
    if (!isCalled || !shape.conversation.test(conversation)) refuse(shape.hint);
  }
}

function refuse(detail: string): never {
  throw new UserError("configuration", { detail: `ESCALATION_CHANNEL: ${detail}` });
}
