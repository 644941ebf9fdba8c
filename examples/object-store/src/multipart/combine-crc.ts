/** A cyclic redundancy check in reflected form, whose register begins and ends inverted. */
interface Crc {
  /** Bits. */
  readonly width: bigint;
  /** Reflected: the highest bit is that of x^0. */
  readonly polynomial: bigint;
}

/** By what headers call them. */
const crcs: ReadonlyMap<string, Crc> = new Map([
  ["crc32", { width: 32n, polynomial: 0xedb8_8320n }],
  ["crc32c", { width: 32n, polynomial: 0x82f6_3b78n }],
  ["crc64nvme", { width: 64n, polynomial: 0x9a6c_9329_ac4b_c9b5n }],
]);

/** The checksum of a part and its length in bytes. */
interface SummedPart {
  /** In base64. */
  readonly value: string;
  readonly size: number;
}

/** Whether the checksum of a whole follows from those of its parts. */
export function isCombinable(algorithm: string): boolean {
  return crcs.has(algorithm);
}

/**
 * Computes the checksum of parts that follow each other from theirs, without their bytes: the polynomial of what comes
 * first is multiplied by x^8 for each byte after it.
 *
 * @returns base64
 */
export function combineCrcs(algorithm: string, parts: readonly SummedPart[]): string {
  const crc = crcs.get(algorithm);
  if (crc === undefined) throw new TypeError(`the checksums of ${algorithm} cannot be combined`);
  // Almost all parts have the same length.
  const shifts = new Map<number, bigint>();
  let sum = 0n;
  for (const { value, size } of parts) {
    const shift = shifts.get(size) ?? shiftOf(crc, size);
    shifts.set(size, shift);
    sum = multiply(crc, shift, sum) ^ BigInt(`0x${Buffer.from(value, "base64").toString("hex")}`);
  }
  const digits = Number(crc.width) / 4;
  return Buffer.from(sum.toString(16).padStart(digits, "0"), "hex").toString("base64");
}

/** x^(8 * bytes), by squaring. */
function shiftOf(crc: Crc, bytes: number): bigint {
  let result = 1n << (crc.width - 1n);
  let power = 1n << (crc.width - 9n);
  for (let rest = BigInt(bytes); rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = multiply(crc, result, power);
    power = multiply(crc, power, power);
  }
  return result;
}

/** The product of two polynomials modulo that of the check. */
function multiply({ width, polynomial }: Crc, a: bigint, b: bigint): bigint {
  let product = 0n;
  let shifted = b;
  for (let bit = width - 1n; bit >= 0n; bit -= 1n) {
    if (((a >> bit) & 1n) === 1n) product ^= shifted;
    shifted = (shifted & 1n) === 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n;
  }
  return product;
}
