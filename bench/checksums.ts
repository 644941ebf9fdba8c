/**
 * Checksums beside those of AWS SDK v3, over 1 MiB: those in JavaScript, which browsers get, and Node's CRC-32.
 *
 *     node --conditions=@shapewright/source --import tsx bench/checksums.ts [--json]
 */
import { Crc32cJs, Crc32Js, Crc64NvmeJs } from "@aws-sdk/checksums/crc";
import type { ChecksumAlgorithm } from "../src/runtime/checksum/digest.ts";
import { crc32, crc32c, crc64nvme } from "../src/runtime/checksum/crc.ts";
import { crc32 as nodeCrc32 } from "../src/runtime/checksum/platform-checksums-node.ts";
import type { Figure, Spread } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";

const bytes = new Uint8Array(2 ** 20);
// Neither all alike nor random, so that runs are.
for (let index = 0; index < bytes.length; index++) bytes[index] = Math.imul(index, 0x9e3779b1) >>> 24;

/** A checksum of the SDK's, whose digest alone is asynchronous. */
interface SdkChecksum {
  update(data: Uint8Array): void;
  digest(): Promise<Uint8Array>;
}

const runOf = (start: ChecksumAlgorithm) => (): Uint8Array => {
  const checksum = start();
  checksum.update(bytes);
  return checksum.digest();
};
const runOfSdk = (Checksum: new () => SdkChecksum) => (): Promise<Uint8Array> => {
  const checksum = new Checksum();
  checksum.update(bytes);
  return checksum.digest();
};

const runs = {
  crc32: runOf(crc32),
  crc32c: runOf(crc32c),
  crc64nvme: runOf(crc64nvme),
  nodeCrc32: runOf(nodeCrc32),
  sdkCrc32: runOfSdk(Crc32Js),
  sdkCrc32c: runOfSdk(Crc32cJs),
  sdkCrc64nvme: runOfSdk(Crc64NvmeJs),
};

async function check(what: string, ours: Uint8Array, theirs: Promise<Uint8Array>): Promise<void> {
  if (Buffer.compare(ours, await theirs) !== 0) throw new Error(`${what} has another value`);
}
await check("CRC-32", runs.crc32(), runs.sdkCrc32());
await check("Node's CRC-32", runs.nodeCrc32(), runs.sdkCrc32());
await check("CRC-32C", runs.crc32c(), runs.sdkCrc32c());
await check("CRC-64/NVME", runs.crc64nvme(), runs.sdkCrc64nvme());

const times = timeInTurns(runs, 5);
const beside = (what: string, ours: Spread, spread: Spread): Figure => ({
  what,
  unit: "µs",
  ours,
  peer: { name: "AWS SDK", spread },
});

report({
  title: "Checksums",
  method: "1 MiB at once, beside the checksums in JavaScript of AWS SDK v3 (`@aws-sdk/checksums`).",
  figures: [
    {
      ...beside("CRC-32 in JavaScript", times.crc32, times.sdkCrc32),
      target: { kind: "share-at-most", limit: 1 / 8, words: "at most an eighth" },
    },
    {
      ...beside("CRC-32C in JavaScript", times.crc32c, times.sdkCrc32c),
      target: { kind: "share-at-most", limit: 1 / 2, words: "at most half" },
    },
    {
      ...beside("CRC-64/NVME in JavaScript", times.crc64nvme, times.sdkCrc64nvme),
      target: { kind: "share-at-most", limit: 1 / 1.4, words: "at most 1/1.4" },
    },
    beside("CRC-32 of Node's zlib", times.nodeCrc32, times.sdkCrc32),
  ],
});
