import type { Shape } from "../model/service-model.ts";
import type { AggregateShape } from "./package-plan.ts";
import { membersOf } from "./reachable-shapes.ts";

/** A shape in an order of constants, with the targets that come after it. */
export interface Declaration {
  readonly shape: AggregateShape;
  readonly cycles: ReadonlySet<Shape>;
}

/**
 * Orders shapes so that each constant refers to constants above it. Where shapes refer to each
 * other in a circle, one of the references points downwards: those targets are its `cycles`.
 */
export function orderDeclarations(shapes: readonly AggregateShape[]): readonly Declaration[] {
  const wanted = new Set<Shape>(shapes);
  const state = new Map<Shape, "open" | "done">();
  const declarations: Declaration[] = [];
  for (const root of shapes) {
    if (state.has(root)) continue;
    // A stack of its own: models nest deeper than call stacks should.
    const stack = [open(root)];
    state.set(root, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets[top.next++];
      if (target === undefined) {
        stack.pop();
        state.set(top.shape, "done");
        declarations.push({ shape: top.shape, cycles: top.cycles });
      } else if (state.get(target) === "open") {
        top.cycles.add(target);
      } else if (!state.has(target)) {
        state.set(target, "open");
        stack.push(open(target));
      }
    }
  }
  return declarations;

  function open(shape: AggregateShape): Frame {
    const targets = membersOf(shape)
      .map((member) => member.target)
      .filter((target): target is AggregateShape => wanted.has(target));
    return { shape, targets, next: 0, cycles: new Set() };
  }
}

interface Frame {
  readonly shape: AggregateShape;
  readonly targets: readonly AggregateShape[];
  next: number;
  readonly cycles: Set<Shape>;
}

export function isAggregate(shape: Shape): shape is AggregateShape {
  return shape.kind === "structure" || shape.kind === "union" || shape.kind === "list" || shape.kind === "map";
}
