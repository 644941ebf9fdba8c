import { ProtocolError, type ServiceException } from "../exception/exceptions.ts";
import { type Members, setOwn } from "../codec/members.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";

/**
 * The schema with which a server serializes an error. A ProtocolError or an unmodeled error of a handler has none,
 * whatever its name.
 */
export function findErrorSchema(
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
): ErrorSchema | undefined {
  if (error instanceof ProtocolError) return undefined;
  // By name as a last resort: the error for invalid input may be of a runtime class.
  return findModeled(service, operation, error) ?? listNamed(service, operation, error)[0];
}

/**
 * Whether an error is modeled by the service, listed by the operation or not. An error of another service is not, even
 * with the same name; nor is an instance of the service's base class.
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
  // A member may be named `constructor`, so the class is read from the prototype.
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

/** An error that is not modeled, without details: it has only a message. */
const unmodeledError: StructureSchema = { type: "structure", name: "Error", members: () => ({}) };

/** The schema of an error that is not modeled: its details are strings. */
export function describeUnmodeled(error: ServiceException): StructureSchema {
  const details = detailsOf(error);
  if (details === undefined) return unmodeledError;
  const names = Object.keys(details);
  return { ...unmodeledError, members: () => Object.fromEntries(names.map((name) => [name, { target: "string" }])) };
}

/** The names of an error's members, except the standard properties `name`, `$fault`, `$metadata`, …. */
export function namesOfErrorMembers(schema: StructureSchema): readonly string[] {
  return Object.keys(schema.members()).filter((name) => name !== "name" && !name.startsWith("$"));
}

/**
 * The modeled members of an error. One may be named `stack` or `cause`: the built-in properties of these names are not
 * enumerable and must not leave the server.
 */
export function readErrorMembers(error: ServiceException, names: readonly string[]): Members {
  const members: Members = { ...detailsOf(error) };
  for (const name of names) {
    if (name === "message" || Object.prototype.propertyIsEnumerable.call(error, name)) {
      setOwn(members, name, (error as object as Members)[name]);
    }
  }
  return members;
}

/** The response status of an error, and the headers of a ProtocolError. */
export function readErrorStatus(
  schema: ErrorSchema | undefined,
  error: ServiceException,
): { readonly status: number; readonly headers: object } {
  const protocol = schema === undefined ? readProtocolFacts(error) : undefined;
  const status = schema?.httpError ?? protocol?.status ?? (faultOf(schema, error) === "server" ? 500 : 400);
  return { status, headers: protocol?.headers ?? {} };
}

/** The fault of an error; the model takes precedence over the error. */
export function faultOf(schema: ErrorSchema | undefined, error: ServiceException): "client" | "server" {
  return schema?.error ?? error.$fault;
}

/**
 * Checks an error's `httpResponseCode` member: clients treat a status below 300 as success.
 *
 * @throws TypeError
 */
export function checkErrorStatus(status: number): void {
  if (status < 300) throw new TypeError(`an error cannot have the success status ${status}`);
}

/** The status and headers of a ProtocolError, from whichever copy of the runtime. */
function readProtocolFacts(error: ServiceException): { status: number; headers: object } | undefined {
  const { status, headers } = error as { status?: unknown; headers?: unknown };
  if (typeof status !== "number" || !Number.isInteger(status) || status < 300 || status > 599) return undefined;
  return { status, headers: typeof headers === "object" && headers !== null ? headers : {} };
}

/** The details of a ProtocolError, from whichever copy of the runtime; a modeled error may have a member of this name. */
function detailsOf(error: ServiceException): Readonly<Record<string, string>> | undefined {
  return error instanceof ProtocolError ? error.details : undefined;
}
