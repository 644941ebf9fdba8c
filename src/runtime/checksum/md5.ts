import { createBlockDigest } from "./block-digest.ts";
import type { Checksum } from "./checksum.ts";

/** The sines that MD5 adds (RFC 1321, 3.4), as 32-bit integers; worked out for the first digest, not for each program. */
let sines: Int32Array | undefined;
const shifts: readonly number[] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** MD5 (RFC 1321): an integrity check that HTTP headers ask for, not a protection against forgery. */
export function md5(): Checksum {
  sines ??= Int32Array.from({ length: 64 }, (_, index) => Math.abs(Math.sin(index + 1)) * 2 ** 32);
  return createBlockDigest({
    initial: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476],
    addBlock,
    littleEndian: true,
  });
}

function addBlock(words: Int32Array, bytes: DataView, offset: number): void {
  let a = words[0] ?? 0;
  let b = words[1] ?? 0;
  let c = words[2] ?? 0;
  let d = words[3] ?? 0;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    let mixed: number;
    let word: number;
    if (round === 0) {
      mixed = (b & c) | (~b & d);
      word = step;
    } else if (round === 1) {
      mixed = (d & b) | (~d & c);
      word = (5 * step + 1) & 15;
    } else if (round === 2) {
      mixed = b ^ c ^ d;
      word = (3 * step + 5) & 15;
    } else {
      mixed = c ^ (b | ~d);
      word = (7 * step) & 15;
    }
    const sum = (a + mixed + (sines?.[step] ?? 0) + bytes.getInt32(offset + word * 4, true)) | 0;
    const shift = shifts[round * 4 + (step & 3)] ?? 0;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  words[0] = (words[0] ?? 0) + a;
  words[1] = (words[1] ?? 0) + b;
  words[2] = (words[2] ?? 0) + c;
  words[3] = (words[3] ?? 0) + d;
}
