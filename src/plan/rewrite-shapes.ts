import type { ListShape, MapShape, Member, ServiceModel, Shape, StructureShape } from "../model/service-model.ts";

/**
 * A model with its shapes replaced by the results of `change`. Members of changed shapes may target the old shapes:
 * this updates them, and the operations, to the new ones.
 */
export function rewriteShapes(model: ServiceModel, change: (shape: Shape) => Shape): ServiceModel {
  const rewritten = new Map<Shape, Shape>();
  const unfinished: Shape[] = [];
  const rewrite = <Kind extends Shape>(shape: Kind): Kind => {
    let found = rewritten.get(shape);
    if (found === undefined) {
      found = { ...change(shape) };
      rewritten.set(shape, found);
      unfinished.push(found);
    }
    return found as Kind;
  };
  const lead = (member: Member): Member => ({ ...member, target: rewrite(member.target) });
  const shapes = new Map([...model.shapes].map(([name, shape]) => [name, rewrite(shape)]));
  const operations = model.operations.map((operation) => ({
    ...operation,
    input: operation.input && rewrite(operation.input),
    output: operation.output && rewrite(operation.output),
    errors: operation.errors.map(rewrite),
  }));
  const errors = model.errors.map(rewrite);
  // Grows during iteration: members may target shapes that the model does not list.
  for (const shape of unfinished) Object.assign(shape, leadMembers(shape, lead));
  return { ...model, operations, errors, shapes };
}

function leadMembers(
  shape: Shape,
  lead: (member: Member) => Member,
): Partial<ListShape> | Partial<MapShape> | Partial<StructureShape> {
  if (shape.kind === "list") return { member: lead(shape.member) };
  if (shape.kind === "map") return { key: lead(shape.key), value: lead(shape.value) };
  return "members" in shape ? { members: shape.members.map(lead) } : {};
}
