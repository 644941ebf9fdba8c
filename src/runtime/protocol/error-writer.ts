import type { ServiceException } from "../exception/service-exception.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import type { Codec } from "../codec/codec.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { namesOfErrorMembers, readErrorMembers } from "./error-members.ts";
import { findErrorSchema } from "./find-error-schema.ts";
import { memoize } from "../codec/memoize.ts";
import { createResponseWriter, type ResponseWriter } from "./response-writer.ts";

/** How a protocol marks a response as an error. */
export interface ServerErrorForm {
  /** Adds the error's name where clients of the protocol look for it. */
  mark(response: OutgoingResponse, name: string): void;
}

type ErrorWriter = (
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
) => OutgoingResponse;

interface ErrorPlan {
  readonly members: readonly string[];
  /** The members that hold the message, `message` among them. */
  readonly messageMembers: readonly string[];
  readonly write: ResponseWriter;
}

/** Errors that the model does not know are a message and nothing else. */
const unmodeled: StructureSchema = { type: "structure", name: "Error", members: () => ({}) };

/** Makes the writer of errors: the members of the model and the message, never a stack or a cause. */
export function createErrorWriter(codec: Codec, form: ServerErrorForm): ErrorWriter {
  const planOf = memoize((schema: StructureSchema) => createErrorPlan(schema, codec));
  return (service, operation, error) => {
    const { name } = error;
    const schema = findErrorSchema(service, operation, error);
    const plan = planOf(schema ?? unmodeled);
    const members = readErrorMembers(error, plan.members);
    // A message is sent though the model has no member for it: old clients print nothing else.
    if (error.message !== "" && plan.messageMembers.every((member) => (members[member] ?? "") === "")) {
      members[plan.messageMembers[0] ?? "message"] = error.message;
    }
    const { status, headers } = readStatus(schema, error);
    const response = plan.write(members, status);
    checkErrorStatus(response.status);
    Object.assign(response.headers, headers);
    form.mark(response, name);
    return response;
  };
}

function createErrorPlan(schema: StructureSchema, codec: Codec): ErrorPlan {
  const modeled = schema.members();
  const members = namesOfErrorMembers(schema);
  const own = members.filter((name) => /^message$/i.test(name) && modeled[name]?.target === "string");
  const withMessage: StructureSchema =
    own.length > 0 || Object.values(modeled).some(({ httpPayload }) => httpPayload)
      ? schema
      : { ...schema, members: () => ({ ...modeled, message: { target: "string" } }) };
  const write = createResponseWriter(withMessage, codec);
  return {
    members,
    messageMembers: own.length > 0 ? own : ["message"],
    write: (values, status) => write(fillAllDefaults(withMessage, values), status),
  };
}

/** The status that an error is answered with, and the headers that an error of the protocol brings. */
export function readStatus(
  schema: ErrorSchema | undefined,
  error: ServiceException,
): { readonly status: number; readonly headers: object } {
  const protocol = schema === undefined ? readProtocolFacts(error) : undefined;
  const status = schema?.httpError ?? protocol?.status ?? ((schema?.error ?? error.$fault) === "server" ? 500 : 400);
  return { status, headers: protocol?.headers ?? {} };
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
