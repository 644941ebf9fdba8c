import { memberSchemasOf } from "../../src/synthesize/member-schemas.ts";
import type { AggregateSchema, MemberSchema, StructureSchema, Target } from "../../src/runtime/schema/schema.ts";

/** The members of structures and unions that structures reach, themselves included. */
export function reachMembers(structures: readonly StructureSchema[]): ReadonlySet<MemberSchema> {
  const members = new Set<MemberSchema>();
  const schemas = new Set<AggregateSchema>(structures);
  // A set is iterated in the order of insertion, what is added meanwhile included.
  for (const schema of schemas) {
    switch (schema.type) {
      case "structure":
      case "union":
        for (const member of Object.values(memberSchemasOf(schema))) {
          members.add(member);
          add(member.target);
        }
        break;
      case "list":
        add(schema.member.target);
        break;
      case "map":
        add(schema.value.target);
        break;
      default:
        schema satisfies never;
    }
  }
  return members;

  function add(target: Target): void {
    if (typeof target !== "string") schemas.add(target);
  }
}
