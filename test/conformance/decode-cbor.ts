/** A tagged CBOR item. */
interface CborTag {
  readonly tag: number;
  readonly value: unknown;
}

/**
 * The value of a CBOR item (RFC 8949): numbers as numbers, or bigints beyond 2^53, whatever the
 * width they came in; `undefined` as null. It is here to judge the runtime's codec, and shares
 * nothing with it.
 *
 * @throws RangeError for an item that is cut off, Error for one that is not well-formed or is followed by more.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  const reader = new CborReader(bytes);
  const value = reader.read();
  reader.expectEnd();
  if (value === stop) throw new Error("a break stands where an item should");
  return value;
}

const stop = Symbol("break");

class CborReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  expectEnd(): void {
    if (this.#at !== this.#bytes.length)
      throw new Error(`${String(this.#bytes.length - this.#at)} bytes are left over`);
  }

  read(): unknown {
    const head = this.#view.getUint8(this.#at++);
    const [major, info] = [head >> 5, head & 31];
    if (major === 7) return this.#simple(info);
    const size = info === 31 ? undefined : this.#argument(info);
    switch (major) {
      case 0:
        return toNumber(sized(size));
      case 1:
        return toNumber(-1n - sized(size));
      case 2:
        return size === undefined ? Buffer.concat(this.#until<Uint8Array>()) : this.#take(Number(size));
      case 3:
        return size === undefined ? this.#until<string>().join("") : Buffer.from(this.#take(Number(size))).toString();
      case 4:
        return size === undefined ? this.#until() : Array.from({ length: Number(size) }, () => this.read());
      case 5:
        return this.#map(size);
      default:
        return { tag: Number(sized(size)), value: this.read() } satisfies CborTag;
    }
  }

  #map(size: bigint | undefined): Readonly<Record<string, unknown>> {
    const items = size === undefined ? this.#until() : Array.from({ length: Number(size) * 2 }, () => this.read());
    const map = Object.create(null) as Record<string, unknown>;
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (typeof key !== "string" || key in map)
        throw new Error(`a map has the key ${String(key)} twice, or no string`);
      map[key] = items[index + 1];
    }
    return map;
  }

  #until<Item>(): Item[] {
    const items: Item[] = [];
    for (let item = this.read(); item !== stop; item = this.read()) items.push(item as Item);
    return items;
  }

  #simple(info: number): unknown {
    switch (info) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
      case 23:
        return null;
      case 25:
        return this.#half();
      case 26:
        return this.#view.getFloat32(this.#skip(4));
      case 27:
        return this.#view.getFloat64(this.#skip(8));
      case 31:
        return stop;
      default:
        throw new Error(`simple value ${String(info)}`);
    }
  }

  #half(): number {
    const bits = this.#view.getUint16(this.#skip(2));
    const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
    if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
  }

  #argument(info: number): bigint {
    if (info < 24) return BigInt(info);
    if (info === 24) return BigInt(this.#view.getUint8(this.#skip(1)));
    if (info === 25) return BigInt(this.#view.getUint16(this.#skip(2)));
    if (info === 26) return BigInt(this.#view.getUint32(this.#skip(4)));
    if (info === 27) return this.#view.getBigUint64(this.#skip(8));
    throw new Error(`additional information ${String(info)}`);
  }

  #take(length: number): Uint8Array {
    const start = this.#skip(length);
    if (this.#at > this.#bytes.length) throw new RangeError("a string is longer than the text");
    return this.#bytes.slice(start, this.#at);
  }

  #skip(length: number): number {
    const start = this.#at;
    this.#at += length;
    return start;
  }
}

function sized(size: bigint | undefined): bigint {
  if (size === undefined) throw new Error("a number or tag without an end");
  return size;
}

function toNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
