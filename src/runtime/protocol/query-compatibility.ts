import type { ServiceException } from "../exception/service-exception.ts";
import type { Headers, IncomingResponse } from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";

/** What a client adds for services that once spoke awsQuery (Smithy, "awsQueryCompatible trait"). */
export interface QueryCompatibility {
  /** Asks for the codes of awsQuery. */
  markRequest(headers: Headers): void;
  /** What a response's error goes by: awsQuery's code where neither operation nor service list an error of that name. */
  chooseCode(
    name: string,
    call: { readonly service: ServiceSchema; readonly operation: OperationSchema; readonly response: IncomingResponse },
  ): string;
  /** Gives an error the code and type of awsQuery, by the names that AWS SDK v3 has: `Code`, `Type`. */
  completeError(error: ServiceException & { Code?: string; Type?: string }, response: IncomingResponse): void;
}

export const queryCompatibility: QueryCompatibility = {
  markRequest(headers) {
    headers["x-amzn-query-mode"] = "true";
  },

  chooseCode(name, { service, operation, response }) {
    const isKnown = [...(operation.errors ?? []), ...(service.errors ?? [])].some((error) => error.name === name);
    return isKnown ? name : splitQueryError(response)[0] || name;
  },

  completeError(error, response) {
    const [code, type] = splitQueryError(response);
    error.Code = code || error.name;
    if (type !== undefined) error.Type = type;
  },
};

/** `Code;Fault`, where Fault is `Sender` or `Receiver`. */
function splitQueryError({ headers }: IncomingResponse): string[] {
  return (headers["x-amzn-query-error"] ?? "").split(";").map((part) => part.trim());
}
