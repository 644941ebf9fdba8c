import type { MockRequest } from "./mock-options.ts";

/** `12:03:04  200  POST /photos/cat.jpg  S3 PutObject  3 ms`, without control characters of the request. */
export function formatRequest(request: MockRequest): string {
  const { time, method, path, service, operation, status, error, milliseconds } = request;
  const shown = path.length > 120 ? `${path.slice(0, 117)}...` : path;
  const what = operation === undefined ? `${service} unknown operation` : `${service} ${operation}`;
  const parts = [
    time.toTimeString().slice(0, 8),
    String(status),
    `${method} ${shown}`,
    what,
    ...(error === undefined ? [] : [error]),
    `${milliseconds.toFixed(0)} ms`,
  ];
  return parts.join("  ").replace(/\p{Cc}/gu, "\uFFFD");
}
