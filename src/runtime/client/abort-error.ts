/**
 * What a call rejects with that its caller aborted: always an Error named `AbortError`, since users
 * of AWS SDK v3 compare the name; the signal's reason is its `cause`.
 */
export function createAbortError(signal: AbortSignal): Error {
  const error = new Error("the request was aborted", { cause: signal.reason });
  error.name = "AbortError";
  return error;
}
