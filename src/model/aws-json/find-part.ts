/** Identifies a part of a model by the content of its file; undefined if it is not one. */
export function findPart(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const keys = new Map<string, unknown>(Object.entries(json));
  if (keys.has("operations") || keys.has("shapes")) return isApi(keys) ? "api" : isDocs(keys) ? "docs" : undefined;
  if (keys.has("pagination")) return "paginators";
  if (keys.has("examples")) return "examples";
  if (keys.has("waiters")) return "waiters";
  if (keys.has("rules") && keys.has("parameters")) return "endpointRuleSet";
  return keys.has("testCases") ? "endpointTests" : undefined;
}

function isApi(keys: ReadonlyMap<string, unknown>): boolean {
  if (keys.has("metadata")) return true;
  if (typeof firstValue(keys.get("operations")) === "object" && firstValue(keys.get("operations")) !== null)
    return true;
  const shape = firstValue(keys.get("shapes"));
  return typeof shape === "object" && shape !== null && "type" in shape;
}

function isDocs(keys: ReadonlyMap<string, unknown>): boolean {
  if (keys.has("service") || typeof firstValue(keys.get("operations")) === "string") return true;
  const shape = firstValue(keys.get("shapes"));
  return typeof shape === "object" && shape !== null && ("base" in shape || "refs" in shape);
}

function firstValue(group: unknown): unknown {
  return typeof group === "object" && group !== null ? Object.values(group)[0] : undefined;
}
