import { crc32 as startCrc32, sha1 as startSha1, sha256 as startSha256 } from "#platform-checksums";
import type { ChecksumAlgorithm } from "../../checksum/digest.ts";
import { crc32c as startCrc32c, crc64nvme as startCrc64nvme } from "../../checksum/crc.ts";
import { listParts } from "../../schema/parts.ts";
import type { OperationSchema, Part } from "../../schema/schema.ts";

/** An algorithm that a checksum of a request or a response may be by. */
export interface ChecksumPart extends Part {
  readonly part: "checksum";
  /** The suffix of the header: `crc32`. */
  readonly name: string;
  readonly start: ChecksumAlgorithm;
}

export const crc32: ChecksumPart = { part: "checksum", name: "crc32", start: startCrc32 };
export const crc32c: ChecksumPart = { part: "checksum", name: "crc32c", start: startCrc32c };
export const crc64nvme: ChecksumPart = { part: "checksum", name: "crc64nvme", start: startCrc64nvme };
export const sha1: ChecksumPart = { part: "checksum", name: "sha1", start: startSha1 };
export const sha256: ChecksumPart = { part: "checksum", name: "sha256", start: startSha256 };

/** The algorithms that an operation's calls bring. */
export function listAlgorithms({ parts = [] }: OperationSchema): readonly ChecksumPart[] {
  return listParts<ChecksumPart>(parts, "checksum");
}

/** The header of a checksum, in lower case. */
export function checksumHeader({ name }: ChecksumPart): string {
  return `x-amz-checksum-${name}`;
}
