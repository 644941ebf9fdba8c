import type { Warn } from "../../generator-error.ts";
import type { Member, ServiceModel, Shape } from "../service-model.ts";
import type { Traits } from "../traits.ts";

/** Traits that other formats have on members, and Smithy only on the shapes that members target. */
const traitsOfTargets = ["streaming", "requiresLength", "mediaType", "sensitive"] as const satisfies (keyof Traits)[];

/** The shapes of a model with each trait where Smithy's selectors allow it. */
export interface PlacedShapes {
  /** The model's shapes, and those that had to be made. */
  readonly shapes: readonly Shape[];
  /** A shape of the model as it is among `shapes`. */
  placedOf(shape: Shape): Shape;
  /** What a member targets, which may be a shape that was made for it. */
  targetOf(member: Member): Shape;
  /** A member's traits. */
  traitsOf(member: Member, holder: Shape): Traits;
}

/** Members of one target that have the same traits for it. */
interface MemberGroup {
  readonly traits: Traits;
  readonly members: Member[];
}

/**
 * Moves traits between members and their targets. A shape that some members target with such traits, and others
 * without, becomes several: `StreamingBody` beside `Body`.
 */
export function placeTraits(model: ServiceModel, warn: Warn): PlacedShapes {
  const holders = [...model.shapes.values()];
  const members = holders.flatMap((holder) => membersOf(holder).map((member) => ({ member, holder })));
  const wanted = new Map<Shape, Map<string, MemberGroup>>();
  for (const { member } of members) {
    const { target } = member;
    const traits = Object.fromEntries(
      traitsOfTargets.flatMap((name) =>
        member.traits[name] === undefined || member.traits[name] === target.traits[name]
          ? []
          : [[name, member.traits[name]]],
      ),
    );
    const groups = wanted.get(target) ?? new Map<string, MemberGroup>();
    wanted.set(target, groups);
    const key = JSON.stringify(traits);
    const group: MemberGroup = groups.get(key) ?? { traits, members: [] };
    groups.set(key, group);
    group.members.push(member);
  }
  const changed = new Map<Shape, Shape>();
  const made: Shape[] = [];
  const targets = new Map<Member, Shape>();
  for (const [shape, groups] of wanted) {
    for (const { traits, members: users } of groups.values()) {
      const names = Object.keys(traits);
      if (names.length === 0) continue;
      if (groups.size === 1) {
        changed.set(shape, { ...shape, traits: { ...shape.traits, ...traits } });
        continue;
      }
      const prefix = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("");
      const copy = { ...shape, name: `${prefix}${shape.name}`, traits: { ...shape.traits, ...traits } };
      warn({ code: "renamed", message: `shape "${shape.name}" is called "${copy.name}" where members say so` });
      made.push(copy);
      for (const user of users) targets.set(user, copy);
    }
  }
  return {
    shapes: [...holders.map((shape) => changed.get(shape) ?? shape), ...made],
    placedOf: (shape) => changed.get(shape) ?? shape,
    targetOf: (member) => targets.get(member) ?? changed.get(member.target) ?? member.target,
    traitsOf(member, holder) {
      const leavesRequired = holder.kind === "union" && member.traits.required === true;
      if (leavesRequired) {
        const message = `union "${holder.name}": that member "${member.name}" is required is left out`;
        warn({ code: "ignored", message });
      }
      const left: ReadonlySet<string> = new Set([...traitsOfTargets, ...(leavesRequired ? ["required"] : [])]);
      return Object.fromEntries(Object.entries(member.traits).filter(([name]) => !left.has(name)));
    },
  };
}

function membersOf(shape: Shape): readonly Member[] {
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
