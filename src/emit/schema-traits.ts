import type { Member, OperationShape, ServiceModel, Shape, StructureShape } from "../model/service-model.ts";
import { hasDefault, type Traits } from "../model/traits.ts";
import { hasRequestChecksum, hasResponseChecksum } from "../plan/client-parts.ts";
import { isAggregate } from "../plan/declaration-order.ts";
import { errorCorrection, isRefusedDefault, mayBeSent } from "../plan/absent-members.ts";
import { awsQueryErrorOf } from "../plan/error-codes.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import type { TraitFamily } from "../protocols/protocol-table.ts";

/** A schema property that comes from a trait, for schemas of one kind. */
interface SchemaTrait<Holder> {
  readonly name: string;
  /** If set, only packages with a protocol that reads the family have the property. */
  readonly family?: TraitFamily;
  /** @returns undefined if the schema does not have the property. */
  readonly valueOf: (holder: Holder, plan: PackagePlan) => unknown;
}

/** The sources of schemas, by kind of schema. */
interface Holders {
  readonly service: ServiceModel;
  readonly operation: OperationShape;
  /** A structure or union, as the root of an XML document. */
  readonly structure: Shape;
  readonly error: StructureShape;
  /** A list or map. */
  readonly list: Shape;
  readonly member: OwnedMember;
}

/** A member and its container. */
interface OwnedMember extends Member {
  readonly owner: Shape;
}

/** The traits that codecs, bindings and clients read, in printing order. */
const schemaTraits: { readonly [Kind in keyof Holders]: readonly SchemaTrait<Holders[Kind]>[] } = {
  service: [...own(["xmlNamespace"], "xml"), ...own(["awsQueryCompatible", "httpApiKeyAuth"])],
  operation: [
    ...own(["unsignedPayload"]),
    { name: "hostPrefix", valueOf: ({ traits }) => traits.endpoint?.hostPrefix },
    { name: "httpChecksum", valueOf: ({ traits }) => httpChecksum(traits) },
    ...own(["httpChecksumRequired"]),
    { name: "requestCompression", valueOf: ({ traits }) => traits.requestCompression?.encodings },
    ...own(["s3UnwrappedXmlOutput"]),
  ],
  structure: [...own(["sensitive"]), ...own(["xmlName", "xmlNamespace"], "xml")],
  error: [...own(["error", "httpError"]), { name: "awsQueryError", valueOf: awsQueryErrorOf }],
  list: own(["sparse", "sensitive"]),
  member: [
    ...ownOrOfTarget(["timestampFormat", "mediaType"]),
    { name: "sensitive", valueOf: sensitiveMember },
    { name: "default", valueOf: ({ traits }) => (hasDefault(traits) ? traits.default : undefined) },
    { name: "required", valueOf: requiredWithDefault },
    { name: "clientOptional", valueOf: ({ traits }) => (hasDefault(traits) ? traits.clientOptional : undefined) },
    { name: "unsentDefault", valueOf: (member) => (isRefusedDefault(member) ? true : undefined) },
    { name: "correction", valueOf: (member, plan) => errorCorrection(member, member.owner, plan) },
    ...own(["idempotencyToken"]),
    ...own(["httpLabel", "httpQuery", "httpQueryParams", "httpHeader", "httpPrefixHeaders"], "http"),
    ...own(["httpPayload", "httpResponseCode"], "http"),
    ...own(["hostLabel"]),
    ...ownOrOfTarget(["streaming", "requiresLength"]),
    ...own(["jsonName"], "json"),
    ...own(["xmlName", "xmlFlattened", "xmlAttribute", "xmlNamespace"], "xml"),
    ...own(["ec2QueryName"], "ec2"),
    ...own(["eventHeader", "eventPayload"]),
  ],
};

/** The properties of a schema that come from traits. */
export function schemaTraitsOf<Kind extends keyof Holders>(
  kind: Kind,
  holder: Holders[Kind],
  plan: PackagePlan,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, family, valueOf } of schemaTraits[kind]) {
    if (family !== undefined && !plan.traitFamilies.has(family)) continue;
    const value = valueOf(holder, plan);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Traits copied from models to schemas unchanged. */
function own(names: readonly (keyof Traits)[], family?: TraitFamily): SchemaTrait<{ readonly traits: Traits }>[] {
  return names.map((name) => ({
    name,
    ...(family !== undefined && { family }),
    valueOf: ({ traits }) => traits[name],
  }));
}

/** Traits that a member inherits from its target. */
function ownOrOfTarget(names: readonly (keyof Traits)[]): SchemaTrait<Member>[] {
  return names.map((name) => ({ name, valueOf: ({ traits, target }) => traits[name] ?? target.traits[name] }));
}

/** Structures, unions, lists and maps have the trait in their own schemas. */
function sensitiveMember({ traits, target }: Member): true | undefined {
  return traits.sensitive ?? (isAggregate(target) ? undefined : target.traits.sensitive);
}

/** Only needed together with a default: clients send the defaults of required members. */
function requiredWithDefault(member: Member): true | undefined {
  return hasDefault(member.traits) && mayBeSent(member) ? member.traits.required : undefined;
}

function httpChecksum(traits: Traits): object | undefined {
  const { requestChecksumRequired, ...said } = traits.httpChecksum ?? {};
  if (!hasRequestChecksum(traits) && !hasResponseChecksum(traits)) return undefined;
  const { requestAlgorithmMember, requestValidationModeMember, responseAlgorithms } = said;
  return {
    ...(requestAlgorithmMember === undefined ? {} : { requestAlgorithmMember }),
    ...(requestChecksumRequired === true ? { requestChecksumRequired } : {}),
    ...(hasResponseChecksum(traits) ? { requestValidationModeMember, responseAlgorithms } : {}),
  };
}
