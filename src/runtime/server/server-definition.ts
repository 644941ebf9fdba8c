import type { ServiceException, ServiceExceptionOptions } from "../exception/service-exception.ts";
import type { ServerProtocol } from "../protocol/server-protocol.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { StructureConstraints } from "./constraints.ts";

/** What a generated package knows of its service, and a server needs. */
export interface ServerDefinition {
  readonly service: ServiceSchema;
  /** In order of preference: the first that claims a request takes it. At least one. */
  readonly protocols: readonly ServerProtocol[];
  /** The operations by the names of their handlers. */
  readonly operations: Readonly<Record<string, ServedOperation>>;
}

/** An operation, and what is needed besides to serve it. */
export interface ServedOperation {
  readonly schema: OperationSchema;
  /** What the input must fulfil; absent where the model asks for nothing. */
  readonly constraints?: StructureConstraints | undefined;
  /** The error for invalid input where the operation's model has one fit for it; else `ValidationException`. */
  readonly validationError?: (new (options: ServiceExceptionOptions) => ServiceException) | undefined;
}
