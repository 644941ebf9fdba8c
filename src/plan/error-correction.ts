import type { Member, Shape } from "../model/service-model.ts";
import { hasDefault, type Traits } from "../model/traits.ts";
import type { PackagePlan } from "./package-plan.ts";

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
