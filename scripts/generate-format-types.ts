import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";

/** The schemas of the model formats, by the name that stands before `.schema.json` and `.types.ts`. */
export const formatSchemas: readonly string[] = ["api", "docs", "paginators", "examples", "waiters"];

const folder = new URL("../src/model/aws-json/", import.meta.url);

/** The text of `<name>.types.ts`, made from `<name>.schema.json`. */
export async function printFormatTypes(name: string): Promise<string> {
  const schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8")) as JSONSchema;
  return await compile(schema, name, {
    bannerComment: `// Written by scripts/generate-format-types.ts from ${name}.schema.json. Do not edit.`,
    unreachableDefinitions: false,
    style: { printWidth: 120 },
  });
}

/** Where the text of {@link printFormatTypes} is checked in. */
export function formatTypesFile(name: string): URL {
  return new URL(`${name}.types.ts`, folder);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of formatSchemas) writeFileSync(formatTypesFile(name), await printFormatTypes(name));
}
