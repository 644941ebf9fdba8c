export type {
  AggregateConstraints,
  Bounds,
  ListConstraints,
  MapConstraints,
  MemberConstraints,
  StructureConstraints,
} from "./constraints.ts";
export type { Awaitable, Handler, HandlerContext, RequestContext } from "./handler.ts";
export type { ServedOperation, ServerDefinition } from "./server-definition.ts";
export { NotImplementedException, UnmodeledException, type UnmodeledExceptionOptions } from "./server-errors.ts";
export type { ServerOptions } from "./server-options.ts";
export { createServer, type Connection, type Handlers, type Server } from "./server.ts";
export { ValidationException, ValidationException$ } from "./validation-exception.ts";
export type { ValidationFailure } from "./validation-failure.ts";
export type { ReceivedStream, ReceivedToken, SentStream } from "./streamed.ts";
