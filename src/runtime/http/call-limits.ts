import { timeoutError } from "./transport-error.ts";

/** The limits of a call, or a step of it. */
export interface CallLimits {
  /** The caller's. */
  readonly abortSignal?: AbortSignal | undefined;
  /** Timeout of a step in milliseconds; undefined: no limit. */
  readonly requestTimeout?: number | undefined;
  /** Aborts when the client is destroyed, which ends streams that were not read to their end. */
  readonly lifetime?: AbortSignal | undefined;
}

/**
 * Runs a step of a call within limits, which apply even if the step ignores its signal and never settles.
 *
 * @param run receives its own signal if there are limits; it aborts with the step's rejection.
 * @returns what `run` returns. It rejects with the signal's reason when the caller aborts, and with a
 *   `TransportError` named `TimeoutError` when the time has passed.
 */
export function runLimited<Value>(
  { abortSignal, requestTimeout }: CallLimits,
  run: (signal?: AbortSignal) => Promise<Value>,
): Promise<Value> {
  if (!abortSignal && !requestTimeout) return run();
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stopWaiting = waitFor(requestTimeout, abortSignal, () => {
      const reason = abortSignal?.aborted
        ? (abortSignal.reason as Error)
        : timeoutError("no whole response came", requestTimeout);
      reject(reason);
      controller.abort(reason);
    });
    run(controller.signal).finally(stopWaiting).then(resolve, reject);
  });
}

/** Waits, but not longer than until `signal` aborts. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => void waitFor(milliseconds, signal, resolve));
}

/**
 * Calls back after the timeout, or when the signal aborts.
 *
 * @param milliseconds undefined: no limit.
 * @returns a function that stops waiting.
 */
export function waitFor(
  milliseconds: number | undefined,
  signal: AbortSignal | undefined,
  callback: () => void,
): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    stopListening?.();
  };
  const end = (): void => {
    stop();
    callback();
  };
  const timer = milliseconds === undefined ? milliseconds : setTimeout(end, milliseconds);
  const stopListening = signal && onAbort(signal, end);
  return stop;
}

/**
 * A response stream under the limits of its call: ends on abort, when the client is destroyed, or when the next piece
 * takes longer than the timeout.
 * The timeout is paused while a piece waits for the reader.
 */
export function limitStream(
  stream: ReadableStream<Uint8Array>,
  { abortSignal, requestTimeout, lifetime }: CallLimits,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  const stops: (() => void)[] = [];
  const stopWaiting = (): void => stops.forEach((stop) => stop());
  const fail = (controller: ReadableStreamDefaultController, reason: unknown): void => {
    stopWaiting();
    controller.error(reason);
    reader.cancel(reason).catch(() => {});
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const signal of [abortSignal, lifetime]) {
        if (signal) stops.push(waitFor(undefined, signal, () => fail(controller, createAbortError(signal))));
      }
    },
    pull: (controller) =>
      runLimited({ requestTimeout }, () => reader.read()).then(
        ({ done, value }) => {
          if (!done) {
            controller.enqueue(value);
            return;
          }
          stopWaiting();
          controller.close();
        },
        (reason: unknown) => fail(controller, reason),
      ),
    cancel(reason) {
      stopWaiting();
      return reader.cancel(reason);
    },
  });
}

/**
 * The rejection of an aborted call: always an Error named `AbortError`, since users of AWS SDK v3 compare the name;
 * `cause` is the signal's reason.
 */
export function createAbortError(signal: AbortSignal): Error {
  const error = new Error("the request was aborted", { cause: signal.reason });
  error.name = "AbortError";
  return error;
}

const listenersOf: WeakMap<EventTarget, Set<() => void>> = /* @__PURE__ */ new WeakMap();

/**
 * Listens for the abort of a signal shared by any number of calls. Adds one listener for all of them: Node warns of a
 * leak at the eleventh.
 *
 * @returns a function that stops listening.
 */
function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = listenersOf.get(signal) ?? new Set();
  listenersOf.set(signal, listeners.add(listener));
  // A repeated listener is ignored.
  signal.addEventListener("abort", callListeners);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) signal.removeEventListener("abort", callListeners);
  };
}

function callListeners(this: AbortSignal): void {
  listenersOf.get(this)?.forEach((listener) => listener());
}
