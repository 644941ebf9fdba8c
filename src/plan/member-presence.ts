import type { Member, StructureShape } from "../model/service-model.ts";
import type { PackagePlan } from "./package-plan.ts";

/** Whether a member may be absent: whatever is not required, and what clients must not count on. */
export function isOptional(member: Member): boolean {
  return member.traits.required !== true || member.traits.clientOptional === true;
}

/** Whether a member is a required token, which a client fills in where its caller gives none (Smithy, "idempotencyToken trait"). */
export function isRequiredToken({ traits }: Member): boolean {
  return traits.required === true && traits.idempotencyToken === true;
}

/** Whether a structure's type is that of inputs alone, and can say what their caller may leave out. */
export function isOnlyInput(shape: StructureShape, plan: PackagePlan): boolean {
  return !plan.received.has(shape) && plan.operations.some((operation) => operation.shape.input === shape);
}
