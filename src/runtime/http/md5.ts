/** The sines that MD5 adds (RFC 1321, 3.4), as 32-bit integers; worked out for the first digest, not for each program. */
let sines: Int32Array | undefined;
const shifts: readonly number[] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** The MD5 digest of bytes (RFC 1321): an integrity check that HTTP headers ask for, no protection from people. */
export function digestMd5(bytes: Uint8Array): Uint8Array {
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) << 6) + 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n, true);
  sines ??= Int32Array.from({ length: 64 }, (_, index) => Math.abs(Math.sin(index + 1)) * 2 ** 32);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < padded.byteLength; block += 64) addBlock(state, sines, { bytes: padded, block });
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setInt32(index * 4, word, true));
  return new Uint8Array(digest.buffer);
}

function addBlock(
  state: Int32Array,
  sines: Int32Array,
  { bytes, block }: { readonly bytes: DataView; readonly block: number },
): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    let mixed: number;
    let word: number;
    if (round === 0) [mixed, word] = [(b & c) | (~b & d), step];
    else if (round === 1) [mixed, word] = [(d & b) | (~d & c), (5 * step + 1) % 16];
    else if (round === 2) [mixed, word] = [b ^ c ^ d, (3 * step + 5) % 16];
    else [mixed, word] = [c ^ (b | ~d), (7 * step) % 16];
    const sum = (a + mixed + (sines[step] ?? 0) + bytes.getInt32(block + word * 4, true)) | 0;
    const shift = shifts[round * 4 + (step % 4)] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  [a, b, c, d].forEach((word, index) => (state[index] = ((state[index] ?? 0) + word) | 0));
}
