import type { MemberSchema } from "../schema/schema.ts";
import type { CborType } from "./cbor-type.ts";

/** The value of a member that is not set but has a default or a correction: a new one at each call, since the caller may change it. */
export function createCborDefault(member: MemberSchema, types: readonly CborType[]): unknown {
  const value: unknown = structuredClone(member.default ?? member.correction);
  return types.find(({ type }) => type === member.target)?.fromJson(value) ?? value;
}
