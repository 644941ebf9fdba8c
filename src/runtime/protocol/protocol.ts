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
 * A protocol's client half: values to requests, responses to values. Stateless. Code that only some operations need is
 * found among their parts.
 */
export interface ClientProtocol {
  /** Smithy's shape id, such as `aws.protocols#restJson1`. */
  readonly id: string;

  /**
   * The request for `input`.
   *
   * @throws TypeError with the member's path for a value that cannot be sent: an empty label, a value of the wrong
   *   type.
   */
  serializeRequest(service: ServiceSchema, operation: OperationSchema, input: object): OutgoingRequest;

  /**
   * The content of a response.
   *
   * @throws ServiceException for a response that is an error: the modeled class, or the service's base class with the
   *   available data.
   * @throws SerializationError for a body that is not valid in the protocol.
   */
  deserializeResponse(
    service: ServiceSchema,
    operation: OperationSchema,
    response: IncomingResponse,
  ): Promise<DeserializedResponse>;
}

/** The content of a response. */
export interface DeserializedResponse {
  /** Without `$metadata`. */
  readonly output: object;
  /** If the body contains it. */
  readonly requestId?: string | undefined;
}

/** A protocol's server half: requests to values, values to responses. */
export interface ServerProtocol {
  /** Smithy's shape id, such as `aws.protocols#restJson1`. */
  readonly id: string;

  /** The media type of its documents, for a protocol that claims any request. */
  readonly mediaType?: string;

  /** Whether a request is of this protocol; the first of a server's protocols to claim it handles it. */
  claims(request: IncomingRequest): boolean;

  /**
   * For protocols that name the operation in the body: reads the body and returns the request for the router and {@link
   * deserializeRequest}.
   *
   * @throws ProtocolError if it cannot be read.
   */
  prepareRequest?(request: IncomingRequest): Promise<IncomingRequest>;

  /** Creates a router, once per server, that finds the operation of a request. */
  createRouter(service: ServiceSchema, operations: readonly RoutedOperation[]): Router;

  /**
   * Headers that clients send with an operation's requests even if the members bound to them are not set, by lower-case
   * name. Absent if the protocol has no header bindings.
   */
  usualHeaders?(service: ServiceSchema, operation: OperationSchema): Readonly<Headers>;

  /**
   * The input of a request, without defaults; constraints are not validated.
   *
   * Throws or rejects with ProtocolError (400, 406, 415, …) or SerializationError if the request cannot be read.
   */
  deserializeRequest(service: ServiceSchema, route: Route, request: IncomingRequest): Promise<object>;

  /**
   * @param output with defaults filled in.
   * @param requestId for protocols whose bodies contain it.
   */
  serializeResponse(
    service: ServiceSchema,
    operation: OperationSchema,
    output: object,
    requestId?: string,
  ): OutgoingResponse;

  /** The response for an error: a modeled one, or the protocol's own. */
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
  /** Names of required input members: they distinguish operations on one route. */
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
