import { DEPTH_LIMIT, failTooDeep } from "../json/depth-limit.ts";
import { Misfit } from "../json/misfit.ts";
import { readHalf } from "./half-float.ts";
import { Major, NULL, UNDEFINED, BREAK, INDEFINITE } from "./initial-byte.ts";

const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Texts up to that long are made here: calling the engine's decoder costs more. */
const SHORT_TEXT = 24;

/**
 * A place in a CBOR text (RFC 8949) and what can be read there. Whatever a length says, memory is
 * taken only for bytes that are there.
 */
export class CborReader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  fail(message: string): never {
    throw new Misfit(`CBOR at byte ${this.offset}: ${message}`);
  }

  /** The initial byte of the next item. */
  peek(): number {
    const byte = this.bytes[this.offset];
    return byte === undefined ? this.fail("the text ends too early") : byte;
  }

  /** What is expected, and what stands there. */
  failType(expected: string): never {
    const major = this.peek() >> 5;
    const names = ["integer", "integer", "byte string", "text", "list", "map", "tag", "number or simple value"];
    return this.fail(`${expected} is expected, not ${names[major] ?? ""}`);
  }

  /** Reads `null` or `undefined` where it comes next. */
  takeNull(): boolean {
    const byte = this.bytes[this.offset];
    if (byte !== NULL && byte !== UNDEFINED) return false;
    this.offset++;
    return true;
  }

  /** Whether `index` is not yet the end of a list or map of `count` items; the end of an indefinite one is read. */
  hasMore(index: number, count: number): boolean {
    if (count !== INDEFINITE) return index < count;
    if (this.bytes[this.offset] !== BREAK) return true;
    this.offset++;
    return false;
  }

  /** The count of items that follow, or {@link INDEFINITE}. */
  readCount(major: typeof Major.list | typeof Major.map, depth: number): number {
    if (this.peek() >> 5 === Major.tag) this.skipTags();
    const initial = this.peek();
    if (initial >> 5 !== major) this.failType(major === Major.list ? "list" : "map");
    if (depth > DEPTH_LIMIT) failTooDeep();
    if ((initial & 31) === 31) {
      this.offset++;
      return INDEFINITE;
    }
    const count = this.readArgument();
    const least = major === Major.map ? 2 * count : count;
    if (least > this.bytes.length - this.offset) this.fail(`${count} items are beyond the end`);
    return count;
  }

  /** An argument that fits a number; larger ones are no length that could be there. */
  readArgument(): number {
    const argument = this.readExactArgument();
    return typeof argument === "bigint" ? Number(argument) : argument;
  }

  /** The argument of the initial byte that comes next: a bigint from 2^53 on. */
  readExactArgument(): number | bigint {
    const info = this.peek() & 31;
    if (info < 24) {
      this.offset++;
      return info;
    }
    if (info > 27) this.fail(info === 31 ? "an indefinite length is not expected" : `additional information ${info} is reserved`);
    const start = this.offset + 1;
    const size = 1 << (info - 24);
    if (start + size > this.bytes.length) this.fail("the text ends too early");
    this.offset = start + size;
    if (size === 1) return this.view.getUint8(start);
    if (size === 2) return this.view.getUint16(start);
    const high = this.view.getUint32(start);
    if (size === 4) return high;
    return high < 0x20_0000 ? high * 0x1_0000_0000 + this.view.getUint32(start + 4) : this.view.getBigUint64(start);
  }

  /** An integer of major type 0 or 1: a bigint where a number would lose digits. */
  readInteger(): number | bigint {
    const negative = this.peek() >> 5 === Major.negative;
    const argument = this.readExactArgument();
    if (!negative) return argument;
    if (typeof argument === "bigint") return -1n - argument;
    // -2^53 would come out right, but no longer be known as exact.
    return argument < Number.MAX_SAFE_INTEGER ? -1 - argument : -1n - BigInt(argument);
  }

  /** A number of 16, 32 or 64 bits; undefined where none comes next. */
  readFloat(): number | undefined {
    const { bytes, offset, view } = this;
    const initial = this.peek();
    if (initial < 0xf9 || initial > 0xfb) return undefined;
    const size = initial === 0xfb ? 8 : initial === 0xfa ? 4 : 2;
    if (offset + size >= bytes.length) this.fail("the text ends too early");
    this.offset = offset + size + 1;
    if (size === 8) return view.getFloat64(offset + 1);
    return size === 4 ? view.getFloat32(offset + 1) : readHalf(view.getUint16(offset + 1));
  }

  /** A text, as one or in pieces (RFC 8949, 3.2.3), checked to be UTF-8. */
  readText(): string {
    const initial = this.bytes[this.offset] ?? 0;
    if (initial >> 5 !== Major.text) {
      this.skipTags();
      if (this.peek() >> 5 !== Major.text) this.failType("text");
      return this.readText();
    }
    if (initial !== 0x7f) {
      const end = this.#endOfString();
      return this.#decodeText(end);
    }
    this.offset++;
    let text = "";
    while (this.hasMore(0, INDEFINITE)) {
      if (this.peek() >> 5 !== Major.text || this.peek() === 0x7f) this.fail("a piece of a text must be a text");
      text += this.#decodeText(this.#endOfString());
    }
    return text;
  }

  /** A byte string, as one or in pieces, copied. */
  readBytes(): Uint8Array {
    if (this.peek() >> 5 === Major.tag) this.skipTags();
    const initial = this.peek();
    if (initial >> 5 !== Major.bytes) this.failType("byte string");
    if (initial !== 0x5f) return this.#copyBytes();
    this.offset++;
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (this.hasMore(0, INDEFINITE)) {
      if (this.peek() >> 5 !== Major.bytes || this.peek() === 0x5f) {
        this.fail("a piece of a byte string must be a byte string");
      }
      const piece = this.#copyBytes();
      length += piece.length;
      pieces.push(piece);
    }
    const joined = new Uint8Array(length);
    length = 0;
    for (const piece of pieces) {
      joined.set(piece, length);
      length += piece.length;
    }
    return joined;
  }

  /** Passes over tags: what they say of the item that follows is not needed. */
  skipTags(): void {
    while (this.peek() >> 5 === Major.tag) this.readExactArgument();
  }

  /** Passes over an item, whatever it is. */
  skip(depth: number): void {
    this.skipTags();
    const initial = this.peek();
    const major = initial >> 5;
    switch (major) {
      case Major.bytes:
        this.#skipString(major);
        return;
      case Major.text:
        this.#skipString(major);
        return;
      case Major.list:
      case Major.map: {
        const count = this.readCount(major, depth);
        for (let index = 0; this.hasMore(index, count); index++) {
          this.skip(depth + 1);
          if (major === Major.map) this.skip(depth + 1);
        }
        return;
      }
      case Major.simple:
        if (initial === BREAK) this.fail("an end is not expected here");
        this.readExactArgument();
        return;
      default:
        this.readExactArgument();
    }
  }

  #skipString(major: number): void {
    if ((this.peek() & 31) !== 31) {
      this.offset = this.#endOfString();
      return;
    }
    this.offset++;
    while (this.hasMore(0, INDEFINITE)) {
      if (this.peek() >> 5 !== major) this.fail("a piece of a string must be of its kind");
      this.offset = this.#endOfString();
    }
  }

  /** Reads a string's head; where the string ends. */
  #endOfString(): number {
    const length = this.readArgument();
    const end = this.offset + length;
    return end > this.bytes.length ? this.fail(`${length} bytes are beyond the end`) : end;
  }

  #copyBytes(): Uint8Array {
    const end = this.#endOfString();
    // Not `slice`, which for Node's buffers is no copy.
    const copy = new Uint8Array(this.bytes.subarray(this.offset, end));
    this.offset = end;
    return copy;
  }

  #decodeText(end: number): string {
    const { bytes, offset } = this;
    this.offset = end;
    if (end - offset <= SHORT_TEXT) {
      let text = "";
      let index = offset;
      for (; index < end; index++) {
        const byte = bytes[index] ?? 0;
        if (byte > 0x7f) break;
        text += String.fromCharCode(byte);
      }
      if (index === end) return text;
    }
    try {
      return utf8.decode(bytes.subarray(offset, end));
    } catch {
      this.offset = offset;
      return this.fail("a text is not UTF-8");
    }
  }
}
