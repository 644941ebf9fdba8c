import type { Warn } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import { findNearestName } from "../nearest-name.ts";
import { describeSubject } from "./describe-subject.ts";
import type { CheckedFile, PartName } from "./part-types.ts";
import { resolveSchema, type JsonSchema } from "./json-schema.ts";
import { loadSchema } from "./load-schema.ts";

/**
 * Warns of keys that are probably misspelled: they would be ignored silently, such as a `patern` and its check. Other
 * unknown keys are ignored, since AWS adds new ones at any time.
 */
export function warnOfMisspeltKeys<Name extends PartName>(
  format: Name,
  { file, json }: CheckedFile<Name>,
  warn: Warn,
): void {
  const root = loadSchema(format);
  const way: string[] = [];
  visit(json, root);

  function visit(value: object, schema: JsonSchema): void {
    const { properties, additionalProperties, items } = resolveSchema(schema, value, root);
    for (const [key, child] of Object.entries(value) as [string, unknown][]) {
      way.push(key);
      const known = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
      const childSchema = Array.isArray(value) ? items : (known ?? additionalProperties);
      if (childSchema === undefined) check(key, properties);
      else if (typeof child === "object" && child !== null) visit(child, childSchema);
      way.pop();
    }
  }

  function check(key: string, properties: JsonSchema["properties"]): void {
    const nearest = properties === undefined ? undefined : findNearestName(key, Object.keys(properties));
    if (nearest === undefined) return;
    warn({
      code: "unknown-key",
      message: `${describeSubject(way.slice(0, -1))}: key ${JSON.stringify(key)} is not known`,
      place: { file, pointer: formatPointer(way) },
      hint: `did you mean ${JSON.stringify(nearest)}?`,
    });
  }
}
