import type { ServiceException } from "../exception/service-exception.ts";
import type { Headers, IncomingResponse } from "../http/http-message.ts";
import type { Part } from "../schema/schema.ts";
import { stripErrorCode, type ErrorFacts, type FailedCall } from "./error-reader.ts";

/** What a client adds for services that once spoke awsQuery (Smithy, "awsQueryCompatible trait"). */
export interface QueryCompatibility extends Part {
  readonly part: "queryCompatibility";

  /** Asks for the codes of awsQuery. */
  markRequest(headers: Headers): void;
  /** An error goes by awsQuery's code where neither operation nor service list an error of its name. */
  completeFacts(facts: ErrorFacts, call: FailedCall): ErrorFacts;
  /** Gives an error the code and type of awsQuery, by the names that AWS SDK v3 has: `Code`, `Type`. */
  completeError(error: ServiceException & { Code?: string; Type?: string }, response: IncomingResponse): void;
}

export const queryCompatibility: QueryCompatibility = {
  part: "queryCompatibility",

  markRequest(headers) {
    headers["x-amzn-query-mode"] = "true";
  },

  completeFacts(facts, { service, operation, response }) {
    const name = stripErrorCode(facts.code);
    const isListed = [...(operation.errors ?? []), ...(service.errors ?? [])].some((error) => error.name === name);
    const code = isListed ? name : splitQueryError(response)[0] || name;
    return { ...facts, code, otherCode: name, name };
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
