import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "./schema.ts";
import { shippedCatalogFolder } from "./shipped.ts";

/** `npm run schema`: writes the JSON schemas of the catalog's files. A test fails when they are out of date. */
for (const [file, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(shippedCatalogFolder(), file), `${JSON.stringify(schema, null, 2)}\n`);
}
