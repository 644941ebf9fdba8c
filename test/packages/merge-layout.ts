/** A JSON object of a model. */
export type Json = Record<string, unknown>;

/**
 * The merged layout of a model (`service-2.json`): each documentation string of `docs-2.json` beside
 * what it documents.
 */
export function mergeLayout(api: Json, docs: Json): Json {
  const merged = structuredClone(api);
  merged["documentation"] = docs["service"];
  for (const [name, text] of Object.entries(docs["operations"] as Json)) document(merged["operations"], [name], text);
  for (const [name, { base, refs }] of Object.entries(
    docs["shapes"] as Record<string, { base: unknown; refs: Json }>,
  )) {
    document(merged["shapes"], [name], base);
    for (const [ref, text] of Object.entries(refs)) {
      const [owner = "", member = ""] = ref.split("$");
      // Members of structures stand one level deeper than those of lists and maps.
      const path = isStructure(merged, owner) ? [owner, "members", member] : [owner, member];
      document(merged["shapes"], path, text);
    }
  }
  return merged;
}

function isStructure(model: Json, shape: string): boolean {
  const definition = (model["shapes"] as Record<string, Json>)[shape];
  return definition?.["type"] === "structure";
}

function document(parts: unknown, path: readonly string[], text: unknown): void {
  let part = parts as Json;
  for (const name of path) part = part[name] as Json;
  if (text !== null && text !== "") part["documentation"] = text;
}
