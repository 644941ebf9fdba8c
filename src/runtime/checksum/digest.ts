/** An incremental, synchronous checksum or digest, suitable for streams. */
export interface Checksum {
  /** Adds bytes without retaining them. */
  update(bytes: Uint8Array): void;
  /** The value for all bytes, big-endian, as headers have it in base64. Call once, at the end. */
  digest(): Uint8Array;
}

/** Starts a checksum. */
export type ChecksumAlgorithm = () => Checksum;

const blockLength = 64;

/** Differences between digests with 64-byte blocks. */
interface BlockDigestRules {
  /** The initial words. */
  readonly initial: readonly number[];
  /** Mixes a block into the words. */
  readonly addBlock: (words: Int32Array, bytes: DataView, offset: number) => void;
  readonly littleEndian?: boolean;
}

/** A digest of the MD5 and SHA family: padding and the length in bits follow the bytes. */
export function createBlockDigest({ initial, addBlock, littleEndian = false }: BlockDigestRules): Checksum {
  const words = Int32Array.from(initial);
  /** An incomplete block. */
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

/** The md5Sines that MD5 adds (RFC 1321, 3.4), as 32-bit integers; computed for the first digest, not at load time. */
let md5Sines: Int32Array | undefined;
const md5Shifts: readonly number[] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** MD5 (RFC 1321): an integrity check that HTTP headers ask for, not a protection against forgery. */
export function md5(): Checksum {
  md5Sines ??= Int32Array.from({ length: 64 }, (_, index) => Math.abs(Math.sin(index + 1)) * 2 ** 32);
  return createBlockDigest({
    initial: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476],
    addBlock: addMd5Block,
    littleEndian: true,
  });
}

function addMd5Block(words: Int32Array, bytes: DataView, offset: number): void {
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
    const sum = (a + mixed + (md5Sines?.[step] ?? 0) + bytes.getInt32(offset + word * 4, true)) | 0;
    const shift = md5Shifts[round * 4 + (step & 3)] ?? 0;
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

/** The words of a block, expanded. */
const sha1Schedule: Int32Array = /* @__PURE__ */ new Int32Array(80);

/** SHA-1 (FIPS 180-4): a checksum that S3 supports, no longer a protection against forgery. */
export function sha1(): Checksum {
  return createBlockDigest({
    initial: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
    addBlock: addSha1Block,
  });
}

function addSha1Block(words: Int32Array, bytes: DataView, offset: number): void {
  for (let index = 0; index < 16; index++) sha1Schedule[index] = bytes.getInt32(offset + index * 4);
  for (let index = 16; index < 80; index++) {
    const mixed =
      (sha1Schedule[index - 3] ?? 0) ^
      (sha1Schedule[index - 8] ?? 0) ^
      (sha1Schedule[index - 14] ?? 0) ^
      (sha1Schedule[index - 16] ?? 0);
    sha1Schedule[index] = (mixed << 1) | (mixed >>> 31);
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
    const next = (((a << 5) | (a >>> 27)) + e + mixed + (sha1Schedule[step] ?? 0)) | 0;
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

/** SHA-256 (FIPS 180-4), synchronous on every platform, also where there is no WebCrypto. */
export function sha256(): Checksum {
  sha256Constants ??= createSha256Constants();
  return createBlockDigest({
    initial: [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
    addBlock: addSha256Block,
  });
}

/** The words of a block, expanded. */
const sha256Schedule: Int32Array = /* @__PURE__ */ new Int32Array(64);
let sha256Constants: Int32Array | undefined;

/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
function createSha256Constants(): Int32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime > 0)) primes.push(candidate);
  }
  return Int32Array.from(primes, (prime) => prime ** (1 / 3) * 2 ** 32);
}

function addSha256Block(words: Int32Array, bytes: DataView, offset: number): void {
  const added = sha256Constants ?? sha256Schedule;
  for (let index = 0; index < 16; index++) sha256Schedule[index] = bytes.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index++) {
    const x = sha256Schedule[index - 15] ?? 0;
    const y = sha256Schedule[index - 2] ?? 0;
    const fromX = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const fromY = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    sha256Schedule[index] = (sha256Schedule[index - 16] ?? 0) + fromX + (sha256Schedule[index - 7] ?? 0) + fromY;
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
    const first = (h + fromE + ((e & f) ^ (~e & g)) + (added[step] ?? 0) + (sha256Schedule[step] ?? 0)) | 0;
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
