import type { Member, ServiceModel, Shape } from "../model/service-model.ts";

/** The shapes that operations and errors reach, in the model's order. */
export function findReachableShapes(model: ServiceModel): readonly Shape[] {
  const reached = new Set<Shape>();
  const pending: Shape[] = [...model.errors];
  for (const operation of model.operations) {
    pending.push(...[operation.input, operation.output].filter((shape) => shape !== undefined), ...operation.errors);
  }
  for (let shape = pending.pop(); shape !== undefined; shape = pending.pop()) {
    if (reached.has(shape)) continue;
    reached.add(shape);
    pending.push(...membersOf(shape).map((member) => member.target));
  }
  const known = [...model.shapes.values()].filter((shape) => reached.delete(shape));
  // Inputs that a reader made up (they stand in no map of the model) come last.
  return [...known, ...reached];
}

/** The members of any shape; none of a simple one. */
export function membersOf(shape: Shape): readonly Member[] {
  switch (shape.kind) {
    case "structure":
    case "union":
      return shape.members;
    case "list":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    default:
      return [];
  }
}
