import { isDeepStrictEqual } from "node:util";
import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import type { JsonLocation } from "../smithy-json/json-location.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { SourceTrait } from "../smithy-json/smithy-source.ts";
import { checkValue } from "./check-value.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

const defaultTrait = "smithy.api#default";

/** Checks that defaults are values of their shapes, and that members have those of their targets (Smithy 2.0, "default trait"). */
export function* checkDefaults(graph: ModelGraph, find: FindShape): Iterable<FoundEvent> {
  for (const shape of graph.all) {
    const trait = shape.traits.get(defaultTrait);
    if (trait !== undefined) yield* checkDefault(shape, trait, { graph, find });
    if (shape.container?.type === "structure") yield* checkAgainstTarget(shape, trait, graph);
  }
}

function event(
  shape: GraphShape,
  message: string,
  { location, severity = "ERROR" }: { readonly location: JsonLocation; readonly severity?: Severity },
): FoundEvent {
  const what = shape.type === "member" ? `member "${shape.name}"` : `shape "${shapeNameOf(shape.id)}"`;
  return { id: "DefaultTrait", severity, shapeId: shape.id, location, message: `${what}: ${message}` };
}

function* checkDefault(
  shape: GraphShape,
  { value, location }: SourceTrait,
  { graph, find }: { readonly graph: ModelGraph; readonly find: FindShape },
): Iterable<FoundEvent> {
  if (value === null) {
    if (shape.type !== "member") yield event(shape, "only members may have null as default", { location });
    return;
  }
  const target = shape.type === "member" ? graph.targetOf(shape)?.flat : shape.flat;
  if (target === undefined) return;
  if (["list", "set", "map", "document"].includes(target.type) && isFilled(value)) {
    const message =
      target.type === "document"
        ? "a list or an object as default of a document must be empty"
        : `the default of a ${target.type} must be empty`;
    yield event(shape, message, { location });
    return;
  }
  if (target.type === "blob" && typeof value === "string" && !isBase64(value)) {
    yield event(shape, "the default of a blob should be a string in base64", { location, severity: "WARNING" });
  }
  for (const { message } of checkValue(value, target, { find, location, memberTraits: shape.traits })) {
    // A zero outside of the range came with version 1, where each number had it.
    const isZero = value === 0 || value === "" || value === false;
    const severity = isZero && !/^expected an? /.test(message) ? "WARNING" : "ERROR";
    yield event(shape, `default: ${message}`, { location, severity });
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** A member of a structure repeats the default of its target, or has null in place of it. */
function* checkAgainstTarget(
  member: GraphShape,
  own: SourceTrait | undefined,
  graph: ModelGraph,
): Iterable<FoundEvent> {
  const target = graph.targetOf(member);
  const wanted = target?.traits.get(defaultTrait);
  // Version 1 has boxed and primitive shapes of the prelude in place of defaults.
  if (target?.flat === undefined || wanted === undefined || target.id.startsWith("smithy.api#")) return;
  if (own?.value === null || isDeepStrictEqual(own?.value, wanted.value)) return;
  const name = shapeNameOf(target.id);
  const message =
    own === undefined
      ? `target "${name}" has the default ${JSON.stringify(wanted.value)}, which the member must repeat`
      : `default ${JSON.stringify(own.value)} differs from that of target "${name}", ${JSON.stringify(wanted.value)}`;
  yield event(member, message, { location: own?.location ?? member.location });
}
