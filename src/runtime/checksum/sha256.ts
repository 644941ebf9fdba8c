import { createBlockDigest } from "./block-digest.ts";
import type { Checksum } from "./checksum.ts";

/** SHA-256 (FIPS 180-4), synchronous on every platform, also where there is no WebCrypto. */
export function sha256(): Checksum {
  constants ??= createConstants();
  return createBlockDigest({
    initial: [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
    addBlock,
  });
}

/** The words of a block and those made of them. */
const schedule: Int32Array = /* @__PURE__ */ new Int32Array(64);
let constants: Int32Array | undefined;

/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
function createConstants(): Int32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime > 0)) primes.push(candidate);
  }
  return Int32Array.from(primes, (prime) => prime ** (1 / 3) * 2 ** 32);
}

function addBlock(words: Int32Array, bytes: DataView, offset: number): void {
  const added = constants ?? schedule;
  for (let index = 0; index < 16; index++) schedule[index] = bytes.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index++) {
    const x = schedule[index - 15] ?? 0;
    const y = schedule[index - 2] ?? 0;
    const fromX = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const fromY = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[index] = (schedule[index - 16] ?? 0) + fromX + (schedule[index - 7] ?? 0) + fromY;
  }
  let a = words[0] ?? 0;
  let b = words[1] ?? 0;
  let c = words[2] ?? 0;
  let d = words[3] ?? 0;
  let e = words[4] ?? 0;
  let f = words[5] ?? 0;
  let g = words[6] ?? 0;
  let h = words[7] ?? 0;
  for (let step = 0; step < 64; step++) {
    const fromE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + fromE + ((e & f) ^ (~e & g)) + (added[step] ?? 0) + (schedule[step] ?? 0)) | 0;
    const fromA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (fromA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  words[0] = (words[0] ?? 0) + a;
  words[1] = (words[1] ?? 0) + b;
  words[2] = (words[2] ?? 0) + c;
  words[3] = (words[3] ?? 0) + d;
  words[4] = (words[4] ?? 0) + e;
  words[5] = (words[5] ?? 0) + f;
  words[6] = (words[6] ?? 0) + g;
  words[7] = (words[7] ?? 0) + h;
}
