import type { Jmespath } from "./jmespath/expression.ts";

/**
 * The traits of a shape or member that packages are made from, by Smithy's names. Each format has a row for each in its
 * `traits/` folder. One that nothing is made from yet says what it is kept for.
 */
export interface Traits {
  /** HTML or Markdown as the model has it. */
  readonly documentation?: string;
  readonly deprecated?: { readonly message?: string; readonly since?: string };
  readonly externalDocumentation?: Readonly<Record<string, string>>;
  readonly since?: string;
  readonly unstable?: true;
  readonly internal?: true;
  /** Logs do not show the value. */
  readonly sensitive?: true;

  // Presence (Smithy 2.0, "Structure member optionality")
  readonly required?: true;
  readonly default?: unknown;
  readonly clientOptional?: true;
  readonly sparse?: true;

  // Constraints
  readonly length?: Bounds;
  readonly range?: Bounds;
  /** A regular expression of ECMA 262, not anchored. */
  readonly pattern?: string;
  readonly uniqueItems?: true;

  // Serialization
  readonly jsonName?: string;
  readonly mediaType?: string;
  readonly timestampFormat?: "date-time" | "http-date" | "epoch-seconds";
  readonly xmlName?: string;
  readonly xmlFlattened?: true;
  readonly xmlAttribute?: true;
  readonly xmlNamespace?: { readonly uri: string; readonly prefix?: string };
  readonly ec2QueryName?: string;
  /** S3: no element wraps the output's own. */
  readonly s3UnwrappedXmlOutput?: true;

  // HTTP bindings
  readonly httpHeader?: string;
  readonly httpPrefixHeaders?: string;
  readonly httpLabel?: true;
  readonly httpQuery?: string;
  readonly httpQueryParams?: true;
  readonly httpPayload?: true;
  readonly httpResponseCode?: true;
  readonly httpChecksumRequired?: true;
  readonly httpChecksum?: HttpChecksumTrait;
  readonly requestCompression?: { readonly encodings: readonly string[] };

  // Behaviour
  readonly idempotencyToken?: true;
  readonly streaming?: true;
  readonly requiresLength?: true;
  readonly eventHeader?: true;
  readonly eventPayload?: true;
  readonly hostLabel?: true;
  /** The host's prefix with labels: `{accountId}.`. */
  readonly endpoint?: { readonly hostPrefix: string };
  readonly unsignedPayload?: true;
  /** A caller without credentials is let in as well. */
  readonly optionalAuth?: true;
  /** What pages of other origins may do with the service. */
  readonly cors?: {
    readonly origin?: string;
    readonly maxAge?: number;
    readonly additionalAllowedHeaders?: readonly string[];
    readonly additionalExposedHeaders?: readonly string[];
  };
  readonly httpApiKeyAuth?: { readonly name: string; readonly in: "header" | "query"; readonly scheme?: string };

  // Resources (Smithy 2.0, "Resource")
  /** The member is the identifier of this name. */
  readonly resourceIdentifier?: string;
  /** The member is a property, by default the one of its own name. */
  readonly property?: { readonly name?: string };
  readonly notProperty?: true;
  /** The members of this member's structure are the properties. */
  readonly nestedProperties?: true;

  // Errors
  readonly error?: "client" | "server";
  readonly httpError?: number;
  readonly retryable?: { readonly throttling?: boolean };
  readonly awsQueryError?: { readonly code: string; readonly httpResponseCode: number };
  /** The service answers with the error codes of awsQuery beside its own protocol's. */
  readonly awsQueryCompatible?: true;

  // Parameters of endpoint rules, by their names
  /** The member's value is one. */
  readonly contextParam?: { readonly name: string };
  /** Those that are the same in each call of the operation. */
  readonly staticContextParams?: Readonly<Record<string, { readonly value: unknown }>>;
  /** Those that an operation's input has, by JMESPath. */
  readonly operationContextParams?: Readonly<Record<string, { readonly path: Jmespath }>>;
  /** Options of the client. */
  readonly clientContextParams?: Readonly<Record<string, ClientContextParam>>;
}

/** Whether a member has a default: one of null says that there is none (Smithy, "default trait"). */
export function hasDefault({ default: value }: Traits): boolean {
  return value !== undefined && value !== null;
}

/** An option of the client that endpoint rules read. */
interface ClientContextParam {
  readonly type: "string" | "boolean" | "stringArray";
  readonly documentation?: string;
}

/** The `length` or `range` trait, inclusive. Strings count Unicode scalar values, blobs bytes. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** AWS's `httpChecksum`. */
interface HttpChecksumTrait {
  /** The input's member that names the algorithm of a request's checksum. */
  readonly requestAlgorithmMember?: string;
  readonly requestChecksumRequired?: boolean;
  /** The input's member that asks for the checksum of the response. */
  readonly requestValidationModeMember?: string;
  /** What a response's checksum may be by. */
  readonly responseAlgorithms?: readonly string[];
}
