/** The client half: what generated clients, commands and errors import, and what their users may name. */
export type { ClientConfig, RequestOptions } from "./client/client-config.ts";
export { Command, type CommandSchema } from "./client/command.ts";
export { createFetchTransport, readFetchResponse } from "./client/transport/fetch-transport.ts";
export { paginate, type Pagination, type PaginationConfiguration, type Paginator } from "./client/paginate.ts";
export { ServiceClient } from "./client/service-client.ts";
export { type CallLogger, createCallLogInterceptor } from "./client/interceptors/call-log.ts";
export { AdaptiveRetryStrategy } from "./client/interceptors/adaptive-retry.ts";
export { ConfiguredRetryStrategy, StandardRetryStrategy } from "./client/interceptors/retry.ts";
export {
  runWaiter,
  type Waiter,
  type WaiterConfiguration,
  type WaiterResult,
  WaiterState,
  waitUntil,
} from "./client/waiter.ts";
export { TransportError, type TransportErrorOptions } from "./http/transport-error.ts";
export { type Endpoint, type EndpointAuthScheme, formatEndpoint, parseEndpoint } from "./client/endpoint/endpoint.ts";
export type {
  AnsweredAttempt,
  Attempt,
  AuthScheme,
  AuthSchemePart,
  Call,
  FinishedAttempt,
  FinishedCall,
  IdentityOption,
  Interceptor,
  InterceptorConfig,
  InterceptorPart,
  Outcome,
  SerializedCall,
  Signer,
  SigningContext,
  TransmittedAttempt,
} from "./client/interceptors/interceptor.ts";
export { type EventSignature, type EventSigner, signEvents } from "./event-stream/sign-events.ts";
export { type BodyPieces, streamBody, type StreamingBody } from "./http/bodies.ts";
export type {
  FetchFunction,
  Transport,
  TransportBody,
  TransportOptions,
  TransportResponse,
} from "./client/transport/transport.ts";
export { encodePercent } from "./codec/text-encoding.ts";
export {
  type ExceptionOptions,
  SerializationError,
  ServiceException,
  type ServiceExceptionOptions,
} from "./exception/exceptions.ts";
export type {
  Headers,
  HttpRequest,
  HttpResponse,
  IncomingBody,
  IncomingResponse,
  MetadataBearer,
  OutgoingBody,
  OutgoingRequest,
  ResponseMetadata,
} from "./http/http-message.ts";
export type {
  StreamingBlobMixin,
  StreamingBlobPayloadInputTypes,
  StreamingBlobPayloadOutputTypes,
} from "./protocol/body-binding.ts";
export { type CallContext, type ContextKey, createContext, createContextKey } from "./schema/context.ts";
export type { ClientProtocol } from "./protocol/protocol.ts";
export type {
  AggregateSchema,
  DocumentType,
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
  Union,
  UnionSchema,
  XmlNamespace,
} from "./schema/schema.ts";
