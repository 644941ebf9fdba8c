import type { Members } from "../codec/members.ts";
import { brand, type ServiceException } from "../exception/exceptions.ts";
import { type Headers, type IncomingBody, type IncomingResponse, readResponseMetadata } from "../http/http-message.ts";
import type { ErrorSchema, OperationSchema, Part, ServiceSchema } from "../schema/schema.ts";

/** How a protocol's responses describe an error. */
export interface ErrorForm {
  /** Reads the description of an error; a body in another form, such as a proxy's page, becomes the message. */
  parse(text: string, response: Pick<IncomingResponse, "status" | "headers">): ErrorFacts;
}

/** The description of an error, readable without its schema. */
export interface ErrorFacts {
  /** As received, with any namespace and URI. */
  readonly code?: string | undefined;
  /** An alternative code, used if no error has `code`. */
  readonly otherCode?: string | undefined;
  /** The service-wide name of the error with this `code`, if different. */
  readonly name?: string | undefined;
  readonly message?: string | undefined;
  /** From the body; equivalent to one in a header. */
  readonly requestId?: string | undefined;
  /** The body's values by name. Errors without an available schema get the strings, numbers and booleans among them. */
  readonly values: object;
  /** The values that modeled errors get too, such as `Code` and `Type` of XML bodies. */
  readonly extras?: object;
}

/** A call with an error response. */
interface FailedCall {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** With a body that can be read again. */
  readonly response: IncomingResponse;
  /** The response's body. */
  readonly body: string | Uint8Array;
}

/**
 * Creates an error from a response: one that the operation or the service lists, else one of the service's base class
 * with the service-wide name for its code. The latter becomes an instance of the class of that name once `instanceof`
 * tests for it. Never throws for a malformed response.
 *
 * @param deserializeError decodes the members of a modeled error.
 */
export function createError(
  { service, operation, response, body }: FailedCall,
  { code, otherCode, name, message, requestId, values, extras = {} }: ErrorFacts,
  deserializeError: (error: ErrorSchema) => Members,
): ServiceException {
  const codes: readonly (string | undefined)[] = [code, otherCode].map(stripErrorCode);
  const common = {
    // A body that names its error may have no message.
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
      // The error matters more than invalid members.
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
      // Called by a modeled error class with its schema.
      const schema = given as ErrorSchema;
      // Another service may have an error of that name; frozen errors stay unchanged.
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

/** The message of an error whose body is not in the protocol's form, if there is one. */
export function messageOfText(text: string): string | undefined {
  return text.trim().slice(0, 500) || undefined;
}

/** The name in an error code: `aws.x#Name:http://…` has it between `#` and `:`. */
export function stripErrorCode(code = ""): string {
  const [name = ""] = code.split(":", 1);
  return name.slice(name.indexOf("#") + 1).trim();
}

/**
 * The values that an error without a schema gets: no structures and lists, which need a schema, not the code, and
 * nothing that would replace standard properties of errors or change how they are printed or awaited.
 */
function keepHarmless(values: object): Members {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) =>
        typeof value !== "object" && !(key in Error.prototype) && !/^\$|^(stack|cause|then|toJSON|__type)$/.test(key),
    ),
  );
}

/** A buffered body that can be read again. */
export function createReadBody(body: string | Uint8Array): IncomingBody {
  const isText = typeof body === "string";
  return {
    text: () => Promise.resolve(isText ? body : new TextDecoder().decode(body)),
    bytes: () => Promise.resolve(isText ? new TextEncoder().encode(body) : body),
    stream: () => new Blob([body]).stream(),
  };
}

/** Support for services that migrated from awsQuery (Smithy, "awsQueryCompatible trait"). */
export interface QueryCompatibility extends Part {
  readonly part: "queryCompatibility";

  /** Requests the error codes of awsQuery. */
  markRequest(headers: Headers): void;
  /** Uses the awsQuery code if neither operation nor service list an error of that name. */
  completeFacts(facts: ErrorFacts, call: FailedCall): ErrorFacts;
  /** Adds the awsQuery code and type to an error, named `Code` and `Type` as in AWS SDK v3. */
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
