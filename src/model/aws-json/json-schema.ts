/** The subset of JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Resolves references, and chooses the alternative named by the value's `type`, or else the only object. */
export function resolveSchema(schema: JsonSchema, value: unknown, root: JsonSchema): JsonSchema {
  const target = schema.allOf?.[0] ?? schema;
  if (target.$ref !== undefined) {
    return resolveSchema(root.definitions?.[target.$ref.slice("#/definitions/".length)] ?? {}, value, root);
  }
  if (target.oneOf === undefined) return target;
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  const alternatives = target.oneOf.map((alternative) => resolveSchema(alternative, value, root));
  const objects = alternatives.filter((alternative) => alternative.properties !== undefined);
  const [only] = objects.length === 1 ? objects : [];
  return only ?? objects.find(({ properties }) => isOfType(properties?.["type"], type)) ?? {};
}

function isOfType(schema: JsonSchema | undefined, type: unknown): boolean {
  return type !== undefined && (schema?.const === type || schema?.enum?.includes(type) === true);
}
