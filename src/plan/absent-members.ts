import { membersOf, type Member, type Shape, type StructureShape } from "../model/service-model.ts";
import { type Bounds, hasDefault, type Traits } from "../model/traits.ts";
import { reachedMembers } from "./operation-use.ts";
import type { PackagePlan } from "./package-plan.ts";

/** Whether a member may be absent: one that is not required, or that clients must not rely on. */
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

/** Whether clients may send a member's default: not one that is the service's alone, nor that of a stream, which is never absent. */
export function mayBeSent(member: Member): boolean {
  const { traits, target } = member;
  const isStream = (traits.streaming ?? target.traits.streaming) === true;
  return traits.clientOptional !== true && !isStream && !isRefusedDefault(member);
}

/**
 * Whether servers refuse a member's default when it is sent: one that lies outside the member's own range, length or
 * set of values. Numbers of Smithy 1.0 had 0 for theirs and texts of AWS's models have "", whatever their constraints.
 */
export function isRefusedDefault({ traits, target }: Member): boolean {
  if (!hasDefault(traits)) return false;
  const value = traits.default;
  if (target.kind === "enum" || target.kind === "intEnum") return target.values.every((each) => each.value !== value);
  const range = traits.range ?? target.traits.range;
  if (typeof value === "number") return !isWithin(range, value);
  return !isWithin(traits.length ?? target.traits.length, lengthOf(value, target.kind));
}

function isWithin({ min = -Infinity, max = Infinity }: Bounds = {}, size: number): boolean {
  return size >= min && size <= max;
}

/** A default's length as the constraint counts it: characters, bytes, items or entries. */
function lengthOf(value: unknown, kind: Shape["kind"]): number {
  if (typeof value === "string")
    return kind === "blob" ? Buffer.from(value, "base64").length : Array.from(value).length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

/** Whether a client may have defaults to send: of required members, and with `sendDefaults` of nested ones. */
export function hasSentDefaults({ members }: StructureShape): boolean {
  const nested = reachedMembers(members.flatMap(({ target }) => membersOf(target)));
  const isSent = (member: Member): boolean => hasDefault(member.traits) && mayBeSent(member);
  return members.some((member) => member.traits.required === true && isSent(member)) || nested.some(isSent);
}

/**
 * What a client takes a required member for that a response leaves out (Smithy, "Client error correction"), as JSON.
 * Only JSON and CBOR have it: what other forms leave out cannot be told from what is empty.
 */
export function errorCorrection({ traits, target }: Member, owner: Shape, plan: PackagePlan): unknown {
  const isCorrected =
    owner.kind === "structure" &&
    plan.received.has(owner) &&
    (plan.traitFamilies.has("json") || plan.traitFamilies.has("rpc")) &&
    traits.required === true &&
    traits.clientOptional !== true &&
    !hasDefault(traits) &&
    !isBound(traits);
  return isCorrected ? corrections[target.kind] : undefined;
}

/** Bindings read their members themselves, and leave out what is not there. */
function isBound({ httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode }: Traits): boolean {
  return [httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode].some((binding) => binding !== undefined);
}

const corrections: Readonly<Partial<Record<Shape["kind"], unknown>>> = {
  bigDecimal: 0,
  bigInteger: 0,
  blob: "",
  boolean: false,
  byte: 0,
  double: 0,
  enum: "",
  float: 0,
  integer: 0,
  intEnum: 0,
  list: [],
  long: 0,
  map: {},
  short: 0,
  string: "",
  structure: {},
  timestamp: 0,
};
