import { readFileSync } from "node:fs";
import type { PartName } from "./part-types.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The JSON Schema of a format, from the file next to this module. */
export function loadSchema(format: PartName): JsonSchema {
  return JSON.parse(readFileSync(new URL(`./${format}.schema.json`, import.meta.url), "utf8")) as JsonSchema;
}
