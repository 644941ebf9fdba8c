import { ProtocolError } from "../exception/protocol-error.ts";

/** Says that an operation is not there yet; a handler may throw it. Answered with 501. */
export class NotImplementedException extends ProtocolError {
  constructor(message = "the operation is not implemented") {
    super({ name: "NotImplementedException", message, status: 501 });
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
 * fault of how the server is mounted, of which its people are told.
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
