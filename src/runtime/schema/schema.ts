import type { ServiceException } from "../exception/exceptions.ts";

/**
 * Schemas: the data from which codecs and HTTP bindings are made. Generated packages hold one
 * constant for each structure, union, list and map; the runtime turns a schema into closures at
 * its first use and keeps them by the schema's identity, so a schema is never changed.
 */

/**
 * Runtime code that only some operations need: a binding, a type in a format, an interceptor. Operations and errors
 * list their parts, so that bundles contain no others.
 *
 * Generated packages list all parts that their model needs. Operations written by hand must do the same: a codec throws
 * a TypeError for a type whose part is missing, but a missing HTTP binding is silently ignored, when sending and when
 * reading.
 */
export interface Part {
  /** What uses it: a protocol, a codec or the client. */
  readonly part: string;
}

/** Smithy's simple types. Enums are strings and intEnums integers: clients treat both as open. */
export type SimpleType =
  | "blob"
  | "boolean"
  | "string"
  | "byte"
  | "short"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "bigInteger"
  | "bigDecimal"
  | "timestamp"
  | "document";

/** A schema with members. */
export type AggregateSchema = StructureSchema | UnionSchema | ListSchema | MapSchema;

/** The target of a member. */
export type Target = SimpleType | AggregateSchema;

/** The wire format of a timestamp (Smithy, `timestampFormat`). */
export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds";

/**
 * A member: its target and the traits that codecs and bindings read, by Smithy's names. Traits of a simple target
 * (`timestampFormat`, `mediaType`) are included; the member's own take precedence.
 */
export interface MemberSchema {
  readonly target: Target;

  // Values
  readonly timestampFormat?: TimestampFormat;
  readonly mediaType?: string;
  /** Logs do not show the value (Smithy, "sensitive trait"). A simple target's is included. */
  readonly sensitive?: true;
  /** Filled in for an absent member by servers, and by clients in responses; JSON, in the form of the target's type. */
  readonly default?: unknown;
  /** Clients send the default if the member is not set (Smithy, "Default value serialization"). */
  readonly required?: true;
  /**
   * Used by clients for a required member missing from a response; JSON, in the form of the target's type (Smithy,
   * "Client error correction").
   */
  readonly correction?: unknown;
  /** Only servers use the default: the service may change it (Smithy, "clientOptional trait"). */
  readonly clientOptional?: true;
  /** Clients do not send the default: it violates the member's own constraints, and servers reject it. */
  readonly unsentDefault?: true;
  /** Clients fill in a UUID v4 if a top-level member is not set. */
  readonly idempotencyToken?: true;

  // HTTP bindings
  readonly httpLabel?: true;
  readonly httpQuery?: string;
  readonly httpQueryParams?: true;
  readonly httpHeader?: string;
  readonly httpPrefixHeaders?: string;
  readonly httpPayload?: true;
  readonly httpResponseCode?: true;
  readonly hostLabel?: true;
  /** A blob that is a byte stream, or a union that is an event stream. */
  readonly streaming?: true;
  readonly requiresLength?: true;

  // Names and forms in a protocol's body
  readonly jsonName?: string;
  readonly xmlName?: string;
  readonly xmlFlattened?: true;
  readonly xmlAttribute?: true;
  readonly xmlNamespace?: XmlNamespace;
  readonly ec2QueryName?: string;

  // Event streams
  readonly eventHeader?: true;
  readonly eventPayload?: true;
}

export interface XmlNamespace {
  readonly uri: string;
  readonly prefix?: string;
}

/** The members of a structure or union by name, in the model's order. */
export type MemberSchemas = Readonly<Record<string, MemberSchema>>;

/**
 * Creates the members, anew at each call. A function, so that a package with thousands of schemas loads without
 * creating unused ones, and so that schemas may be cyclic and in any order.
 */
export type LazyMembers = () => MemberSchemas;

export interface StructureSchema {
  readonly type: "structure";
  /** The shape's name, used for XML roots and for event and error types. */
  readonly name: string;
  readonly members: LazyMembers;
  /** Logs do not show values. */
  readonly sensitive?: true;
  readonly xmlName?: string;
  readonly xmlNamespace?: XmlNamespace;
}

/** Smithy's Unit: a structure without members. */
export const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

export interface UnionSchema {
  readonly type: "union";
  readonly name: string;
  readonly members: LazyMembers;
  /** Logs do not show values. */
  readonly sensitive?: true;
  readonly xmlName?: string;
  readonly xmlNamespace?: XmlNamespace;
}

export interface ListSchema {
  readonly type: "list";
  readonly member: MemberSchema;
  /** Items may be `null`. */
  readonly sparse?: true;
  /** Logs do not show values. */
  readonly sensitive?: true;
}

export interface MapSchema {
  readonly type: "map";
  readonly key: MemberSchema;
  readonly value: MemberSchema;
  /** Values may be `null`. */
  readonly sparse?: true;
  /** Logs do not show values. */
  readonly sensitive?: true;
}

/** A modeled error: its structure, its fault and the class that users catch. */
export interface ErrorSchema extends StructureSchema {
  readonly error: "client" | "server";
  /** The HTTP status; by default 400 for client and 500 for server faults. */
  readonly httpError?: number;
  readonly awsQueryError?: { readonly code: string; readonly httpResponseCode: number };
  /** Parts needed to read it in addition to the protocol. */
  readonly parts?: readonly Part[];
  readonly errorClass: typeof ServiceException;
}

/** Smithy's `http` trait. */
export interface HttpSchema {
  readonly method: string;
  /** With labels `{name}` and `{name+}`, and a literal query string if modeled. */
  readonly uri: string;
  /** The status of success. */
  readonly code: number;
}

/** The settings of AWS's `httpChecksum` trait. */
export interface HttpChecksumSchema {
  /** The input member with the algorithm of the request's checksum: `CRC32`, `SHA256`, … */
  readonly requestAlgorithmMember?: string;
  readonly requestChecksumRequired?: true;
  /** The input member that requests response validation with `ENABLED`. */
  readonly requestValidationModeMember?: string;
  /** The possible algorithms of a response's checksum, in the model's order. */
  readonly responseAlgorithms?: readonly string[];
}

export interface OperationSchema {
  readonly name: string;
  /** Absent if the service's protocols have no HTTP bindings. */
  readonly http?: HttpSchema;
  /** Absent for Smithy's Unit: nothing is sent. */
  readonly input?: StructureSchema;
  readonly output?: StructureSchema;
  readonly errors?: readonly ErrorSchema[];
  /** The auth schemes in order of preference, if different from the service's; empty: none. */
  readonly auth?: readonly string[];
  /** Signatures do not cover the body (AWS, "unsignedPayload trait"). */
  readonly unsignedPayload?: true;
  /** Labels of the input before the endpoint's host: `{accountId}.`. */
  readonly hostPrefix?: string;
  /** Checksums of request and response bodies, with algorithms that the client may choose. */
  readonly httpChecksum?: HttpChecksumSchema;
  readonly httpChecksumRequired?: true;
  readonly requestCompression?: readonly string[];
  /** The operation's values for endpoint rules, by parameter name (Smithy, "Rules engine parameters"). */
  endpointParameters?(input: object): Readonly<Record<string, unknown>>;
  /** The output's one member is the root of the body (AWS, `s3UnwrappedXmlOutput`). */
  readonly s3UnwrappedXmlOutput?: true;
  /** A long poll, called in a loop: a client without retry tokens pauses before it fails. */
  readonly longPolling?: true;
  /** Parts needed by calls in addition to the protocol. */
  readonly parts?: readonly Part[];
}

/** Settings of the standard retry mode. */
export interface RetryDefaults {
  /** The default for clients; 3 for most services. */
  readonly maxAttempts?: number | undefined;
  /** Maximum backoff before the first retry in milliseconds, without throttling; 50 for most services. */
  readonly baseDelay?: number | undefined;
}

/** Smithy's `httpApiKeyAuth` trait. */
interface ApiKeyPlace {
  /** The name of the header or of the query parameter. */
  readonly name: string;
  readonly in: "header" | "query";
  /** Precedes the key in the header, separated by a space. */
  readonly scheme?: string;
}

export interface ServiceSchema {
  /** The service shape's name (`X-Amz-Target`'s prefix in the awsJson protocols). */
  readonly name: string;
  /** The namespace of its shapes, which RPC protocols put before error names (Smithy, "Shape ID"). */
  readonly namespace?: string;
  /** For display and user agents: AWS's `sdkId`. */
  readonly sdkId: string;
  /** The API version, such as `2019-06-10`. */
  readonly version: string;
  readonly endpointPrefix?: string;
  readonly signingName?: string;
  readonly xmlNamespace?: XmlNamespace;
  /**
   * The service migrated from awsQuery and still returns that protocol's error codes (Smithy, "awsQueryCompatible").
   */
  readonly awsQueryCompatible?: true;
  /** The names of errors with a different awsQuery code, by code (AWS, "awsQueryError trait"). */
  readonly errorNames?: Readonly<Record<string, string>>;
  /** Errors have no `ErrorResponse` around them (AWS, `restXml`). */
  readonly noErrorWrapping?: true;
  /** The auth schemes in order of preference; empty: none. */
  readonly auth: readonly string[];
  /** Where requests have an API key (Smithy, "httpApiKeyAuth trait"). */
  readonly httpApiKeyAuth?: ApiKeyPlace;
  /** Errors that every operation may return. */
  readonly errors?: readonly ErrorSchema[];
  /** The retry settings that AWS chose for this service, if different from the usual ones. */
  readonly retryDefaults?: RetryDefaults;
  /** The Smithy ids of the protocols, if there are several. */
  readonly protocols?: readonly string[];
  /** Parts needed by every call in addition to the protocol. */
  readonly parts?: readonly Part[];
  /** The class of unmodeled errors. */
  readonly exception: typeof ServiceException;
}

/** A value of Smithy's `document` type: any JSON. */
export type DocumentType = null | boolean | number | string | DocumentType[] | { [key: string]: DocumentType };

/**
 * A union (Smithy, "Union"): an object with exactly one of the members. Clients receive an unknown member as
 * `$unknown`, its name and its value.
 *
 * The types declare all other members as `undefined`, so that both `event.arrival !== undefined` and `"arrival" in
 * event` narrow.
 */
export type Union<Members extends object> =
  | {
      [Name in keyof Members]: Pick<Members, Name> & Absent<Exclude<keyof Members | "$unknown", Name>>;
    }[keyof Members]
  | (Absent<keyof Members> & { readonly $unknown: readonly [name: string, value: unknown] });

type Absent<Names extends PropertyKey> = { readonly [Name in Names]?: undefined };
