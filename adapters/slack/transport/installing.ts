import type { RequestListener } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Installations } from "../../../src/index.ts";
import { createInstallationStore } from "../installations.ts";
import { installPath, redirectPath, scopes } from "../names.ts";
import type { ManyWorkspaces } from "../settings.ts";
import { answer } from "./by-http.ts";
import type { Intake, IntakeDependencies } from "./intake.ts";
import type { ClientOptions } from "./web-api.ts";

/**
 * The pages by which other workspaces install the app. They have a receiver of their own, since an app whose receiver installs wants
 * to authorize by itself.
 */
export function installing(
  { clientId, clientSecret, stateSecret, publicUrl, way, apiUrl }: ManyWorkspaces,
  installations: Installations,
  clientOptions: ClientOptions,
  { logger, now }: IntakeDependencies,
): Pick<Intake, "routes" | "installer"> {
  const { installer, requestListener } = new HTTPReceiver({
    signingSecret: way.signingSecret,
    clientId,
    clientSecret,
    stateSecret,
    scopes: scopes.map(({ scope }) => scope),
    redirectUri: new URL(redirectPath, publicUrl).href,
    installationStore: createInstallationStore(installations, now),
    logger,
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href,
      clientOptions: clientOptions(1),
    },
  });
  /** To any other method Bolt would throw. */
  const page: RequestListener = (request, response) =>
    request.method === "GET" ? requestListener(request, response) : answer(response, 405);
  return { ...(installer ? { installer } : {}), routes: { [installPath]: page, [redirectPath]: page } };
}
