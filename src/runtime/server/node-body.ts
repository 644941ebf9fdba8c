import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { BytePieces } from "../http/bodies.ts";
import type { IncomingBody } from "../http/http-message.ts";
import { BodyAlreadyReadError, bodyTooLarge, incompleteBody, invalidUtf8 } from "./server-errors.ts";

const noBytes: Buffer = Buffer.alloc(0);
const streamBuffer = 64 * 1024;

/** The body of a `node:http` request. The limit applies to buffered bodies only. */
export class NodeBody implements IncomingBody {
  readonly #message: IncomingMessage;
  readonly #maxBytes: number;

  constructor(message: IncomingMessage, maxBytes: number) {
    this.#message = message;
    this.#maxBytes = maxBytes;
  }

  text(): Promise<string> {
    return this.#read(decodeUtf8);
  }

  bytes(): Promise<Uint8Array> {
    if (isDecoded(this.#message)) return Promise.reject(new BodyAlreadyReadError());
    return this.#read((bytes) => bytes);
  }

  stream(): ReadableStream<Uint8Array> {
    const message = this.#message;
    if (hasBeenRead(message) || isDecoded(message)) throw new BodyAlreadyReadError();
    let open = true;
    return new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const end = (finish: () => void): void => {
            if (open) finish();
            open = false;
          };
          message.on("data", (chunk: Buffer) => {
            if (!open) return;
            controller.enqueue(chunk);
            if ((controller.desiredSize ?? 0) <= 0) message.pause();
          });
          message.on("end", () => {
            end(() => {
              controller.close();
            });
          });
          const fail = (): void => {
            end(() => {
              controller.error(incompleteBody());
            });
          };
          message.on("error", fail);
          message.on("close", fail);
          if (message.destroyed && !message.readableEnded) fail();
          message.pause();
        },
        pull() {
          message.resume();
        },
        cancel() {
          open = false;
          // Discards the rest so that the connection stays usable.
          message.removeAllListeners("data");
          message.resume();
        },
      },
      { highWaterMark: streamBuffer, size: (chunk) => chunk.byteLength },
    );
  }

  abandon(): void {
    if (!this.#message.complete) this.#message.destroy();
  }

  /** A single promise for the body and its conversion. */
  #read<Result>(make: (bytes: Buffer) => Result): Promise<Result> {
    const message = this.#message;
    const { headers } = message;
    const declared = headers["content-length"];
    if (declared === undefined && headers["transfer-encoding"] === undefined) return Promise.resolve(make(noBytes));
    if (hasBeenRead(message)) return Promise.reject(new BodyAlreadyReadError());
    if (declared !== undefined && Number(declared) > this.#maxBytes)
      return Promise.reject(bodyTooLarge(this.#maxBytes));
    return new Promise((resolve, reject) => {
      if (message.destroyed && !message.readableEnded) {
        reject(incompleteBody());
        return;
      }
      let first: Buffer | undefined;
      let pieces: BytePieces | undefined;
      let total = 0;
      const onData = (given: Buffer | string): void => {
        const chunk = typeof given === "string" ? Buffer.from(given, message.readableEncoding ?? "utf8") : given;
        total += chunk.length;
        if (total > this.#maxBytes) {
          message.removeListener("data", onData);
          message.pause();
          reject(bodyTooLarge(this.#maxBytes));
        } else if (first === undefined) first = chunk;
        else {
          if (pieces === undefined) {
            pieces = new BytePieces();
            pieces.push(first);
          }
          pieces.push(chunk);
        }
      };
      let ended = false;
      const onEnd = (): void => {
        ended = true;
        try {
          resolve(make(pieces === undefined ? (first ?? noBytes) : asBuffer(pieces.join())));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const onFail = (): void => {
        // Every message closes after its end; creating an unused error is too costly.
        if (!ended) reject(incompleteBody());
      };
      message.on("data", onData);
      message.on("end", onEnd);
      message.on("error", onFail);
      message.on("close", onFail);
      // Other code may have paused it while waiting for something else.
      if (message.isPaused()) message.resume();
    });
  }
}

/** Whether a message yields text (`setEncoding`), from which the bytes cannot be restored. */
function isDecoded({ readableEncoding }: IncomingMessage): boolean {
  return Boolean(readableEncoding);
}

/** Whether other code has already read from the message. It cannot be read again: no data would ever arrive. */
export function hasBeenRead({
  readableEnded,
  readableDidRead,
}: Pick<IncomingMessage, "readableEnded" | "readableDidRead">): boolean {
  return readableEnded || readableDidRead;
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** @throws ProtocolError 400 for bytes that are not UTF-8. */
function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  // Invalid UTF-8 becomes U+FFFD; searching for it is free in Latin-1 strings, the common case.
  if (text.includes("\ufffd") && !isUtf8(bytes)) throw invalidUtf8();
  return text;
}
