import type { IncomingResponse, ResponseMetadata } from "../http/http-message.ts";

/**
 * Marks errors of every copy of the runtime. Its value converts an error of a service's base class to a given modeled
 * class if it is one; otherwise it does nothing.
 */
export const brand: unique symbol = Symbol.for("@shapewright/runtime/ServiceException");

/** Options of a {@link ServiceException}, in addition to the values of the error's members. */
export interface ServiceExceptionOptions {
  readonly message?: string | undefined;
  /** Only for unmodeled errors, whose class does not define it. */
  readonly name?: string | undefined;
  readonly $fault?: "client" | "server" | undefined;
  readonly $metadata?: ResponseMetadata | undefined;
  readonly $response?: IncomingResponse | undefined;
  readonly [brand]?: ((schema: object) => void) | undefined;
  readonly [member: string]: unknown;
}

/** The options of an error class: its members, the message and the response's metadata. */
export type ExceptionOptions<Exception extends ServiceException> = Omit<Exception, keyof ServiceException> & {
  readonly message?: string | undefined;
  readonly $metadata?: ResponseMetadata | undefined;
};

/**
 * The base of every error that a service answers with.
 *
 * Two copies of the runtime in one program recognize each other's errors: `instanceof` compares a shared symbol for
 * this class, and the names of the whole class hierarchy for subclasses.
 *
 * A modeled error that the operation does not list arrives as the service's base class with its name, its message and
 * the members that can be read without a schema: strings, and numbers and booleans in JSON and CBOR. Lists, structures,
 * timestamps and header members are missing at first. When `instanceof` tests for its class, it becomes an instance of
 * that class with all modeled members. A bundle therefore contains only the error classes and schemas that its
 * operations list or its program names.
 */
export class ServiceException extends Error {
  override readonly name: string;
  /** Whether the request or the service is at fault. */
  readonly $fault: "client" | "server";
  /** Metadata of the response: status, request id, attempts. */
  $metadata: ResponseMetadata;
  /** The received response, its body already consumed; undefined on servers. Not enumerable. */
  declare $response?: IncomingResponse | undefined;
  /** Set if the model marks the error as retryable. */
  declare readonly $retryable?: { readonly throttling?: boolean } | undefined;

  constructor(options: ServiceExceptionOptions) {
    const { message, name, $fault, $metadata, $response, ...members } = options;
    super(message ?? "");
    this.name = name ?? "ServiceException";
    this.$fault = $fault ?? "client";
    this.$metadata = $metadata ?? {};
    // Enumerable properties end up in logs, where the response's headers and body should not be.
    Object.defineProperty(this, "$response", { value: $response, writable: true, configurable: true });
    for (const [member, value] of Object.entries(members)) {
      // `defineProperty`, since a member may be named `__proto__`.
      Object.defineProperty(this, member, { value, writable: true, enumerable: true, configurable: true });
    }
    Object.defineProperty(this, brand, { value: options[brand] });
  }

  /** The error's `ErrorSchema`, on classes of modeled errors. */
  static schema?(): object;

  /** Whether a value is an error of this class, from whichever copy of the runtime. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (super[Symbol.hasInstance](value)) return true;
    if (typeof value !== "object" || value === null || !(brand in value)) return false;
    if (this === ServiceException) return true;
    const line = nameLine(this.prototype);
    // Names of minified classes are arbitrary and may collide.
    if (line.endsWith(" ServiceException") && ` ${nameLine(value)}`.endsWith(` ${line}`)) return true;
    const schema = this.schema?.();
    if (schema) (value as ServiceExceptionOptions)[brand]?.(schema);
    return super[Symbol.hasInstance](value);
  }
}

/** The names of an object's classes up to those of this file, joined by spaces, which names cannot contain. */
function nameLine(object: object): string {
  const names: string[] = [];
  for (
    let prototype: object | null = object;
    prototype !== null && prototype !== Error.prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    // A member may be named `constructor`; it is not a function.
    const constructor: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
    if (typeof constructor === "function") names.push(constructor.name);
  }
  return names.join(" ");
}

/** Options of a {@link ProtocolError}. */
interface ProtocolErrorOptions {
  /** The error's type on the wire: `UnknownOperationException`, `SerializationException`, … */
  readonly name: string;
  readonly message: string;
  /** The HTTP status. */
  readonly status: number;
  /** Headers of the response, such as `allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Values beside the message. */
  readonly details?: Readonly<Record<string, string>>;
}

/** An error of the protocol rather than the model: a server's response to a request that it cannot read. */
export class ProtocolError extends ServiceException {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Values that the response has beside the message. Not enumerable: some repeat what the request had. */
  declare readonly details?: Readonly<Record<string, string>> | undefined;

  constructor(options: ProtocolErrorOptions) {
    const { name, message, status, headers, details } = options;
    super({ name, message, $fault: status < 500 ? "client" : "server" });
    this.status = status;
    this.headers = headers ?? {};
    if (details !== undefined) Object.defineProperty(this, "details", { value: details });
  }
}

/** Converts an error of reading a request into one for clients; other errors pass unchanged. */
export function toProtocolError(error: unknown): unknown {
  if (!(error instanceof SerializationError)) return error;
  return new ProtocolError({ name: "SerializationException", message: error.message, status: 400 });
}

/** A value or body that does not match its schema or protocol. */
export class SerializationError extends Error {
  override readonly name = "SerializationError";
  /** A JSON pointer to the value: `/items/0/weight`; empty for the whole. */
  readonly path: string;

  constructor(message: string, { path = "", cause }: { readonly path?: string; readonly cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.path = path;
  }
}
