import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config as readDotenv } from "dotenv";
import { packageRoot, UserError } from "../src/index.ts";
import { placeholderUrl, readManifestValues, teamsPackage, type Variant, variants } from "./teams-package.ts";

/** `npm run package:teams`: writes the two packages that can be uploaded to Teams. */

const files: Readonly<Record<Variant, string>> = { mentionOnly: "wuerror.zip", consent: "wuerror-with-consent.zip" };

readDotenv({ quiet: true });
const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };

try {
  const values = readManifestValues(process.env, version);
  const folder = join(packageRoot(), "dist", "teams");
  mkdirSync(folder, { recursive: true });
  for (const variant of variants) {
    writeFileSync(join(folder, files[variant]), teamsPackage(values, variant));
    process.stdout.write(`dist/teams/${files[variant]}\n`);
  }
  if (values.PUBLIC_URL === placeholderUrl)
    process.stdout.write(
      `PUBLIC_URL is not set: the links of the app lead to ${placeholderUrl}, which does not exist\n`,
    );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`wuerror: ${error.message} ${error.hint}\n`);
  process.exitCode = error.exit;
}
