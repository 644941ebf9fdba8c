import type { CallContext } from "../../schema/context.ts";
import type { EventSigner } from "../../event-stream/sign-events.ts";
import type { Headers, IncomingResponse, OutgoingRequest } from "../../http/http-message.ts";
import type { OperationSchema, Part, ServiceSchema } from "../../schema/schema.ts";
import type { Endpoint, EndpointAuthScheme } from "../endpoint/endpoint.ts";

/**
 * Hooks around a call of an operation, one for each step. Retry, signatures, checksums, compression and the
 * customizations of services are interceptors, too.
 *
 * Hooks before a step run in the order of the list, hooks after it in reverse order. A client's list: its retry
 * strategy, the interceptors of its configuration, those of the service, those of the operation, with signing last. An
 * error of a hook ends the attempt, or the call if no attempt has started; a call is only retried if a request was
 * sent.
 */
export interface Interceptor {
  /** Before the input is serialized; may replace it. */
  readonly beforeSerialization?: (call: Call) => void | Promise<void>;
  /** Once per call, when the request is complete except for checksums and signature. */
  readonly afterSerialization?: (call: SerializedCall) => void | Promise<void>;
  /**
   * Before each attempt. Changes of the request only affect this attempt: the next one starts from the serialized
   * request.
   */
  readonly beforeAttempt?: (call: Attempt) => void | Promise<void>;
  /** Before a signed request is sent. */
  readonly beforeTransmit?: (call: TransmittedAttempt) => void | Promise<void>;
  /** When the headers of a response have arrived. */
  readonly beforeDeserialization?: (call: AnsweredAttempt) => void | Promise<void>;
  /** After each attempt, successful or not; may replace the outcome, or request a retry. */
  readonly afterAttempt?: (call: FinishedAttempt) => void | Promise<void>;
  /** After the last attempt; may replace the outcome. */
  readonly afterCall?: (call: FinishedCall) => void | Promise<void>;
}

/** An interceptor of a service or an operation. */
export interface InterceptorPart extends Interceptor, Part {
  readonly part: "interceptor";
}

/** A call of an operation. The same object is passed to all steps, with the properties known so far. */
export interface Call {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** The client's. */
  readonly config: InterceptorConfig;
  readonly abortSignal: AbortSignal | undefined;
  /** Shared state of interceptors, which callers can set. */
  readonly context: CallContext;
  input: object;
  /** The endpoint of the request: the client's, if it has one, or one set by a hook. */
  endpoint?: Endpoint | undefined;
}

/** A call with its request. */
export interface SerializedCall extends Call {
  endpoint: Endpoint;
  request: OutgoingRequest;
}

/** One attempt of a call. */
export interface Attempt extends SerializedCall {
  /** Starts at 1. */
  readonly attempt: number;
  /** Milliseconds waited between attempts so far. */
  readonly totalRetryDelay: number;
}

/** An attempt with a response whose body has not been read. */
export interface AnsweredAttempt extends Attempt {
  response: IncomingResponse;
}

/** A finished attempt. */
export interface FinishedAttempt extends Attempt {
  /** Whether the request was passed to the transport. */
  readonly sent: boolean;
  /** Undefined if there was none. */
  readonly response?: IncomingResponse | undefined;
  outcome: Outcome;
  /** Why a retry may succeed; overrides the standard rules, which depend on the error. */
  retryReason?: RetryReason | undefined;
  /** Milliseconds to wait before a retry; undefined ends the call with the outcome. */
  retryDelay?: number | undefined;
}

/** Why a retry may succeed. */
export type RetryReason = "throttling" | "transient";

/** A finished call. */
export interface FinishedCall extends Call {
  outcome: Outcome;
}

/** The result of an attempt or a call: the output, or the thrown error. */
export type Outcome =
  { readonly output: object; readonly error?: undefined } | { readonly output?: undefined; readonly error: unknown };

/** An attempt whose request is being sent. */
export type TransmittedAttempt = Readonly<Omit<Attempt, "request">> & {
  readonly request: Readonly<Omit<OutgoingRequest, "headers">> & { readonly headers: Readonly<Headers> };
};

/** Client options that the interceptors of the runtime, of services and of operations read. */
export interface InterceptorConfig {
  /** The region for signatures. */
  readonly region?: string | (() => Promise<string>) | undefined;
  /** The token for operations with bearer authentication (RFC 6750). */
  readonly token?: IdentityOption<{ readonly token: string }> | undefined;
  /** The user name and password for operations with basic authentication (RFC 7617). */
  readonly login?: IdentityOption<{ readonly username: string; readonly password: string }> | undefined;
  /** The API key (Smithy, "httpApiKeyAuth trait"). */
  readonly apiKey?: IdentityOption<{ readonly apiKey: string }> | undefined;
  /** Additional auth schemes; replace the service's schemes with the same id. */
  readonly authSchemes?: readonly AuthScheme[] | undefined;
  /** The names of preferred auth schemes: `sigv4a`, `httpBearerAuth`. */
  readonly authSchemePreference?: readonly string[] | (() => Promise<readonly string[]>) | undefined;
  /** Signs each attempt that needs a signature; replaces all auth schemes. */
  readonly signer?: Signer | undefined;
  /**
   * The maximum number of attempts, including the first; by default 3. As in AWS SDK v3, anything but a number above 1
   * means 1. A call with a streaming body is not retried.
   */
  readonly maxAttempts?: MaxAttempts | undefined;
  /** Decides in `afterAttempt` whether and when to retry; by default `StandardRetryStrategy`. */
  readonly retryStrategy?: Interceptor | undefined;
  /**
   * Whether to send the model's defaults of unset nested members (Smithy, "Default value serialization"). By default,
   * clients only send those of required members and leave others to the service, whose defaults may have changed.
   */
  readonly sendDefaults?: boolean | undefined;
  /** Whether to disable the compression of requests. */
  readonly disableRequestCompression?: boolean | undefined;
  /** The minimum size of a compressed request body in bytes; by default 10,240. */
  readonly requestMinCompressionSizeBytes?: number | undefined;
  /**
   * `"WHEN_REQUIRED"`: requests only have a checksum if the service requires one or the input selects an algorithm, as
   * some S3-compatible stores need. By default `"WHEN_SUPPORTED"`: requests have a checksum if the service supports
   * one.
   */
  readonly requestChecksumCalculation?: "WHEN_SUPPORTED" | "WHEN_REQUIRED" | undefined;
  /**
   * `"WHEN_REQUIRED"`: responses are only verified if the input enables it (S3's `ChecksumMode`). By default
   * `"WHEN_SUPPORTED"`: responses are verified if they have a checksum.
   */
  readonly responseChecksumValidation?: "WHEN_SUPPORTED" | "WHEN_REQUIRED" | undefined;
  /** `false` disables the host prefixes of the model's operations. */
  readonly hostPrefixes?: boolean | undefined;
}

/**
 * The maximum number of attempts, including the first. A function is called after a failed attempt; `undefined` means
 * the service's default.
 */
export type MaxAttempts = number | (() => number | undefined | Promise<number | undefined>);

/** A method to authenticate requests (Smithy, "Authentication traits"). */
export interface AuthScheme {
  /** The shape id of its trait: `smithy.api#httpBearerAuth`. */
  readonly id: string;
  /** Whether the client has the identity for the scheme; otherwise the next scheme is used. */
  readonly isConfigured?: ((call: Attempt) => boolean) | undefined;
  /**
   * Signs the request of an attempt, which previous attempts have not modified. An error ends the call.
   *
   * @param properties of the scheme from the endpoint, if it specifies the scheme.
   */
  readonly sign: (call: Attempt, properties: EndpointAuthScheme | undefined) => void | Promise<void>;
  /** Called after each signed attempt that failed. `true`: another signature may succeed. */
  readonly onFailure?: ((call: FinishedAttempt) => boolean) | undefined;
}

/** An auth scheme of a service or an operation. */
export interface AuthSchemePart extends AuthScheme, Part {
  readonly part: "authScheme";
}

/** An identity, or a function that returns one for each signature. */
export type IdentityOption<Identity> = Identity | (() => Promise<Identity>);

/** Signs requests; may be a plain function. */
export interface Signer {
  /**
   * Returns the request to send: the given one after changes, or another. Called for each attempt, with a request that
   * previous attempts have not modified.
   */
  (request: OutgoingRequest, context: SigningContext): OutgoingRequest | Promise<OutgoingRequest>;
  /**
   * Called after each signed attempt that failed, before a retry. `true`: another signature may succeed, since the
   * clock was wrong (`RequestTimeTooSkewed`, `RequestExpired`, `RequestInTheFuture`, `InvalidSignatureException`,
   * `SignatureDoesNotMatch`, `AuthFailure`; the response's `date` is the service's time), or a token had expired.
   */
  readonly onFailure?: ((error: Error, response: IncomingResponse | undefined) => boolean) | undefined;
  /**
   * Creates the signer of an operation's events for an attempt. If absent, events are not signed.
   *
   * @param request after signing.
   */
  readonly signEvents?: ((request: OutgoingRequest, context: SigningContext) => EventSigner) | undefined;
}

/** The context of signing a request. */
export interface SigningContext {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** Including the operation's host prefix. */
  readonly endpoint: Endpoint;
  /** The client's; AWS clients have a function, which may look up the region. */
  readonly region: InterceptorConfig["region"];
  /** The auth schemes that the operation accepts, in order of preference. */
  readonly auth: readonly string[];
}
