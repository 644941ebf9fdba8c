import { createBlockDigest } from "./block-digest.ts";
import type { Checksum } from "./checksum.ts";

/** The words of a block and those made of them. */
const schedule: Int32Array = /* @__PURE__ */ new Int32Array(80);

/** SHA-1 (FIPS 180-4): a checksum that S3 offers, not a protection against forgery any more. */
export function sha1(): Checksum {
  return createBlockDigest({ initial: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0], addBlock });
}

function addBlock(words: Int32Array, bytes: DataView, offset: number): void {
  for (let index = 0; index < 16; index++) schedule[index] = bytes.getInt32(offset + index * 4);
  for (let index = 16; index < 80; index++) {
    const mixed =
      (schedule[index - 3] ?? 0) ^
      (schedule[index - 8] ?? 0) ^
      (schedule[index - 14] ?? 0) ^
      (schedule[index - 16] ?? 0);
    schedule[index] = (mixed << 1) | (mixed >>> 31);
  }
  let a = words[0] ?? 0;
  let b = words[1] ?? 0;
  let c = words[2] ?? 0;
  let d = words[3] ?? 0;
  let e = words[4] ?? 0;
  for (let step = 0; step < 80; step++) {
    let mixed: number;
    if (step < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (step < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (step < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (((a << 5) | (a >>> 27)) + e + mixed + (schedule[step] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  words[0] = (words[0] ?? 0) + a;
  words[1] = (words[1] ?? 0) + b;
  words[2] = (words[2] ?? 0) + c;
  words[3] = (words[3] ?? 0) + d;
  words[4] = (words[4] ?? 0) + e;
}
