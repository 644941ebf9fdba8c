import { isJsonObject } from "../smithy-json/json-values.ts";
import { namespaceOf } from "../smithy-json/shape-id.ts";
import type { ModelGraph } from "./model-graph.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

const severities: readonly Severity[] = ["NOTE", "WARNING", "DANGER", "ERROR"];

/**
 * Applies the `suppress` trait and the metadata's `suppressions` and `severityOverrides` (Smithy 2.0, "Model validation").
 * Errors cannot be suppressed; severities are only raised.
 */
export function applySuppressions(
  events: readonly FoundEvent[],
  { graph, metadata }: { readonly graph: ModelGraph; readonly metadata: ReadonlyMap<string, unknown> },
): readonly FoundEvent[] {
  const suppressions = readList(metadata.get("suppressions"));
  const overrides = readList(metadata.get("severityOverrides"));
  return events.map((event) => {
    if (event.severity === "ERROR") return event;
    const namespace = namespaceOf(event.shapeId);
    const isOf = (entry: Readonly<Record<string, unknown>>): boolean =>
      typeof entry["id"] === "string" &&
      covers(entry["id"], event.id) &&
      (entry["namespace"] === "*" || entry["namespace"] === namespace);
    if (suppressions.some(isOf) || isSuppressedByTrait(event, graph)) {
      return { ...event, severity: "SUPPRESSED" };
    }
    const raised = overrides
      .filter(isOf)
      .map((entry) => severities.findIndex((severity) => severity === entry["severity"]));
    const severity = severities[Math.max(severities.indexOf(event.severity), ...raised)];
    return severity === undefined ? event : { ...event, severity };
  });
}

/** `Http` covers `Http` and `Http.Uri`. */
function covers(suppressed: string, id: string): boolean {
  return id === suppressed || id.startsWith(`${suppressed}.`);
}

function isSuppressedByTrait({ id, shapeId }: FoundEvent, graph: ModelGraph): boolean {
  const ids = [shapeId, shapeId.split("$")[0]];
  return ids.some((each) => {
    const value = graph.get(each)?.traits.get("smithy.api#suppress")?.value;
    return Array.isArray(value) && value.some((entry: unknown) => typeof entry === "string" && covers(entry, id));
  });
}

function readList(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
