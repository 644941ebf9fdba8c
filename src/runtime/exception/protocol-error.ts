import { ServiceException } from "./service-exception.ts";

/** What a {@link ProtocolError} is made from. */
interface ProtocolErrorOptions {
  /** The error's type on the wire: `UnknownOperationException`, `SerializationException`, … */
  readonly name: string;
  readonly message: string;
  /** The HTTP status. */
  readonly status: number;
  /** Headers of the response, such as `allow`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error that belongs to the protocol, not to the model: what a server says of a request it cannot read. */
export class ProtocolError extends ServiceException {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(options: ProtocolErrorOptions) {
    const { name, message, status, headers } = options;
    super({ name, message, $fault: status < 500 ? "client" : "server" });
    this.status = status;
    this.headers = headers ?? {};
  }
}
