import { Transform, type TransformCallback } from "node:stream";

/** Bytes of one message: a document of the longest model that is read has fewer. */
const longestMessage = 256 * 1024 * 1024;

/** Bytes before the empty line that ends a message's header. */
const longestHeader = 8 * 1024;

const headerEnd = "\r\n\r\n";
const lengthField = "Content-Length:";

/**
 * Passes the messages of an editor on, each whole (Language Server Protocol 3.17, "Base protocol"). A header without a
 * valid length is dropped, with all that follows up to the next one: the server goes on with the next message.
 */
export class FrameFilter extends Transform {
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes that have to be there before it is worth looking again: parts of a long message are not joined one by one. */
  #wanted = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length >= this.#wanted) {
      const rest = this.#passMessages(Buffer.concat(this.#chunks));
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.#length = rest.length;
    }
    done();
  }

  /** @returns what is left: the beginning of a message. */
  #passMessages(bytes: Buffer): Buffer {
    let at = 0;
    for (;;) {
      this.#wanted = 0;
      const end = bytes.indexOf(headerEnd, at);
      if (end === -1) return bytes.length - at > longestHeader ? skipToHeader(bytes, at + 1) : bytes.subarray(at);
      const body = end + headerEnd.length;
      const length = readLength(bytes.toString("latin1", at, end));
      if (length === undefined) {
        // From the next byte: what is wrong may end in the header of the next message.
        const rest = skipToHeader(bytes, at + 1);
        at = bytes.length - rest.length;
        if (!rest.includes(headerEnd)) return rest;
        continue;
      }
      if (bytes.length < body + length) {
        this.#wanted = body + length - at;
        return bytes.subarray(at);
      }
      this.push(bytes.subarray(at, body + length));
      at = body + length;
    }
  }
}

/** The length that a header gives; undefined where it has none, or one that no message has. */
function readLength(header: string): number | undefined {
  const text = /(?:^|\r\n)Content-Length:[ \t]*([0-9]{1,15})[ \t]*(?:\r\n|$)/i.exec(header)?.[1];
  const length = text === undefined ? undefined : Number(text);
  return length === undefined || length > longestMessage ? undefined : length;
}

/** The bytes from the next header on; where none begins, the last ones, in which one may begin. */
function skipToHeader(bytes: Buffer, from: number): Buffer {
  const next = bytes.indexOf(lengthField, from);
  return bytes.subarray(next === -1 ? Math.max(from, bytes.length - lengthField.length + 1) : next);
}
