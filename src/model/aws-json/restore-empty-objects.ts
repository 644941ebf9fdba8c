/** As much of a JSON Schema as our schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

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

/** Follows references, and chooses the alternative that the value's `type` names. */
function resolveSchema(schema: JsonSchema, value: unknown, root: JsonSchema): JsonSchema {
  const target = schema.allOf?.[0] ?? schema;
  if (target.$ref !== undefined) {
    return resolveSchema(root.definitions?.[target.$ref.slice("#/definitions/".length)] ?? {}, value, root);
  }
  if (target.oneOf === undefined) return target;
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  const alternatives = target.oneOf.map((alternative) => resolveSchema(alternative, value, root));
  return (
    alternatives.find((alternative) => type !== undefined && alternative.properties?.["type"]?.const === type) ?? {}
  );
}
