import { ProtocolError } from "../exception/protocol-error.ts";
import type { ServiceException } from "../exception/service-exception.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema } from "../schema/schema.ts";

/**
 * The schema by which a server sends an error. What the protocol or a handler says in words of its own has none,
 * whatever its name.
 */
export function findErrorSchema(
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
): ErrorSchema | undefined {
  if (error instanceof ProtocolError) return undefined;
  // By name as a last resort: what is thrown for invalid input may be of a class of the runtime.
  return findModeled(service, operation, error) ?? listNamed(service, operation, error)[0];
}

/**
 * Whether an error is one of the service's model, be it that the operation lists it or not. An error of another
 * service is not, though it may have the name of one; nor is one of the service's own class.
 */
export function isModeledError(
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
): boolean {
  return findModeled(service, operation, error) !== undefined;
}

function findModeled(
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
): ErrorSchema | undefined {
  const listed = listNamed(service, operation, error).find(({ errorClass }) => error instanceof errorClass);
  if (listed !== undefined || !(error instanceof service.exception)) return listed;
  // A member may be called `constructor`, so the class is read from the prototype.
  const { constructor } = Object.getPrototypeOf(error) as { readonly constructor: typeof ServiceException };
  return constructor.schema?.();
}

function listNamed(
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  { name }: ServiceException,
): ErrorSchema[] {
  return [...(operation?.errors ?? []), ...(service.errors ?? [])].filter((schema) => schema.name === name);
}
