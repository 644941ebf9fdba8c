import type { ServiceException } from "../exception/service-exception.ts";
import type { IncomingBody, IncomingResponse } from "../http/http-message.ts";
import { createReadBody, readError, type ErrorFacts } from "../rest/error-reader.ts";
import type { Members } from "../rest/members.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import type { QueryCompatibility } from "./query-compatibility.ts";

export interface RpcErrorReading<Body extends string | Uint8Array> {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  readonly response: IncomingResponse;
  /** The response's body, which has been read. */
  readonly body: Body;
  /** What the response says of the error, if it is of the protocol. */
  readonly facts: ErrorFacts | undefined;
  readonly readerOf: (structure: StructureSchema) => (body: Body) => Members;
  /** Present where the service is compatible with awsQuery. */
  readonly queryCompatibility: QueryCompatibility | undefined;
}

/** Reads the error that a response carries; what is wrong with the response is never thrown itself. */
export async function readRpcError<Body extends string | Uint8Array>(
  reading: RpcErrorReading<Body>,
): Promise<ServiceException> {
  const { service, operation, body, facts, readerOf, queryCompatibility } = reading;
  const { headers } = reading.response;
  const errors = [...(operation.errors ?? []), ...(service.errors ?? [])];
  const name = stripErrorCode(facts?.code ?? "");
  const readBody = typeof body === "string" ? createReadBody(body) : createReadBytes(body);
  const response: IncomingResponse = { ...reading.response, body: readBody };
  const error = await readError({
    service,
    operation,
    response: {
      ...response,
      // What the protocol says of the name counts, be the header there or not.
      headers: { ...headers, "x-amzn-errortype": queryCompatibility?.chooseName(name, headers, errors) ?? name },
      // Bytes are no message that people could read.
      body: typeof body === "string" ? readBody : createReadBody(""),
    },
    errorForm: { parse: () => facts },
    responsePlanOf: (structure) => ({
      readBody: () => Promise.resolve().then(() => readerOf(structure)(body)),
      readHeaders: undefined,
      statusCode: undefined,
    }),
  });
  error.$response = response;
  queryCompatibility?.completeError(error, headers);
  return error;
}

/** The name in an error code: `aws.x#Name:http://…` has it between `#` and `:`. */
function stripErrorCode(code: string): string {
  const [name = ""] = code.split(":", 1);
  return name.slice(name.indexOf("#") + 1).trim();
}

/** Bytes that have been read and can be read again. */
function createReadBytes(bytes: Uint8Array): IncomingBody {
  return {
    text: () => Promise.resolve(new TextDecoder().decode(bytes)),
    bytes: () => Promise.resolve(bytes),
    stream: () => new Blob([bytes]).stream(),
  };
}
