import type { ServiceException, ServiceExceptionOptions } from "../exception/exceptions.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { StreamingBlobPayloadInputTypes, StreamingBlobPayloadOutputTypes } from "../protocol/body-binding.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { CorsSettings } from "./cors-settings.ts";
import type { ServerInterceptor } from "./interceptor.ts";
import type { Awaitable, RequestContext } from "./request-context.ts";
import type { ValidationFailure } from "./server-errors.ts";

/** The generated definition of a service for servers. */
export interface ServerDefinition {
  readonly service: ServiceSchema;
  /** In order of preference: the first that claims a request handles it. At least one. */
  readonly protocols: readonly ServerProtocol[];
  /** The operations by handler name. */
  readonly operations: Readonly<Record<string, ServedOperation>>;
  /** Absent if the model has no `cors` trait. */
  readonly cors?: CorsSettings | undefined;
}

/** An operation and what a server needs to serve it. */
export interface ServedOperation {
  readonly schema: OperationSchema;
  /** Constraints on the input; absent if the model has none. */
  readonly constraints?: StructureConstraints | undefined;
  /** The modeled error for invalid input, if the operation has a suitable one; else `ValidationException`. */
  readonly validationError?: (new (options: ServiceExceptionOptions) => ServiceException) | undefined;
}

/** The handlers of a service as the runtime sees them; generated packages type each one, its output included. */
export type Handler = (input: never, context: never) => unknown;

/** The handlers of a service: any object whose properties are handlers, such as a generated interface. */
export type Handlers<Names extends PropertyKey> = { readonly [Name in Names]?: Handler | undefined };

/** The options of a generated server. */
export interface ServerOptions<Context = unknown> {
  /** Creates the user's part of the handler context, once per request. */
  readonly context?: ((request: IncomingRequest, context: RequestContext) => Awaitable<Context>) | undefined;
  /** Interceptors around routing and handlers, the first outermost. */
  readonly interceptors?: readonly ServerInterceptor<NoInfer<Context>>[] | undefined;
  /**
   * Receives errors thrown by handlers or their streams that are not errors of the service, and bodies whose length
   * differs from their `Content-Length`. Not awaited; errors that it throws or rejects with are ignored.
   */
  readonly onError?: ((error: unknown, context: RequestContext) => unknown) | undefined;
  /**
   * Maximum length of a body in bytes, 10 MiB by default; longer bodies are answered with 413. Streams are not limited.
   */
  readonly maxBodyBytes?: number | undefined;
  /** Protocols in addition to those of the model, tried before them. */
  readonly protocols?: readonly ServerProtocol[] | undefined;
  /** Constraints that are not checked: `{ patterns: false }`. Services often accept more than their models say. */
  readonly validation?: ValidationOptions | undefined;
  /** Creates the error for an input that violates constraints, instead of the generated one. */
  readonly validationError?:
    ((failures: readonly ValidationFailure[], message: string) => ServiceException) | undefined;
}

/** Which constraints of the model a server checks; each is checked unless it is `false`. */
export interface ValidationOptions {
  /** Members that must be present. Operations on one route are told apart by them all the same. */
  readonly required?: boolean | undefined;
  readonly lengths?: boolean | undefined;
  readonly ranges?: boolean | undefined;
  readonly patterns?: boolean | undefined;
  readonly enums?: boolean | undefined;
  readonly uniqueItems?: boolean | undefined;
}

/** An input as its handler sees it: streams of any kind that a client may send arrive as readable streams. */
export type ReceivedStream<Input, Name extends keyof Input> = Omit<Input, Name> & {
  [Member in keyof Pick<Input, Name>]: StreamingBlobPayloadOutputTypes | Extract<Input[Member], undefined>;
};

/**
 * An input as its handler sees it: members that clients fill in are present, because a server rejects requests without
 * them.
 */
export type ReceivedToken<Input, Name extends keyof Input> = Input & {
  [Member in keyof Pick<Input, Name>]-?: NonNullable<Input[Member]>;
};

/** An output as its handler returns it: streams may be of any kind. */
export type SentStream<Output, Name extends keyof Output> = Omit<Output, Name> & {
  [Member in keyof Pick<Output, Name>]: StreamingBlobPayloadInputTypes | Extract<Output[Member], undefined>;
};

/**
 * Constraints that a server validates before a handler runs. Separate from schemas so that clients do not bundle them.
 * Only shapes with constraints, their own or nested, have an entry.
 */

/** The constraint traits of a member, its own over its target's (Smithy, "Constraint traits"). */
export interface MemberConstraints {
  readonly required?: true;
  /** Inclusive. Unicode scalar values of a string, bytes of a blob, entries of a list or map. */
  readonly length?: Bounds;
  /** Inclusive. */
  readonly range?: Bounds;
  /** A regular expression of ECMA 262 with the `u` flag, not anchored. */
  readonly pattern?: string;
  /** The allowed values of a closed enum. */
  readonly enum?: readonly (string | number)[];
  /** Allowed values that messages do not list: those marked `internal` (Smithy, "internal trait"). */
  readonly internalEnum?: readonly (string | number)[];
  readonly uniqueItems?: true;
  /** Constraints of the target's members. */
  readonly target?: AggregateConstraints;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export type AggregateConstraints = StructureConstraints | ListConstraints | MapConstraints;

/** Also of unions. */
export interface StructureConstraints {
  readonly type: "structure";
  readonly members: () => Readonly<Record<string, MemberConstraints>>;
}

export interface ListConstraints {
  readonly type: "list";
  readonly member: MemberConstraints;
}

export interface MapConstraints {
  readonly type: "map";
  readonly key?: MemberConstraints;
  readonly value?: MemberConstraints;
}
