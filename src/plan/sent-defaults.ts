import { membersOf, type Member, type StructureShape } from "../model/service-model.ts";
import { hasDefault } from "../model/traits.ts";
import { reachedMembers } from "./operation-use.ts";

/**
 * Whether clients may send a member's default: not one that is the service's alone, nor that of a stream, which is never
 * absent, nor a zero out of the member's range. Numbers of Smithy 1.0 had that whatever their range (Smithy validates it
 * with a warning only), and servers refuse it.
 */
export function mayBeSent({ traits, target }: Member): boolean {
  const { min = 0, max = 0 } = traits.range ?? target.traits.range ?? {};
  const isZeroOutOfRange = traits.default === 0 && (min > 0 || max < 0);
  return traits.clientOptional !== true && (traits.streaming ?? target.traits.streaming) !== true && !isZeroOutOfRange;
}

/** Whether a client may have defaults to send: of required members, and with `sendDefaults` of nested ones. */
export function hasSentDefaults({ members }: StructureShape): boolean {
  const nested = reachedMembers(members.flatMap(({ target }) => membersOf(target)));
  const isSent = (member: Member): boolean => hasDefault(member.traits) && mayBeSent(member);
  return members.some((member) => member.traits.required === true && isSent(member)) || nested.some(isSent);
}
