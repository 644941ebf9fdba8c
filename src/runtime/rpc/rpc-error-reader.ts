import type { ServiceException } from "../exception/service-exception.ts";
import type { IncomingResponse } from "../http/http-message.ts";
import { readError, type ErrorFacts } from "../rest/error-reader.ts";
import type { Members } from "../value/members.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import type { QueryCompatibility } from "./query-compatibility.ts";

export interface RpcErrorReading<Body extends string | Uint8Array> {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** Its body can be read again. */
  readonly response: IncomingResponse;
  /** The response's body, which has been read. */
  readonly body: Body;
  /** What the response says of the error; undefined where it is no protocol's answer. */
  readonly facts: ErrorFacts | undefined;
  readonly readerOf: (structure: StructureSchema) => (body: Body) => Members;
  /** Present where the service is compatible with awsQuery. */
  readonly queryCompatibility: QueryCompatibility | undefined;
}

/** Reads the error that a response carries; what is wrong with the response is never thrown itself. */
export async function readRpcError<Body extends string | Uint8Array>(
  reading: RpcErrorReading<Body>,
): Promise<ServiceException> {
  const { service, operation, response, facts, queryCompatibility } = reading;
  const { headers } = response;
  const code = facts?.code ?? "";
  const error = await readError({
    service,
    operation,
    // What the protocol says of the code counts, be the header there or not.
    response: {
      ...response,
      headers: {
        ...headers,
        "x-amzn-errortype": queryCompatibility?.chooseCode(code, response, { service, operation }) ?? code,
      },
    },
    errorForm: { parse: () => facts },
    responsePlanOf: (structure) => ({
      readBody: () => Promise.resolve(reading.body).then(reading.readerOf(structure)),
      readHeaders: undefined,
      statusCode: undefined,
    }),
  });
  error.$response = response;
  queryCompatibility?.completeError(error, response);
  return error;
}
