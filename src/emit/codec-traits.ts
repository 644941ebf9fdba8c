import type { Member, Shape } from "../model/service-model.ts";
import { hasDefault, type Traits } from "../model/traits.ts";
import { isAggregate } from "../plan/declaration-order.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { mayBeSent } from "../plan/sent-defaults.ts";
import { readsTraits } from "../protocols/protocol-table.ts";

type TraitValues = Readonly<Record<string, unknown>>;

/** The traits of a member that the package's codecs and bindings read, in the order in which they are printed. */
export function codecTraits(member: Member, owner: Shape, plan: PackagePlan): TraitValues {
  const { traits: own, target } = member;
  // An aggregate's own traits stand in its own schema.
  const inherited = isAggregate(target) ? {} : target.traits;
  return {
    timestampFormat: own.timestampFormat ?? inherited.timestampFormat,
    mediaType: own.mediaType ?? inherited.mediaType,
    ...(hasDefault(own) ? defaultTraits(member) : {}),
    correction: correctionOf(member, owner, plan),
    idempotencyToken: own.idempotencyToken,
    ...(readsTraits("http", plan.protocols) ? httpTraits(member) : {}),
    hostLabel: own.hostLabel,
    streaming: own.streaming ?? target.traits.streaming,
    requiresLength: own.requiresLength ?? target.traits.requiresLength,
    ...(readsTraits("json", plan.protocols) ? { jsonName: own.jsonName } : {}),
    ...(readsTraits("xml", plan.protocols) ? xmlTraits(member) : {}),
    ...(readsTraits("ec2", plan.protocols) ? { ec2QueryName: own.ec2QueryName } : {}),
    eventHeader: own.eventHeader,
    eventPayload: own.eventPayload,
  };
}

function defaultTraits(member: Member): TraitValues {
  const { default: value, required, clientOptional } = member.traits;
  return { default: value, required: mayBeSent(member) ? required : undefined, clientOptional };
}

/** Only JSON and CBOR have it: what other forms leave out cannot be told from what is empty. */
function correctionOf({ traits, target }: Member, owner: Shape, plan: PackagePlan): unknown {
  const isCorrected =
    owner.kind === "structure" &&
    plan.received.has(owner) &&
    (readsTraits("json", plan.protocols) || readsTraits("rpc", plan.protocols)) &&
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

function httpTraits({ traits }: Member): TraitValues {
  const { httpLabel, httpQuery, httpQueryParams, httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode } =
    traits;
  return { httpLabel, httpQuery, httpQueryParams, httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode };
}

function xmlTraits({ traits }: Member): TraitValues {
  const { xmlName, xmlFlattened, xmlAttribute, xmlNamespace } = traits;
  return { xmlName, xmlFlattened, xmlAttribute, xmlNamespace };
}

/** The traits of a structure or union as the root of an XML document. */
export function xmlRootTraits({ traits }: Shape, plan: PackagePlan): TraitValues {
  const { xmlName, xmlNamespace } = traits;
  return readsTraits("xml", plan.protocols) ? { xmlName, xmlNamespace } : {};
}
