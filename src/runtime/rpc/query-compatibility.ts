import type { ServiceException } from "../exception/service-exception.ts";
import type { Headers } from "../http/http-message.ts";
import type { ErrorSchema } from "../schema/schema.ts";

/** What a client adds for services that once spoke awsQuery (Smithy, "awsQueryCompatible trait"). */
export interface QueryCompatibility {
  /** Asks for the codes of awsQuery. */
  markRequest(headers: Headers): void;
  /** What a response's error goes by: awsQuery's code where the model has no error called `name`. */
  chooseName(name: string, headers: Headers, errors: readonly ErrorSchema[]): string;
  /** Gives an error the code and type of awsQuery, by the names that AWS SDK v3 has: `Code`, `Type`. */
  completeError(error: ServiceException & { Code?: string; Type?: string }, headers: Headers): void;
}

export const queryCompatibility: QueryCompatibility = {
  markRequest(headers) {
    headers["x-amzn-query-mode"] = "true";
  },

  chooseName(name, headers, errors) {
    if (errors.some((error) => error.name === name)) return name;
    const [code] = splitQueryError(headers);
    return code || name;
  },

  completeError(error, headers) {
    const [code, type] = splitQueryError(headers);
    error.Code = code || error.name;
    if (type !== undefined) error.Type = type;
  },
};

/** `Code;Fault`, where Fault is `Sender` or `Receiver`. */
function splitQueryError(headers: Headers): string[] {
  return (headers["x-amzn-query-error"] ?? "").split(";").map((part) => part.trim());
}
