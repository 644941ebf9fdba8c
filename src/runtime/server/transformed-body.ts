import type { IncomingBody } from "../http/http-message.ts";
import { decodeUtf8, readWhole } from "./whole-body.ts";

/** What makes the pieces of one body of those of another. Both methods may throw. */
export interface BodyTransform {
  decode(piece: Uint8Array): Uint8Array;
  /** Called at the end. */
  finish(): void;
}

export interface TransformedBodyLimits {
  /** Bytes of the new body, where they are known before it is read. */
  readonly length: number | undefined;
  /** Bytes of a body that is read whole. */
  readonly maxBytes: number;
}

/** A body that is changed or checked while it is read. Nothing of it is read before somebody asks for it. */
export class TransformedBody implements IncomingBody {
  readonly #source: IncomingBody;
  readonly #transform: BodyTransform;
  readonly #limits: TransformedBodyLimits;

  constructor(source: IncomingBody, transform: BodyTransform, limits: TransformedBodyLimits) {
    this.#source = source;
    this.#transform = transform;
    this.#limits = limits;
  }

  async text(): Promise<string> {
    return decodeUtf8(await this.bytes());
  }

  bytes(): Promise<Uint8Array> {
    return readWhole(this.stream(), this.#limits);
  }

  stream(): ReadableStream<Uint8Array> {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    const open = (): ReadableStreamDefaultReader<Uint8Array> => (reader ??= this.#source.stream().getReader());
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            // Until there is something to hand on: a stream whose `pull` gives nothing is not asked again.
            for (;;) {
              const next = await open().read();
              if (next.done) {
                this.#transform.finish();
                controller.close();
                return;
              }
              const piece = this.#transform.decode(next.value);
              if (piece.length === 0) continue;
              controller.enqueue(piece);
              return;
            }
          } catch (error) {
            // What still comes is dropped; the reader gets the error.
            void open()
              .cancel()
              .catch(() => undefined);
            throw error;
          }
        },
        cancel: (reason) => open().cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }
}
