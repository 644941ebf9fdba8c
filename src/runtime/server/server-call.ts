import { ProtocolError } from "../exception/protocol-error.ts";
import { SerializationError } from "../exception/serialization-error.ts";
import { createSerializationException } from "../exception/serialization-exception.ts";
import { ServiceException } from "../exception/service-exception.ts";
import type { IncomingRequest, OutgoingBody, OutgoingResponse } from "../http/http-message.ts";
import { isModeledError } from "../protocol/find-error-schema.ts";
import type { Route, ServerProtocol } from "../protocol/server-protocol.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import { readMember } from "../codec/members.ts";
import { checkBody, isAwsChunked, TransformedBody, unwrapAwsChunked } from "./request-body.ts";
import { checkResponse, frameBody } from "./response-framing.ts";
import {
  type Connection,
  createRequestId,
  LazyRequestContext,
  mergeContext,
  type RequestContext,
  type RequestFacts,
} from "./request-context.ts";
import { discardBody } from "../http/outgoing-body.ts";
import type { RunningRequests } from "./running-requests.ts";
import { leaveOutUnsaid, type OperationPlan, type RoutedProtocol, type ServicePlan } from "./service-plan.ts";
import { BodyAlreadyReadError, internalFailure, serviceUnavailable, unknownOperation } from "./server-errors.ts";
import { ValidationException } from "./validation-exception.ts";

/** Answers one request. Never rejects. */
export function answerRequest(
  plan: ServicePlan,
  running: RunningRequests,
  request: IncomingRequest,
  connection: Connection,
): Promise<OutgoingResponse> {
  return new Attempt(plan, { request, requestId: createRequestId(), connection, running }).answer();
}

/** One request on its way: what is known of it so far decides how an error is answered. */
class Attempt {
  readonly #plan: ServicePlan;
  readonly #facts: RequestFacts;
  #routed: RoutedProtocol | undefined;
  #operation: OperationSchema | undefined;
  #context: LazyRequestContext | undefined;

  constructor(plan: ServicePlan, facts: RequestFacts) {
    this.#plan = plan;
    this.#facts = facts;
  }

  /** Holds all that may have to be waited for, since each promise between costs as much as the checks of an input. */
  async answer(): Promise<OutgoingResponse> {
    let response: OutgoingResponse;
    try {
      const { protocol, route: findRoute } = this.#start();
      let { request } = this.#facts;
      if (isAwsChunked(request.headers)) request = unwrapAwsChunked(request, this.#plan.maxBodyBytes);
      if (protocol.prepareRequest !== undefined) request = await protocol.prepareRequest(request);
      const route = findRoute(request);
      const operationPlan = this.#enter(route);
      if (operationPlan.hasBodyChecksum) request = checkBody(request, this.#plan.maxBodyBytes);
      let input: object;
      try {
        const decode = protocol.createTextDecoder?.(route, request);
        input =
          decode === undefined
            ? await protocol.deserializeRequest(this.#plan.service, route, request)
            : decode(await request.body.text());
      } catch (error) {
        throw error instanceof SerializationError ? createSerializationException(error) : error;
      }
      this.#validate(operationPlan, route.operation, input);
      const { makeContext } = this.#plan;
      const context = makeContext === undefined ? this.#requestContext() : await this.#makeContext(makeContext);
      // Not before the checks: a default may lie outside what its member allows to be given.
      const result = operationPlan.run(fillIn(route.operation.input, input), context);
      // What a handler gives at once is not waited for.
      const output = isThenable(result) ? await result : result;
      this.#refuseSwallowedFault(request, route.operation, output);
      response = this.#serialize(protocol, route.operation, output);
    } catch (error) {
      response = this.#fail(error);
    }
    return this.#finish(response);
  }

  #start(): RoutedProtocol {
    const { running, request } = this.#facts;
    running.start();
    if (running.closing) throw serviceUnavailable();
    for (const routed of this.#plan.protocols) {
      if (!routed.protocol.claims(request)) continue;
      this.#routed = routed;
      return routed;
    }
    throw unknownOperation();
  }

  #finish(response: OutgoingResponse): OutgoingResponse {
    const { running, requestId } = this.#facts;
    response.headers["x-amzn-requestid"] = requestId;
    running.finish(LazyRequestContext.controllerOf(this.#context));
    return response;
  }

  #enter({ operation }: Route): OperationPlan {
    this.#operation = operation;
    const operationPlan = this.#plan.operations.get(operation);
    if (operationPlan === undefined) throw unknownOperation();
    return operationPlan;
  }

  #validate({ validate, makeValidationError }: OperationPlan, operation: OperationSchema, input: object): void {
    const unsaid = this.#routed?.unsaid;
    if (unsaid !== undefined && unsaid.size > 0) leaveOutUnsaid(unsaid, operation, input);
    const invalid = validate?.(input);
    if (invalid !== undefined) throw makeValidationError(invalid.failures, invalid.message);
  }

  /** A success would say that what could not be read has arrived. */
  #refuseSwallowedFault({ body }: IncomingRequest, operation: OperationSchema, output: unknown): void {
    if (!(body instanceof TransformedBody) || body.fault === undefined) return;
    const message = `handler of ${operation.name}: returned an output though reading the body failed`;
    this.#report(new Error(message, { cause: body.fault }));
    if (typeof output === "object" && output !== null) discardStreams(operation, output);
    throw body.fault;
  }

  #serialize(protocol: ServerProtocol, operation: OperationSchema, result: unknown): OutgoingResponse {
    const output = result ?? {};
    // Lists, dates, maps and such have no members; sent, they would be an empty output.
    const kind = Object.prototype.toString.call(output).slice("[object ".length, -1);
    if (typeof output !== "object" || kind !== "Object") {
      throw new TypeError(`handler of ${operation.name}: expected an object with the output's members, got ${kind}`);
    }
    try {
      const filled = fillIn(operation.output, output);
      return this.#frame(protocol.serializeResponse(this.#plan.service, operation, filled, this.#facts.requestId));
    } catch (error) {
      discardStreams(operation, output);
      throw error;
    }
  }

  /** A response that HTTP can carry; `onError` is told of what fails in its body. */
  #frame(response: OutgoingResponse): OutgoingResponse {
    checkResponse(response);
    frameBody(response, this.#facts.request.method, (error) => {
      this.#report(error);
    });
    return response;
  }

  /** The response for something that was thrown; people are told of what is not the service's own error. */
  #fail(error: unknown): OutgoingResponse {
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
      return { status: 500, headers: {}, body: undefined };
    }
  }

  async #makeContext(make: NonNullable<ServicePlan["makeContext"]>): Promise<object> {
    const context = this.#requestContext();
    const own = make(this.#facts.request, context);
    return mergeContext(isThenable(own) ? await this.#untilAbort(own, context.signal) : own, context);
  }

  /** Waits no longer than somebody waits for the answer: until then a handler has not begun that could have a say. */
  #untilAbort<Value>(promise: PromiseLike<Value>, signal: AbortSignal): Promise<Value> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        reject(this.#facts.running.graceIsOver ? serviceUnavailable() : (signal.reason as Error));
      };
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
      promise.then(resolve, reject);
    });
  }

  #requestContext(): RequestContext {
    this.#context ??= new LazyRequestContext(this.#facts, this.#operation?.name ?? "");
    return this.#context;
  }

  /** The error itself where a client may see it. */
  #asAnswer(error: unknown): ServiceException | undefined {
    try {
      if (!(error instanceof ServiceException)) return undefined;
      if (error instanceof ProtocolError || error instanceof ValidationException) return error;
      return isModeledError(this.#plan.service, this.#operation, error) ? error : undefined;
    } catch {
      // A proxy or getter that throws: what cannot be asked what it is, is not an error of the service.
      return undefined;
    }
  }

  /** Whether an error is only the handler's reaction to its signal. */
  #isAbort(error: unknown): boolean {
    const signal = LazyRequestContext.controllerOf(this.#context)?.signal;
    if (signal?.aborted !== true) return false;
    try {
      return error === signal.reason || (error instanceof Error && error.name === "AbortError");
    } catch {
      return false;
    }
  }

  #serializeError(error: ServiceException): OutgoingResponse {
    const routed = this.#routed ?? this.#plan.protocols[0];
    if (routed === undefined) return { status: 500, headers: {}, body: undefined };
    const { requestId } = this.#facts;
    return this.#frame(routed.protocol.serializeError(this.#plan.service, this.#operation, error, requestId));
  }

  #report(error: unknown): void {
    // Where what reports errors fails, there is nobody left to tell.
    try {
      const told = this.#plan.onError?.(error, this.#requestContext());
      if (told !== undefined) Promise.resolve(told).catch(() => undefined);
    } catch {
      return;
    }
  }
}

/** Ends the streams of an output that is not sent. */
function discardStreams({ output }: OperationSchema, values: object): void {
  for (const [name, { streaming }] of Object.entries(output?.members() ?? {})) {
    if (streaming) discardBody(readMember(values, name) as OutgoingBody | undefined);
  }
}

function fillIn(structure: StructureSchema | undefined, values: object): object {
  return structure === undefined ? values : fillAllDefaults(structure, values);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value;
}
