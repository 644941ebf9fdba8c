import { resolveSchema, type JsonSchema } from "./json-schema.ts";

/**
 * PHP writes an empty object as an empty array: puts objects where the schema wants one. The value
 * is a fresh one of the parser's, and is changed.
 */
export function restoreEmptyObjects(value: unknown, schema: JsonSchema): unknown {
  return restore(value, schema, schema);
}

function restore(value: unknown, schema: JsonSchema, root: JsonSchema): unknown {
  const resolved = resolveSchema(schema, value, root);
  if (Array.isArray(value)) {
    if (value.length === 0) return resolved.type === "object" ? {} : value;
    const { items } = resolved;
    return items === undefined ? value : value.map((item) => restore(item, items, root));
  }
  if (typeof value !== "object" || value === null) return value;
  const known = resolved.properties ?? {};
  for (const [key, child] of Object.entries(value)) {
    const childSchema = Object.hasOwn(known, key) ? known[key] : resolved.additionalProperties;
    if (childSchema === undefined) continue;
    const restored = restore(child, childSchema, root);
    if (restored !== child) Object.defineProperty(value, key, { value: restored, enumerable: true });
  }
  return value;
}
