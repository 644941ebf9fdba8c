import type { CallContext } from "../../schema/context.ts";
import type { EventSigner } from "../../event-stream/sign-events.ts";
import type { Headers, IncomingResponse, OutgoingRequest } from "../../http/http-message.ts";
import type { OperationSchema, Part, ServiceSchema } from "../../schema/schema.ts";
import type { Endpoint, EndpointAuthScheme } from "../endpoint/endpoint.ts";

/**
 * What stands around a call of an operation: a hook for each step that it takes part in. Retry,
 * signatures, checksums, compression and what single services need are interceptors, too.
 *
 * Hooks before a step run in the order of the list, those after it in the reverse order. A client's
 * list is: its retry, those of its configuration, those of the service, those of the operation, whose
 * signing is the last. What a hook throws ends the attempt, or the call where no attempt has begun; nothing is
 * sent again before a request has been sent.
 */
export interface Interceptor {
  /** Before the input is serialized; the hook may set another one. */
  readonly beforeSerialization?: (call: Call) => void | Promise<void>;
  /** Once for a call, when the request is complete but for checksums and signature. */
  readonly afterSerialization?: (call: SerializedCall) => void | Promise<void>;
  /** Before each attempt. The request is the attempt's own: the next one begins from what was serialized. */
  readonly beforeAttempt?: (call: Attempt) => void | Promise<void>;
  /** Sees the request that is sent, with its signature. */
  readonly beforeTransmit?: (call: TransmittedAttempt) => void | Promise<void>;
  /** When the headers of a response are there. */
  readonly beforeDeserialization?: (call: AnsweredAttempt) => void | Promise<void>;
  /** After each attempt, whatever came of it; the hook may set another outcome, or have the attempt repeated. */
  readonly afterAttempt?: (call: FinishedAttempt) => void | Promise<void>;
  /** After the last attempt; the hook may set another outcome. */
  readonly afterCall?: (call: FinishedCall) => void | Promise<void>;
}

/** An interceptor that a service or an operation brings. */
export interface InterceptorPart extends Interceptor, Part {
  readonly part: "interceptor";
}

/** A call of an operation. One object goes through all steps of a call, and holds what is known so far. */
export interface Call {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** The client's. */
  readonly config: InterceptorConfig;
  readonly abortSignal: AbortSignal | undefined;
  /** What interceptors leave for each other, and callers for interceptors. */
  readonly context: CallContext;
  input: object;
  /** Where the request goes: the client's endpoint, where it has one, or another that a hook sets. */
  endpoint?: Endpoint | undefined;
}

/** A call whose request is there. */
export interface SerializedCall extends Call {
  endpoint: Endpoint;
  request: OutgoingRequest;
}

/** One attempt of a call. */
export interface Attempt extends SerializedCall {
  /** From 1. */
  readonly attempt: number;
  /** Milliseconds waited between attempts so far. */
  readonly totalRetryDelay: number;
}

/** An attempt that has a response, whose body is not read yet. */
export interface AnsweredAttempt extends Attempt {
  response: IncomingResponse;
}

/** An attempt that is over. */
export interface FinishedAttempt extends Attempt {
  /** Whether the request was given to the transport. */
  readonly sent: boolean;
  /** Undefined where none came. */
  readonly response?: IncomingResponse | undefined;
  outcome: Outcome;
  /** Why another attempt may succeed, where a hook knows it better than the standard rules, which look at the error. */
  retryReason?: RetryReason | undefined;
  /** Milliseconds after which the attempt is repeated; undefined: the call ends with the outcome. */
  retryDelay?: number | undefined;
}

/** Why another attempt may succeed. */
export type RetryReason = "throttling" | "transient";

/** A call that is over. */
export interface FinishedCall extends Call {
  outcome: Outcome;
}

/** What came of an attempt or a call: the output, or what was thrown. */
export type Outcome =
  { readonly output: object; readonly error?: undefined } | { readonly output?: undefined; readonly error: unknown };

/** An attempt whose request is on its way. */
export type TransmittedAttempt = Readonly<Omit<Attempt, "request">> & {
  readonly request: Readonly<Omit<OutgoingRequest, "headers">> & { readonly headers: Readonly<Headers> };
};

/** The options of clients that interceptors of the runtime, of services and of operations read. */
export interface InterceptorConfig {
  /** The region that requests are signed for, where signatures have one. */
  readonly region?: string | (() => Promise<string>) | undefined;
  /** The token of operations that take one (RFC 6750). */
  readonly token?: IdentityOption<{ readonly token: string }> | undefined;
  /** The name and password of operations that take them (RFC 7617). */
  readonly login?: IdentityOption<{ readonly username: string; readonly password: string }> | undefined;
  /** The key of operations that take one (Smithy, "httpApiKeyAuth trait"). */
  readonly apiKey?: IdentityOption<{ readonly apiKey: string }> | undefined;
  /** Auth schemes besides those of the service, and in the place of those with the same id. */
  readonly authSchemes?: readonly AuthScheme[] | undefined;
  /** The names of auth schemes that are tried before the others of an operation: `sigv4a`, `httpBearerAuth`. */
  readonly authSchemePreference?: readonly string[] | (() => Promise<readonly string[]>) | undefined;
  /** Signs each attempt of the operations that need it, in the place of all auth schemes. */
  readonly signer?: Signer | undefined;
  /**
   * How often a call is tried at the most, the first attempt included; 3 where it is not set. As in AWS SDK v3,
   * what is not a number above 1 means once. A call whose body is a stream is tried once.
   */
  readonly maxAttempts?: MaxAttempts | undefined;
  /** Decides in `afterAttempt` which attempts are repeated, and when; `StandardRetryStrategy` where it is not set. */
  readonly retryStrategy?: Interceptor | undefined;
  /**
   * `true`: nested members that are not set are sent with the model's defaults (Smithy, "Default value
   * serialization"). By itself a client sends those of required members, and leaves the others to the service,
   * which may have changed them.
   */
  readonly sendDefaults?: boolean | undefined;
  /** `true`: requests are sent as they are, where the model lets them be compressed. */
  readonly disableRequestCompression?: boolean | undefined;
  /** Bytes of a request's body from which on it is compressed where the model allows it; 10,240 where it is not set. */
  readonly requestMinCompressionSizeBytes?: number | undefined;
  /**
   * `"WHEN_REQUIRED"`: requests have a checksum only where the service needs one, or where the input names its algorithm,
   * as some S3-compatible stores must have it. `"WHEN_SUPPORTED"` where it is not set: wherever the service takes one.
   */
  readonly requestChecksumCalculation?: "WHEN_SUPPORTED" | "WHEN_REQUIRED" | undefined;
  /**
   * `"WHEN_REQUIRED"`: responses are checked only where the input asks for it (S3's `ChecksumMode`). `"WHEN_SUPPORTED"`
   * where it is not set: wherever the service gives a checksum.
   */
  readonly responseChecksumValidation?: "WHEN_SUPPORTED" | "WHEN_REQUIRED" | undefined;
  /** `false`: the host prefixes of the model's operations are not used. */
  readonly hostPrefixes?: boolean | undefined;
}

/**
 * How often a call is tried at the most, the first attempt included. A function is asked when an attempt has failed;
 * `undefined` means the service's default.
 */
export type MaxAttempts = number | (() => number | undefined | Promise<number | undefined>);

/** A way in which requests say who sends them (Smithy, "Authentication traits"). */
export interface AuthScheme {
  /** The shape id of its trait: `smithy.api#httpBearerAuth`. */
  readonly id: string;
  /** Whether the client has the identity that the scheme needs; another one is taken where it has not. */
  readonly isConfigured?: ((call: Attempt) => boolean) | undefined;
  /**
   * Signs an attempt's request, which no attempt before has touched. What it throws ends the call.
   *
   * @param properties what the endpoint says of the scheme, where the endpoint has asked for it.
   */
  readonly sign: (call: Attempt, properties: EndpointAuthScheme | undefined) => void | Promise<void>;
  /** Told of each attempt that it has signed and that failed. `true`: another signature may succeed. */
  readonly onFailure?: ((call: FinishedAttempt) => boolean) | undefined;
}

/** A scheme that a service or an operation brings. */
export interface AuthSchemePart extends AuthScheme, Part {
  readonly part: "authScheme";
}

/** An identity, or what gives it whenever a request is signed. */
export type IdentityOption<Identity> = Identity | (() => Promise<Identity>);

/** Signs requests; a plain function is enough. */
export interface Signer {
  /**
   * Returns the request to send, the given one changed or another. It is called for each attempt,
   * each time with a request that no attempt before has touched.
   */
  (request: OutgoingRequest, context: SigningContext): OutgoingRequest | Promise<OutgoingRequest>;
  /**
   * Told of each signed attempt that failed, before it is retried. `true` means that another
   * signature may succeed: the clock was wrong (`RequestTimeTooSkewed`, `RequestExpired`,
   * `RequestInTheFuture`, `InvalidSignatureException`, `SignatureDoesNotMatch`, `AuthFailure`; the
   * response's `date` has the service's time), or a token had expired.
   */
  readonly onFailure?: ((error: Error, response: IncomingResponse | undefined) => boolean) | undefined;
  /**
   * Makes what signs the events that an operation sends, once for each attempt. Without it they are sent unsigned.
   *
   * @param request as it was signed.
   */
  readonly signEvents?: ((request: OutgoingRequest, context: SigningContext) => EventSigner) | undefined;
}

/** What a signer may need besides the request. */
export interface SigningContext {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** With the operation's host prefix. */
  readonly endpoint: Endpoint;
  /** The client's: a client of AWS's gives a function, since it may have to look for the region. */
  readonly region: InterceptorConfig["region"];
  /** The auth schemes that the operation accepts, in order of preference. */
  readonly auth: readonly string[];
}
