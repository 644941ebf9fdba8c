import type { FormatName } from "./aws-json/format-types.ts";

/** The formats of a model's files. */
export type ModelFormat = FormatName | "endpointRuleSet" | "endpointTests" | "smithy";

/** One line for people, in hints. */
export const knownFormats: string =
  "known are api-2.json with docs-2.json and its kin, service-2.json, the PHP array text of these, and Smithy's JSON AST";

/** Tells a file's format by its content; undefined where it is none of a model's. */
export function detectFormat(json: unknown): ModelFormat | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const parts = new Map<string, unknown>(Object.entries(json));
  if (parts.has("smithy")) return "smithy";
  if (parts.has("operations") || parts.has("shapes")) return isApi(parts) ? "api" : isDocs(parts) ? "docs" : undefined;
  if (parts.has("pagination")) return "paginators";
  if (parts.has("examples")) return "examples";
  if (parts.has("waiters")) return "waiters";
  if (parts.has("rules") && parts.has("parameters")) return "endpointRuleSet";
  return parts.has("testCases") ? "endpointTests" : undefined;
}

function isApi(parts: ReadonlyMap<string, unknown>): boolean {
  if (parts.has("metadata")) return true;
  if (typeof firstValue(parts.get("operations")) === "object" && firstValue(parts.get("operations")) !== null)
    return true;
  const shape = firstValue(parts.get("shapes"));
  return typeof shape === "object" && shape !== null && "type" in shape;
}

function isDocs(parts: ReadonlyMap<string, unknown>): boolean {
  if (parts.has("service") || typeof firstValue(parts.get("operations")) === "string") return true;
  const shape = firstValue(parts.get("shapes"));
  return typeof shape === "object" && shape !== null && ("base" in shape || "refs" in shape);
}

function firstValue(group: unknown): unknown {
  return typeof group === "object" && group !== null ? Object.values(group)[0] : undefined;
}
