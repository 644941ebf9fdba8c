import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
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
