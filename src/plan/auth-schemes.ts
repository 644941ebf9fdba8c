import type { OperationShape, ServiceModel, StructureShape } from "../model/service-model.ts";
import { isEventStream } from "./streams.ts";

/** Smithy's scheme for operations that may be called without a signature. */
const noAuth = "smithy.api#noAuth";

/** The runtime's parts that sign with a scheme, by the scheme's shape id. */
const schemeParts: Readonly<Record<string, string>> = {
  "aws.auth#sigv4": "sigV4Auth",
  "smithy.api#httpApiKeyAuth": "httpApiKeyAuth",
  "smithy.api#httpBasicAuth": "httpBasicAuth",
  "smithy.api#httpBearerAuth": "httpBearerAuth",
};

/** The schemes of an operation in order of preference, if different from the service's. */
export function authOfOperation({ auth, traits }: OperationShape, model: ServiceModel): readonly string[] | undefined {
  const isOptional = traits.optionalAuth === true || model.traits.optionalAuth === true;
  const schemes = auth ?? model.auth;
  return isOptional && schemes.length > 0 ? [...schemes, noAuth] : auth;
}

/** Whether clients may have to sign requests: not if the preferred scheme is `noAuth`. */
export function isSigned(operation: OperationShape, model: ServiceModel): boolean {
  const [first] = operation.auth ?? model.auth;
  return first !== undefined && first !== noAuth;
}

/** The parts that sign with the service's schemes, which nearly all operations use. */
export function schemePartsOfService({ auth, operations }: ServiceModel): readonly string[] {
  const isUsed = operations.some((operation) => operation.auth === undefined);
  return isUsed ? partsOf(auth) : [];
}

/**
 * The parts that sign with schemes that only the operation has, and for an event stream as input the part that also
 * signs its events.
 */
export function schemePartsOfOperation(operation: OperationShape, model: ServiceModel): readonly string[] {
  const { auth, input } = operation;
  const ofService = schemePartsOfService(model);
  const parts = partsOf(auth ?? model.auth).map((part) => (sendsEvents(input) ? (eventParts[part] ?? part) : part));
  return parts.filter((part) => !ofService.includes(part));
}

/** The parts that replace others if the input is an event stream. */
const eventParts: Readonly<Record<string, string>> = { sigV4Auth: "sigV4EventAuth" };

function sendsEvents(input: StructureShape | undefined): boolean {
  return input?.members.some(isEventStream) === true;
}

function partsOf(auth: readonly string[]): readonly string[] {
  return auth.flatMap((scheme) => schemeParts[scheme] ?? []);
}

/** Whether clients sign requests as AWS's services require. */
export function signsForAws({ auth, operations }: ServiceModel): boolean {
  return [...auth, ...operations.flatMap((operation) => operation.auth ?? [])].some((scheme) =>
    scheme.startsWith("aws.auth#sigv4"),
  );
}
