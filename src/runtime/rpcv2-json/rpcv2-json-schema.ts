import type { MemberSchema } from "../schema/schema.ts";
import { createMemberRewriter, type MemberRewriter, type Mutable } from "./rewrite-schema.ts";

/** Members without the traits that rpcv2Json ignores: names of their own, formats of timestamps. */
export const ignoreJsonTraits: MemberRewriter = /* @__PURE__ */ createMemberRewriter(dropJsonTraits);

/** Members as {@link ignoreJsonTraits} has them, but with texts for big numbers, which travel as such. */
export const replaceBigNumbers: MemberRewriter = /* @__PURE__ */ createMemberRewriter((member) => {
  const rewritten = dropJsonTraits(member);
  if (member.target === "bigInteger" || member.target === "bigDecimal") rewritten.target = "string";
  return rewritten;
});

function dropJsonTraits(member: MemberSchema): Mutable<MemberSchema> {
  const rest: Mutable<MemberSchema> = { ...member };
  delete rest.jsonName;
  delete rest.timestampFormat;
  return rest;
}
