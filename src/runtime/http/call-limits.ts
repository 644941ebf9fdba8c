import { onAbort } from "./abort-signal.ts";
import { timeoutError } from "../exception/transport-error.ts";

/** What ends a call, or a step of it. */
export interface CallLimits {
  /** The caller's. */
  readonly abortSignal?: AbortSignal | undefined;
  /** Milliseconds that a step may take; undefined: no limit. */
  readonly requestTimeout: number | undefined;
}

/**
 * Runs a step of a call within limits, which hold even where the step waits for what never settles
 * and knows nothing of them.
 *
 * @param run gets a signal of its own, where there are limits: it aborts with what the step rejects with.
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
 * Calls back when the time has passed, or when the signal aborts.
 *
 * @param milliseconds undefined: no limit.
 * @returns what ends the waiting.
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
