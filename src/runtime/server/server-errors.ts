import { ProtocolError, ServiceException, type ServiceExceptionOptions } from "../exception/exceptions.ts";
import type { ErrorSchema, StructureSchema } from "../schema/schema.ts";

/** Says that an operation is not there yet; a handler may throw it. Answered with 501. */
export class NotImplementedException extends ProtocolError {
  constructor(message = "the operation is not implemented") {
    super({ name: "NotImplementedException", message, status: 501 });
  }
}

/** What an {@link UnmodeledException} is made from. */
export interface UnmodeledExceptionOptions {
  /** What clients know the error by, such as `InvalidInstanceID.NotFound`: letters, digits, `.`, `_` and `-`. */
  readonly code: string;
  /** What users read. */
  readonly message: string;
  /** The HTTP status, 300 to 599; 400 where it is not set. From 500 on the service is at fault, else the request. */
  readonly status?: number | undefined;
  /** Headers of the response, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * An error that the model does not have, for handlers to throw: clients get the code, the status and the message in
 * the form of the protocol. For services whose models name no errors, such as EC2, and for codes that a model leaves out.
 */
export class UnmodeledException extends ProtocolError {
  /**
   * @throws TypeError for a code with other characters, a status that is not an error's, and a header that says
   *   what the body is or how long.
   */
  constructor({ code, message, status = 400, headers = {} }: UnmodeledExceptionOptions) {
    if (!/^[\w.-]+$/.test(code)) throw new TypeError(`${JSON.stringify(code)} is not a valid code of an error`);
    if (!Number.isInteger(status) || status < 300 || status > 599) {
      throw new TypeError(`${String(status)} is not a status of an error`);
    }
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const ofBody = named.find(([name]) => /^(content-(length|type|encoding)|transfer-encoding)$/.test(name));
    if (ofBody !== undefined) throw new TypeError(`the header "${ofBody[0]}" is the protocol's to set`);
    super({ name: code, message, status, headers: Object.fromEntries(named) });
  }
}

/** The answer to everything that went wrong inside: it says nothing of what it was. */
export function internalFailure(): ProtocolError {
  return new ProtocolError({ name: "InternalFailure", message: "the request failed inside the service", status: 500 });
}

/** The answer of a server that is being closed. */
export function serviceUnavailable(): ProtocolError {
  return new ProtocolError({
    name: "ServiceUnavailable",
    message: "the service is shutting down",
    status: 503,
    headers: { connection: "close" },
  });
}

/** The answer to a request that none of a server's protocols claims. */
export function unknownOperation(): ProtocolError {
  return new ProtocolError({ name: "UnknownOperationException", message: "the operation is unknown", status: 404 });
}

/** The answer to a body over the limit; the connection is not worth keeping, since the rest stays unread. */
export function bodyTooLarge(maxBodyBytes: number): ProtocolError {
  return new ProtocolError({
    name: "RequestEntityTooLargeException",
    message: `the body is longer than ${maxBodyBytes} bytes`,
    status: 413,
    headers: { connection: "close" },
  });
}

/** The answer to a text body that is not UTF-8. */
export function invalidUtf8(): ProtocolError {
  return new ProtocolError({ name: "SerializationException", message: "the body is not valid UTF-8", status: 400 });
}

/** What a body that ended early is: nobody is there to get it any more, but the reader must end. */
export function incompleteBody(): ProtocolError {
  return new ProtocolError({ name: "IncompleteBody", message: "the body ended early", status: 400 });
}

/**
 * Says that somebody has read a body before the server could, and has not left it where the server looks. It is the
 * fault of how the server is mounted, of which `onError` is told.
 */
export class BodyAlreadyReadError extends ProtocolError {
  constructor() {
    super({
      name: "InternalFailure",
      message: "the body of the request was read before the server got the request",
      status: 500,
    });
  }
}

/** One constraint that an input breaks. */
export interface ValidationFailure {
  /** A JSON pointer to the value: `/tags/0/key`. */
  readonly path: string;
  /** A sentence about the value: `Value at '/name' failed to satisfy constraint: Member must not be null`. */
  readonly message: string;
}

/** The answer to an input that breaks the model's constraints (`smithy.framework#ValidationException`). */
export class ValidationException extends ServiceException {
  /** What is wrong, one entry for each constraint that is broken. */
  declare readonly fieldList?: readonly ValidationFailure[] | undefined;

  constructor(options: ServiceExceptionOptions) {
    super({ ...options, name: "ValidationException", $fault: "client" });
  }
}

/** The schema of {@link ValidationException}, which a server adds to the errors that its model names. */
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
 * How an operation says that its input is invalid: by the given class where the operation's model
 * names it, else by `ValidationException`. An error with a `fieldList` of paths and messages
 * (`smithy.framework#ValidationException`) gets it filled in.
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
