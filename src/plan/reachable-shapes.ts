import { membersOf, type ServiceModel, type Shape } from "../model/service-model.ts";

/** The shapes that operations and errors reach, in the model's order. */
export function findReachableShapes(model: ServiceModel): readonly Shape[] {
  const inputs = model.operations.flatMap(({ input }) => input ?? []);
  const reached = new Set([...reach(inputs), ...findReceivedShapes(model)]);
  const known = [...model.shapes.values()].filter((shape) => reached.delete(shape));
  // Inputs created by a reader (missing from the model's map of shapes) come last.
  return [...known, ...reached];
}

/**
 * The shapes that clients receive, reachable from outputs and errors. Services also return errors that no operation
 * lists.
 */
export function findReceivedShapes(model: ServiceModel): ReadonlySet<Shape> {
  const outputs = model.operations.flatMap(({ output }) => output ?? []);
  const errors = [...model.shapes.values()].filter(({ traits }) => traits.error !== undefined);
  return reach([...outputs, ...errors]);
}

function reach(roots: readonly Shape[]): Set<Shape> {
  const reached = new Set<Shape>();
  const pending = [...roots];
  for (let shape = pending.pop(); shape !== undefined; shape = pending.pop()) {
    if (reached.has(shape)) continue;
    reached.add(shape);
    pending.push(...membersOf(shape).map((member) => member.target));
  }
  return reached;
}
