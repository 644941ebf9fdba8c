import {
  type Member,
  membersOf,
  type OperationShape,
  type Shape,
  type StructureShape,
} from "../model/service-model.ts";
import { hasDefault, type Traits } from "../model/traits.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { isByteStream } from "../plan/plan-package.ts";
import { readsTraits } from "../protocols/protocol-table.ts";
import { mayBeSent } from "./codec-traits.ts";
import { bodiesOf, isInHeaders, isInTarget, isRaw, reachedMembers, type OperationUse } from "./operation-use.ts";

/** A part of the runtime that not every operation uses. */
export interface Part {
  /** What it adds to the name of a protocol with it. */
  readonly word: string;
  /** The runtime's export. */
  readonly symbol: string;
  /** The property that it is given as; several parts may be `types`. */
  readonly option: string;
}

/** The parts of one kind that an operation uses. */
export type PartsOf = (use: OperationUse, plan: PackagePlan) => readonly Part[];

const target: Part = { word: "Target", symbol: "targetBinding", option: "target" };
const headers: Part = { word: "Headers", symbol: "headerBinding", option: "headers" };
const payload: Part = { word: "Payload", symbol: "payloadBinding", option: "payload" };
const hostPrefix = ownOption("HostPrefix", "fillHostPrefix");
const tokens = ownOption("Tokens", "fillTokens");
const queryCompatibility = ownOption("QueryCompatibility", "queryCompatibility");
const plainNames = ownOption("PlainNames", "ignoreJsonNames");
const unionRequest = ownOption("UnionRequest", "queryUnionEncoder");
const unionResponse = ownOption("UnionResponse", "xmlDecoder");
const xmlRequest = ownOption("XmlRequest", "createXmlEncoders");
const xmlResponse: Part = { word: "XmlResponse", symbol: "plainRestXmlDecoder", option: "restXmlDecoder" };
const xmlUnionResponse = ownOption("XmlUnionResponse", "restXmlDecoder");
const openBody = ownOption("OpenBody", "openXmlBody");

const jsonLong = ofTypes("Long", "jsonLong");
const jsonBigNumber = ofTypes("BigNumber", "jsonBigNumber");
const jsonSingleTypes: PartsOf = typesPart({
  long: jsonLong,
  bigInteger: jsonBigNumber,
  bigDecimal: jsonBigNumber,
  blob: ofTypes("Blob", "jsonBlob"),
  document: ofTypes("Document", "jsonDocument"),
  map: ofTypes("Map", "jsonMap"),
  timestamp: ofTypes("Timestamp", "jsonTimestamp"),
  union: ofTypes("Union", "jsonUnion"),
});
export const cborTypes: PartsOf = typesPart({
  bigDecimal: ofTypes("BigDecimal", "cborBigDecimal"),
  bigInteger: ofTypes("BigInteger", "cborBigInteger"),
  blob: ofTypes("Blob", "cborBlob"),
  timestamp: ofTypes("Timestamp", "cborTimestamp"),
});
/** A step that goes around a protocol. */
export interface Wrapper extends Pick<Part, "word" | "symbol"> {
  /** Exports of the runtime that the step is given, as the properties of an object. */
  readonly given?: readonly string[];
}

/** What goes around an operation's protocol, from the inside. */
export function wrappersOf({ traits, input }: OperationShape, bindsToHttp: boolean): readonly Wrapper[] {
  return [
    ...(bindsToHttp && input?.members.some(concernsFraming) ? [{ word: "Framing", symbol: "withRequestFraming" }] : []),
    ...(traits.requestCompression === undefined ? [] : [{ word: "Compression", symbol: "withRequestCompression" }]),
    ...checksumSteps(traits, input),
    ...(input !== undefined && hasSentDefaults(input) ? [{ word: "Defaults", symbol: "withDefaults" }] : []),
  ];
}

/** The headers that tell how a request stands on its connection. */
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

/** Whether a member of an input could make its request longer or shorter than it says, or change its connection. */
function concernsFraming(member: Member): boolean {
  const { httpHeader, httpPrefixHeaders } = member.traits;
  return (
    isByteStream(member) ||
    (httpHeader !== undefined && framingHeaders.includes(httpHeader.toLowerCase())) ||
    (httpPrefixHeaders !== undefined &&
      framingHeaders.some((header) => header.startsWith(httpPrefixHeaders.toLowerCase())))
  );
}

/** A checksum that can be chosen takes the place of `Content-MD5` (AWS, "httpChecksum trait"). */
function checksumSteps(traits: Traits, input: StructureShape | undefined): readonly Wrapper[] {
  if (!hasRequestChecksum(traits)) {
    return traits.httpChecksumRequired === true ? [{ word: "ContentMd5", symbol: "withContentMd5" }] : [];
  }
  const { requestAlgorithmMember, requestChecksumRequired } = traits.httpChecksum ?? {};
  const target = input?.members.find(({ name }) => name === requestAlgorithmMember)?.target;
  const isNamed = (algorithm: string): boolean =>
    target !== undefined &&
    (target.kind !== "enum" || target.values.some(({ value }) => value.toLowerCase() === algorithm));
  const given = checksumAlgorithms.filter(
    (algorithm) => isNamed(algorithm) || (algorithm === "crc32" && requestChecksumRequired),
  );
  const words =
    given.length === checksumAlgorithms.length ? [] : given.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return [{ word: `${words.join("")}Checksum`, symbol: "withRequestChecksum", given }];
}

/** Those that the runtime has, under the names that headers end in. */
const checksumAlgorithms: readonly string[] = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

/** Whether a client may have a checksum to send that it can choose. */
export function hasRequestChecksum({ httpChecksum }: Traits): boolean {
  return httpChecksum?.requestAlgorithmMember !== undefined || httpChecksum?.requestChecksumRequired === true;
}

/** Whether a client may have defaults to send: of required members, and with `sendDefaults` of nested ones. */
function hasSentDefaults({ members }: StructureShape): boolean {
  const nested = reachedMembers(members.flatMap(({ target }) => membersOf(target)));
  const isSent = (member: Member): boolean => hasDefault(member.traits) && mayBeSent(member);
  return members.some((member) => member.traits.required === true && isSent(member)) || nested.some(isSent);
}

function ownOption(word: string, symbol: string): Part {
  return { word, symbol, option: symbol };
}

function ofTypes(word: string, symbol: string): Part {
  return { word, symbol, option: "types" };
}

export function bindingParts({ bindings }: OperationUse): readonly Part[] {
  return [
    ...(bindings.some(isInTarget) ? [target] : []),
    ...(bindings.some(isInHeaders) ? [headers] : []),
    ...(bindings.some(({ httpPayload }) => httpPayload === true) ? [payload] : []),
  ];
}

export function hostPrefixPart({ operation }: OperationUse): readonly Part[] {
  return operation.traits.endpoint === undefined ? [] : [hostPrefix];
}

export function tokensPart({ operation }: OperationUse): readonly Part[] {
  return operation.input?.members.some(({ traits }) => traits.idempotencyToken === true) ? [tokens] : [];
}

export function queryCompatibilityPart({ model }: OperationUse): readonly Part[] {
  return model.traits.awsQueryCompatible === true ? [queryCompatibility] : [];
}

/** The protocol knows no `jsonName`; another one of the package may, so that members carry it. */
export function plainNamesPart(use: OperationUse, plan: PackagePlan): readonly Part[] {
  const isNamed =
    readsTraits("json", plan.protocols) && reachedMembers(bodiesOf(use)).some(({ traits }) => traits.jsonName);
  return isNamed ? [plainNames] : [];
}

/** Errors are read without a decoder where all of their members are texts, as nearly all are. */
export function xmlParts({ operation, requestBody, outputBody, errorBody }: OperationUse): readonly Part[] {
  const members = operation.output?.members ?? [];
  const mayBeError =
    operation.output !== undefined && !members.some((member) => member.traits.httpPayload && isRaw(member));
  return [
    ...(requestBody.length > 0 ? [xmlRequest] : []),
    ...(outputBody.length > 0 || !errorBody.every(isPlainText)
      ? [hasUnion([...outputBody, ...errorBody]) ? xmlUnionResponse : xmlResponse]
      : []),
    ...(mayBeError ? [openBody] : []),
  ];
}

export function queryParts({ requestBody, outputBody, errorBody }: OperationUse): readonly Part[] {
  return [
    ...(hasUnion(requestBody) ? [unionRequest] : []),
    ...(hasUnion([...outputBody, ...errorBody]) ? [unionResponse] : []),
  ];
}

function hasUnion(members: readonly Member[]): boolean {
  return reachedMembers(members).some(({ target }) => target.kind === "union");
}

function isPlainText({ target, traits }: Member): boolean {
  const isText = target.kind === "string" || target.kind === "enum";
  return isText && traits.xmlAttribute !== true && !hasDefault(traits);
}

/** Big numbers have the part of `long` in their own. */
export function jsonTypes(use: OperationUse, plan: PackagePlan): readonly Part[] {
  const types = jsonSingleTypes(use, plan);
  return types.includes(jsonBigNumber) ? types.filter((part) => part !== jsonLong) : types;
}

/** The types that a codec must be given where a body has them, since they have code of their own. */
function typesPart(types: Readonly<Partial<Record<Shape["kind"], Part>>>): PartsOf {
  return (use) => {
    const kinds = new Set(reachedMembers(bodiesOf(use)).map(({ target }) => target.kind));
    const used = Object.entries(types).filter(([kind]) => kinds.has(kind as Shape["kind"]));
    return [...new Set(used.map(([, part]) => part))];
  };
}
