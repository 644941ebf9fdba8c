/** What a {@link TransportError} is made from, besides its message. */
export interface TransportErrorOptions {
  /** `TimeoutError` for a limit of time that has passed; `TransportError` where it is not set. */
  readonly name?: "TimeoutError" | "TransportError" | undefined;
  /** The platform's code: `ECONNRESET`, `ENOTFOUND`, … */
  readonly code?: string | undefined;
  readonly cause?: unknown;
  /** `false`: another attempt would fail in the same way, such as on a bad certificate. */
  readonly retryable?: boolean | undefined;
}

/**
 * No response came, or not the whole of it. `name` is `TimeoutError` where a time limit has passed,
 * as in AWS SDK v3; `code` is what `node:http` calls the failure.
 */
export class TransportError extends Error {
  override readonly name: "TimeoutError" | "TransportError";
  readonly code: string | undefined;
  /** Set where another attempt may succeed; the same mark that modeled errors carry. */
  readonly $retryable: { readonly throttling?: boolean } | undefined;

  constructor(message: string, options: TransportErrorOptions = {}) {
    super(message, options);
    this.name = options.name ?? "TransportError";
    this.code = options.code;
    this.$retryable = options.retryable === false ? undefined : {};
  }
}

/** The failure of an attempt that took longer than it may. */
export function timeoutError(what: string, milliseconds: number | undefined): TransportError {
  return new TransportError(`${what} within ${milliseconds} ms`, { name: "TimeoutError", code: "ETIMEDOUT" });
}

/** The error for a response that is longer than a limit; another one would be, too. */
export function tooLongError(maxBytes: number): TransportError {
  return new TransportError(`the response is longer than ${maxBytes} bytes`, { retryable: false });
}
