import type { ApiModel, MemberDefinition, ShapeDefinition } from "./api.types.ts";

/** The keys that members inherit from their target; other keys are read from the shape itself. */
const inheritedKeys = [
  "location",
  "locationName",
  "queryName",
  "xmlAttribute",
  "eventpayload",
  "eventheader",
  "hostLabel",
  "idempotencyToken",
] as const;

type Inherited = Partial<Pick<MemberDefinition, (typeof inheritedKeys)[number]>>;

/**
 * Copies inherited keys from shapes into the members that target them. A member's own keys take precedence, as in
 * botocore.
 */
export function mergeReferences(api: ApiModel): ApiModel {
  const inherited = new Map<string, Inherited>();
  for (const [name, shape] of Object.entries(api.shapes)) {
    const said = inheritedKeys.filter((key) => shape[key] !== undefined);
    if (said.length > 0) inherited.set(name, Object.fromEntries(said.map((key) => [key, shape[key]])));
  }
  if (inherited.size === 0) return api;
  const merge = (member: MemberDefinition): MemberDefinition => ({ ...inherited.get(member.shape), ...member });
  const shapes = Object.entries(api.shapes).map(([name, shape]) => [name, mergeMembers(shape, merge)] as const);
  return { ...api, shapes: Object.fromEntries(shapes) };
}

function mergeMembers(shape: ShapeDefinition, merge: (member: MemberDefinition) => MemberDefinition): ShapeDefinition {
  switch (shape.type) {
    case "structure": {
      const members = Object.entries(shape.members).map(([name, member]) => [name, merge(member)] as const);
      return { ...shape, members: Object.fromEntries(members) };
    }
    case "list":
      return { ...shape, member: merge(shape.member) };
    case "map":
      return { ...shape, key: merge(shape.key), value: merge(shape.value) };
    default:
      return shape;
  }
}
