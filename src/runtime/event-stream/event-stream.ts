import { type BodyPieces, pieces, readPieces } from "../http/bodies.ts";
import { encodeEventMessage } from "./encode-event-message.ts";
import type { EventMessage } from "./event-message.ts";
import { EventMessageReader } from "./event-message-reader.ts";

/** Creates the messages of an event stream. */
interface EventWriter {
  /** Throws TypeError or SerializationError for values that are not events of the stream. */
  readonly write: (event: unknown) => EventMessage;
  /** Sent before all events. */
  readonly first?: EventMessage | undefined;
  /** The last message, for an error of the event source; undefined: the body fails with the error. */
  readonly describeError?: (error: unknown) => EventMessage | undefined;
}

/** A body of events: one message per piece, created on demand. */
export function encodeEvents(
  events: AsyncIterable<unknown> | Iterable<unknown>,
  { write, first, describeError }: EventWriter,
): BodyPieces {
  const iterator = Symbol.asyncIterator in events ? events[Symbol.asyncIterator]() : events[Symbol.iterator]();
  let isOver = false;
  let pending = first;
  const nextMessage = async (): Promise<EventMessage | undefined> => {
    const next: IteratorResult<unknown, unknown> = await iterator.next();
    return next.done === true ? undefined : write(next.value);
  };
  const end = async (): Promise<void> => {
    isOver = true;
    await iterator.return?.();
  };
  return pieces({
    async next() {
      if (isOver) return { done: true, value: undefined };
      let message = pending;
      pending = undefined;
      if (message === undefined) {
        try {
          message = await nextMessage();
        } catch (error) {
          // A generator that threw has ended; an event that `write` rejects ends it here.
          await end().catch(() => undefined);
          message = describeError?.(error);
          if (message === undefined) throw error;
        }
      }
      if (message !== undefined) return { done: false, value: encodeEventMessage(message) };
      isOver = true;
      return { done: true, value: undefined };
    },
    async return() {
      await end();
      return { done: true, value: undefined };
    },
  });
}

/**
 * The events of a body as they arrive. Reads the body only as far as events are consumed, and cancels it on `return`,
 * as when leaving a `for await` loop.
 *
 * @param decode throws for an error message, which ends the stream; returns undefined for a message that is not an
 *   event.
 */
export function decodeEvents<Event>(
  body: ReadableStream<Uint8Array>,
  decode: (message: EventMessage) => Event | undefined,
): AsyncIterableIterator<Event, undefined> {
  const source = readPieces(body);
  const reader = new EventMessageReader();
  let isOver = false;
  // `return` may be called while waiting for a piece.
  const hasEnded = (): boolean => isOver;
  const read = async (): Promise<IteratorResult<Event, undefined>> => {
    try {
      while (!isOver) {
        const message = reader.next();
        if (message === undefined) {
          const { done, value } = await source.next();
          if (done !== true) reader.push(value);
          else if (!hasEnded()) {
            isOver = true;
            reader.finish();
          }
        } else {
          const event = decode(message);
          if (event !== undefined) return { done: false, value: event };
        }
      }
      return { done: true, value: undefined };
    } catch (error) {
      isOver = true;
      source.return().catch(() => undefined);
      throw error;
    }
  };
  // Concurrent calls of `next` get events in call order.
  let last: Promise<unknown> = Promise.resolve();
  const iterator: AsyncIterableIterator<Event, undefined> = {
    next() {
      const next = last.then(read);
      last = next.catch(() => undefined);
      return next;
    },
    async return() {
      isOver = true;
      await source.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** An event, and those that follow it. */
export function prependEvent<Event>(event: Event, events: AsyncIterableIterator<Event>): AsyncIterableIterator<Event> {
  let isFirst = true;
  const iterator: AsyncIterableIterator<Event> = {
    next() {
      if (!isFirst) return events.next();
      isFirst = false;
      return Promise.resolve({ done: false, value: event });
    },
    async return() {
      isFirst = false;
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** Maps events lazily, and the errors of reading them. */
export function mapEvents<Event, Changed>(
  events: AsyncIterable<Event>,
  { change, toError }: { readonly change: (event: Event) => Changed; readonly toError: (error: unknown) => unknown },
): AsyncIterable<Changed> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = events[Symbol.asyncIterator]();
      return {
        async next() {
          let result: IteratorResult<Event>;
          try {
            result = await iterator.next();
          } catch (error) {
            throw toError(error);
          }
          if (result.done === true) return { done: true, value: undefined };
          try {
            return { done: false, value: change(result.value) };
          } catch (error) {
            await iterator.return?.().catch(() => undefined);
            throw error;
          }
        },
        async return() {
          await iterator.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
