import { membersOf, type Member, type Shape, type StructureShape } from "../model/service-model.ts";
import { type Bounds, hasDefault, type Traits } from "../model/traits.ts";
import { reachedMembers } from "./operation-use.ts";
import type { PackagePlan } from "./package-plan.ts";

/** Whether a member may be absent: not required, or `clientOptional`. */
export function isOptional(member: Member): boolean {
  return member.traits.required !== true || member.traits.clientOptional === true;
}

/** Whether a member is a required token, which clients fill in by default (Smithy, "idempotencyToken trait"). */
export function isRequiredToken({ traits }: Member): boolean {
  return traits.required === true && traits.idempotencyToken === true;
}

/** Whether a structure is only used as an input, so that its type can declare what callers may omit. */
export function isOnlyInput(shape: StructureShape, plan: PackagePlan): boolean {
  return !plan.received.has(shape) && plan.operations.some((operation) => operation.shape.input === shape);
}

/**
 * Whether clients may send a member's default: not if it is `clientOptional`, nor for a stream, which is never absent.
 */
export function mayBeSent(member: Member): boolean {
  const { traits, target } = member;
  const isStream = (traits.streaming ?? target.traits.streaming) === true;
  return traits.clientOptional !== true && !isStream && !isRefusedDefault(member);
}

/**
 * Whether servers reject a member's default because it violates the member's own range, length or enum. Numbers in
 * Smithy 1.0 default to 0 and strings in AWS models to "", regardless of their constraints.
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

/** A default's length as counted by the constraint: characters, bytes, items or entries. */
function lengthOf(value: unknown, kind: Shape["kind"]): number {
  if (typeof value === "string")
    return kind === "blob" ? Buffer.from(value, "base64").length : Array.from(value).length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

/** The members whose defaults a client may send: required members, and with `sendDefaults` nested ones. */
export function sentDefaults({ members }: StructureShape): readonly Member[] {
  const nested = reachedMembers(members.flatMap(({ target }) => membersOf(target)));
  const isSent = (member: Member): boolean => hasDefault(member.traits) && mayBeSent(member);
  const own = members.filter((member) => member.traits.required === true && isSent(member));
  return [...own, ...nested.filter(isSent)];
}

/** Whether a member's default has the same form in a model's JSON and in a program. */
export function isDefaultOfJson({ traits, target: { kind } }: Member): boolean {
  switch (kind) {
    case "blob":
    case "timestamp":
    case "bigInteger":
    case "bigDecimal":
      return false;
    case "string":
    case "enum":
    case "document":
      return true;
    default:
      // "NaN" and infinities are texts.
      return typeof traits.default !== "string";
  }
}

/**
 * The value that a client uses for a required member missing from a response (Smithy, "Client error correction"), as
 * JSON. Only for JSON and CBOR: other formats do not distinguish missing from empty.
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

/** Bindings read their own members, and omit absent ones. */
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
