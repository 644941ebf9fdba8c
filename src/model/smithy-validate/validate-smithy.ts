import { GeneratorError, type Place } from "../../generator-error.ts";
import { checkApplies } from "../smithy-json/check-applies.ts";
import { resolveFiles, type ResolvedSource } from "../smithy-json/flatten-shapes.ts";
import { placeOf } from "../smithy-json/json-location.ts";
import type { SmithyFile } from "../smithy-json/merge-files.ts";
import { prelude } from "../smithy-json/prelude.ts";
import type { FlatShape } from "../smithy-json/smithy-source.ts";
import { findNearestName } from "../nearest-name.ts";
import { checkBounds } from "./check-bounds.ts";
import { checkDefaults } from "./check-defaults.ts";
import { checkExamples } from "./check-examples.ts";
import { checkHttp } from "./check-http.ts";
import { checkPaging } from "./check-paging.ts";
import { checkStructure } from "./check-structure.ts";
import { checkTraits } from "./check-traits.ts";
import { checkWaiters } from "./check-waiters.ts";
import { ModelGraph } from "./model-graph.ts";
import { applySuppressions } from "./suppressions.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

/** Smithy's id of an event for a reference that leads nowhere. */
const unresolvedId = "Target.UnresolvedShape";

/** An event of a model's validation. */
export interface ValidationEvent {
  readonly id: string;
  readonly severity: Severity;
  /** Undefined where it is about a file. */
  readonly shapeId: string | undefined;
  readonly place: Place | undefined;
  readonly message: string;
  readonly hint: string | undefined;
}

/**
 * Validates a model in the JSON AST (Smithy 2.0, "Model validation"). Where references lead nowhere, nothing else is
 * checked: each would be missed many times.
 *
 * @param resolved the files as one, where they are needed afterwards.
 * @returns the events in the order of files and lines.
 */
export function validateSmithy(files: readonly SmithyFile[], resolved?: ResolvedSource): readonly ValidationEvent[] {
  return findEvents(files, { resolved, isWanted: () => true });
}

function findEvents(
  files: readonly SmithyFile[],
  {
    resolved,
    isWanted,
  }: { readonly resolved: ResolvedSource | undefined; readonly isWanted: (event: FoundEvent) => boolean },
): readonly ValidationEvent[] {
  try {
    const { source, find } = resolved ?? resolveFiles(files);
    const broken = new Map<GeneratorError, ValidationEvent>();
    const shapes: FlatShape[] = [];
    for (const { id, location } of source.shapes.values()) {
      try {
        shapes.push(find(id, { what: `shape "${id}"`, location }));
      } catch (error) {
        if (!(error instanceof GeneratorError)) throw error;
        // What a mixin has at fault is that of each shape that has it.
        if (!broken.has(error)) broken.set(error, { ...eventOf(error), shapeId: id });
      }
    }
    for (const fault of checkApplies(source, find)) broken.set(fault, eventOf(fault));
    if (broken.size > 0) return [...broken.values()];
    const graph = new ModelGraph(shapes, find);
    const unresolved = findUnresolved(graph, source.shapes.keys());
    if (unresolved.length > 0) return unresolved.map(locate);
    const events = [
      ...checkStructure(graph),
      ...checkTraits(graph, find),
      ...checkBounds(graph),
      ...checkHttp(graph),
      ...checkPaging(graph),
      ...checkWaiters(graph),
      ...checkDefaults(graph, find),
      ...checkExamples(graph, find),
    ];
    // To find the place of an event its file is read again in part: only of those that are told.
    const told = applySuppressions(events, { graph, metadata: source.metadata }).filter(isWanted);
    return sortEvents(told.map(locate), files);
  } catch (error) {
    if (error instanceof GeneratorError) return [eventOf(error)];
    throw error;
  }
}

/** The errors of a model, as faults that keep it from being read. */
export function findErrors(files: readonly SmithyFile[], resolved?: ResolvedSource): readonly GeneratorError[] {
  return findEvents(files, { resolved, isWanted: ({ severity }) => severity === "ERROR" }).map(
    ({ id, message, place, hint }) =>
      new GeneratorError(message, { code: id === unresolvedId ? "unknown-shape" : "invalid-model", place, hint }),
  );
}

/** A fault that was found while reading. */
export function eventOf({ message, place, hint, code }: GeneratorError): ValidationEvent {
  return {
    id: code === "unknown-shape" ? unresolvedId : "Model",
    severity: "ERROR",
    shapeId: undefined,
    place,
    message,
    hint,
  };
}

function sortEvents(events: readonly ValidationEvent[], files: readonly SmithyFile[]): readonly ValidationEvent[] {
  const order = new Map(files.map(({ file }, index) => [file, index]));
  const rank = ({ place }: ValidationEvent): number => order.get(place?.file ?? "") ?? -1;
  return events.toSorted((one, other) => rank(one) - rank(other) || (one.place?.line ?? 0) - (other.place?.line ?? 0));
}

function locate({ id, severity, shapeId, location, message, hint }: FoundEvent): ValidationEvent {
  return { id, severity, shapeId, place: placeOf(location), message, hint };
}

function findUnresolved(graph: ModelGraph, ids: Iterable<string>): readonly FoundEvent[] {
  let known: readonly string[] | undefined;
  const events: FoundEvent[] = [];
  for (const shape of graph.all) {
    for (const { id, location } of shape.relations) {
      if (prelude.has(id) || graph.get(id) !== undefined) continue;
      const nearest = findNearestName(id, (known ??= [...ids, ...prelude.keys()]));
      events.push({
        id: unresolvedId,
        severity: "ERROR",
        shapeId: shape.id,
        location,
        message: `shape "${id}" is not defined`,
        hint: nearest && `did you mean "${nearest}"?`,
      });
    }
  }
  return events;
}
