import { parseDocument, stringify } from "yaml";
import { eventsPath, redirectPath } from "./names.ts";

export interface HttpManifestOptions {
  /** Where Slack reaches the program, e.g. `https://wuerror.example.com`. */
  readonly address: string;
  /** Whether other workspaces may install the app by OAuth; their tokens then expire and are renewed. */
  readonly manyWorkspaces: boolean;
}

/**
 * The manifest for requests over HTTP, made from that for Socket Mode.
 * @param socketMode YAML; its comments go, since they are about Socket Mode
 * @throws RangeError when the address is not `https://…`, which Slack asks for
 */
export function httpManifest(socketMode: string, { address, manyWorkspaces }: HttpManifestOptions): string {
  if (!URL.canParse(address) || new URL(address).protocol !== "https:") throw new RangeError("no https address");
  const at = (path: string) => address.replace(/\/+$/, "") + path;
  const document = parseDocument(socketMode);
  document.setIn(["features", "slash_commands", 0, "url"], at(eventsPath));
  document.setIn(["settings", "event_subscriptions", "request_url"], at(eventsPath));
  document.setIn(["settings", "interactivity", "request_url"], at(eventsPath));
  document.setIn(["settings", "socket_mode_enabled"], false);
  if (manyWorkspaces) {
    document.setIn(["oauth_config", "redirect_urls"], document.createNode([at(redirectPath)]));
    document.setIn(["settings", "token_rotation_enabled"], true);
  }
  return `# The Slack app over HTTP, made from manifest/slack.yaml.\n${stringify(document.toJS(), { lineWidth: 120 })}`;
}
