import type { Http2Stream } from "node:http2";
import { readPieces, type StreamingBody } from "./bodies.ts";

/** How far a stream reads ahead of its reader; Node 20 counts chunks by default, not bytes. */
const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 65_536 });

/** The state of a stream that the peer has ended (RFC 9113, 5.1), in nghttp2's numbers. */
const halfClosedRemote = 6;

/**
 * Watches whether the peer ends its half of a stream. Node emits `end` for a stream that is reset, too: the part that
 * had arrived would look like the whole body.
 *
 * @param stream that nothing has read from.
 * @returns whether the peer has ended it.
 */
export function watchEnd(stream: Http2Stream): () => boolean {
  let isWhole = stream.endAfterHeaders || stream.state.state === halfClosedRemote;
  const push = stream.push.bind(stream);
  stream.push = (chunk: unknown, encoding?: BufferEncoding) => {
    // Node sets `closed` before it ends a stream that is not whole.
    isWhole ||= chunk === null && !stream.closed && !stream.destroyed;
    return push(chunk, encoding);
  };
  return () => isWhole;
}

/** How a stream is read. */
interface Http2StreamReading {
  /** What {@link watchEnd} has given. */
  readonly isWhole: () => boolean;
  /** What the body fails with where it is not whole. */
  readonly explainEnd: () => Error;
  /** Called when the reader gives the body up. */
  readonly onCancel: () => void;
}

/** The body that arrives on a stream, which is read no further than its reader is. */
export function readHttp2Stream(
  stream: Http2Stream,
  { isWhole, explainEnd, onCancel }: Http2StreamReading,
): ReadableStream<Uint8Array> {
  let isOpen = true;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          if (!isOpen) return;
          isOpen = false;
          if (isWhole()) controller.close();
          else controller.error(explainEnd());
        };
        if (stream.readableEnded || stream.destroyed) {
          end();
          return;
        }
        stream.on("data", (chunk: Buffer) => {
          if (!isOpen) return;
          controller.enqueue(chunk);
          if ((controller.desiredSize ?? 0) <= 0) stream.pause();
        });
        stream.on("end", end);
        // What has not been read when a stream closes is lost.
        const fail = (): void => {
          if (isOpen) controller.error(explainEnd());
          isOpen = false;
        };
        stream.on("error", fail);
        stream.on("close", fail);
        stream.pause();
      },
      pull() {
        stream.resume();
      },
      cancel() {
        isOpen = false;
        onCancel();
      },
    },
    strategy,
  );
}

/**
 * Writes a body to a stream, as fast as the peer takes it, and ends the body's source when the stream closes.
 *
 * @returns when all is written, or the stream has closed. It rejects with what the source fails with; the stream is
 *   then as it was.
 */
export async function writeHttp2Stream(stream: Http2Stream, body: StreamingBody): Promise<void> {
  const pieces = readPieces(body);
  let wake: (() => void) | undefined;
  stream.on("drain", () => wake?.());
  const stop = (): void => {
    wake?.();
    // The source may wait for what will never come.
    pieces.return().catch(() => undefined);
  };
  stream.on("close", stop);
  if (stream.destroyed) stop();
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    if (stream.destroyed || stream.closed) return;
    if (stream.write(next.value)) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (stream.destroyed) resolve();
    });
  }
  stream.off("close", stop);
}
