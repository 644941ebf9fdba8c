import { Major } from "./initial-byte.ts";

const utf8 = /* @__PURE__ */ new TextEncoder();
/** Texts up to that long are written here where they are ASCII: calling the engine's encoder costs more. */
const SHORT_TEXT = 40;
/** A longer buffer is not kept for the next text. */
const KEPT_BYTES = 0x10000;

/** A CBOR text that is being written (RFC 8949): a buffer that grows. */
export class CborWriter {
  #bytes: Uint8Array = new Uint8Array(1024);
  #view: DataView = new DataView(this.#bytes.buffer);
  #offset = 0;

  /** What has been written, copied; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#offset);
    this.clear();
    return taken;
  }

  clear(): void {
    this.#offset = 0;
    if (this.#bytes.length > KEPT_BYTES) this.#resize(1024);
  }

  writeByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#offset++] = byte;
  }

  /** An item's initial byte and argument in the shortest form; `argument` is at most 2^53. */
  writeHead(major: number, argument: number): void {
    this.#reserve(9);
    this.#offset = this.#putHead(this.#offset, major, argument);
  }

  /** {@link writeHead} for arguments of up to 64 bits. */
  writeExactHead(major: number, argument: bigint): void {
    if (argument <= Number.MAX_SAFE_INTEGER) {
      this.writeHead(major, Number(argument));
      return;
    }
    this.#reserve(9);
    this.#bytes[this.#offset] = (major << 5) | 27;
    this.#view.setBigUint64(this.#offset + 1, argument);
    this.#offset += 9;
  }

  /** An integer that is exact. */
  writeInteger(value: number): void {
    if (value < 0) this.writeHead(Major.negative, -1 - value);
    else this.writeHead(Major.unsigned, value);
  }

  /**
   * A number in 32 bits where they hold it, else in 64. Never in 16 bits, since not every
   * implementation reads them (Smithy RPC v2 CBOR, "Numeric type serialization").
   */
  writeFloat(value: number): void {
    this.#reserve(9);
    if (Object.is(Math.fround(value), value)) {
      this.#bytes[this.#offset] = 0xfa;
      this.#view.setFloat32(this.#offset + 1, value);
      this.#offset += 5;
    } else {
      this.#bytes[this.#offset] = 0xfb;
      this.#view.setFloat64(this.#offset + 1, value);
      this.#offset += 9;
    }
  }

  /** A text in UTF-8; lone surrogates become U+FFFD, since UTF-8 has none. */
  writeText(text: string): void {
    const { length } = text;
    // A code unit takes three bytes at most.
    this.#reserve(9 + 3 * length);
    const start = this.#offset;
    if (length <= SHORT_TEXT) {
      let end = this.#putHead(start, Major.text, length);
      let index = 0;
      for (; index < length; index++) {
        const code = text.charCodeAt(index);
        if (code > 0x7f) break;
        this.#bytes[end++] = code;
      }
      if (index === length) {
        this.#offset = end;
        return;
      }
    }
    // Its length in bytes is known only when it is written: a place for the head is guessed.
    const guess = start + headSize(length);
    const { written } = utf8.encodeInto(text, this.#bytes.subarray(guess));
    const body = start + headSize(written);
    if (body !== guess) this.#bytes.copyWithin(body, guess, guess + written);
    this.#putHead(start, Major.text, written);
    this.#offset = body + written;
  }

  writeBytes(bytes: Uint8Array): void {
    this.writeHead(Major.bytes, bytes.length);
    this.writeRaw(bytes);
  }

  /** Bytes that are CBOR already. */
  writeRaw(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    if (length > 64) {
      this.#bytes.set(bytes, this.#offset);
    } else {
      for (let index = 0; index < length; index++) this.#bytes[this.#offset + index] = bytes[index] ?? 0;
    }
    this.#offset += length;
  }

  /** Leaves room for the head of a list or map of at most `most` items; where it is. */
  reserveHead(most: number): number {
    this.#reserve(9);
    const start = this.#offset;
    this.#offset += headSize(most);
    return start;
  }

  /** Writes the head that room was left for, now that the count is known. */
  putCount(start: number, major: number, { count, most }: { readonly count: number; readonly most: number }): void {
    const size = headSize(most);
    this.#bytes[start] = (major << 5) | (size === 1 ? count : size === 2 ? 24 : size === 3 ? 25 : 26);
    if (size === 2) this.#view.setUint8(start + 1, count);
    else if (size === 3) this.#view.setUint16(start + 1, count);
    else if (size > 3) this.#view.setUint32(start + 1, count);
  }

  #putHead(start: number, major: number, argument: number): number {
    const initial = major << 5;
    const size = headSize(argument);
    this.#bytes[start] = initial | (size === 1 ? argument : size === 2 ? 24 : size === 3 ? 25 : size === 5 ? 26 : 27);
    if (size === 2) {
      this.#view.setUint8(start + 1, argument);
    } else if (size === 3) {
      this.#view.setUint16(start + 1, argument);
    } else if (size === 5) {
      this.#view.setUint32(start + 1, argument);
    } else if (size === 9) {
      this.#view.setUint32(start + 1, Math.floor(argument / 0x1_0000_0000));
      this.#view.setUint32(start + 5, argument % 0x1_0000_0000);
    }
    return start + size;
  }

  #reserve(more: number): void {
    if (this.#offset + more > this.#bytes.length) this.#resize(2 * (this.#offset + more));
  }

  #resize(size: number): void {
    const bytes = new Uint8Array(size);
    bytes.set(this.#bytes.subarray(0, this.#offset));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}

/** Bytes of a head with an argument. */
function headSize(argument: number): number {
  if (argument < 24) return 1;
  if (argument < 0x100) return 2;
  if (argument < 0x10000) return 3;
  return argument < 0x1_0000_0000 ? 5 : 9;
}
