import { type BodyPieces, pieces, readPieces } from "../http/bodies.ts";
import { encodeEventMessage } from "./encode-event-message.ts";
import type { EventMessage } from "./event-message.ts";
import { EventMessageReader } from "./event-message-reader.ts";

/** What makes the messages of an event stream. */
interface EventWriter {
  /** Throws TypeError or SerializationError for what is not an event of the stream. */
  readonly write: (event: unknown) => EventMessage;
  /** Goes before all events. */
  readonly first?: EventMessage | undefined;
  /** The last message, for what the source of the events has thrown; undefined: the body breaks off with it. */
  readonly describeError?: (error: unknown) => EventMessage | undefined;
}

/** The body that carries events: a message a piece, each made when the one before has been taken. */
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
          // A generator that has thrown has ended; what `write` refuses ends it here.
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
 * The events of a body as they arrive. The body is read no further than the events are, and given up when `return` is
 * called, as `for await` does where it is left.
 *
 * @param decode throws for a message that is an error, which ends the stream; undefined for one that is no event.
 */
export function decodeEvents<Event>(
  body: ReadableStream<Uint8Array>,
  decode: (message: EventMessage) => Event | undefined,
): AsyncIterableIterator<Event, undefined> {
  const source = readPieces(body);
  const reader = new EventMessageReader();
  let isOver = false;
  // `return` may be called while a piece is waited for.
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
  // Calls of `next` that do not wait for each other get events in the order of the calls.
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

/** The same events, each changed when it is asked for. @param toError changes what reading them throws. */
export function mapEvents<Event, Changed>(
  events: AsyncIterable<Event>,
  change: (event: Event) => Changed,
  toError: (error: unknown) => unknown,
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
