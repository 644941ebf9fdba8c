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

/** Reads through a reader, since not every platform can iterate streams. */
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
      // An iterator that has not started does not end a Node stream.
      if (!begun) (body as { readonly destroy?: () => unknown }).destroy?.();
      return (await iterator.return?.()) ?? { done: true, value: undefined };
    },
  });
}

/**
 * Enforces a body's length in bytes, if given. Drops bytes beyond the length and fails after those within it; also
 * fails if the body ends early. Errors are reported to `onError`, and the source is ended.
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

/** The bytes of a piece from its source, which may have any type: Node streams yield text if so configured. */
export function toBytes(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  if (typeof piece === "string") return new TextEncoder().encode(piece);
  if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  throw new TypeError(`expected a piece of the body to be bytes, got ${piece === null ? "null" : typeof piece}`);
}

/** Cancels an unread body. Ignores errors of the source. */
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

/** A body as a stream; strings are encoded in UTF-8. */
export function streamBody(body: OutgoingBody): ReadableStream<Uint8Array> {
  if (body instanceof ReadableStream) return body;
  if (body instanceof Blob) return body.stream();
  if (typeof body === "string" || body instanceof Uint8Array) return new Blob([body]).stream();
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const next: IteratorResult<Uint8Array, unknown> = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel(reason) {
        await iterator.return?.(reason);
      },
    },
    // Nothing is asked for before it can be sent: events would be signed too early.
    { highWaterMark: 0 },
  );
}

/** The whole of a body. */
export async function collectBody(body: OutgoingBody): Promise<Uint8Array> {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  const stream = streamBody(body) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const encoder = /* @__PURE__ */ new TextEncoder();
/** For short texts: an ArrayBuffer each costs the garbage collector more than the rest of a small response. */
const scratch = /* @__PURE__ */ new Uint8Array(8192);

/** The length of a body in bytes, if known before it is sent. */
export function measureBody(body: OutgoingBody): number | undefined {
  if (typeof body === "string") return measureText(body);
  if (body instanceof Uint8Array) return body.length;
  return body instanceof Blob ? body.size : undefined;
}

/** The length of a text in UTF-8, in bytes. */
function measureText(text: string): number {
  // A code unit takes at most three bytes.
  return text.length * 3 > scratch.length ? encoder.encode(text).length : encoder.encodeInto(text, scratch).written;
}

/** Maximum number of separate pieces: each has an overhead of some hundred bytes, and may hold a single byte. */
const KEPT_APART = 1024;

/** Collects an arriving body in memory proportional to its length, however short its pieces. */
export class BytePieces {
  /** Bytes received so far. */
  total = 0;
  #pieces: Uint8Array[] = [];
  /** Merged pieces at the start. */
  #joined = 0;

  push(piece: Uint8Array): void {
    this.total += piece.length;
    if (this.#pieces.push(piece) - this.#joined < KEPT_APART) return;
    this.#pieces.push(joinBytes(this.#pieces.splice(this.#joined)));
    this.#joined++;
  }

  /** The whole body; a single piece is returned without copying. */
  join(): Uint8Array {
    const [only] = this.#pieces;
    return only !== undefined && this.#pieces.length === 1 ? only : joinBytes(this.#pieces);
  }
}

/** All bytes of the pieces. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
