/** The client half: what generated clients, commands and errors import, and what their users may name. */
export type { ClientConfig, RequestOptions } from "./client/client-config.ts";
export { Command, type CommandSchema } from "./client/command.ts";
export { createFetchTransport } from "./client/transport/fetch-transport.ts";
export { paginate, type Pagination, type PaginationConfiguration, type Paginator } from "./client/paginate.ts";
export type { MetadataBearer, ResponseMetadata } from "./http/response-metadata.ts";
export { ServiceClient } from "./client/service-client.ts";
export { TransportError, type TransportErrorOptions } from "./exception/transport-error.ts";
export type { Endpoint, EndpointAuthScheme } from "./client/endpoint/endpoint.ts";
export type {
  AnsweredAttempt,
  Attempt,
  Call,
  FinishedAttempt,
  FinishedCall,
  Interceptor,
  InterceptorConfig,
  InterceptorPart,
  Outcome,
  SerializedCall,
  Signer,
  SigningContext,
  TransmittedAttempt,
} from "./client/interceptors/interceptor.ts";
export type {
  FetchFunction,
  Transport,
  TransportBody,
  TransportOptions,
  TransportResponse,
} from "./client/transport/transport.ts";
export { SerializationError } from "./exception/serialization-error.ts";
export {
  type ExceptionOptions,
  ServiceException,
  type ServiceExceptionOptions,
} from "./exception/service-exception.ts";
export type {
  Headers,
  HttpRequest,
  HttpResponse,
  IncomingBody,
  IncomingResponse,
  OutgoingBody,
  OutgoingRequest,
} from "./http/http-message.ts";
export type {
  StreamingBlobMixin,
  StreamingBlobPayloadInputTypes,
  StreamingBlobPayloadOutputTypes,
} from "./http/streaming-blob.ts";
export { type CallContext, type ContextKey, createContext, createContextKey } from "./schema/context.ts";
export type { ClientProtocol } from "./protocol/client-protocol.ts";
export type {
  AggregateSchema,
  ErrorSchema,
  HttpChecksumSchema,
  HttpSchema,
  LazyMembers,
  ListSchema,
  MapSchema,
  MemberSchema,
  MemberSchemas,
  OperationSchema,
  ServiceSchema,
  SimpleType,
  StructureSchema,
  Target,
  TimestampFormat,
  UnionSchema,
  XmlNamespace,
} from "./schema/schema.ts";
export type { DocumentType, Union } from "./schema/value-types.ts";
