// Written by scripts/generate-format-types.ts from api.schema.json. Do not edit.

/**
 * A namespace, or its URI alone.
 */
export type XmlNamespace = string | XmlNamespaceDefinition;
export type TimestampFormat = "iso8601" | "rfc822" | "unixTimestamp";
export type ShapeDefinition = StructureDefinition | ListDefinition | MapDefinition | SimpleDefinition;

/**
 * The operations and shapes of a service: `api-2.json`, or the merged `service-2.json`.
 */
export interface ApiModel {
  /**
   * The version of the layout.
   */
  version?: string | number;
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  metadata: Metadata;
  operations: {
    [k: string]: OperationDefinition;
  };
  shapes: {
    [k: string]: ShapeDefinition;
  };
  /**
   * The client's parameters of the endpoint rules.
   */
  clientContextParams?: {
    [k: string]: ClientContextParam;
  };
  [k: string]: unknown;
}
export interface Metadata {
  /**
   * The version of the service, such as `2019-06-10`.
   */
  apiVersion: string;
  /**
   * The host's first label.
   */
  endpointPrefix?: string;
  /**
   * The protocol.
   */
  protocol?: string;
  /**
   * The protocols in order of preference.
   */
  protocols?: string[];
  /**
   * The version of the json protocol.
   */
  jsonVersion?: string | number;
  /**
   * Settings such as `h2`.
   */
  protocolSettings?: {
    [k: string]: unknown;
  };
  /**
   * Names the client.
   */
  serviceId?: string;
  /**
   * The short name for people.
   */
  serviceAbbreviation?: string;
  /**
   * The full name for people.
   */
  serviceFullName?: string;
  /**
   * How requests are signed.
   */
  signatureVersion?: string;
  /**
   * The service's name in signatures.
   */
  signingName?: string;
  /**
   * Auth schemes as Smithy shape ids.
   */
  auth?: string[];
  /**
   * Stands before the operation in `X-Amz-Target`.
   */
  targetPrefix?: string;
  /**
   * Identifies the model.
   */
  uid?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * The host of services without regions.
   */
  globalEndpoint?: string;
  /**
   * The digest of the service's checksums.
   */
  checksumFormat?: string;
  /**
   * Error codes of awsQuery are sent along.
   */
  awsQueryCompatible?: {
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
export interface XmlNamespaceDefinition {
  /**
   * The namespace.
   */
  uri: string;
  /**
   * Its prefix.
   */
  prefix?: string;
  [k: string]: unknown;
}
export interface OperationDefinition {
  /**
   * The name on the wire.
   */
  name: string;
  http?: HttpDefinition;
  input?: MemberDefinition;
  output?: OutputDefinition;
  errors?: ErrorReference[];
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * A page about the operation.
   */
  documentationUrl?: string;
  /**
   * Another name of the operation.
   */
  alias?: string;
  /**
   * Nobody should use it any more.
   */
  deprecated?: boolean;
  /**
   * What to use instead.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Calling it twice is calling it once.
   */
  idempotent?: boolean;
  /**
   * Changes nothing.
   */
  readonly?: boolean;
  /**
   * How requests are signed, where it is not the service's way.
   */
  authtype?: string;
  /**
   * Auth schemes as Smithy shape ids.
   */
  auth?: string[];
  /**
   * The body is not signed.
   */
  unsignedPayload?: boolean;
  endpoint?: EndpointDefinition;
  /**
   * The endpoint is asked for first.
   */
  endpointdiscovery?: {
    [k: string]: unknown;
  };
  /**
   * The operation that is asked for endpoints.
   */
  endpointoperation?: boolean;
  httpChecksum?: HttpChecksum;
  /**
   * A checksum of the body is sent.
   */
  httpChecksumRequired?: boolean;
  requestcompression?: RequestCompression;
  /**
   * Constants for the endpoint rules.
   */
  staticContextParams?: {
    [k: string]: StaticContextParam;
  };
  /**
   * Parts of the input for the endpoint rules.
   */
  operationContextParams?: {
    [k: string]: OperationContextParam;
  };
  [k: string]: unknown;
}
export interface HttpDefinition {
  /**
   * The HTTP method.
   */
  method: string;
  /**
   * The path with labels, and a literal query string.
   */
  requestUri: string;
  /**
   * The status of success.
   */
  responseCode?: number;
  [k: string]: unknown;
}
/**
 * A reference to a shape, with the traits of the place that refers.
 */
export interface MemberDefinition {
  /**
   * The name of the shape.
   */
  shape: string;
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * Nobody should use it any more.
   */
  deprecated?: boolean;
  /**
   * What to use instead.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Never logged.
   */
  sensitive?: boolean;
  /**
   * The name of the header, parameter, label, JSON property or XML element.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Not in the service's own model.
   */
  synthetic?: boolean;
  /**
   * The part of the HTTP message that carries the member.
   */
  location?: "uri" | "querystring" | "header" | "headers" | "statusCode";
  /**
   * The name in the ec2 protocol's requests.
   */
  queryName?: string;
  /**
   * The bytes are not held in memory.
   */
  streaming?: boolean;
  /**
   * The stream's length must be known.
   */
  requiresLength?: boolean;
  timestampFormat?: TimestampFormat;
  /**
   * JSON text inside of a string.
   */
  jsonvalue?: boolean;
  /**
   * Clients fill it in.
   */
  idempotencyToken?: boolean;
  /**
   * Absent and zero differ.
   */
  box?: boolean;
  /**
   * No element around the items.
   */
  flattened?: boolean;
  /**
   * An attribute, not an element.
   */
  xmlAttribute?: boolean;
  /**
   * The body of an event.
   */
  eventpayload?: boolean;
  /**
   * A header of an event.
   */
  eventheader?: boolean;
  /**
   * Part of the host's name.
   */
  hostLabel?: boolean;
  /**
   * A parameter of the endpoint rules.
   */
  contextParam?: {
    /**
     * The parameter's name.
     */
    name: string;
    [k: string]: unknown;
  };
  /**
   * Identifies the endpoint to discover.
   */
  endpointdiscoveryid?: boolean;
  /**
   * The member that is the body, where the shape does not say it.
   */
  payload?: string;
  [k: string]: unknown;
}
export interface OutputDefinition {
  /**
   * The name of the structure.
   */
  shape: string;
  /**
   * The element around the members in awsQuery.
   */
  resultWrapper?: string;
  /**
   * The root element.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * The member that is the body, where the shape does not say it.
   */
  payload?: string;
  [k: string]: unknown;
}
export interface ErrorReference {
  /**
   * The name of the structure.
   */
  shape: string;
  /**
   * It is thrown.
   */
  exception?: boolean;
  /**
   * It is the server's fault.
   */
  fault?: boolean;
  error?: ErrorDefinition;
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * The member that is the body, where the shape does not say it.
   */
  payload?: string;
  [k: string]: unknown;
}
export interface ErrorDefinition {
  /**
   * The error's code on the wire.
   */
  code?: string;
  /**
   * The HTTP status.
   */
  httpStatusCode?: number;
  /**
   * It is the client's fault.
   */
  senderFault?: boolean;
  /**
   * It is the server's fault.
   */
  fault?: boolean;
  [k: string]: unknown;
}
export interface EndpointDefinition {
  /**
   * Stands before the host, with labels.
   */
  hostPrefix?: string;
  [k: string]: unknown;
}
/**
 * Checksums of the body that the client may choose.
 */
export interface HttpChecksum {
  /**
   * The input's member that names the algorithm.
   */
  requestAlgorithmMember?: string;
  /**
   * A request has one in any case.
   */
  requestChecksumRequired?: boolean;
  /**
   * The input's member that asks for a checksum of the response.
   */
  requestValidationModeMember?: string;
  /**
   * What a response's checksum may be by.
   */
  responseAlgorithms?: string[];
  [k: string]: unknown;
}
export interface RequestCompression {
  encodings: string[];
  [k: string]: unknown;
}
export interface StaticContextParam {
  value: unknown;
  [k: string]: unknown;
}
export interface OperationContextParam {
  /**
   * A path of JMESPath into the input.
   */
  path: string;
  [k: string]: unknown;
}
export interface StructureDefinition {
  type: "structure";
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * Nobody should use it any more.
   */
  deprecated?: boolean;
  /**
   * What to use instead.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Never logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Not in the service's own model.
   */
  synthetic?: boolean;
  members: {
    [k: string]: MemberDefinition;
  };
  required?: string[];
  /**
   * The member that is the body.
   */
  payload?: string;
  /**
   * It is thrown.
   */
  exception?: boolean;
  /**
   * It is the server's fault.
   */
  fault?: boolean;
  error?: ErrorDefinition;
  retryable?: Retryable;
  /**
   * Exactly one member is set.
   */
  union?: boolean;
  /**
   * Any JSON value.
   */
  document?: boolean;
  /**
   * A stream of the members, which are events.
   */
  eventstream?: boolean;
  /**
   * An event of a stream.
   */
  event?: boolean;
  /**
   * Stands for an element of older responses.
   */
  wrapper?: boolean;
  /**
   * The order of the members in XML.
   */
  xmlOrder?: string[];
  /**
   * The part of the HTTP message that carries the member.
   */
  location?: "uri" | "querystring" | "header" | "headers" | "statusCode";
  /**
   * The name in the ec2 protocol's requests.
   */
  queryName?: string;
  /**
   * An attribute, not an element.
   */
  xmlAttribute?: boolean;
  /**
   * The body of an event.
   */
  eventpayload?: boolean;
  /**
   * A header of an event.
   */
  eventheader?: boolean;
  /**
   * Part of the host's name.
   */
  hostLabel?: boolean;
  /**
   * Clients fill it in.
   */
  idempotencyToken?: boolean;
  [k: string]: unknown;
}
export interface Retryable {
  /**
   * The client called too often.
   */
  throttling?: boolean;
  [k: string]: unknown;
}
export interface ListDefinition {
  type: "list";
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * Nobody should use it any more.
   */
  deprecated?: boolean;
  /**
   * What to use instead.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Never logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Not in the service's own model.
   */
  synthetic?: boolean;
  /**
   * The least length or value.
   */
  min?: number;
  /**
   * The greatest length or value.
   */
  max?: number;
  member: MemberDefinition;
  /**
   * No element around the items.
   */
  flattened?: boolean;
  /**
   * Items may be null.
   */
  sparse?: boolean;
  /**
   * No two items are the same.
   */
  uniqueItems?: boolean;
  /**
   * The part of the HTTP message that carries the member.
   */
  location?: "uri" | "querystring" | "header" | "headers" | "statusCode";
  /**
   * The name in the ec2 protocol's requests.
   */
  queryName?: string;
  /**
   * An attribute, not an element.
   */
  xmlAttribute?: boolean;
  /**
   * The body of an event.
   */
  eventpayload?: boolean;
  /**
   * A header of an event.
   */
  eventheader?: boolean;
  /**
   * Part of the host's name.
   */
  hostLabel?: boolean;
  /**
   * Clients fill it in.
   */
  idempotencyToken?: boolean;
  [k: string]: unknown;
}
export interface MapDefinition {
  type: "map";
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * Nobody should use it any more.
   */
  deprecated?: boolean;
  /**
   * What to use instead.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Never logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Not in the service's own model.
   */
  synthetic?: boolean;
  /**
   * The least length or value.
   */
  min?: number;
  /**
   * The greatest length or value.
   */
  max?: number;
  key: MemberDefinition;
  value: MemberDefinition;
  /**
   * No element around the entries.
   */
  flattened?: boolean;
  /**
   * Values may be null.
   */
  sparse?: boolean;
  /**
   * The part of the HTTP message that carries the member.
   */
  location?: "uri" | "querystring" | "header" | "headers" | "statusCode";
  /**
   * The name in the ec2 protocol's requests.
   */
  queryName?: string;
  /**
   * An attribute, not an element.
   */
  xmlAttribute?: boolean;
  /**
   * The body of an event.
   */
  eventpayload?: boolean;
  /**
   * A header of an event.
   */
  eventheader?: boolean;
  /**
   * Part of the host's name.
   */
  hostLabel?: boolean;
  /**
   * Clients fill it in.
   */
  idempotencyToken?: boolean;
  [k: string]: unknown;
}
export interface SimpleDefinition {
  type:
    | "string"
    | "character"
    | "blob"
    | "boolean"
    | "byte"
    | "short"
    | "integer"
    | "long"
    | "float"
    | "double"
    | "bigInteger"
    | "biginteger"
    | "bigDecimal"
    | "bigdecimal"
    | "timestamp"
    | "document";
  /**
   * HTML; in the merged layout it stands beside what it documents.
   */
  documentation?: string;
  /**
   * Nobody should use it any more.
   */
  deprecated?: boolean;
  /**
   * What to use instead.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Never logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Not in the service's own model.
   */
  synthetic?: boolean;
  /**
   * The least length or value.
   */
  min?: number;
  /**
   * The greatest length or value.
   */
  max?: number;
  /**
   * The values of a string.
   */
  enum?: string[];
  /**
   * A regular expression of the whole string or a part of it.
   */
  pattern?: string;
  /**
   * The bytes are not held in memory.
   */
  streaming?: boolean;
  /**
   * The stream's length must be known.
   */
  requiresLength?: boolean;
  timestampFormat?: TimestampFormat;
  /**
   * JSON text inside of a string.
   */
  jsonvalue?: boolean;
  /**
   * Absent and zero differ.
   */
  box?: boolean;
  /**
   * Clients fill it in.
   */
  idempotencyToken?: boolean;
  /**
   * The part of the HTTP message that carries the member.
   */
  location?: "uri" | "querystring" | "header" | "headers" | "statusCode";
  /**
   * The name in the ec2 protocol's requests.
   */
  queryName?: string;
  /**
   * An attribute, not an element.
   */
  xmlAttribute?: boolean;
  /**
   * The body of an event.
   */
  eventpayload?: boolean;
  /**
   * A header of an event.
   */
  eventheader?: boolean;
  /**
   * Part of the host's name.
   */
  hostLabel?: boolean;
  [k: string]: unknown;
}
export interface ClientContextParam {
  type: "string" | "boolean" | "stringArray";
  documentation?: string;
  [k: string]: unknown;
}
