import type { IncomingResponse } from "../http/http-message.ts";
import type { ResponseMetadata } from "../client/response-metadata.ts";

const brand: symbol = Symbol.for("@shapewright/runtime/ServiceException");

/** What a {@link ServiceException} is made from: these, and the values of the error's own members. */
export interface ServiceExceptionOptions {
  readonly message?: string | undefined;
  /** Needed only where the class does not say it: errors that the model does not name. */
  readonly name?: string | undefined;
  readonly $fault?: "client" | "server" | undefined;
  readonly $metadata?: ResponseMetadata | undefined;
  readonly $response?: IncomingResponse | undefined;
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
 * shared symbol here, and the class's name in subclasses.
 */
export class ServiceException extends Error {
  override readonly name: string;
  /** Who is to blame: the request or the service. */
  readonly $fault: "client" | "server";
  /** How the response came: status, request id, attempts. */
  declare $metadata: ResponseMetadata;
  /** The response as it arrived, its body already read. Absent on servers. */
  declare $response?: IncomingResponse | undefined;
  /** Set where the model says that a retry may help. */
  readonly $retryable?: { readonly throttling?: boolean } | undefined;

  constructor(options: ServiceExceptionOptions) {
    const { message, name, $fault, $metadata, $response, ...members } = options;
    super(message ?? "");
    this.name = name ?? "ServiceException";
    this.$fault = $fault ?? "client";
    this.$metadata = $metadata ?? {};
    // Enumerable properties end up in logs; the response holds headers and bodies that should not.
    if ($response !== undefined) Object.defineProperty(this, "$response", { value: $response, writable: true });
    for (const [member, value] of Object.entries(members)) {
      // `defineProperty`, since a member may be called `__proto__`.
      Object.defineProperty(this, member, { value, writable: true, enumerable: true, configurable: true });
    }
    Object.defineProperty(this, brand, { value: true });
  }

  /** Whether a value is an error of this class, from whichever copy of the runtime. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasInstance(this, value);
  }
}

function hasInstance(exceptionClass: { readonly prototype: object; readonly name: string }, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.isPrototypeOf.call(exceptionClass.prototype, value)) return true;
  if (!(brand in value)) return false;
  if (exceptionClass.name === ServiceException.name) return true;
  for (
    let prototype: object | null = value;
    prototype !== null;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    const constructor: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
    if (typeof constructor === "function" && constructor.name === exceptionClass.name) return true;
  }
  return false;
}
