import type { ServiceException } from "../exception/service-exception.ts";
import type { ClientProtocol } from "./client-protocol.ts";
import { createError, type ErrorFacts, type FailedCall } from "./error-reader.ts";
import type { QueryCompatibility } from "./query-compatibility.ts";

/**
 * Makes an error of what a response of a protocol without HTTP bindings says; see {@link createError}.
 *
 * @param queryCompatibility present where the service is compatible with awsQuery.
 */
export function createRpcError(
  call: FailedCall,
  body: string | Uint8Array,
  facts: ErrorFacts,
  deserializeError: ClientProtocol["deserializeError"],
  queryCompatibility: QueryCompatibility | undefined,
): ServiceException {
  const completed = queryCompatibility?.completeFacts(facts, call) ?? facts;
  const error = createError(call, body, completed, deserializeError);
  queryCompatibility?.completeError(error, call.response);
  return error;
}
