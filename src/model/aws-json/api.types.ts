// Written by scripts/generate-format-types.ts from api.schema.json. Do not edit.

/**
 * A namespace, or only its URI.
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
   * HTML documentation, in the merged layout.
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
   * The id that client names are derived from.
   */
  serviceId?: string;
  /**
   * The short display name.
   */
  serviceAbbreviation?: string;
  /**
   * The full display name.
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
   * The prefix of the operation in `X-Amz-Target`.
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
   * Responses include awsQuery error codes.
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
   * The namespace prefix.
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
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * The URL of a page about the operation.
   */
  documentationUrl?: string;
  /**
   * Another name of the operation.
   */
  alias?: string;
  /**
   * Deprecated.
   */
  deprecated?: boolean;
  /**
   * A notice about the deprecation, such as a replacement.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Idempotent.
   */
  idempotent?: boolean;
  /**
   * Has no side effects.
   */
  readonly?: boolean;
  /**
   * How requests are signed, if different from the service.
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
   * Requires endpoint discovery.
   */
  endpointdiscovery?: {
    [k: string]: unknown;
  };
  /**
   * The operation that returns endpoints.
   */
  endpointoperation?: boolean;
  httpChecksum?: HttpChecksum;
  /**
   * Requests have a checksum of the body.
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
   * Input values for the endpoint rules.
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
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * Deprecated.
   */
  deprecated?: boolean;
  /**
   * A notice about the deprecation, such as a replacement.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Must not be logged.
   */
  sensitive?: boolean;
  /**
   * The name of the header, parameter, label, JSON property or XML element.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Added by AWS, not in the service's model.
   */
  synthetic?: boolean;
  /**
   * The part of the HTTP message to which the member is bound.
   */
  location?: "uri" | "querystring" | "header" | "headers" | "statusCode";
  /**
   * The name in the ec2 protocol's requests.
   */
  queryName?: string;
  /**
   * Streamed, not buffered in memory.
   */
  streaming?: boolean;
  /**
   * The stream's length is required.
   */
  requiresLength?: boolean;
  timestampFormat?: TimestampFormat;
  /**
   * JSON text in a string.
   */
  jsonvalue?: boolean;
  /**
   * Generated by clients if absent.
   */
  idempotencyToken?: boolean;
  /**
   * An absent value is not zero (Smithy 1.0, `box`).
   */
  box?: boolean;
  /**
   * Items without a wrapper element.
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
   * The member that is the body, if the shape does not define it.
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
   * The wrapper element of the members in awsQuery.
   */
  resultWrapper?: string;
  /**
   * The root element.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * The member that is the body, if the shape does not define it.
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
   * An error.
   */
  exception?: boolean;
  /**
   * A server error.
   */
  fault?: boolean;
  error?: ErrorDefinition;
  /**
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * The member that is the body, if the shape does not define it.
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
   * A client error.
   */
  senderFault?: boolean;
  /**
   * A server error.
   */
  fault?: boolean;
  [k: string]: unknown;
}
export interface EndpointDefinition {
  /**
   * A prefix of the host name, with labels.
   */
  hostPrefix?: string;
  [k: string]: unknown;
}
/**
 * Body checksums with selectable algorithms.
 */
export interface HttpChecksum {
  /**
   * The input member that selects the algorithm.
   */
  requestAlgorithmMember?: string;
  /**
   * Requests always have a checksum.
   */
  requestChecksumRequired?: boolean;
  /**
   * The input member that enables validation of response checksums.
   */
  requestValidationModeMember?: string;
  /**
   * The algorithms of response checksums.
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
   * A JMESPath expression on the input.
   */
  path: string;
  [k: string]: unknown;
}
export interface StructureDefinition {
  type: "structure";
  /**
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * Deprecated.
   */
  deprecated?: boolean;
  /**
   * A notice about the deprecation, such as a replacement.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Must not be logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Added by AWS, not in the service's model.
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
   * An error.
   */
  exception?: boolean;
  /**
   * A server error.
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
   * A wrapper element in older responses.
   */
  wrapper?: boolean;
  /**
   * The order of the members in XML.
   */
  xmlOrder?: string[];
  /**
   * The part of the HTTP message to which the member is bound.
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
   * Generated by clients if absent.
   */
  idempotencyToken?: boolean;
  [k: string]: unknown;
}
export interface Retryable {
  /**
   * A throttling error.
   */
  throttling?: boolean;
  [k: string]: unknown;
}
export interface ListDefinition {
  type: "list";
  /**
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * Deprecated.
   */
  deprecated?: boolean;
  /**
   * A notice about the deprecation, such as a replacement.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Must not be logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Added by AWS, not in the service's model.
   */
  synthetic?: boolean;
  /**
   * The minimum length or value.
   */
  min?: number;
  /**
   * The maximum length or value.
   */
  max?: number;
  member: MemberDefinition;
  /**
   * Items without a wrapper element.
   */
  flattened?: boolean;
  /**
   * Items may be null.
   */
  sparse?: boolean;
  /**
   * Items are unique.
   */
  uniqueItems?: boolean;
  /**
   * The part of the HTTP message to which the member is bound.
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
   * Generated by clients if absent.
   */
  idempotencyToken?: boolean;
  [k: string]: unknown;
}
export interface MapDefinition {
  type: "map";
  /**
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * Deprecated.
   */
  deprecated?: boolean;
  /**
   * A notice about the deprecation, such as a replacement.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Must not be logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Added by AWS, not in the service's model.
   */
  synthetic?: boolean;
  /**
   * The minimum length or value.
   */
  min?: number;
  /**
   * The maximum length or value.
   */
  max?: number;
  key: MemberDefinition;
  value: MemberDefinition;
  /**
   * Entries without a wrapper element.
   */
  flattened?: boolean;
  /**
   * Values may be null.
   */
  sparse?: boolean;
  /**
   * The part of the HTTP message to which the member is bound.
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
   * Generated by clients if absent.
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
   * HTML documentation, in the merged layout.
   */
  documentation?: string;
  /**
   * Deprecated.
   */
  deprecated?: boolean;
  /**
   * A notice about the deprecation, such as a replacement.
   */
  deprecatedMessage?: string;
  /**
   * When it was deprecated.
   */
  deprecatedSince?: string;
  /**
   * Must not be logged.
   */
  sensitive?: boolean;
  /**
   * The element's name in XML.
   */
  locationName?: string;
  xmlNamespace?: XmlNamespace;
  /**
   * Added by AWS, not in the service's model.
   */
  synthetic?: boolean;
  /**
   * The minimum length or value.
   */
  min?: number;
  /**
   * The maximum length or value.
   */
  max?: number;
  /**
   * The values of a string.
   */
  enum?: string[];
  /**
   * A regular expression that matches the string or a part of it.
   */
  pattern?: string;
  /**
   * Streamed, not buffered in memory.
   */
  streaming?: boolean;
  /**
   * The stream's length is required.
   */
  requiresLength?: boolean;
  timestampFormat?: TimestampFormat;
  /**
   * JSON text in a string.
   */
  jsonvalue?: boolean;
  /**
   * An absent value is not zero (Smithy 1.0, `box`).
   */
  box?: boolean;
  /**
   * Generated by clients if absent.
   */
  idempotencyToken?: boolean;
  /**
   * The part of the HTTP message to which the member is bound.
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
