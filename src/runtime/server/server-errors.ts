import { ProtocolError } from "../exception/protocol-error.ts";

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
