import { addToCrc32 } from "#platform-checksums";
import { setOwn } from "../codec/members.ts";
import { SerializationError } from "../exception/exceptions.ts";
import {
  type EventHeader,
  type EventHeaders,
  type EventMessage,
  maxHeadersLength,
  maxMessageLength,
  preludeLength,
} from "./event-message.ts";

/**
 * Splits a stream into messages, independent of chunk boundaries.
 *
 *     reader.push(chunk);
 *     for (let message = reader.next(); message !== undefined; message = reader.next()) …
 *     reader.finish(); // at the end of the stream
 */
export class EventMessageReader {
  /** The unread input: bytes from the offset to the end; the buffer may have spare capacity after it. */
  #bytes: Uint8Array = new Uint8Array();
  #view: DataView = new DataView(new ArrayBuffer(0));
  #offset = 0;
  #end = 0;
  /** The previous message's headers: in most streams all are the same. */
  #headerBytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  #headers: EventHeaders = {};

  /** Takes the next chunk of the stream. Bodies may be views of it. */
  push(chunk: Uint8Array): void {
    const left = this.#bytes.subarray(this.#offset, this.#end);
    if (left.length === 0 || this.#end + chunk.length > this.#bytes.length) {
      let bytes = chunk;
      if (left.length > 0) {
        // Doubles the capacity, so that a message in many pieces is not copied for each.
        bytes = new Uint8Array(left.length * 2 + chunk.length);
        bytes.set(left);
        bytes.set(chunk, left.length);
      }
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset);
      this.#offset = 0;
      this.#end = left.length;
    } else {
      this.#bytes.set(chunk, this.#end);
    }
    this.#end += chunk.length;
  }

  /**
   * @returns undefined if the next message is incomplete. Messages may share their headers.
   * @throws SerializationError for malformed input: wrong checksums, inconsistent lengths or lengths above 24 MiB
   *   (headers: 128 KiB), and invalid headers. The reader is unusable afterwards.
   */
  next(): EventMessage | undefined {
    const bytes = this.#bytes;
    const view = this.#view;
    const offset = this.#offset;
    const headersStart = offset + preludeLength;
    if (this.#end < headersStart) return undefined;
    const crc = addToCrc32(0, bytes, offset, offset + 8);
    const length = view.getUint32(offset);
    const headersLength = view.getUint32(offset + 4);
    const bodyStart = headersStart + headersLength;
    const bodyEnd = offset + length - 4;
    const isTooLong = length > maxMessageLength || headersLength > maxHeadersLength;
    // Checked before waiting for the declared length.
    if (crc !== view.getUint32(offset + 8) || isTooLong || bodyStart > bodyEnd) throw eventFault("a prelude");
    if (this.#end < bodyEnd + 4) return undefined;
    if (addToCrc32(crc, bytes, offset + 8, bodyEnd) !== view.getUint32(bodyEnd)) throw eventFault("a checksum");
    this.#offset = bodyEnd + 4;
    return { headers: this.#readHeaders(headersStart, bodyStart), body: bytes.subarray(bodyStart, bodyEnd) };
  }

  /** @throws SerializationError if the stream ended within a message. */
  finish(): void {
    if (this.#end > this.#offset) throw eventFault("the end");
  }

  #readHeaders(start: number, end: number): EventHeaders {
    const bytes = this.#bytes;
    const known = this.#headerBytes;
    let same = known.length === end - start;
    for (let index = 0; same && index < known.length; index++) same = known[index] === bytes[start + index];
    if (!same) {
      // Of their own, since a view of more could be read beyond them.
      this.#headerBytes = new Uint8Array(bytes.subarray(start, end));
      try {
        this.#headers = decodeHeaders(this.#headerBytes);
      } catch (cause) {
        throw eventFault("a header", cause);
      }
    }
    return this.#headers;
  }
}

/**
 * Reads the headers of a message.
 *
 * @param bytes a buffer of their own.
 * @throws RangeError for a length beyond its end, TypeError for text that is not UTF-8, a name of no bytes, an unknown type.
 */
function decodeHeaders({ buffer, length }: Uint8Array<ArrayBuffer>): EventHeaders {
  const view = new DataView(buffer);
  const headers: Record<string, EventHeader> = {};
  let offset = 0;
  const skip = (size: number): number => (offset += size) - size;
  const takeBytes = (size: number): Uint8Array => new Uint8Array(buffer, skip(size), size);
  const takeLong = (): bigint => view.getBigInt64(skip(8));
  const takeSized = (): Uint8Array => takeBytes(view.getUint16(skip(2)));
  const decodeText = (text: Uint8Array): string =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text);
  // At the numbers that the types have on the wire.
  const readers: readonly (() => EventHeader)[] = [
    () => ({ type: "boolean", value: true }),
    () => ({ type: "boolean", value: false }),
    () => ({ type: "byte", value: view.getInt8(skip(1)) }),
    () => ({ type: "short", value: view.getInt16(skip(2)) }),
    () => ({ type: "integer", value: view.getInt32(skip(4)) }),
    () => ({ type: "long", value: takeLong() }),
    () => ({ type: "binary", value: takeSized() }),
    () => ({ type: "string", value: decodeText(takeSized()) }),
    () => ({ type: "timestamp", value: new Date(Number(takeLong())) }),
    () => ({ type: "uuid", value: formatUuid(takeBytes(16)) }),
  ];
  while (offset < length) {
    const name = decodeText(takeBytes(view.getUint8(skip(1))));
    const read = readers[view.getUint8(skip(1))];
    if (name === "" || read === undefined) throw new TypeError(name);
    setOwn(headers, name, read());
  }
  return headers;
}

function formatUuid(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** @param part of the stream that is wrong. */
function eventFault(part: string, cause?: unknown): SerializationError {
  return new SerializationError(`${part} of the event stream is wrong`, { cause });
}
