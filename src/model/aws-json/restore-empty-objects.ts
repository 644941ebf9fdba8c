import { resolveSchema, type JsonSchema } from "./json-schema.ts";

/**
 * PHP writes an empty object as an empty array: restores objects where the schema expects them. Changes the value in
 * place.
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
