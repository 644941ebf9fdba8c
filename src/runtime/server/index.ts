export type { CorsSettings } from "./cors-settings.ts";
export type {
  AggregateConstraints,
  Bounds,
  ListConstraints,
  MapConstraints,
  MemberConstraints,
  StructureConstraints,
} from "./server-definition.ts";
export { type CallContext, type ContextKey, createContextKey } from "../schema/context.ts";
export type {
  ChunkSignatures,
  EventSignatures,
  Headers,
  IncomingBody,
  IncomingRequest,
  OutgoingResponse,
} from "../http/http-message.ts";
export type { HandlerCall, OperationCall, RequestCall, ServerInterceptor } from "./interceptor.ts";
export type { Awaitable, Connection, HandlerContext, RequestContext } from "./request-context.ts";
export type {
  Handler,
  Handlers,
  ReceivedStream,
  ReceivedToken,
  SentStream,
  ServedOperation,
  ServerDefinition,
  ServerOptions,
  ValidationOptions,
} from "./server-definition.ts";
export { NotImplementedException, UnmodeledException, type UnmodeledExceptionOptions } from "./server-errors.ts";
export type { RequestMatch } from "./match-request.ts";
export { createServer, type Server, type ServiceServer } from "./server.ts";
export { ValidationException, ValidationException$, type ValidationFailure } from "./server-errors.ts";
