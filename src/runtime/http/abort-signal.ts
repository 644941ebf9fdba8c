/**
 * What a call rejects with that its caller aborted: always an Error named `AbortError`, since users
 * of AWS SDK v3 compare the name; the signal's reason is its `cause`.
 */
export function createAbortError(signal: AbortSignal): Error {
  const error = new Error("the request was aborted", { cause: signal.reason });
  error.name = "AbortError";
  return error;
}

const listenersOf: WeakMap<EventTarget, Set<() => void>> = /* @__PURE__ */ new WeakMap();

/**
 * Listens for the abort of a signal that may serve any number of calls at a time. The signal gets one
 * listener for them all: Node takes the eleventh for a leak, and warns.
 *
 * @returns what ends the listening.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = listenersOf.get(signal) ?? new Set();
  listenersOf.set(signal, listeners.add(listener));
  // Adding it again has no effect.
  signal.addEventListener("abort", callListeners);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) signal.removeEventListener("abort", callListeners);
  };
}

function callListeners(this: AbortSignal): void {
  listenersOf.get(this)?.forEach((listener) => listener());
}
