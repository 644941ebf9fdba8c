import type { ServiceException } from "../exception/exceptions.ts";

/**
 * Schemas: the data from which codecs and HTTP bindings are made. Generated packages hold one
 * constant for each structure, union, list and map; the runtime turns a schema into closures at
 * its first use and keeps them by the schema's identity, so a schema is never changed.
 */

/**
 * Code of the runtime that some operations need and others do not: a binding, the form of a type in a
 * format, an interceptor. Operations and errors name theirs, so that a bundle carries no others.
 *
 * Generated packages name all that their model asks for. Who writes an operation by hand has to do so, too: a codec
 * refuses a type whose part is missing with a TypeError, but a member whose HTTP binding is missing is not sent where it
 * is bound to, and is not read from there.
 */
export interface Part {
  /** What looks for it: a protocol, a codec or the client. */
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

/** What a member holds. */
export type Target = SimpleType | AggregateSchema;

/** How a timestamp travels (Smithy, `timestampFormat`). */
export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds";

/**
 * A member: its target and the traits that codecs and bindings read, by Smithy's names. Traits of
 * a simple target (`timestampFormat`, `mediaType`) stand here too, the member's own first.
 */
export interface MemberSchema {
  readonly target: Target;

  // Values
  readonly timestampFormat?: TimestampFormat;
  readonly mediaType?: string;
  /** What a server fills in where the member is absent, and a client in responses; JSON, in the form of the target's type. */
  readonly default?: unknown;
  /** Clients send the default where the member is not set (Smithy, "Default value serialization"). */
  readonly required?: true;
  /**
   * What a client takes for a required member that a response leaves out; JSON, in the form of the
   * target's type (Smithy, "Client error correction").
   */
  readonly correction?: unknown;
  /** The default is the server's alone: the service may take it back (Smithy, "clientOptional trait"). */
  readonly clientOptional?: true;
  /** Clients do not send the default: it lies outside the member's own range, length or values, and servers refuse it. */
  readonly unsentDefault?: true;
  /** A client fills in a UUID v4 where a top-level member is not set. */
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
  /** A blob that is a stream of bytes, or a union that is an event stream. */
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
 * Makes the members, anew at each call. They are a function so that a package of thousands of schemas
 * loads without making those that a program does not use, and so that schemas may refer to each other
 * in circles, whatever their order.
 */
export type LazyMembers = () => MemberSchemas;

export interface StructureSchema {
  readonly type: "structure";
  /** The shape's name: an XML root, an event's or an error's type. */
  readonly name: string;
  readonly members: LazyMembers;
  readonly xmlName?: string;
  readonly xmlNamespace?: XmlNamespace;
}

/** Smithy's Unit: a structure without members. */
export const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

export interface UnionSchema {
  readonly type: "union";
  readonly name: string;
  readonly members: LazyMembers;
  readonly xmlName?: string;
  readonly xmlNamespace?: XmlNamespace;
}

export interface ListSchema {
  readonly type: "list";
  readonly member: MemberSchema;
  /** `null` is a value of the list. */
  readonly sparse?: true;
}

export interface MapSchema {
  readonly type: "map";
  readonly key: MemberSchema;
  readonly value: MemberSchema;
  /** `null` is a value of the map. */
  readonly sparse?: true;
}

/** A modeled error: its structure, its faults and the class that people catch. */
export interface ErrorSchema extends StructureSchema {
  readonly error: "client" | "server";
  /** The HTTP status; 400 for client and 500 for server faults where the model names none. */
  readonly httpError?: number;
  readonly awsQueryError?: { readonly code: string; readonly httpResponseCode: number };
  /** What reading it needs besides the protocol. */
  readonly parts?: readonly Part[];
  readonly errorClass: typeof ServiceException;
}

/** Smithy's `http` trait. */
export interface HttpSchema {
  readonly method: string;
  /** With labels `{name}` and `{name+}`, and a literal query string where the model has one. */
  readonly uri: string;
  /** The status of success. */
  readonly code: number;
}

/** What AWS's `httpChecksum` trait says. */
export interface HttpChecksumSchema {
  /** The input's member that names the algorithm of a request's checksum: `CRC32`, `SHA256`, … */
  readonly requestAlgorithmMember?: string;
  readonly requestChecksumRequired?: true;
  /** The input's member that asks for a checksum of the response by `ENABLED`. */
  readonly requestValidationModeMember?: string;
  /** What a response's checksum may be by, in the model's order. */
  readonly responseAlgorithms?: readonly string[];
}

export interface OperationSchema {
  readonly name: string;
  /** Absent where the service's protocols bind nothing to HTTP's parts. */
  readonly http?: HttpSchema;
  /** Absent for Smithy's Unit: nothing is sent. */
  readonly input?: StructureSchema;
  readonly output?: StructureSchema;
  readonly errors?: readonly ErrorSchema[];
  /** The auth schemes in order of preference, where they differ from the service's; empty: none. */
  readonly auth?: readonly string[];
  /** Labels of the input before the endpoint's host: `{accountId}.`. */
  readonly hostPrefix?: string;
  /** What requests and responses have a checksum of their body by, which the client may choose. */
  readonly httpChecksum?: HttpChecksumSchema;
  readonly httpChecksumRequired?: true;
  readonly requestCompression?: readonly string[];
  /** What the operation gives endpoint rules, by the names of their parameters (Smithy, "Rules engine parameters"). */
  endpointParameters?(input: object): Readonly<Record<string, unknown>>;
  /** The output's one member is the root of the body (AWS, `s3UnwrappedXmlOutput`). */
  readonly s3UnwrappedXmlOutput?: true;
  /** It waits for work, so that callers poll in a loop: a client without tokens for retries pauses before it fails. */
  readonly longPolling?: true;
  /** What a client's call needs besides the protocol. */
  readonly parts?: readonly Part[];
}

/** Figures of the standard retry mode. */
export interface RetryDefaults {
  /** Where the client does not set it; 3 for most services. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds of the longest backoff before the first retry, where the service does not throttle; 50 for most. */
  readonly baseDelay?: number | undefined;
}

export interface ServiceSchema {
  /** The service shape's name (`X-Amz-Target`'s prefix in the awsJson protocols). */
  readonly name: string;
  /** The namespace of its shapes, which the RPC protocols say before the names of errors (Smithy, "Shape ID"). */
  readonly namespace?: string;
  /** For people and user agents: AWS's `sdkId`. */
  readonly sdkId: string;
  /** The API version, such as `2019-06-10`. */
  readonly version: string;
  readonly endpointPrefix?: string;
  readonly signingName?: string;
  readonly xmlNamespace?: XmlNamespace;
  /** The service once spoke awsQuery, and still says that protocol's error codes (Smithy, "awsQueryCompatible"). */
  readonly awsQueryCompatible?: true;
  /** The names of errors whose codes of awsQuery differ from them, by code (AWS, "awsQueryError trait"). */
  readonly errorNames?: Readonly<Record<string, string>>;
  /** Errors have no `ErrorResponse` around them (AWS, `restXml`). */
  readonly noErrorWrapping?: true;
  /** The auth schemes in order of preference; empty: none. */
  readonly auth: readonly string[];
  /** Errors that every operation may return. */
  readonly errors?: readonly ErrorSchema[];
  /** Those of the service's own. */
  readonly retryDefaults?: RetryDefaults;
  /** The Smithy ids of the protocols, where there are several. */
  readonly protocols?: readonly string[];
  /** What every call of a client needs besides the protocol. */
  readonly parts?: readonly Part[];
  /** The class of errors that the model does not name. */
  readonly exception: typeof ServiceException;
}

/** A value of Smithy's `document` type: any JSON. */
export type DocumentType = null | boolean | number | string | DocumentType[] | { [key: string]: DocumentType };

/**
 * A union (Smithy, "Union"): an object with exactly one of the members. A member that the model
 * does not know arrives at a client as `$unknown`, its name and its value.
 *
 * Every other member is there as `undefined` in the types, so that `event.arrival !== undefined`
 * and `"arrival" in event` both tell which one it is.
 */
export type Union<Members extends object> =
  | {
      [Name in keyof Members]: Pick<Members, Name> & Absent<Exclude<keyof Members | "$unknown", Name>>;
    }[keyof Members]
  | (Absent<keyof Members> & { readonly $unknown: readonly [name: string, value: unknown] });

type Absent<Names extends PropertyKey> = { readonly [Name in Names]?: undefined };
