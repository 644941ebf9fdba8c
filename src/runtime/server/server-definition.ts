import type { ServiceException, ServiceExceptionOptions } from "../exception/exceptions.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { StreamingBlobPayloadInputTypes, StreamingBlobPayloadOutputTypes } from "../protocol/body-binding.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { ServerInterceptor } from "./interceptor.ts";
import type { Awaitable, RequestContext } from "./request-context.ts";
import type { ValidationFailure } from "./server-errors.ts";

/** What a generated package knows of its service, and a server needs. */
export interface ServerDefinition {
  readonly service: ServiceSchema;
  /** In order of preference: the first that claims a request takes it. At least one. */
  readonly protocols: readonly ServerProtocol[];
  /** The operations by the names of their handlers. */
  readonly operations: Readonly<Record<string, ServedOperation>>;
}

/** An operation, and what is needed besides to serve it. */
export interface ServedOperation {
  readonly schema: OperationSchema;
  /** What the input must fulfil; absent where the model asks for nothing. */
  readonly constraints?: StructureConstraints | undefined;
  /** The error for invalid input where the operation's model has one fit for it; else `ValidationException`. */
  readonly validationError?: (new (options: ServiceExceptionOptions) => ServiceException) | undefined;
}

/** The handlers of a service as the runtime sees them; generated packages type each one, its output included. */
export type Handler = (input: never, context: never) => unknown;

/** The handlers of a service: any object whose properties are handlers, such as a generated interface. */
export type Handlers<Names extends PropertyKey> = { readonly [Name in Names]?: Handler | undefined };

/** The options of a generated server. */
export interface ServerOptions<Context = unknown> {
  /** Makes what each handler finds in its context, once for each request. */
  readonly context?: ((request: IncomingRequest, context: RequestContext) => Awaitable<Context>) | undefined;
  /** What is done around routing and handlers, the first outermost. */
  readonly interceptors?: readonly ServerInterceptor<NoInfer<Context>>[] | undefined;
  /**
   * Told of everything that a handler or its streams threw and that is not an error of the service, and of bodies
   * that are not as long as their `Content-Length` says. It is not waited for, and what it throws or rejects with is
   * dropped.
   */
  readonly onError?: ((error: unknown, context: RequestContext) => unknown) | undefined;
  /** Bodies that are longer are answered with 413; bytes, 10 MiB where it is not set. Streams are not limited. */
  readonly maxBodyBytes?: number | undefined;
  /** Makes the error for an input that breaks the model's constraints, in place of the generated one. */
  readonly validationError?:
    ((failures: readonly ValidationFailure[], message: string) => ServiceException) | undefined;
}

/** An input as its handler sees it: what a client gave as any kind of stream has arrived as one to read. */
export type ReceivedStream<Input, Name extends keyof Input> = Omit<Input, Name> & {
  [Member in keyof Pick<Input, Name>]: StreamingBlobPayloadOutputTypes | Extract<Input[Member], undefined>;
};

/** An input as its handler sees it: a client fills in what its caller may leave out, and a server refuses a request without it. */
export type ReceivedToken<Input, Name extends keyof Input> = Input & {
  [Member in keyof Pick<Input, Name>]-?: NonNullable<Input[Member]>;
};

/** An output as its handler makes it: any kind of stream will do. */
export type SentStream<Output, Name extends keyof Output> = Omit<Output, Name> & {
  [Member in keyof Pick<Output, Name>]: StreamingBlobPayloadInputTypes | Extract<Output[Member], undefined>;
};

/**
 * What a server checks before a handler runs, apart from schemas so that no client carries it.
 * Only shapes that constrain something, themselves or further in, have an entry.
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
  /** The values that are allowed: a closed enum. */
  readonly enum?: readonly (string | number)[];
  /** Values that are allowed too but that no message names: those marked `internal` (Smithy, "internal trait"). */
  readonly internalEnum?: readonly (string | number)[];
  readonly uniqueItems?: true;
  /** What the target's own members must fulfil. */
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
