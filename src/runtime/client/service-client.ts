import { createDefaultTransport } from "#default-transport";
import { memoize } from "../codec/memoize.ts";
import { ServiceException } from "../exception/exceptions.ts";
import { type OutgoingRequest, readResponseMetadata, type ResponseMetadata } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createContext } from "../schema/context.ts";
import { findPart, listParts } from "../schema/parts.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import { type CallLimits, createAbortError, runLimited, sleep } from "../http/call-limits.ts";
import type { ClientConfig, RequestOptions } from "./client-config.ts";
import type { Command } from "./command.ts";
import { parseEndpoint, type Endpoint } from "./endpoint/endpoint.ts";
import type { FinishedAttempt, Interceptor, InterceptorPart } from "./interceptors/interceptor.ts";
import { StandardRetryStrategy } from "./interceptors/retry.ts";
import { createFetchTransport } from "./transport/fetch-transport.ts";
import { TransportError } from "../http/transport-error.ts";
import type { Transport, TransportPart } from "./transport/transport.ts";

/** The base class of generated clients: sends commands to one service, with retries. */
export class ServiceClient {
  readonly #config: ClientConfig;
  readonly service: ServiceSchema;
  /** The protocol of requests and responses. */
  readonly protocol: ClientProtocol;
  readonly #endpoint: Endpoint | undefined;
  readonly #chainOf: (operation: OperationSchema) => Chain;
  /** Those that calls have used, by the part of the operation that has chosen them. */
  readonly #transports = new Map<TransportPart | undefined, Transport>();

  /**
   * @param protocol the one whose parts the service's operations name.
   * @throws TypeError for an `endpoint` that is not an http or https URL without a query, and for a `protocol` that the
   *   service does not speak.
   */
  constructor(service: ServiceSchema, protocol: ClientProtocol, config: ClientConfig) {
    this.#config = config;
    this.service = service;
    this.protocol = config.protocol ?? protocol;
    const { id } = this.protocol;
    if (id !== protocol.id && !service.protocols?.includes(id)) {
      throw new TypeError(`${service.name} does not speak ${id}`);
    }
    this.#endpoint = config.endpoint === undefined ? undefined : parseEndpoint(config.endpoint);
    const retry = config.retryStrategy ?? new StandardRetryStrategy(config.maxAttempts, service.retryDefaults);
    const outer = [retry, ...(config.interceptors ?? [])];
    this.#chainOf = memoize((operation) => {
      const parts = [...(service.parts ?? []), ...(operation.parts ?? [])];
      const inward = [...outer, ...listParts<InterceptorPart>(parts, "interceptor")];
      return { inward, outward: inward.toReversed() };
    });
  }

  /** The client's options. A getter, so that `util.inspect` and logs do not show the secrets among them. */
  get config(): ClientConfig {
    return this.#config;
  }

  /**
   * Calls an operation.
   *
   * @returns the output, with `$metadata` saying how it came.
   * @throws ServiceException for an error of the service: the modeled class where there is one.
   * @throws TransportError where no response came; its name is `TimeoutError` where a limit of time has passed.
   * @throws SerializationError for a response that is not what the protocol says.
   * @throws TypeError for an input that cannot be sent, and for what is not a command of a generated package.
   * @throws Error named `AbortError` where `abortSignal` has ended the call.
   */
  async send<Input extends object, Output extends object>(
    command: Command<Input, Output>,
    options: RequestOptions = {},
  ): Promise<Output> {
    // Types do not tell a command of another generated package, or of the AWS SDK, from one of this client's.
    const given = command as Partial<typeof command> | null | undefined;
    if (given?.schema?.[0]?.sdkId !== this.service.sdkId) {
      throw new TypeError(`${given?.constructor.name} is not a command of ${this.service.sdkId} (of @aws-sdk?)`);
    }
    const { abortSignal } = options;
    const call = this.#begin(command, options);
    do {
      // After an abort this returns early, and the call ends.
      if (call.retryDelay) await sleep(call.retryDelay, abortSignal);
      if (abortSignal?.aborted) throw createAbortError(abortSignal);
      beginAttempt(call);
      try {
        call.outcome = { output: await runLimited(call.limits, (signal) => this.#attempt(call, signal)) };
      } catch (error) {
        call.outcome = { error: abortSignal?.aborted ? createAbortError(abortSignal) : error };
        // The error's status may differ from the response's, which may indicate success.
        if (error instanceof ServiceException) call.response = error.$response ?? call.response;
      }
      await runHooks(call.outward, "afterAttempt", call);
      call.totalRetryDelay += call.retryDelay ?? 0;
    } while (call.retryDelay !== undefined);
    attachMetadata(call);
    await runHooks(call.outward, "afterCall", call);
    const { output, error } = call.outcome;
    if (output === undefined) throw error;
    return output as Output;
  }

  /** Closes kept connections and ends streams that are not read to their end. */
  destroy(): void {
    for (const transport of this.#transports.values()) transport.destroy?.();
  }

  #begin({ schema: [, operation], input }: Command<object, object>, options: RequestOptions): RunningCall {
    const { config } = this;
    const { abortSignal, context = createContext() } = options;
    const limits = { abortSignal, requestTimeout: readLimit(options.requestTimeout ?? config.requestTimeout) };
    const { inward, outward } = this.#chainOf(operation);
    // All properties are initialized, since engines optimize for objects of one shape. Types restrict each hook to
    // those that are set.
    const call: Unfinished<RunningCall> = {
      service: this.service,
      operation,
      config,
      abortSignal,
      context,
      input,
      limits,
      inward,
      outward,
      endpoint: this.#endpoint,
      request: undefined,
      serialized: undefined,
      attempt: 0,
      totalRetryDelay: 0,
      sent: false,
      response: undefined,
      requestId: undefined,
      outcome: undefined,
      retryReason: undefined,
      retryDelay: undefined,
    };
    return call as RunningCall;
  }

  /** Sends the request, which the first attempt makes. @returns the output. */
  async #attempt(call: RunningCall, signal: AbortSignal | undefined): Promise<object> {
    const { service, operation } = call;
    const { config } = this;
    const request = (call.serialized ??= await this.#serialize(call));
    // A hook may change it, and the next attempt begins from what was serialized.
    call.request = { ...request, headers: { ...request.headers } };
    await runHooks(call.inward, "beforeAttempt", call);
    await runHooks(call.inward, "beforeTransmit", call);
    signal?.throwIfAborted();
    call.sent = true;
    const received = await this.#transportOf(operation).send(call.endpoint, call.request, {
      abortSignal: signal,
      connectionTimeout: readLimit(config.connectionTimeout),
      maxResponseBytes: config.maxResponseBytes ?? 2 ** 27,
    });
    try {
      signal?.throwIfAborted();
      call.response = signal ? { ...received, limits: { ...received.limits, ...call.limits } } : received;
      // Neither 101 nor a status that HTTP does not have is a success. Browsers say 0 of a redirect.
      if (received.status < 200) {
        throw new TransportError(`the service answered with status ${received.status}`, { retryable: false });
      }
      await runHooks(call.outward, "beforeDeserialization", call);
      const { output, requestId } = await this.protocol.deserializeResponse(service, operation, call.response);
      call.requestId = requestId;
      return output;
    } finally {
      received.body.discard?.();
    }
  }

  #transportOf({ parts = [] }: OperationSchema): Transport {
    const { transport: given } = this.config;
    const part = findPart<TransportPart>(parts, "transport");
    let transport = this.#transports.get(part);
    if (!transport) {
      transport = createTransport(part ? part.chooseTransport(given) : given);
      this.#transports.set(part, transport);
    }
    return transport;
  }

  async #serialize(call: RunningCall): Promise<OutgoingRequest> {
    const { service, operation } = call;
    await runHooks(call.inward, "beforeSerialization", call);
    call.request = this.protocol.serializeRequest(service, operation, call.input);
    if ((call as Unfinished<RunningCall>).endpoint === undefined) {
      throw new Error(
        `${operation.name} has nowhere to go: pass { endpoint: "https://…" } to the client of ${service.name}`,
      );
    }
    await runHooks(call.inward, "afterSerialization", call);
    return call.request;
  }
}

/** The interceptors of an operation's calls, in the order on the way in and in the one on the way out. */
interface Chain {
  readonly inward: readonly Interceptor[];
  readonly outward: readonly Interceptor[];
}

/** The state of a call. */
interface RunningCall extends Mutable<FinishedAttempt>, Chain {
  readonly limits: CallLimits;
  /** The request before the first attempt's hooks. */
  serialized: OutgoingRequest | undefined;
  /** Set if the body of the last response contains it. */
  requestId: string | undefined;
}

/** Properties are undefined until they are known. */
type Unfinished<Type> = { -readonly [Key in keyof Type]-?: Type[Key] | undefined };

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function beginAttempt(call: RunningCall): void {
  call.attempt++;
  call.sent = false;
  call.response = call.requestId = call.retryReason = call.retryDelay = undefined;
}

/** Runs the hooks of a step. Most are synchronous. @returns a promise only if a hook returned one. */
function runHooks(
  interceptors: readonly Interceptor[],
  step: keyof Interceptor,
  call: RunningCall,
  from: number = 0,
): Promise<void> | undefined {
  for (let index = from; index < interceptors.length; index++) {
    const pending = interceptors[index]?.[step]?.(call as never);
    if (pending) return pending.then(() => runHooks(interceptors, step, call, index + 1));
  }
  return undefined;
}

function createTransport(transport: ClientConfig["transport"]): Transport {
  return typeof transport === "function" ? createFetchTransport(transport) : (transport ?? createDefaultTransport());
}

/** Timers cannot hold more than 31 bits, and would fire at once. */
function readLimit(milliseconds: number | undefined): number | undefined {
  return milliseconds && milliseconds > 0 && milliseconds < 2 ** 31 ? milliseconds : undefined;
}

/** Adds the response metadata to the output or error, and the response to errors, unless the protocol has. */
function attachMetadata({ outcome, sent, response, requestId, attempt, totalRetryDelay }: RunningCall): void {
  const { output, error } = outcome;
  if (output === undefined && !(sent && error instanceof Error)) return;
  const bearer = (output ?? error) as { $metadata?: ResponseMetadata; $response?: unknown };
  const { $metadata } = bearer;
  const own = response && readResponseMetadata(response, requestId ?? $metadata?.requestId);
  bearer.$metadata = { ...$metadata, ...own, attempts: attempt, totalRetryDelay };
  // Not enumerable: logs should not hold headers and bodies.
  if (output === undefined && !bearer.$response)
    Object.defineProperty(bearer, "$response", { value: response, writable: true, configurable: true });
}
