import { transientCodes } from "./node-http-transport.ts";
import { TransportError } from "../../http/transport-error.ts";

/** Codes of frames that end a stream or a connection (RFC 9113, 7). */
const errorNames: readonly string[] = [
  ...["NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED"],
  ...["FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM"],
  ...["INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED"],
];

/** The service only accepts the request over HTTP/1.1. */
export const http11Required = 13;

/** Those that say nothing against another attempt: the others tell of a fault of one of the two. */
const transient: ReadonlySet<string> = new Set([
  ...[
    "NO_ERROR",
    "INTERNAL_ERROR",
    "SETTINGS_TIMEOUT",
    "STREAM_CLOSED",
    "REFUSED_STREAM",
    "CANCEL",
    "ENHANCE_YOUR_CALM",
  ],
  "HTTP_1_1_REQUIRED",
]);

/**
 * The error for a stream that ended early.
 *
 * @param code of the frame that ended it.
 * @param cause the platform's error, if any.
 */
export function describeHttp2Error(code: number, cause?: Error): TransportError {
  const name = errorNames[code] ?? String(code);
  return new TransportError(`the connection broke off before the whole response had come (${name})`, {
    code: (cause as { readonly code?: string } | undefined)?.code ?? "ECONNRESET",
    cause,
    retryable: transient.has(name),
  });
}

/** The error for a failed connection, unless an abort or a timeout ended the wait for it. */
export function describeConnectionError(error: unknown, abortSignal: AbortSignal | undefined): unknown {
  if (error instanceof TransportError || abortSignal?.aborted || !(error instanceof Error)) return error;
  const { code = "ECONNRESET" } = error as { readonly code?: string };
  const retryable = transientCodes.has(code);
  return new TransportError(`the connection failed: ${error.message || code}`, { code, cause: error, retryable });
}
