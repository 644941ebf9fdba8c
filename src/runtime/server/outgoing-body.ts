import type { OutgoingBody } from "../http/http-message.ts";

/** Bodies that arrive piece by piece. */
export type StreamingBody = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

export function isStreamingBody(body: OutgoingBody | undefined): body is StreamingBody {
  return typeof body === "object" && !(body instanceof Uint8Array) && !(body instanceof Blob);
}

/** The pieces of a streaming body. `return` ends the source, also before the first piece. */
export interface BodyPieces extends AsyncIterable<Uint8Array> {
  next(): Promise<IteratorResult<Uint8Array, unknown>>;
  return(): Promise<IteratorResult<Uint8Array, unknown>>;
}

/** Reads a stream through its reader, since not every platform can iterate streams. */
export function readPieces(body: StreamingBody): BodyPieces {
  if (body instanceof ReadableStream) {
    const reader = body.getReader();
    return pieces({
      next: async () => {
        const result = await reader.read();
        return result.done ? { done: true, value: undefined } : { done: false, value: result.value };
      },
      return: async () => {
        await reader.cancel();
        return { done: true, value: undefined };
      },
    });
  }
  const iterator = body[Symbol.asyncIterator]();
  return pieces({
    next: () => iterator.next(),
    return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
  });
}

/** The body, its source's errors told to `onError`. */
export function watchBody(body: StreamingBody, onError: (error: unknown) => void): StreamingBody {
  const source = readPieces(body);
  return pieces({
    next: async () => {
      try {
        return await source.next();
      } catch (error) {
        onError(error);
        throw error;
      }
    },
    return: () => source.return(),
  });
}

/** Ends a body that nobody will read. */
export function discardBody(body: OutgoingBody | undefined): void {
  // The source's own trouble in ending concerns nobody any more.
  if (isStreamingBody(body))
    readPieces(body)
      .return()
      .catch(() => undefined);
}

function pieces(source: Pick<BodyPieces, "next" | "return">): BodyPieces {
  const result: BodyPieces = { ...source, [Symbol.asyncIterator]: () => result };
  return result;
}
