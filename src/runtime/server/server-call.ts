import { ProtocolError, ServiceException, toProtocolError } from "../exception/exceptions.ts";
import type { IncomingBody, IncomingRequest, OutgoingBody, OutgoingResponse } from "../http/http-message.ts";
import { isModeledError } from "../protocol/modeled-error.ts";
import type { Route, ServerProtocol } from "../protocol/protocol.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import { readMember } from "../codec/members.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { discardBody } from "../http/bodies.ts";
import {
  type HandlerCall,
  type InterceptorSteps,
  type OperationCall,
  type RequestCall,
  runAround,
} from "./interceptor.ts";
import { checkBody, isAwsChunked, unwrapAwsChunked } from "./request-body.ts";
import {
  type Awaitable,
  type Connection,
  LazyRequestContext,
  mergeContext,
  type RunningRequest,
  type RunningRequests,
} from "./request-context.ts";
import type { EventChecks } from "./event-checks.ts";
import { hasSignedEvents, unwrapSignedEvents } from "./signed-events.ts";
import { matchRequest } from "./match-request.ts";
import type { CorsSettings } from "./cors-settings.ts";
import { checkResponse, isHeaderValue, watchResponse } from "./response-framing.ts";
import {
  BodyAlreadyReadError,
  internalFailure,
  serviceUnavailable,
  unknownOperation,
  ValidationException,
} from "./server-errors.ts";
import {
  leaveOutUnsaid,
  type PreparedOperation,
  type RoutedProtocol,
  type PreparedService,
} from "./prepared-service.ts";

/** Placeholder for an input that has not been read. */
const notRead: object = {};

/**
 * The state of one request. The progress so far decides how an error is answered. Interceptors see it as {@link
 * RequestCall} and its subtypes.
 */
export class ServerCall implements RequestCall, RunningRequest {
  readonly context: LazyRequestContext;
  operation: OperationSchema | undefined;
  error: unknown;
  input: object = notRead;
  readonly #prepared: PreparedService;
  readonly #running: RunningRequests;
  /** The received method: interceptors must not change whether the response has a body. */
  readonly #method: string;
  /** The received body: interceptors and content codings may wrap it. */
  readonly #received: IncomingBody;
  #stopReading: ((error: Error) => void) | undefined;
  #isRead = false;
  #request: IncomingRequest;
  #routed: RoutedProtocol | undefined;

  constructor(prepared: PreparedService, running: RunningRequests, request: IncomingRequest, connection: Connection) {
    this.context = new LazyRequestContext(request, connection, running);
    this.#prepared = prepared;
    this.#running = running;
    this.#method = request.method;
    this.#request = request;
    this.#received = request.body;
  }

  get service(): ServiceSchema {
    return this.#prepared.service;
  }

  get protocol(): string | undefined {
    return (this.#routed ?? this.#findProtocol())?.protocol.id;
  }

  get hasRpcProtocol(): boolean {
    return this.#prepared.protocols.some(({ protocol }) => protocol.usualHeaders === undefined);
  }

  get cors(): CorsSettings | undefined {
    return this.#prepared.cors;
  }

  async match(method: string): Promise<OperationSchema | undefined> {
    return (await matchRequest(this.#prepared, { ...this.#request, method }))?.operation;
  }

  get request(): IncomingRequest {
    return this.#request;
  }

  set request(request: IncomingRequest) {
    this.#request = request;
    this.context.method = request.method;
    this.context.path = request.path;
    this.context.headers = request.headers;
  }

  get requestId(): string {
    return this.context.requestId;
  }

  set requestId(requestId: string) {
    if (!isHeaderValue(requestId)) throw new TypeError("a request's id must be a valid header value");
    this.context.requestId = requestId;
  }

  /** Answers the request. Never rejects. */
  answer(): Promise<OutgoingResponse> {
    this.#running.start(this);
    const { aroundRequest } = this.#prepared.steps;
    return aroundRequest.length === 0 ? this.#respond("finished") : this.#respondWithin(aroundRequest);
  }

  stopReading(): void {
    if (this.#isRead) return;
    this.#received.abandon?.();
    this.#stopReading?.(serviceUnavailable());
  }

  abort(reason: DOMException): void {
    LazyRequestContext.controllerOf(this.context)?.abort(reason);
  }

  async #respondWithin(steps: InterceptorSteps["aroundRequest"]): Promise<OutgoingResponse> {
    const respond = async ([step, ...inner]: InterceptorSteps["aroundRequest"]): Promise<OutgoingResponse> => {
      if (step === undefined) return this.#respond("unfinished");
      try {
        return this.#check(await step(this, () => respond(inner)));
      } catch (error) {
        return this.#fail(error);
      }
    };
    return this.#finish(await respond(steps));
  }

  /**
   * Contains every `await`, since each extra promise costs as much as validating an input. aws-chunked bodies,
   * checksums and response validation are steps of this function rather than interceptors for the same reason: a
   * request without them only costs a header lookup.
   */
  async #respond(end: "finished" | "unfinished"): Promise<OutgoingResponse> {
    let response: OutgoingResponse;
    try {
      const { protocol, route: findRoute } = this.#claim();
      const { service, maxBodyBytes, steps } = this.#prepared;
      if (isAwsChunked(this.#request.headers)) this.#request = unwrapAwsChunked(this.#request, maxBodyBytes);
      if (protocol.prepareRequest !== undefined) this.#request = await protocol.prepareRequest(this.#request);
      const route = findRoute(this.#request);
      const prepared = this.#enter(route);
      if (steps.beforeDeserialization.length > 0) await this.#beforeDeserialization();
      if (prepared.events !== undefined && hasSignedEvents(this.#request.headers)) {
        this.#request = unwrapSignedEvents(this.#request, maxBodyBytes);
      }
      const request = prepared.hasBodyChecksum ? checkBody(this.#request, maxBodyBytes) : this.#request;
      let input: object;
      try {
        input = await this.#untilStopped(protocol.deserializeRequest(service, route, request));
      } catch (error) {
        throw toProtocolError(error);
      }
      this.#isRead = true;
      this.#validate(prepared, route.operation, input);
      if (this.#prepared.makeContext !== undefined) await this.#makeContext();
      // After validation: a default may violate its member's constraints.
      const filled = fillIn(route.operation.input, input);
      const result = this.#handle(prepared, prepared.events?.ofInput(filled) ?? filled);
      // Does not await a synchronous result.
      const output = isThenable(result) ? await result : result;
      this.#refuseSwallowedFault(request, route.operation, output);
      response = this.#serialize(protocol, route.operation, { events: prepared.events, result: output });
    } catch (error) {
      response = this.#fail(error);
    }
    return end === "finished" ? this.#finish(response) : response;
  }

  /** A body that can be abandoned rejects by itself, without another promise. */
  #untilStopped<Value>(reading: Awaitable<Value>): Awaitable<Value> {
    if (this.#received.abandon !== undefined || !isThenable(reading)) return reading;
    return new Promise((resolve, reject) => {
      this.#stopReading = reject;
      reading.then(resolve, reject);
    });
  }

  #claim(): RoutedProtocol {
    if (this.#running.closing) throw serviceUnavailable();
    this.#routed = this.#findProtocol();
    if (this.#routed === undefined) throw unknownOperation();
    return this.#routed;
  }

  #findProtocol(): RoutedProtocol | undefined {
    for (const routed of this.#prepared.protocols) if (routed.protocol.claims(this.#request)) return routed;
    return undefined;
  }

  #enter({ operation }: Route): PreparedOperation {
    this.operation = operation;
    this.context.operation = operation.name;
    const prepared = this.#prepared.operations.get(operation);
    if (prepared === undefined) throw unknownOperation();
    return prepared;
  }

  #validate({ validate, makeValidationError }: PreparedOperation, operation: OperationSchema, input: object): void {
    const unsaid = this.#routed?.unsaid;
    if (unsaid !== undefined && unsaid.size > 0) leaveOutUnsaid(unsaid, operation, input);
    const invalid = validate?.(input);
    if (invalid !== undefined) throw makeValidationError(invalid.failures, invalid.message);
  }

  /** Stops waiting when the client disconnects: no handler has started yet. */
  #untilAbort<Value>(value: Awaitable<Value>): Awaitable<Value> {
    if (!isThenable(value)) return value;
    const { signal } = this.context;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        reject(this.#running.graceIsOver ? serviceUnavailable() : (signal.reason as Error));
      };
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
      value.then(resolve, reject);
    });
  }

  async #beforeDeserialization(): Promise<void> {
    for (const step of this.#prepared.steps.beforeDeserialization) await this.#untilAbort(step(this as OperationCall));
  }

  async #makeContext(): Promise<void> {
    mergeContext(await this.#untilAbort(this.#prepared.makeContext?.(this.#request, this.context)), this.context);
  }

  #handle({ run }: PreparedOperation, input: object): unknown {
    const { aroundHandler } = this.#prepared.steps;
    if (aroundHandler.length === 0) return run(input, this.context);
    this.input = input;
    return runAround(aroundHandler, this as HandlerCall, async () => (await run(this.input, this.context)) ?? {});
  }

  /** Success would claim that the unreadable body arrived. */
  #refuseSwallowedFault({ body }: IncomingRequest, operation: OperationSchema, output: unknown): void {
    if (body.fault === undefined) return;
    const message = `handler of ${operation.name}: returned an output although reading the body failed`;
    this.#report(new Error(message, { cause: body.fault }));
    if (typeof output === "object" && output !== null) discardStreams(operation, output);
    throw body.fault;
  }

  #serialize(
    protocol: ServerProtocol,
    operation: OperationSchema,
    { events, result }: { readonly events: EventChecks | undefined; readonly result: unknown },
  ): OutgoingResponse {
    const output = result ?? {};
    expectMembers(output, operation);
    try {
      const filled = fillIn(operation.output, output);
      const sent = events?.ofOutput(filled) ?? filled;
      return this.#check(protocol.serializeResponse(this.#prepared.service, operation, sent, this.requestId));
    } catch (error) {
      discardStreams(operation, output);
      throw error;
    }
  }

  /** A valid HTTP response. */
  #check(response: OutgoingResponse): OutgoingResponse {
    checkResponse(response, this.#method);
    response.headers["x-amzn-requestid"] = this.context.requestId;
    return response;
  }

  /** The last step of a request. Later failures of the body are reported to `onError`. */
  #finish(response: OutgoingResponse): OutgoingResponse {
    let finished = response;
    try {
      watchResponse(response, (error) => {
        this.#report(error);
      });
    } catch (error) {
      // The stream could not be started.
      finished = this.#fail(error);
    }
    this.#running.finish(this);
    return finished;
  }

  /** The response for a thrown error; errors that are not the service's own are reported. */
  #fail(error: unknown): OutgoingResponse {
    this.error = error;
    try {
      const answer = this.#asAnswer(error);
      if (answer === undefined ? !this.#isAbort(error) : answer instanceof BodyAlreadyReadError) this.#report(error);
      if (answer !== undefined) return this.#serializeError(answer);
    } catch (fault) {
      this.#report(fault);
    }
    try {
      return this.#serializeError(internalFailure());
    } catch {
      return { status: 500, headers: { "x-amzn-requestid": this.requestId }, body: undefined };
    }
  }

  /** The error itself if clients may see it. */
  #asAnswer(error: unknown): ServiceException | undefined {
    try {
      if (!(error instanceof ServiceException)) return undefined;
      if (error instanceof ProtocolError || error instanceof ValidationException) return error;
      return isModeledError(this.#prepared.service, this.operation, error) ? error : undefined;
    } catch {
      // A throwing proxy or getter is not an error of the service.
      return undefined;
    }
  }

  /** Whether an error only results from the handler's aborted signal. */
  #isAbort(error: unknown): boolean {
    const signal = LazyRequestContext.controllerOf(this.context)?.signal;
    if (signal?.aborted !== true) return false;
    try {
      return error === signal.reason || (error instanceof Error && error.name === "AbortError");
    } catch {
      return false;
    }
  }

  #serializeError(error: ServiceException): OutgoingResponse {
    const { protocol } = this.#routed ?? this.#findProtocol() ?? this.#prepared.protocols[0] ?? {};
    if (protocol === undefined) return this.#check({ status: 500, headers: {}, body: undefined });
    return this.#check(protocol.serializeError(this.#prepared.service, this.operation, error, this.requestId));
  }

  #report(error: unknown): void {
    // Nowhere left to report a failing error reporter.
    try {
      const told = this.#prepared.onError?.(error, this.context);
      if (told !== undefined) Promise.resolve(told).catch(() => undefined);
    } catch {
      return;
    }
  }
}

/** Cancels the streams of an output that is not sent. */
function discardStreams({ output }: OperationSchema, values: object): void {
  for (const [name, { streaming }] of Object.entries(output?.members() ?? {})) {
    if (streaming) discardBody(readMember(values, name) as OutgoingBody | undefined);
  }
}

/** Arrays, dates, maps and the like have no members and would be sent as an empty output. */
function expectMembers(output: unknown, { name }: OperationSchema): asserts output is object {
  // The prototype identifies most outputs at a tenth of the cost of the tag.
  if (typeof output === "object" && output !== null && Object.getPrototypeOf(output) === Object.prototype) return;
  const kind = Object.prototype.toString.call(output).slice("[object ".length, -1);
  if (typeof output === "object" && kind === "Object") return;
  throw new TypeError(`handler of ${name}: expected an object with the output's members, got ${kind}`);
}

function fillIn(structure: StructureSchema | undefined, values: object): object {
  return structure === undefined ? values : fillAllDefaults(structure, values);
}

function isThenable<Value>(value: Awaitable<Value>): value is Promise<Value> {
  return typeof value === "object" && value !== null && "then" in value;
}
