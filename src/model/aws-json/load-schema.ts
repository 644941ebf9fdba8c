import { readFileSync } from "node:fs";
import type { FormatName } from "./format-types.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The JSON Schema of a format, which lies beside this module. */
export function loadSchema(format: FormatName): JsonSchema {
  return JSON.parse(readFileSync(new URL(`./${format}.schema.json`, import.meta.url), "utf8")) as JsonSchema;
}
