import { type Member, membersOf, type ServiceModel, type Shape } from "../model/service-model.ts";
import { hasDefault, type Traits } from "../model/traits.ts";
import { isAggregate } from "./declaration-order.ts";
import type { AggregateShape } from "./package-plan.ts";

/** The shapes reachable from operation inputs that have constraints, themselves or nested. */
export function findConstrainedShapes(model: ServiceModel): readonly AggregateShape[] {
  return findConstrainedBelow(model.operations.flatMap((operation) => operation.input ?? []));
}

/** The shapes among and reachable from `roots` that have constraints, themselves or nested. */
export function findConstrainedBelow(roots: readonly Shape[]): readonly AggregateShape[] {
  const parents = new Map<Shape, Set<Shape>>();
  const pending: Shape[] = [...roots];
  const seen = new Set<Shape>(pending);
  const constrained: Shape[] = [];
  for (let shape = pending.pop(); shape !== undefined; shape = pending.pop()) {
    if (membersOf(shape).some(isConstrained)) constrained.push(shape);
    for (const { target } of membersOf(shape)) {
      const owners = parents.get(target);
      if (owners === undefined) parents.set(target, new Set([shape]));
      else owners.add(shape);
      if (seen.has(target)) continue;
      seen.add(target);
      pending.push(target);
    }
  }
  const found = new Set<Shape>();
  for (let shape = constrained.pop(); shape !== undefined; shape = constrained.pop()) {
    if (found.has(shape)) continue;
    found.add(shape);
    constrained.push(...(parents.get(shape) ?? []));
  }
  return [...seen].filter((shape): shape is AggregateShape => isAggregate(shape) && found.has(shape));
}

/** Whether a member itself, or its target as a value, has a constraint trait. */
function isConstrained(member: Member): boolean {
  return (
    (member.traits.required === true && !hasDefault(member.traits)) ||
    hasConstraint(member.traits) ||
    hasConstraint(member.target.traits) ||
    member.target.kind === "enum" ||
    member.target.kind === "intEnum"
  );
}

function hasConstraint(traits: Traits): boolean {
  return (
    traits.length !== undefined ||
    traits.range !== undefined ||
    traits.pattern !== undefined ||
    traits.uniqueItems !== undefined
  );
}
