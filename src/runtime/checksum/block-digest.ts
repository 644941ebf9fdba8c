import type { Checksum } from "./checksum.ts";

const blockLength = 64;

/** What the digests of 64-byte blocks differ in. */
interface BlockDigestRules {
  /** The words that it starts with. */
  readonly initial: readonly number[];
  /** Mixes a block into the words. */
  readonly addBlock: (words: Int32Array, bytes: DataView, offset: number) => void;
  readonly littleEndian?: boolean;
}

/** A digest of the family of MD5 and SHA: a mark and the length in bits are put after the bytes. */
export function createBlockDigest({ initial, addBlock, littleEndian = false }: BlockDigestRules): Checksum {
  const words = Int32Array.from(initial);
  /** The start of a block whose end has not come. */
  const rest = new Uint8Array(blockLength);
  const restView = new DataView(rest.buffer);
  let total = 0;
  const update = (bytes: Uint8Array): void => {
    const held = total % blockLength;
    let offset = 0;
    total += bytes.length;
    if (held > 0) {
      offset = blockLength - held;
      rest.set(bytes.subarray(0, offset), held);
      if (bytes.length < offset) return;
      addBlock(words, restView, 0);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; offset + blockLength <= bytes.length; offset += blockLength) addBlock(words, view, offset);
    rest.set(bytes.subarray(offset));
  };
  return {
    update,
    digest() {
      const bits = total * 8;
      const padding = new Uint8Array(blockLength + 8 - ((total + 8) % blockLength));
      padding[0] = 0x80;
      const end = new DataView(padding.buffer, padding.length - 8);
      end.setUint32(littleEndian ? 0 : 4, bits, littleEndian);
      end.setUint32(littleEndian ? 4 : 0, bits / 2 ** 32, littleEndian);
      update(padding);
      const digest = new DataView(new ArrayBuffer(words.length * 4));
      words.forEach((word, index) => {
        digest.setInt32(index * 4, word, littleEndian);
      });
      return new Uint8Array(digest.buffer);
    },
  };
}
