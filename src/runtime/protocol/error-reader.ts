import type { Members } from "../codec/members.ts";
import { brand, type ServiceException } from "../exception/exceptions.ts";
import { type Headers, type IncomingBody, type IncomingResponse, readResponseMetadata } from "../http/http-message.ts";
import type { ErrorSchema, OperationSchema, Part, ServiceSchema } from "../schema/schema.ts";

/** How a protocol's responses tell an error. */
export interface ErrorForm {
  /** What a response says of an error; where its body is of another form, such as a proxy's page, that is the message. */
  parse(text: string, response: Pick<IncomingResponse, "status" | "headers">): ErrorFacts;
}

/** What a response says of an error without its schema. */
export interface ErrorFacts {
  /** As it was sent: with a namespace, with a URI. */
  readonly code?: string | undefined;
  /** What the response calls the error besides; it counts where no error has `code`. */
  readonly otherCode?: string | undefined;
  /** The name of the error that has `code` in the whole service, where that differs. */
  readonly name?: string | undefined;
  readonly message?: string | undefined;
  /** Where the body has it: it counts as if a header had it. */
  readonly requestId?: string | undefined;
  /** The body's values by name, of which errors whose schema is not at hand get texts, numbers and booleans. */
  readonly values: object;
  /** Of these values, what errors that the model knows get too, such as `Code` and `Type` of XML bodies. */
  readonly extras?: object;
}

/** A call that a response answers with an error. */
interface FailedCall {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** Its body can be read again. */
  readonly response: IncomingResponse;
  /** The response's body. */
  readonly body: string | Uint8Array;
}

/**
 * Makes an error of what a response says: one that the operation or the service lists, else one of the
 * service's own class that has the name that its code means in the whole service, and becomes an error of the
 * class of that name where `instanceof` asks for it.
 * What is wrong with the response is never thrown itself.
 *
 * @param deserializeError makes the members of a modeled error of the body.
 */
export function createError(
  { service, operation, response, body }: FailedCall,
  { code, otherCode, name, message, requestId, values, extras = {} }: ErrorFacts,
  deserializeError: (error: ErrorSchema) => Members,
): ServiceException {
  const codes: readonly (string | undefined)[] = [code, otherCode].map(stripErrorCode);
  const common = {
    // A body that names its error may say nothing more.
    message: message ?? (codes[0] && body.length > 0 ? "" : `the service answered with status ${response.status}`),
    $metadata: readResponseMetadata(response, requestId),
    $response: response,
  };
  const find = (errors: readonly ErrorSchema[]): ErrorSchema | undefined =>
    errors.find(({ awsQueryError }) => codes.includes(awsQueryError?.code)) ??
    errors.find((error) => codes.includes(error.name));
  const createModeled = (schema: ErrorSchema): ServiceException => {
    let members: Members = {};
    try {
      members = deserializeError(schema);
    } catch {
      // The error itself says more than what is wrong with its members.
    }
    return new schema.errorClass({ ...keepHarmless(extras), ...members, ...common });
  };
  const listed = find([...(operation.errors ?? []), ...(service.errors ?? [])]);
  if (listed !== undefined) return createModeled(listed);
  const error: ServiceException = new service.exception({
    ...keepHarmless(values),
    ...common,
    name: name || codes[0] || "UnknownError",
    $fault: response.status < 500 ? "client" : "server",
    [brand](given) {
      // A class of a modeled error gives its schema.
      const schema = given as ErrorSchema;
      // Another service may have an error of that name; what is frozen stays what it is.
      const isMeant =
        Object.isExtensible(error) &&
        find([schema]) &&
        error instanceof (Object.getPrototypeOf(schema.errorClass) as typeof ServiceException);
      if (isMeant) {
        Object.assign(error, createModeled(schema), { $metadata: error.$metadata });
        Object.setPrototypeOf(error, schema.errorClass.prototype);
      }
    },
  });
  return error;
}

/** The message of an error whose body is not of the protocol's form, if it says anything. */
export function messageOfText(text: string): string | undefined {
  return text.trim().slice(0, 500) || undefined;
}

/** The name in an error code: `aws.x#Name:http://…` has it between `#` and `:`. */
export function stripErrorCode(code = ""): string {
  const [name = ""] = code.split(":", 1);
  return name.slice(name.indexOf("#") + 1).trim();
}

/**
 * What of a body an error has without its schema: no structures and lists, whose form a schema alone tells, not the code,
 * and nothing that would replace what every error has or change how it is printed or awaited.
 */
function keepHarmless(values: object): Members {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) =>
        typeof value !== "object" && !(key in Error.prototype) && !/^\$|^(stack|cause|then|toJSON|__type)$/.test(key),
    ),
  );
}

/** A body that has been read and can be read again. */
export function createReadBody(body: string | Uint8Array): IncomingBody {
  const isText = typeof body === "string";
  return {
    text: () => Promise.resolve(isText ? body : new TextDecoder().decode(body)),
    bytes: () => Promise.resolve(isText ? new TextEncoder().encode(body) : body),
    stream: () => new Blob([body]).stream(),
  };
}

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
