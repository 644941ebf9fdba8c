import { createDefault, hasDefault } from "../value/default-value.ts";
import type { BoundMember } from "./bindings.ts";

/** A member and the value that it has where it is not set. */
export type MemberDefault = readonly [name: string, create: () => unknown];

/** The members that have a default; a stream is never absent, nor is a status, and neither needs one. */
export function listDefaults(members: readonly (BoundMember | undefined)[]): MemberDefault[] {
  return members.flatMap((bound): MemberDefault[] => {
    if (bound === undefined || bound[1].streaming || bound[1].httpResponseCode) return [];
    const [name, member] = bound;
    return hasDefault(member, "server") ? [[name, () => createDefault(member)]] : [];
  });
}
