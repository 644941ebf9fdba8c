import type { OutgoingBody } from "./http-message.ts";

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
  let begun = false;
  return pieces({
    next: () => {
      begun = true;
      return iterator.next();
    },
    return: async () => {
      // A stream of Node's is not ended by an iterator that has not begun.
      if (!begun) (body as { readonly destroy?: () => unknown }).destroy?.();
      return (await iterator.return?.()) ?? { done: true, value: undefined };
    },
  });
}

/**
 * The body, held to its length in bytes where that is given: what is beyond it is left out and is an error behind the
 * bytes that fit, as is an end before it. Errors are told to `onError`, and the source is ended.
 */
export function watchBody(
  body: StreamingBody,
  length: number | undefined,
  onError: (error: unknown) => void,
): StreamingBody {
  const source = readPieces(body);
  let left = length ?? Infinity;
  let isTooLong = false;
  const read = async (): Promise<IteratorResult<Uint8Array, unknown>> => {
    if (isTooLong) throw new RangeError(`the body is longer than its Content-Length of ${String(length)}`);
    const next = await source.next();
    if (next.done === true) {
      if (length === undefined || left === 0) return next;
      throw new RangeError(`the body ended ${String(left)} bytes before its Content-Length of ${String(length)}`);
    }
    const piece = toBytes(next.value);
    isTooLong = piece.length > left;
    const value = isTooLong ? piece.subarray(0, left) : piece;
    left -= value.length;
    return { done: false, value };
  };
  return pieces({
    next: async () => {
      try {
        return await read();
      } catch (error) {
        onError(error);
        source.return().catch(() => undefined);
        throw error;
      }
    },
    return: () => source.return(),
  });
}

/** The bytes of a piece as its source gave it, which may be of any type: streams of Node's give text where they are told so. */
export function toBytes(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  if (typeof piece === "string") return new TextEncoder().encode(piece);
  if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  throw new TypeError(`a piece of the body must be bytes, not ${piece === null ? "null" : typeof piece}`);
}

/** Ends a body that nobody will read. The source's own trouble in ending concerns nobody any more. */
export function discardBody(body: OutgoingBody | undefined): void {
  try {
    if (isStreamingBody(body))
      readPieces(body)
        .return()
        .catch(() => undefined);
  } catch {
    return;
  }
}

export function pieces(source: Pick<BodyPieces, "next" | "return">): BodyPieces {
  const result: BodyPieces = { ...source, [Symbol.asyncIterator]: () => result };
  return result;
}
