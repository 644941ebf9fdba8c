import { memoize } from "../codec/memoize.ts";
import type { AggregateSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";

/** A copy that may still be changed. */
export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A member as a protocol is to see it. */
export type MemberRewriter = (member: MemberSchema) => MemberSchema;

/**
 * Makes the schemas that a codec is given where a protocol ignores traits that the codec obeys: `change` for every
 * member, however deep, at its first use.
 */
export function createMemberRewriter(change: MemberRewriter): MemberRewriter {
  const rewrite = memoize((member: MemberSchema): MemberSchema => {
    const changed = change(member);
    const { target } = changed;
    if (typeof target === "string") return changed;
    return { ...changed, target: rewriteAggregate(target) };
  });
  const rewriteAggregate = memoize((schema: AggregateSchema): AggregateSchema => {
    switch (schema.type) {
      case "structure":
        return rewriteMembers(schema);
      case "union":
        return rewriteMembers(schema);
      // At their first use, as schemas may be chained thousands deep.
      case "list":
        return {
          ...schema,
          get member() {
            return rewrite(schema.member);
          },
        };
      case "map":
        return {
          ...schema,
          get value() {
            return rewrite(schema.value);
          },
        };
      default:
        return schema satisfies never;
    }
  });
  const rewriteMembers = <Schema extends StructureSchema | UnionSchema>(schema: Schema): Schema => ({
    ...schema,
    members: () =>
      Object.fromEntries(Object.entries(schema.members()).map(([name, member]) => [name, rewrite(member)])),
  });
  return rewrite;
}

/** Members under their own names: `jsonName` means nothing in RPC protocols (Smithy, "jsonName trait"). */
export const ignoreJsonNames: MemberRewriter = /* @__PURE__ */ createMemberRewriter((member) => {
  if (member.jsonName === undefined) return member;
  const rest: Mutable<MemberSchema> = { ...member };
  delete rest.jsonName;
  return rest;
});
