import { createAbortError } from "./abort-signal.ts";
import { runLimited, waitFor, type CallLimits } from "./call-limits.ts";

/**
 * A response's stream that goes on under the limits of its call: an abort ends it, and so does a next
 * piece that takes longer than the limit of time. While the reader has not taken a piece that has
 * come, no time counts.
 */
export function limitStream(
  stream: ReadableStream<Uint8Array>,
  { abortSignal, requestTimeout }: CallLimits,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let stopWaiting = (): void => {};
  const fail = (controller: ReadableStreamDefaultController, reason: unknown): void => {
    stopWaiting();
    controller.error(reason);
    reader.cancel(reason).catch(() => {});
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (abortSignal) {
        stopWaiting = waitFor(undefined, abortSignal, () => fail(controller, createAbortError(abortSignal)));
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
