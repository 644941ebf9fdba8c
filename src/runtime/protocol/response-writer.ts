import type { Codec } from "../codec/codec.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import { type Members, readMember } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { Misfit, withinMember } from "../codec/misfit.ts";
import type { ServiceException } from "../exception/exceptions.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import type { ErrorSchema, MemberSchemas, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { sortBindings } from "./bindings.ts";
import { createBodyWriter } from "./body-binding.ts";
import { eventStreamBinding } from "./event-stream-binding.ts";
import { headerBinding } from "./header-binding.ts";
import {
  checkErrorStatus,
  faultOf,
  findErrorSchema,
  namesOfErrorMembers,
  readErrorMembers,
  readErrorStatus,
  unmodeledError,
} from "./modeled-error.ts";

/**
 * Writes a structure as a response, with the status that is usual where no member holds one.
 *
 * It throws TypeError or SerializationError for values of the wrong type.
 */
type ResponseWriter = (output: object, status: number, method?: string) => OutgoingResponse;

/** Makes the writer of an output's or error's responses. */
export function createResponseWriter(structure: StructureSchema, codec: Codec): ResponseWriter {
  const bindings = sortBindings(structure, "response");
  const writeBody = createBodyWriter(bindings, { codec, payload: eventStreamBinding }, "response");
  const writeHeaders = headerBinding.createWriter(bindings);
  const statusCode = bindings.statusCode?.[0];
  return (output, status, method) => {
    const response: OutgoingResponse = {
      status: statusCode === undefined ? status : readStatusMember(output, statusCode, status),
      headers: {},
      body: undefined,
    };
    // A length after HEAD is that of a body that is not written: only a member bound to it can tell.
    if (method !== "HEAD") {
      writeBody(output, response);
      if (response.body === undefined) response.headers["content-length"] = "0";
    }
    writeHeaders(output, response.headers);
    return response;
  };
}

export function createEmptyResponse(status: number): OutgoingResponse {
  return { status, headers: { "content-length": "0" }, body: undefined };
}

/**
 * The status that a member holds, or the usual one where it is not set.
 *
 * @throws TypeError for what is not a status of a response.
 */
export function readStatusMember(output: object, name: string, usual: number): number {
  const status = readMember(output, name) ?? usual;
  if (typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 599) return status;
  return withinMember(name, () => {
    throw new Misfit("an HTTP status must be an integer from 200 to 599");
  });
}

type ErrorWriter = (
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
) => OutgoingResponse;

/** What of an error is written. */
interface ErrorLayout {
  readonly names: readonly string[];
  /** The members that hold the message, `message` among them. */
  readonly messageMembers: readonly string[];
  /** What a body has besides the modeled members: `message`, where the model has none for it. */
  readonly added: MemberSchemas;
}

function layOutError(schema: StructureSchema): ErrorLayout {
  const modeled = schema.members();
  const names = namesOfErrorMembers(schema);
  const own = names.filter((name) => /^message$/i.test(name) && modeled[name]?.target === "string");
  return own.length > 0
    ? { names, messageMembers: own, added: {} }
    : { names, messageMembers: ["message"], added: { message: { target: "string" } } };
}

/** The values of an error's members. A message is among them though the model has none: old clients print nothing else. */
function readLaidOut(error: ServiceException, { names, messageMembers }: ErrorLayout): Members {
  const values = readErrorMembers(error, names);
  if (error.message !== "" && messageMembers.every((member) => (values[member] ?? "") === "")) {
    values[messageMembers[0] ?? "message"] = error.message;
  }
  return values;
}

/** How a protocol that binds members to HTTP marks a response as an error. */
export interface ServerErrorForm {
  /** Adds the error's name where clients of the protocol look for it. */
  mark(response: OutgoingResponse, name: string): void;
}

/**
 * Makes the writer of errors of protocols that bind members to HTTP: the members of the model and the message, never a
 * stack or a cause.
 */
export function createErrorWriter(codec: Codec, form: ServerErrorForm): ErrorWriter {
  const layoutOf = memoize((schema: StructureSchema): ErrorLayout & { readonly write: ResponseWriter } => {
    const layout = layOutError(schema);
    const modeled = schema.members();
    const isBody = Object.values(modeled).some(({ httpPayload }) => httpPayload);
    const structure = isBody ? schema : { ...schema, members: () => ({ ...modeled, ...layout.added }) };
    const write = createResponseWriter(structure, codec);
    return { ...layout, write: (values, status) => write(fillAllDefaults(structure, values), status) };
  });
  return (service, operation, error) => {
    const schema = findErrorSchema(service, operation, error);
    const layout = layoutOf(schema ?? unmodeledError);
    const { status, headers } = readErrorStatus(schema, error);
    const response = layout.write(readLaidOut(error, layout), status);
    checkErrorStatus(response.status);
    Object.assign(response.headers, headers);
    form.mark(response, error.name);
    return response;
  };
}

/** Writes a structure as a response. It throws TypeError or SerializationError for values of the wrong type. */
export type RpcResponseWriter = (structure: StructureSchema, values: object, status: number) => OutgoingResponse;

interface RpcErrorWriterOptions {
  readonly write: RpcResponseWriter;
  /** What stands in `__type`. */
  readonly typeOf: (service: ServiceSchema, schema: ErrorSchema) => string;
}

/** Makes the writer of errors of RPC protocols, whose name is a member, too. */
export function createRpcErrorWriter({ write, typeOf }: RpcErrorWriterOptions): ErrorWriter {
  const layoutOf = memoize((schema: StructureSchema): ErrorLayout & { readonly structure: StructureSchema } => {
    const layout = layOutError(schema);
    const members: MemberSchemas = { __type: { target: "string" }, ...schema.members(), ...layout.added };
    return { ...layout, structure: { ...schema, members: () => members } };
  });
  return (service, operation, error) => {
    const { name } = error;
    const schema = findErrorSchema(service, operation, error);
    const layout = layoutOf(schema ?? unmodeledError);
    const values = { __type: schema === undefined ? name : typeOf(service, schema), ...readLaidOut(error, layout) };
    const { status, headers } = readErrorStatus(schema, error);
    const response = write(layout.structure, fillAllDefaults(layout.structure, values), status);
    Object.assign(response.headers, headers);
    // An error that the model does not know goes by its code alone, also in awsQuery.
    const queryCode = schema === undefined ? name : schema.awsQueryError?.code;
    if (service.awsQueryCompatible && queryCode !== undefined) {
      response.headers["x-amzn-query-error"] =
        `${queryCode};${faultOf(schema, error) === "server" ? "Receiver" : "Sender"}`;
    }
    return response;
  };
}

/** The absolute shape id of an error, as far as the namespace is known (Smithy, "Shape ID"). */
export function absoluteErrorType({ namespace }: ServiceSchema, { name }: ErrorSchema): string {
  return namespace === undefined ? name : `${namespace}#${name}`;
}
