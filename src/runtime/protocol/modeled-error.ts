import { ProtocolError, type ServiceException } from "../exception/exceptions.ts";
import { type Members, setOwn } from "../codec/members.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";

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
  return constructor.schema?.() as ErrorSchema | undefined;
}

function listNamed(
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  { name }: ServiceException,
): ErrorSchema[] {
  return [...(operation?.errors ?? []), ...(service.errors ?? [])].filter((schema) => schema.name === name);
}

/** Errors that the model does not know are a message and nothing else. */
export const unmodeledError: StructureSchema = { type: "structure", name: "Error", members: () => ({}) };

/** The names of an error's members, but for `name` and `$fault`, `$metadata`, …, which say what an error is. */
export function namesOfErrorMembers(schema: StructureSchema): readonly string[] {
  return Object.keys(schema.members()).filter((name) => name !== "name" && !name.startsWith("$"));
}

/**
 * The members of the model that an error has. One may be called `stack` or `cause`: what the language keeps there is
 * not enumerable, and must not leave the server.
 */
export function readErrorMembers(error: ServiceException, names: readonly string[]): Members {
  const members: Members = {};
  for (const name of names) {
    if (name === "message" || Object.prototype.propertyIsEnumerable.call(error, name)) {
      setOwn(members, name, (error as object as Members)[name]);
    }
  }
  return members;
}

/** The status that an error is answered with, and the headers that an error of the protocol brings. */
export function readErrorStatus(
  schema: ErrorSchema | undefined,
  error: ServiceException,
): { readonly status: number; readonly headers: object } {
  const protocol = schema === undefined ? readProtocolFacts(error) : undefined;
  const status = schema?.httpError ?? protocol?.status ?? (faultOf(schema, error) === "server" ? 500 : 400);
  return { status, headers: protocol?.headers ?? {} };
}

/** Who is to blame: what the model says goes before what the error says. */
export function faultOf(schema: ErrorSchema | undefined, error: ServiceException): "client" | "server" {
  return schema?.error ?? error.$fault;
}

/**
 * Checks the status that a member of an error says: clients take those below 300 for success.
 *
 * @throws TypeError
 */
export function checkErrorStatus(status: number): void {
  if (status < 300) throw new TypeError(`an error cannot have the status ${status} of a success`);
}

/** The status and headers of a ProtocolError, from whichever copy of the runtime. */
function readProtocolFacts(error: ServiceException): { status: number; headers: object } | undefined {
  const { status, headers } = error as { status?: unknown; headers?: unknown };
  if (typeof status !== "number" || !Number.isInteger(status) || status < 300 || status > 599) return undefined;
  return { status, headers: typeof headers === "object" && headers !== null ? headers : {} };
}
