import type { Shape } from "../model/service-model.ts";
import type { AggregateShape } from "./package-plan.ts";

/**
 * Orders shapes so that their constants can be declared one by one: the target of a list or map comes before it.
 * Structures and unions list their members in functions, called once all constants exist, so their targets may come
 * later and may be cyclic.
 */
export function orderDeclarations(shapes: readonly AggregateShape[]): readonly AggregateShape[] {
  const wanted = new Set<Shape>(shapes);
  const ordered = new Set<AggregateShape>();
  for (const shape of shapes) {
    const held: AggregateShape[] = [];
    let next: Shape | undefined = shape;
    // Terminates, since readers reject lists that contain themselves without a structure in between.
    while (next !== undefined && isAggregate(next) && wanted.has(next) && !ordered.has(next)) {
      held.push(next);
      next = heldBy(next);
    }
    for (const each of held.toReversed()) ordered.add(each);
  }
  return [...ordered];
}

/** The target of a list or map; a map's keys are strings. */
function heldBy(shape: AggregateShape): Shape | undefined {
  if (shape.kind === "list") return shape.member.target;
  return shape.kind === "map" ? shape.value.target : undefined;
}

export function isAggregate(shape: Shape): shape is AggregateShape {
  return shape.kind === "structure" || shape.kind === "union" || shape.kind === "list" || shape.kind === "map";
}
