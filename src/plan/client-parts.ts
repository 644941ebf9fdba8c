import type { Member, OperationShape, Shape, StructureShape } from "../model/service-model.ts";
import { hasDefault, type Traits } from "../model/traits.ts";
import type { ClientPartKind, Protocol } from "../protocols/protocol-table.ts";
import { isSigned, schemePartsOfOperation } from "./auth-schemes.ts";
import type { PackagePlan } from "./package-plan.ts";
import { clientPartsOf, hasPrefixInRules } from "./customizations/client-parts.ts";
import {
  bodiesOf,
  describeErrorUse,
  describeOperationUse,
  isInHeaders,
  isInTarget,
  isRaw,
  type MessageUse,
  reachedMembers,
} from "./operation-use.ts";
import { isByteStream, isEventStream, needsHttp2 } from "./streams.ts";
import { isDefaultOfJson, sentDefaults } from "./absent-members.ts";

/**
 * The parts of the runtime that an operation's calls need in addition to the protocol, by the names that the protocol's
 * client entry exports them under: a bundle only contains the parts of the operations that it uses. Interceptors come
 * last, in their order in the chain.
 */
export function planOperationParts(
  operation: OperationShape,
  { model, clientProtocol }: Pick<PackagePlan, "model" | "clientProtocol">,
): readonly string[] {
  const { bindsToHttp = false, runtime } = clientProtocol;
  const takes = (kind: ClientPartKind): boolean => runtime.clientParts.includes(kind);
  return [
    ...contentParts(describeOperationUse(operation, bindsToHttp), clientProtocol),
    ...(takes("xmlBodies") ? bodyOpener(operation) : []),
    ...(model.traits.awsQueryCompatible === true && takes("queryCompatibility") ? ["queryCompatibility"] : []),
    ...defaultsPart(operation),
    ...(operation.input?.members.some(({ traits }) => traits.idempotencyToken === true) ? ["idempotencyToken"] : []),
    ...(operation.traits.endpoint === undefined || hasPrefixInRules(model) ? [] : ["hostPrefix"]),
    ...(operation.traits.requestCompression === undefined ? [] : ["requestCompression"]),
    ...checksumParts(operation),
    ...clientPartsOf(model).ofOperation(operation),
    ...(operation.input?.members.some((member) => isEventStream(member) || (bindsToHttp && concernsFraming(member)))
      ? ["requestFraming"]
      : []),
    ...(needsHttp2(operation, { model, clientProtocol }) ? ["http2"] : []),
    ...schemePartsOfOperation(operation, model),
    ...(isSigned(operation, model) ? signingParts(operation) : []),
  ];
}

function defaultsPart({ input }: OperationShape): readonly string[] {
  const defaults = input === undefined ? [] : sentDefaults(input);
  if (defaults.length === 0) return [];
  return [defaults.every(isDefaultOfJson) ? "sentDefaults" : "sentConvertedDefaults"];
}

/** The parts that reading an error needs in addition to the protocol. */
export function planErrorParts(error: StructureShape, clientProtocol: Protocol): readonly string[] {
  return contentParts(describeErrorUse(error, clientProtocol.bindsToHttp ?? false), clientProtocol);
}

/** The parts that members of messages need. */
function contentParts(use: MessageUse, { runtime }: Protocol): readonly string[] {
  return runtime.clientParts.flatMap((kind) => partsOfKind[kind](use));
}

/** The parts for bodies of one member, in each direction; event streams have their own. */
function payloadParts({ requestPayload, responsePayload }: MessageUse): readonly string[] {
  return [
    ...(requestPayload ? [isEventStream(requestPayload) ? "eventPayloadWriter" : "payloadWriter"] : []),
    ...(responsePayload ? [isEventStream(responsePayload) ? "eventPayloadReader" : "payloadReader"] : []),
  ];
}

/** The part for the directions in which an operation without HTTP bindings has event streams; none without. */
function rpcEventsPart({ requestBody, outputBody }: MessageUse): readonly string[] {
  const sends = requestBody.some(isEventStream);
  const receives = outputBody.some(isEventStream);
  if (sends && receives) return ["rpcEventStreams"];
  if (sends) return ["rpcEventWriter"];
  return receives ? ["rpcEventReader"] : [];
}

const partsOfKind: Readonly<Record<ClientPartKind, (use: MessageUse) => readonly string[]>> = {
  httpBindings: (use) => [
    ...(use.bindings.some(isInTarget) ? ["targetBinding"] : []),
    ...(use.bindings.some((traits) => isInHeaders(traits) || traits.httpResponseCode === true)
      ? ["headerBinding"]
      : []),
    ...payloadParts(use),
  ],
  // The part of big numbers includes that of `long`.
  jsonTypes(use) {
    const types = jsonSingleTypes(use);
    return types.includes("jsonBigNumber") ? types.filter((part) => part !== "jsonLong") : types;
  },
  cborTypes: typesPart({
    bigDecimal: "cborBigDecimal",
    bigInteger: "cborBigInteger",
    blob: "cborBlob",
    timestamp: "cborTimestamp",
  }),
  // Errors with only string members, nearly all, are read without a decoder.
  xmlBodies: ({ requestBody, outputBody, errorBody }) => [
    ...(requestBody.length > 0 ? ["xmlRequest"] : []),
    ...(outputBody.length > 0 || !errorBody.every(isPlainText)
      ? [hasUnion([...outputBody, ...errorBody]) ? "xmlUnionResponse" : "xmlResponse"]
      : []),
  ],
  formUnions: ({ requestBody, outputBody, errorBody }) => [
    ...(hasUnion(requestBody) ? ["formUnion"] : []),
    ...(hasUnion([...outputBody, ...errorBody]) ? ["xmlUnionResponse"] : []),
  ],
  queryCompatibility: () => [],
  eventStreams: rpcEventsPart,
};

const jsonSingleTypes = typesPart({
  long: "jsonLong",
  bigInteger: "jsonBigNumber",
  bigDecimal: "jsonBigNumber",
  blob: "jsonBlob",
  document: "jsonDocument",
  map: "jsonMap",
  timestamp: "jsonTimestamp",
  union: "jsonUnion",
});

/** The types with their own code, which a codec must receive if a body has them. */
function typesPart(parts: Readonly<Partial<Record<Shape["kind"], string>>>): (use: MessageUse) => readonly string[] {
  return (use) => {
    const kinds = new Set(reachedMembers(bodiesOf(use)).map(({ target }) => target.kind));
    const used = Object.entries(parts).filter(([kind]) => kinds.has(kind as Shape["kind"]));
    return [...new Set(used.map(([, part]) => part))];
  };
}

/** Whether a response is an error may only be known from its XML body. */
function bodyOpener({ output }: OperationShape): readonly string[] {
  const isBytes = output?.members.some((member) => member.traits.httpPayload === true && isRaw(member));
  return output !== undefined && isBytes !== true ? ["openXmlBody"] : [];
}

function hasUnion(members: readonly Member[]): boolean {
  return reachedMembers(members).some(({ target }) => target.kind === "union");
}

function isPlainText({ target, traits }: Member): boolean {
  const isText = target.kind === "string" || target.kind === "enum";
  return isText && traits.xmlAttribute !== true && !hasDefault(traits);
}

/** Events are signed after their request. */
function signingParts({ input }: OperationShape): readonly string[] {
  return ["requestSigning", ...(input?.members.some(isEventStream) === true ? ["eventSigning"] : [])];
}

/** Headers that affect the framing of a request or its connection. */
const framingHeaders: readonly string[] = [
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Whether an input member could contradict the request's length or affect its connection. */
function concernsFraming(member: Member): boolean {
  const { httpHeader, httpPrefixHeaders } = member.traits;
  return (
    isByteStream(member) ||
    (httpHeader !== undefined && framingHeaders.includes(httpHeader.toLowerCase())) ||
    (httpPrefixHeaders !== undefined &&
      framingHeaders.some((header) => header.startsWith(httpPrefixHeaders.toLowerCase())))
  );
}

/** A selectable checksum replaces `Content-MD5` (AWS, "httpChecksum trait"). */
function checksumParts({ traits, input }: OperationShape): readonly string[] {
  const isRequested = hasRequestChecksum(traits);
  const isAnswered = hasResponseChecksum(traits);
  if (!isRequested && !isAnswered) return traits.httpChecksumRequired === true ? ["contentMd5"] : [];
  const { requestAlgorithmMember, requestChecksumRequired, responseAlgorithms = [] } = traits.httpChecksum ?? {};
  const target = input?.members.find(({ name }) => name === requestAlgorithmMember)?.target;
  const isNamed = (algorithm: string): boolean =>
    target !== undefined &&
    (target.kind !== "enum" || target.values.some(({ value }) => value.toLowerCase() === algorithm));
  const algorithms = checksumAlgorithms.filter(
    (algorithm) =>
      isNamed(algorithm) ||
      (algorithm === "crc32" && isRequested && (requestChecksumRequired === true || target !== undefined)) ||
      (isAnswered && responseAlgorithms.includes(algorithm.toUpperCase())),
  );
  return [
    ...(isRequested ? ["requestChecksum"] : traits.httpChecksumRequired === true ? ["contentMd5"] : []),
    ...(isAnswered ? ["responseChecksum"] : []),
    ...algorithms,
  ];
}

/** The algorithms that the runtime implements, as in the suffixes of checksum headers. */
const checksumAlgorithms: readonly string[] = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

/** Whether requests may have a checksum with a selectable algorithm. */
export function hasRequestChecksum({ httpChecksum }: Traits): boolean {
  return httpChecksum?.requestAlgorithmMember !== undefined || httpChecksum?.requestChecksumRequired === true;
}

/** Whether a client can ask for a checksum of the response. */
export function hasResponseChecksum({ httpChecksum }: Traits): boolean {
  const { requestValidationModeMember, responseAlgorithms = [] } = httpChecksum ?? {};
  return requestValidationModeMember !== undefined && responseAlgorithms.length > 0;
}
