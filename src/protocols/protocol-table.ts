/**
 * The protocols that packages speak: a row for each. Readers, name rules, checks and emitters read
 * these rows, and nothing else compares names of protocols, so that another protocol is a row here
 * and a folder of the runtime.
 */
export interface Protocol {
  /** The name that its specification uses, such as `restJson1`. */
  readonly name: string;
  /** The trait that names it in a Smithy model. */
  readonly smithyId: string;
  /** How `metadata` names it in AWS's own models. */
  readonly awsName: {
    readonly protocol: string;
    /** Where several versions share the name; a model without a version means the first of them. */
    readonly jsonVersion?: string;
  };
  /**
   * It binds members to HTTP's parts and operations to methods and URIs, so that each request could
   * be one of its own: a server asks the protocols that say of themselves which requests are theirs first.
   */
  readonly bindsToHttp?: true;
  /** The traits that it reads in addition to those that all protocols read. */
  readonly traits: readonly TraitFamily[];
  /** The trait that corresponds to a `locationName` of AWS's own models. */
  readonly locationName?: "jsonName" | "xmlName";
  /** Errors have codes that differ from their shapes' names (`awsQueryError`). */
  readonly hasErrorCodes?: true;
  readonly runtime: ProtocolRuntime;
}

/** Traits that a package has only if one of its protocols reads them. */
export type TraitFamily = "http" | "json" | "xml" | "ec2" | "rpc";

/** Where the runtime has a protocol's halves. */
interface ProtocolRuntime {
  /** The module that has its client half, and the parts that operations may name. */
  readonly clientEntry: string;
  readonly clientHalf: string;
  /** The kinds of parts that operations may name for it, in the order in which they are printed. */
  readonly clientParts: readonly ClientPartKind[];
  /** The module that has its server half. */
  readonly serverEntry: string;
  readonly serverHalf: string;
}

/** Parts that client halves look for in the operations that use them. */
export type ClientPartKind =
  "httpBindings" | "queryCompatibility" | "jsonTypes" | "cborTypes" | "xmlBodies" | "formUnions" | "eventStreams";

/** By preference, where a service speaks several: it is the one of AWS's SDKs, JSON beside CBOR. */
export const protocolTable: readonly Protocol[] = [
  {
    name: "rpcv2Cbor",
    smithyId: "smithy.protocols#rpcv2Cbor",
    awsName: { protocol: "smithy-rpc-v2-cbor" },
    traits: ["rpc"],
    runtime: {
      ...inRuntime("rpcv2-cbor", "rpcv2Cbor"),
      clientParts: ["queryCompatibility", "cborTypes", "eventStreams"],
    },
  },
  {
    name: "rpcv2Json",
    smithyId: "smithy.protocols#rpcv2Json",
    awsName: { protocol: "smithy-rpc-v2-json" },
    traits: ["json", "rpc"],
    locationName: "jsonName",
    runtime: {
      ...inRuntime("rpcv2-json", "rpcv2Json"),
      clientParts: ["queryCompatibility", "jsonTypes", "eventStreams"],
    },
  },
  {
    name: "awsJson1_0",
    smithyId: "aws.protocols#awsJson1_0",
    awsName: { protocol: "json", jsonVersion: "1.0" },
    traits: ["rpc"],
    locationName: "jsonName",
    runtime: {
      ...inRuntime("aws-json", "awsJson1_0"),
      clientParts: ["queryCompatibility", "jsonTypes", "eventStreams"],
    },
  },
  {
    name: "awsJson1_1",
    smithyId: "aws.protocols#awsJson1_1",
    awsName: { protocol: "json", jsonVersion: "1.1" },
    traits: ["rpc"],
    locationName: "jsonName",
    runtime: {
      ...inRuntime("aws-json", "awsJson1_1"),
      clientParts: ["queryCompatibility", "jsonTypes", "eventStreams"],
    },
  },
  {
    name: "restJson1",
    smithyId: "aws.protocols#restJson1",
    awsName: { protocol: "rest-json" },
    bindsToHttp: true,
    traits: ["http", "json"],
    locationName: "jsonName",
    runtime: {
      ...inRuntime("rest-json", "restJson1"),
      clientParts: ["httpBindings", "jsonTypes"],
    },
  },
  {
    name: "restXml",
    smithyId: "aws.protocols#restXml",
    awsName: { protocol: "rest-xml" },
    bindsToHttp: true,
    traits: ["http", "xml"],
    locationName: "xmlName",
    runtime: {
      ...inRuntime("rest-xml", "restXml"),
      clientParts: ["httpBindings", "xmlBodies"],
    },
  },
  {
    name: "awsQuery",
    smithyId: "aws.protocols#awsQuery",
    awsName: { protocol: "query" },
    traits: ["xml"],
    locationName: "xmlName",
    hasErrorCodes: true,
    runtime: {
      ...inRuntime("aws-query", "awsQuery"),
      clientParts: ["formUnions"],
    },
  },
  {
    name: "ec2Query",
    smithyId: "aws.protocols#ec2Query",
    awsName: { protocol: "ec2" },
    traits: ["xml", "ec2"],
    locationName: "xmlName",
    runtime: {
      ...inRuntime("ec2-query", "ec2Query"),
      clientParts: ["formUnions"],
    },
  },
];

/** Where `@shapewright/runtime` has a protocol. */
function inRuntime(entry: string, name: string): Omit<ProtocolRuntime, "clientParts"> {
  return {
    clientEntry: `@shapewright/runtime/${entry}`,
    clientHalf: name,
    serverEntry: `@shapewright/runtime/server/${entry}`,
    serverHalf: `${name}Server`,
  };
}

/**
 * The row of a protocol that a model names.
 *
 * @throws Error for a name that no reader gives.
 */
export function protocolOf(name: string): Protocol {
  const row = protocolTable.find((protocol) => protocol.name === name);
  if (row === undefined) throw new Error(`protocol "${name}" has no row`);
  return row;
}

/** The protocol that services of the trait `awsQueryCompatible` spoke before. */
export const queryProtocol: Protocol = protocolOf("awsQuery");

/** The families of traits that some protocols read. */
export function traitFamiliesOf(protocols: readonly Protocol[]): ReadonlySet<TraitFamily> {
  return new Set(protocols.flatMap(({ traits }) => traits));
}

/** Whether a module has the client half of a protocol. */
export function isClientEntry(specifier: string): boolean {
  return protocolTable.some(({ runtime }) => runtime.clientEntry === specifier);
}
