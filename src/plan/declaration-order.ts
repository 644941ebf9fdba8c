import type { Shape } from "../model/service-model.ts";
import type { AggregateShape } from "./package-plan.ts";

/**
 * Orders shapes so that constants for them can be made one after the other: what a list or a map
 * holds comes before it. Structures and unions name their members in functions, which are called
 * when all constants are there, so that their own targets may come later, themselves included.
 */
export function orderDeclarations(shapes: readonly AggregateShape[]): readonly AggregateShape[] {
  const wanted = new Set<Shape>(shapes);
  const ordered = new Set<AggregateShape>();
  for (const shape of shapes) {
    const held: AggregateShape[] = [];
    let next: Shape | undefined = shape;
    // It ends: readers refuse lists that hold themselves with no structure between.
    while (next !== undefined && isAggregate(next) && wanted.has(next) && !ordered.has(next)) {
      held.push(next);
      next = heldBy(next);
    }
    for (const each of held.toReversed()) ordered.add(each);
  }
  return [...ordered];
}

/** What a list or a map holds; a map's keys are strings. */
function heldBy(shape: AggregateShape): Shape | undefined {
  if (shape.kind === "list") return shape.member.target;
  return shape.kind === "map" ? shape.value.target : undefined;
}

export function isAggregate(shape: Shape): shape is AggregateShape {
  return shape.kind === "structure" || shape.kind === "union" || shape.kind === "list" || shape.kind === "map";
}
