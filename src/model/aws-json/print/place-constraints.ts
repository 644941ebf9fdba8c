import { membersOf, type Member, type ServiceModel, type Shape } from "../../service-model.ts";
import type { Bounds, Traits } from "../../traits.ts";

/** The shapes of a service, including copies for members with constraints. */
export interface ConstrainedShapes {
  readonly shapes: readonly Shape[];
  /** The target of a member. */
  readonly targetOf: (member: Member) => Shape;
}

/**
 * The layout only supports constraints on shapes: a member with constraints targets a copy of its target that has them,
 * `StringMin1Max64` instead of `String`.
 */
export function placeConstraints(model: ServiceModel): ConstrainedShapes {
  const shapes = [...model.shapes.values()];
  const taken = new Set(shapes.map(({ name }) => name.toLowerCase()));
  const copies = new Map<string, Shape>();
  const targets = new Map<Member, Shape>();
  for (const member of shapes.flatMap(membersOf)) {
    const constraints = constraintsOf(member);
    if (Object.keys(constraints).length === 0) continue;
    const key = JSON.stringify([member.target.name, constraints]);
    const copy = copies.get(key) ?? {
      ...member.target,
      name: findFreeName(member.target.name + describeConstraints(constraints), taken),
      traits: { ...member.target.traits, ...constraints },
    };
    copies.set(key, copy);
    targets.set(member, copy);
  }
  return { shapes: [...shapes, ...copies.values()], targetOf: (member) => targets.get(member) ?? member.target };
}

function constraintsOf({ traits: { length, range, pattern } }: Member): Traits {
  return {
    ...(length !== undefined && { length }),
    ...(range !== undefined && { range }),
    ...(pattern !== undefined && { pattern }),
  };
}

function describeConstraints({ length, range, pattern }: Traits): string {
  const describe = ({ min, max }: Bounds): string =>
    (min === undefined ? "" : `Min${min}`) + (max === undefined ? "" : `Max${max}`);
  const text = describe(length ?? {}) + describe(range ?? {}) + (pattern === undefined ? "" : "Pattern");
  return text.replaceAll(/\W/g, "_");
}

function findFreeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}${count}`;
  taken.add(free.toLowerCase());
  return free;
}
