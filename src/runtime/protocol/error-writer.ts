import type { ServiceException } from "../exception/exceptions.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import type { Codec } from "../codec/codec.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import { memoize } from "../codec/memoize.ts";
import type { Members } from "../codec/members.ts";
import type { ErrorSchema, MemberSchemas, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import {
  checkErrorStatus,
  faultOf,
  findErrorSchema,
  namesOfErrorMembers,
  readErrorMembers,
  readErrorStatus,
  unmodeledError,
} from "./modeled-error.ts";
import { createResponseWriter, type ResponseWriter } from "./response-writer.ts";

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
