import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { readBounds } from "./check-value.ts";
import type { ModelGraph } from "./model-graph.ts";
import type { FoundEvent } from "./validation-event.ts";

const boundedTraits: ReadonlyMap<string, string> = new Map([
  ["smithy.api#length", "LengthTrait"],
  ["smithy.api#range", "RangeTrait"],
]);

/** Checks that some length and some number fit between the bounds of `length` and `range`. */
export function* checkBounds(graph: ModelGraph): Iterable<FoundEvent> {
  for (const shape of graph.all) {
    for (const [trait, id] of boundedTraits) {
      const found = shape.traits.get(trait);
      if (found === undefined) continue;
      const { min, max } = readBounds(found.value);
      if (min === undefined || max === undefined || min <= max) continue;
      yield {
        id,
        severity: "ERROR",
        shapeId: shape.id,
        location: found.location,
        message: `trait "${shapeNameOf(trait)}": min ${min} is greater than max ${max}`,
      };
    }
  }
}
