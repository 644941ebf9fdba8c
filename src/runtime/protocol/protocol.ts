import type { ServiceException } from "../exception/exceptions.ts";
import type {
  Headers,
  IncomingRequest,
  IncomingResponse,
  OutgoingRequest,
  OutgoingResponse,
} from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";

/**
 * A protocol's client half: values to requests, responses to values. It keeps no state of a call. What it needs for
 * some operations only, it finds among their parts.
 */
export interface ClientProtocol {
  /** Smithy's shape id, such as `aws.protocols#restJson1`. */
  readonly id: string;

  /**
   * The request that carries `input`.
   *
   * @throws TypeError where a value cannot be sent, with the member's path: an empty label, a
   *   value of the wrong type.
   */
  serializeRequest(service: ServiceSchema, operation: OperationSchema, input: object): OutgoingRequest;

  /**
   * What a response carries.
   *
   * @throws ServiceException for a response that is an error: the modeled class, or the service's
   *   own class with what is known.
   * @throws SerializationError for a body that is not what the protocol says.
   */
  deserializeResponse(
    service: ServiceSchema,
    operation: OperationSchema,
    response: IncomingResponse,
  ): Promise<DeserializedResponse>;
}

/** What a response carries. */
export interface DeserializedResponse {
  /** Without `$metadata`. */
  readonly output: object;
  /** Where the body tells it. */
  readonly requestId?: string | undefined;
}

/** A protocol's server half: requests to values, values to responses. */
export interface ServerProtocol {
  /** Smithy's shape id, such as `aws.protocols#restJson1`. */
  readonly id: string;

  /** Whether a request is of this protocol; the first of a server's protocols that says so takes it. */
  claims(request: IncomingRequest): boolean;

  /**
   * The request that the router and {@link deserializeRequest} get, for protocols that name the
   * operation in the body: it has been read then.
   *
   * @throws ProtocolError where it cannot be read.
   */
  prepareRequest?(request: IncomingRequest): Promise<IncomingRequest>;

  /** Made once for a server: finds the operation that a request asks for. */
  createRouter(service: ServiceSchema, operations: readonly RoutedOperation[]): Router;

  /**
   * The headers that clients send with an operation's requests though nobody has set the members that they are bound
   * to, by names in lower case. Absent where the protocol binds no members to headers.
   */
  usualHeaders?(service: ServiceSchema, operation: OperationSchema): Readonly<Headers>;

  /**
   * The input that a request carries, without defaults; constraints are not looked at.
   *
   * It throws or rejects with ProtocolError (400, 406, 415, …) or SerializationError where the request cannot be read.
   */
  deserializeRequest(service: ServiceSchema, route: Route, request: IncomingRequest): Promise<object>;

  /**
   * @param output with the defaults of its members.
   * @param requestId for the protocols whose bodies tell it.
   */
  serializeResponse(
    service: ServiceSchema,
    operation: OperationSchema,
    output: object,
    requestId?: string,
  ): OutgoingResponse;

  /** The response that carries an error: modeled for the operation or service, or the protocol's own. */
  serializeError(
    service: ServiceSchema,
    operation: OperationSchema | undefined,
    error: ServiceException,
    requestId?: string,
  ): OutgoingResponse;
}

/** An operation as a router sees it. */
export interface RoutedOperation {
  readonly operation: OperationSchema;
  /** Names of input members that are required: they tell operations on one route apart. */
  readonly required: ReadonlySet<string>;
}

/** The operation that a request asks for, with the labels of its path, still percent-encoded. */
export interface Route {
  readonly operation: OperationSchema;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a request.
 *
 * @throws ProtocolError 404 `UnknownOperationException`, 405 `MethodNotAllowedException` (with `allow`).
 */
export type Router = (request: IncomingRequest) => Route;
