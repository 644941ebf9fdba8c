import { ProtocolError } from "../exception/protocol-error.ts";
import { SerializationError } from "../exception/serialization-error.ts";
import { ServiceException } from "../exception/service-exception.ts";
import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { checkResponse } from "./check-response.ts";
import type { RequestContext } from "./handler.ts";
import { watchBody } from "./outgoing-body.ts";
import { LazyRequestContext, mergeContext, RequestSignal } from "./request-context.ts";
import type { RunningRequests } from "./running-requests.ts";
import { internalFailure, serviceUnavailable, unknownOperation } from "./server-errors.ts";
import type { Connection } from "./server.ts";
import type { OperationPlan, RoutedProtocol, ServicePlan } from "./service-plan.ts";

/** Answers one request. Never rejects. */
export async function answerRequest(
  plan: ServicePlan,
  running: RunningRequests,
  request: IncomingRequest,
  connection: Connection,
): Promise<OutgoingResponse> {
  running.start();
  const requestId = crypto.randomUUID();
  const signal = new RequestSignal(connection, running);
  const attempt = new Attempt(plan, request, { requestId, signal, connection });
  let response: OutgoingResponse;
  try {
    response = running.closing ? attempt.fail(serviceUnavailable()) : await attempt.run();
  } catch (error) {
    response = attempt.fail(error);
  }
  response.headers["x-amzn-requestid"] = requestId;
  signal.finish();
  return response;
}

interface RequestParts {
  readonly requestId: string;
  readonly signal: RequestSignal;
  readonly connection: Connection;
}

/** One request on its way: what is known of it so far decides how an error is answered. */
class Attempt {
  readonly #plan: ServicePlan;
  readonly #request: IncomingRequest;
  readonly #parts: RequestParts;
  #routed: RoutedProtocol | undefined;
  #operation: OperationSchema | undefined;
  #operationPlan: OperationPlan | undefined;
  #context: RequestContext | undefined;

  constructor(plan: ServicePlan, request: IncomingRequest, parts: RequestParts) {
    this.#plan = plan;
    this.#request = request;
    this.#parts = parts;
  }

  async run(): Promise<OutgoingResponse> {
    const { service } = this.#plan;
    const routed = this.#choose();
    const { protocol } = routed;
    const request =
      protocol.prepareRequest === undefined ? this.#request : await protocol.prepareRequest(this.#request);
    const route = routed.route(request);
    const { operation } = route;
    this.#operation = operation;
    const operationPlan = this.#plan.operations.get(operation);
    if (operationPlan === undefined) throw unknownOperation();
    this.#operationPlan = operationPlan;
    let input: object;
    try {
      input = await protocol.deserializeRequest(service, route, request);
    } catch (error) {
      throw asProtocolError(error);
    }
    if (operationPlan.validate !== undefined) {
      const invalid = operationPlan.validate(input);
      if (invalid !== undefined) throw operationPlan.makeValidationError(invalid.failures, invalid.message);
    }
    const { makeContext } = this.#plan;
    const context = makeContext === undefined ? this.#requestContext() : await this.#makeContext(makeContext);
    const result = operationPlan.run(input, context);
    // What a handler gives at once is not waited for: a turn of the microtasks costs as much as its checks.
    const output = (isThenable(result) ? await result : result) ?? {};
    if (typeof output !== "object") throw new TypeError(`the handler of ${operation.name} returned a ${typeof output}`);
    const response = protocol.serializeResponse(service, operation, output, this.#parts.requestId);
    checkResponse(response);
    response.body = watchBody(response.body, (error) => {
      this.#report(error);
    });
    return response;
  }

  /** The response for something that was thrown; people are told of what is not the service's own error. */
  fail(error: unknown): OutgoingResponse {
    const answer = this.#asAnswer(error);
    if (answer !== undefined) {
      try {
        return this.#serializeError(answer);
      } catch (fault) {
        this.#report(fault);
      }
    } else if (!this.#isAbort(error)) {
      this.#report(error);
    }
    try {
      return this.#serializeError(internalFailure());
    } catch {
      return { status: 500, headers: {}, body: undefined };
    }
  }

  #choose(): RoutedProtocol {
    for (const routed of this.#plan.protocols) {
      if (!routed.protocol.claims(this.#request)) continue;
      this.#routed = routed;
      return routed;
    }
    throw unknownOperation();
  }

  async #makeContext(make: NonNullable<ServicePlan["makeContext"]>): Promise<object> {
    const context = this.#requestContext();
    return mergeContext(await make(this.#request, context), context);
  }

  #requestContext(): RequestContext {
    this.#context ??= new LazyRequestContext(this.#request, this.#operation?.name ?? "", this.#parts);
    return this.#context;
  }

  /** The error itself where a client may see it. */
  #asAnswer(error: unknown): ServiceException | undefined {
    if (!(error instanceof ServiceException)) return undefined;
    if (error instanceof ProtocolError) return error;
    return this.#operationPlan?.errors.has(error.name) === true ? error : undefined;
  }

  /** Whether an error is only the handler's reaction to its signal. */
  #isAbort(error: unknown): boolean {
    const { signal } = this.#parts;
    if (!signal.aborted) return false;
    return error === signal.value.reason || (error instanceof Error && error.name === "AbortError");
  }

  #serializeError(error: ServiceException): OutgoingResponse {
    const routed = this.#routed ?? this.#plan.protocols[0];
    if (routed === undefined) return { status: 500, headers: {}, body: undefined };
    const { requestId } = this.#parts;
    const response = routed.protocol.serializeError(this.#plan.service, this.#operation, error, requestId);
    checkResponse(response);
    return response;
  }

  #report(error: unknown): void {
    try {
      this.#plan.onError?.(error, this.#requestContext());
    } catch {
      // What reports errors has failed: there is nobody left to tell.
    }
  }
}

function asProtocolError(error: unknown): unknown {
  if (!(error instanceof SerializationError)) return error;
  return new ProtocolError({ name: "SerializationException", message: error.message, status: 400 });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value;
}
