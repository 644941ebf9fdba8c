import type { ServiceException } from "../exception/service-exception.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import { namesOfErrorMembers, readErrorMembers } from "./error-members.ts";
import { findErrorSchema } from "./find-error-schema.ts";
import { readStatus } from "./error-writer.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import type { Members } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import type { RpcResponseWriter } from "./rpc-server.ts";

interface ErrorPlan {
  readonly members: readonly string[];
  /** The members that hold the message, `message` among them. */
  readonly messageMembers: readonly string[];
  /** With the members `__type` and, where the model has none, `message`. */
  readonly structure: StructureSchema;
}

interface ErrorWriterOptions {
  readonly write: RpcResponseWriter;
  /** What stands in `__type`. */
  readonly typeOf: (service: ServiceSchema, schema: ErrorSchema) => string;
}

type ErrorWriter = (
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
) => OutgoingResponse;

/** Errors that the model does not know are a message and nothing else. */
const unmodeled: StructureSchema = { type: "structure", name: "Error", members: () => ({}) };

/** Makes the writer of errors: the name, the members of the model and the message, never a stack or a cause. */
export function createRpcErrorWriter({ write, typeOf }: ErrorWriterOptions): ErrorWriter {
  const planOf = memoize(createErrorPlan);
  return (service, operation, error) => {
    const { name, message } = error;
    const schema = findErrorSchema(service, operation, error);
    const { members, messageMembers, structure } = planOf(schema ?? unmodeled);
    const values: Members = {
      __type: schema === undefined ? name : typeOf(service, schema),
      ...readErrorMembers(error, members),
    };
    // A message is sent though the model has no member for it: old clients print nothing else.
    if (message !== "" && messageMembers.every((member) => (values[member] ?? "") === "")) {
      values[messageMembers[0] ?? "message"] = message;
    }
    const { status, headers } = readStatus(schema, error);
    const response = write(structure, fillAllDefaults(structure, values), status);
    Object.assign(response.headers, headers);
    // An error that the model does not know goes by its code alone, also in awsQuery.
    const queryCode = schema === undefined ? name : schema.awsQueryError?.code;
    if (service.awsQueryCompatible && queryCode !== undefined) {
      const fault = (schema?.error ?? error.$fault) === "server" ? "Receiver" : "Sender";
      response.headers["x-amzn-query-error"] = `${queryCode};${fault}`;
    }
    return response;
  };
}

function createErrorPlan(schema: StructureSchema): ErrorPlan {
  const modeled = schema.members();
  const members = namesOfErrorMembers(schema);
  const own = members.filter((name) => /^message$/i.test(name) && modeled[name]?.target === "string");
  return {
    members,
    messageMembers: own.length > 0 ? own : ["message"],
    structure: {
      ...schema,
      members: () => ({
        __type: { target: "string" },
        ...modeled,
        ...(own.length > 0 ? {} : { message: { target: "string" } }),
      }),
    },
  };
}
