/** Options of a {@link TransportError} other than its message. */
export interface TransportErrorOptions {
  /** `TimeoutError` for a timeout; `TransportError` by default. */
  readonly name?: "TimeoutError" | "TransportError" | undefined;
  /** The platform's code: `ECONNRESET`, `ENOTFOUND`, … */
  readonly code?: string | undefined;
  readonly cause?: unknown;
  /** `false`: another attempt would fail the same way, for example on a bad certificate. */
  readonly retryable?: boolean | undefined;
}

/**
 * No response arrived, or only part of it. `name` is `TimeoutError` after a timeout, as in AWS SDK v3; `code` is the
 * error code of `node:http`.
 */
export class TransportError extends Error {
  override readonly name: "TimeoutError" | "TransportError";
  readonly code: string | undefined;
  /** Set if another attempt may succeed, as on modeled errors. */
  readonly $retryable: { readonly throttling?: boolean } | undefined;

  constructor(message: string, options: TransportErrorOptions = {}) {
    super(message, options);
    this.name = options.name ?? "TransportError";
    this.code = options.code;
    this.$retryable = options.retryable === false ? undefined : {};
  }
}

/** The error for an attempt that timed out. */
export function timeoutError(what: string, milliseconds: number | undefined): TransportError {
  return new TransportError(`${what} within ${milliseconds} ms`, { name: "TimeoutError", code: "ETIMEDOUT" });
}

/** The error for a response over the size limit; not retryable, since another would be as long. */
export function tooLongError(maxBytes: number): TransportError {
  return new TransportError(`the response is longer than ${maxBytes} bytes`, { retryable: false });
}
