import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { SourceTrait } from "../smithy-json/smithy-source.ts";
import { checkValue } from "./check-value.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { sideOf } from "./shape-queries.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

type Fault = readonly [severity: Severity, message: string, id?: string | undefined];

/**
 * Checks the values of examples against the operation's shapes (Smithy 2.0, "examples trait"). What does not fit is a warning,
 * not an error as in Smithy: AWS's own layouts have such examples, and they are documentation.
 */
export function* checkExamples(graph: ModelGraph, find: FindShape): Iterable<FoundEvent> {
  for (const operation of graph.ofType("operation")) {
    const trait = operation.traits.get("smithy.api#examples");
    if (!Array.isArray(trait?.value)) continue;
    for (const example of (trait.value as readonly unknown[]).filter(isJsonObject)) {
      const title = String(example["title"]);
      for (const [severity, message, id = ""] of checkExample(example, trait, { operation, graph, find })) {
        yield {
          id: `ExamplesTrait${id}`,
          severity,
          shapeId: operation.id,
          location: trait.location,
          message: `operation "${shapeNameOf(operation.id)}": example "${title}": ${message}`,
        };
      }
    }
  }
}

function* checkExample(
  { input, output, error, allowConstraintErrors }: Readonly<Record<string, unknown>>,
  { location }: SourceTrait,
  { operation, graph, find }: { readonly operation: GraphShape; readonly graph: ModelGraph; readonly find: FindShape },
): Iterable<Fault> {
  const check = (value: unknown, shape: GraphShape | undefined, side: string): readonly Fault[] =>
    value === undefined || shape?.flat === undefined
      ? []
      : checkValue(value, shape.flat, { find, location })
          .filter(({ kind }) => kind !== "constraint" || allowConstraintErrors !== true)
          .map(({ message, unknownKey }) => ["WARNING", `${side}: ${message}`, unknownKey && `.${unknownKey}`]);
  if (allowConstraintErrors === true && error === undefined)
    yield ["ERROR", "allowConstraintErrors is only for examples with an error"];
  yield* check(input, sideOf(operation, "input", graph), "input");
  if (output !== undefined && error !== undefined) {
    yield ["ERROR", "expected an output or an error, got both"];
    return;
  }
  yield* check(output, sideOf(operation, "output", graph), "output");
  if (!isJsonObject(error)) return;
  const { shapeId, content = {} } = error;
  if (typeof shapeId !== "string") return;
  if (operation.relations.some(({ kind, id }) => kind === "error" && id === shapeId)) {
    yield* check(content, graph.get(shapeId), "error");
  } else yield ["ERROR", `error "${shapeId}" is not an error of the operation`];
}
