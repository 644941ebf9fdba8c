import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChecksumAlgorithm, createBlockDigest, md5, sha1, sha256 } from "../../../src/runtime/checksum/digest.ts";
import { crc32, crc32c, crc64nvme } from "../../../src/runtime/checksum/crc.ts";
import * as native from "../../../src/runtime/checksum/platform-checksums-node.ts";

const digits = Buffer.from("123456789");
const zeros = new Uint8Array(32);

/** The values of catalogues and standards, in hexadecimal. */
const known: { name: string; algorithm: ChecksumAlgorithm; given: Uint8Array; want: string }[] = [
  { name: "CRC-32", algorithm: crc32, given: digits, want: "cbf43926" },
  { name: "Node's CRC-32", algorithm: native.crc32, given: digits, want: "cbf43926" },
  { name: "CRC-32C", algorithm: crc32c, given: digits, want: "e3069283" },
  // RFC 3720, appendix B.4; its bytes are in the order of the wire.
  { name: "CRC-32C of zeros", algorithm: crc32c, given: zeros, want: "8a9136aa" },
  { name: "CRC-64/NVME", algorithm: crc64nvme, given: digits, want: "ae8b14860a799888" },
  { name: "CRC-64/NVME of zeros", algorithm: crc64nvme, given: zeros, want: "cf3473434d4ecf3b" },
  { name: "CRC-32 of nothing", algorithm: crc32, given: new Uint8Array(), want: "00000000" },
  { name: "CRC-64/NVME of nothing", algorithm: crc64nvme, given: new Uint8Array(), want: "0000000000000000" },
  { name: "SHA-1", algorithm: sha1, given: Buffer.from("abc"), want: "a9993e364706816aba3e25717850c26c9cd0d89d" },
  {
    name: "SHA-256",
    algorithm: sha256,
    given: Buffer.from("abc"),
    want: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  },
];

/** What an independent way of computing it gives. */
const algorithms: Readonly<Record<string, { algorithm: ChecksumAlgorithm; want: (bytes: Uint8Array) => string }>> = {
  crc32: { algorithm: crc32, want: (bytes) => bitwise(bytes, { width: 32n, polynomial: 0xedb88320n }) },
  crc32c: { algorithm: crc32c, want: (bytes) => bitwise(bytes, { width: 32n, polynomial: 0x82f63b78n }) },
  crc64nvme: { algorithm: crc64nvme, want: (bytes) => bitwise(bytes, { width: 64n, polynomial: 0x9a6c9329ac4bc9b5n }) },
  md5: { algorithm: md5, want: (bytes) => createHash("md5").update(bytes).digest("hex") },
  sha1: { algorithm: sha1, want: (bytes) => createHash("sha1").update(bytes).digest("hex") },
  sha256: { algorithm: sha256, want: (bytes) => createHash("sha256").update(bytes).digest("hex") },
  "Node's crc32": { algorithm: native.crc32, want: (bytes) => bitwise(bytes, { width: 32n, polynomial: 0xedb88320n }) },
  "Node's sha1": { algorithm: native.sha1, want: (bytes) => createHash("sha1").update(bytes).digest("hex") },
  "Node's sha256": { algorithm: native.sha256, want: (bytes) => createHash("sha256").update(bytes).digest("hex") },
};

describe("checksums", () => {
  test.each(known)("$name", ({ algorithm, given, want }) => {
    expect(compute(algorithm, [given])).toBe(want);
  });

  test.each(Object.entries(algorithms))("%s of every length around a block", (_, { algorithm, want }) => {
    const bytes = Uint8Array.from({ length: 140 }, (__, index) => (index * 167 + 13) & 255);
    for (let length = 0; length <= bytes.length; length++) {
      const part = bytes.subarray(0, length);
      expect(compute(algorithm, [part])).toBe(want(part));
    }
  });

  test.each(Object.entries(algorithms))("%s in pieces is that of the whole", (_, { algorithm, want }) => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, fc.nat(3), (given, shift) => {
        // Views that do not begin where their memory does.
        const views = given.map((piece) => Uint8Array.from([...new Uint8Array(shift), ...piece]).subarray(shift));
        expect(compute(algorithm, views)).toBe(want(Buffer.concat(given)));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    { littleEndian: false, want: "0000000108000000" },
    { littleEndian: true, want: "0000000801000000" },
  ])("the length in bits has 64 bits, $littleEndian", ({ littleEndian, want }) => {
    let last = "";
    const digest = createBlockDigest({
      initial: [],
      addBlock(_, bytes, offset) {
        if (bytes.byteLength <= 72)
          last = Buffer.from(bytes.buffer)
            .subarray(bytes.byteOffset + offset + 56)
            .toString("hex");
      },
      ...(littleEndian && { littleEndian }),
    });
    const piece = new Uint8Array(2 ** 24);
    for (let count = 0; count < 33; count++) digest.update(piece);
    digest.digest();
    expect(last).toBe(want);
  });
});

function compute(algorithm: ChecksumAlgorithm, pieces: readonly Uint8Array[]): string {
  const checksum = algorithm();
  for (const piece of pieces) checksum.update(piece);
  return Buffer.from(checksum.digest()).toString("hex");
}

/** A reflected CRC, one bit at a time. */
function bitwise(bytes: Uint8Array, { width, polynomial }: { width: bigint; polynomial: bigint }): string {
  const ones = 2n ** width - 1n;
  let crc = ones;
  for (const byte of bytes) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) crc = (crc >> 1n) ^ (crc & 1n ? polynomial : 0n);
  }
  return (crc ^ ones).toString(16).padStart(Number(width) / 4, "0");
}
