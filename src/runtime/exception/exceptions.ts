import type { IncomingResponse, ResponseMetadata } from "../http/http-message.ts";

/**
 * Marks errors of every copy of the runtime. Its value makes of an error of a service's own class one of a modeled
 * class, where it is one; it changes nothing where it is not.
 */
export const brand: unique symbol = Symbol.for("@shapewright/runtime/ServiceException");

/** What a {@link ServiceException} is made from: these, and the values of the error's own members. */
export interface ServiceExceptionOptions {
  readonly message?: string | undefined;
  /** Needed only where the class does not say it: errors that the model does not name. */
  readonly name?: string | undefined;
  readonly $fault?: "client" | "server" | undefined;
  readonly $metadata?: ResponseMetadata | undefined;
  readonly $response?: IncomingResponse | undefined;
  readonly [brand]?: ((schema: object) => void) | undefined;
  readonly [member: string]: unknown;
}

/** The options of an error class: its own members, the message, and how its response came. */
export type ExceptionOptions<Exception extends ServiceException> = Omit<Exception, keyof ServiceException> & {
  readonly message?: string | undefined;
  readonly $metadata?: ResponseMetadata | undefined;
};

/**
 * The base of every error that a service answers with.
 *
 * Two copies of the runtime in one program recognise each other's errors: `instanceof` compares a
 * shared symbol for this class, and the names of the whole line of classes for its subclasses.
 *
 * An error that the model has and the operation does not list arrives as the service's own class with its
 * name, its message and those members whose form the body itself tells: texts, and the numbers and booleans of
 * JSON and CBOR. Lists, structures, timestamps and what headers hold are not there yet. It becomes one of its class,
 * with all members as modeled, where `instanceof` asks for that class: a bundle has only the classes and schemas that
 * its operations list or that its program names.
 */
export class ServiceException extends Error {
  override readonly name: string;
  /** Who is to blame: the request or the service. */
  readonly $fault: "client" | "server";
  /** How the response came: status, request id, attempts. */
  $metadata: ResponseMetadata;
  /** The response as it arrived, its body already read; undefined on servers. Not enumerable. */
  declare $response?: IncomingResponse | undefined;
  /** Set where the model says that a retry may help. */
  declare readonly $retryable?: { readonly throttling?: boolean } | undefined;

  constructor(options: ServiceExceptionOptions) {
    const { message, name, $fault, $metadata, $response, ...members } = options;
    super(message ?? "");
    this.name = name ?? "ServiceException";
    this.$fault = $fault ?? "client";
    this.$metadata = $metadata ?? {};
    // Enumerable properties end up in logs; the response holds headers and bodies that should not.
    Object.defineProperty(this, "$response", { value: $response, writable: true, configurable: true });
    for (const [member, value] of Object.entries(members)) {
      // `defineProperty`, since a member may be called `__proto__`.
      Object.defineProperty(this, member, { value, writable: true, enumerable: true, configurable: true });
    }
    Object.defineProperty(this, brand, { value: options[brand] });
  }

  /** The schema of the error, an `ErrorSchema`; the classes of modeled errors have one. */
  static schema?(): object;

  /** Whether a value is an error of this class, from whichever copy of the runtime. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (super[Symbol.hasInstance](value)) return true;
    if (typeof value !== "object" || value === null || !(brand in value)) return false;
    if (this === ServiceException) return true;
    const line = nameLine(this.prototype);
    // Minified classes have names that mean nothing, so two of them may be equal by chance.
    if (line.endsWith(" ServiceException") && ` ${nameLine(value)}`.endsWith(` ${line}`)) return true;
    const schema = this.schema?.();
    if (schema) (value as ServiceExceptionOptions)[brand]?.(schema);
    return super[Symbol.hasInstance](value);
  }
}

/** The names of an object's classes down to this file's, joined by spaces, none of which a name can have. */
function nameLine(object: object): string {
  const names: string[] = [];
  for (
    let prototype: object | null = object;
    prototype !== null && prototype !== Error.prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    // An error's own member may be called `constructor`; it is no function.
    const constructor: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
    if (typeof constructor === "function") names.push(constructor.name);
  }
  return names.join(" ");
}

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

/** What clients are told in the place of an error of reading a request; other errors stay what they are. */
export function toProtocolError(error: unknown): unknown {
  if (!(error instanceof SerializationError)) return error;
  return new ProtocolError({ name: "SerializationException", message: error.message, status: 400 });
}

/** A value or a body that does not have the form that its schema and protocol ask for. */
export class SerializationError extends Error {
  override readonly name = "SerializationError";
  /** A JSON pointer to the value: `/items/0/weight`; empty for the whole. */
  readonly path: string;

  constructor(message: string, { path = "", cause }: { readonly path?: string; readonly cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.path = path;
  }
}
