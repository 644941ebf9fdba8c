import { ProtocolError, ServiceException, type ServiceExceptionOptions } from "../exception/exceptions.ts";
import type { ErrorSchema, StructureSchema } from "../schema/schema.ts";

/** The operation is not implemented; handlers may throw it. Answered with 501. */
export class NotImplementedException extends ProtocolError {
  constructor(message = "the operation is not implemented") {
    super({ name: "NotImplementedException", message, status: 501 });
  }
}

/** Options of an {@link UnmodeledException}. */
export interface UnmodeledExceptionOptions {
  /** The error code, such as `InvalidInstanceID.NotFound`: letters, digits, `.`, `_` and `-`. */
  readonly code: string;
  /** The message for users. */
  readonly message: string;
  /** The HTTP status, 300 to 599; 400 by default. From 500 it is a server fault, below a client fault. */
  readonly status?: number | undefined;
  /** Headers of the response, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** More about the error, such as S3's `BucketName`: elements of the error in XML, members in JSON and CBOR. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/**
 * An error outside the model that handlers may throw: clients get the code, status and message in the form of the
 * protocol. For services without modeled errors, such as EC2, and for codes missing from a model.
 */
export class UnmodeledException extends ProtocolError {
  /**
   * @throws TypeError for an invalid code, a status that is not an error status, and headers that describe the body.
   */
  constructor({ code, message, status = 400, headers = {}, details }: UnmodeledExceptionOptions) {
    if (!/^[\w.-]+$/.test(code)) throw new TypeError(`${JSON.stringify(code)} is not a valid error code`);
    if (!Number.isInteger(status) || status < 300 || status > 599) {
      throw new TypeError(`${String(status)} is not a valid error status`);
    }
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const ofBody = named.find(([name]) => /^(content-(length|type|encoding)|transfer-encoding)$/.test(name));
    if (ofBody !== undefined) throw new TypeError(`the header "${ofBody[0]}" is set by the protocol`);
    super({ name: code, message, status, headers: Object.fromEntries(named), ...(details && { details }) });
  }
}

/** The response to an internal failure; reveals no details. */
export function internalFailure(): ProtocolError {
  return new ProtocolError({ name: "InternalFailure", message: "the request failed inside the service", status: 500 });
}

/** The response of a server that is closing. */
export function serviceUnavailable(): ProtocolError {
  return new ProtocolError({
    name: "ServiceUnavailable",
    message: "the service is shutting down",
    status: 503,
    headers: { connection: "close" },
  });
}

/** The response to a request that no protocol claims. */
export function unknownOperation(): ProtocolError {
  return new ProtocolError({ name: "UnknownOperationException", message: "the operation is unknown", status: 404 });
}

/** The response to a body over the limit. Closes the connection, since the rest stays unread. */
export function bodyTooLarge(maxBodyBytes: number): ProtocolError {
  return new ProtocolError({
    name: "RequestEntityTooLargeException",
    message: `the body is longer than ${maxBodyBytes} bytes`,
    status: 413,
    headers: { connection: "close" },
  });
}

/** The response to a text body that is not valid UTF-8. */
export function invalidUtf8(): ProtocolError {
  return new ProtocolError({ name: "SerializationException", message: "the body is not valid UTF-8", status: 400 });
}

/** The error for a body that ended early. The client is gone, but the reader must end. */
export function incompleteBody(): ProtocolError {
  return new ProtocolError({ name: "IncompleteBody", message: "the body ended early", status: 400 });
}

/**
 * The body was consumed before the server could read it and is not available on the request. A mounting mistake,
 * reported to `onError`.
 */
export class BodyAlreadyReadError extends ProtocolError {
  constructor() {
    super({
      name: "InternalFailure",
      message: "the request body was consumed before the server received the request",
      status: 500,
    });
  }
}

/** One violated constraint. */
export interface ValidationFailure {
  /** A JSON pointer to the value: `/tags/0/key`. */
  readonly path: string;
  /** A sentence about the value: `Value at '/name' failed to satisfy constraint: Member must not be null`. */
  readonly message: string;
}

/** The response to an input that violates the model's constraints (`smithy.framework#ValidationException`). */
export class ValidationException extends ServiceException {
  /** One entry for each violated constraint. */
  declare readonly fieldList?: readonly ValidationFailure[] | undefined;

  constructor(options: ServiceExceptionOptions) {
    super({ ...options, name: "ValidationException", $fault: "client" });
  }
}

/** The schema of {@link ValidationException}, which servers add to the modeled errors. */
export const ValidationException$: ErrorSchema = {
  type: "structure",
  name: "ValidationException",
  members: () => ({
    message: { target: "string" },
    fieldList: {
      target: {
        type: "list",
        member: {
          target: {
            type: "structure",
            name: "ValidationExceptionField",
            members: () => ({ path: { target: "string" }, message: { target: "string" } }),
          },
        },
      },
    },
  }),
  error: "client",
  httpError: 400,
  errorClass: ValidationException,
};

type MakeValidationError = (failures: readonly ValidationFailure[], message: string) => ServiceException;

/**
 * How an operation reports invalid input: with the given class if the operation lists it, else with
 * `ValidationException`. An error with a `fieldList` of paths and messages (`smithy.framework#ValidationException`) has
 * it filled in.
 */
export function chooseValidationError(
  errorClass: (new (options: ServiceExceptionOptions) => ServiceException) | undefined,
  errors: readonly ErrorSchema[],
): MakeValidationError {
  const schema = errors.find((error) => errorClass !== undefined && error.errorClass === errorClass);
  if (errorClass === undefined || schema === undefined) {
    return (failures, message) => new ValidationException({ message, fieldList: failures });
  }
  if (!listsFields(schema)) return (_failures, message) => new errorClass({ message });
  return (failures, message) => new errorClass({ message, fieldList: failures });
}

function listsFields(schema: StructureSchema): boolean {
  const list = schema.members()["fieldList"]?.target;
  if (typeof list !== "object" || list.type !== "list") return false;
  const field = list.member.target;
  if (typeof field === "string" || field.type !== "structure") return false;
  const { path, message } = field.members();
  return path !== undefined && message !== undefined;
}
