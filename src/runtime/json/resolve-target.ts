import type { AggregateSchema, MemberSchema, SimpleType } from "../schema/schema.ts";

/** What a member holds, with a cycle between constants resolved. */
export function resolveTarget({ target }: MemberSchema): SimpleType | AggregateSchema {
  return typeof target === "function" ? target() : target;
}
