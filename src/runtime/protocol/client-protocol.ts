import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { Members } from "../codec/members.ts";

/** A protocol's client half: values to requests, responses to values. It keeps no state of a call. */
export interface ClientProtocol {
  /** Smithy's shape id, such as `aws.protocols#restJson1`. */
  readonly id: string;

  /**
   * The request that carries `input`; a promise only where a step needs one, such as compression.
   *
   * @throws TypeError where a value cannot be sent, with the member's path: an empty label, a
   *   value of the wrong type.
   */
  serializeRequest(
    service: ServiceSchema,
    operation: OperationSchema,
    input: object,
  ): OutgoingRequest | Promise<OutgoingRequest>;

  /** The same protocol for clients with `sendDefaults`, where its operations have defaults that make a difference. */
  readonly sendingDefaults?: ClientProtocol;

  /**
   * The output that a response carries, without `$metadata`.
   *
   * @throws ServiceException for a response that is an error: the modeled class, or the service's
   *   own class with what is known.
   * @throws SerializationError for a body that is not what the protocol says.
   */
  deserializeResponse(service: ServiceSchema, operation: OperationSchema, response: IncomingResponse): Promise<object>;

  /**
   * The modeled members of an error, from a response and its body, which has been read.
   *
   * @param body the text or, of protocols whose bodies are not text, the bytes.
   * @throws SerializationError for a body that is not what the protocol says.
   * @throws TypeError where this protocol has no part for a member.
   */
  readonly deserializeError: (
    service: ServiceSchema,
    error: ErrorSchema,
    response: IncomingResponse,
    body: string | Uint8Array,
  ) => Members;
}
