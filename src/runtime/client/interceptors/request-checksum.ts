import { crc32 as startCrc32, sha1 as startSha1, sha256 as startSha256 } from "#platform-checksums";
import type { ChecksumAlgorithm } from "../../checksum/checksum.ts";
import { crc32c as startCrc32c } from "../../checksum/crc32.ts";
import { crc64nvme as startCrc64nvme } from "../../checksum/crc64-nvme.ts";
import { encodeBase64 } from "../../codec/base64.ts";
import { readMember } from "../../codec/members.ts";
import { measureBody } from "../../http/body-length.ts";
import { collectBody } from "../../http/collect-body.ts";
import { listParts } from "../../schema/parts.ts";
import type { Part } from "../../schema/schema.ts";
import type { InterceptorPart } from "./interceptor.ts";

/** An algorithm that requests may name. */
interface ChecksumPart extends Part {
  readonly part: "checksum";
  /** What headers end in: `crc32`. */
  readonly name: string;
  readonly start: ChecksumAlgorithm;
}

export const crc32: ChecksumPart = { part: "checksum", name: "crc32", start: startCrc32 };
export const crc32c: ChecksumPart = { part: "checksum", name: "crc32c", start: startCrc32c };
export const crc64nvme: ChecksumPart = { part: "checksum", name: "crc64nvme", start: startCrc64nvme };
export const sha1: ChecksumPart = { part: "checksum", name: "sha1", start: startSha1 };
export const sha256: ChecksumPart = { part: "checksum", name: "sha256", start: startSha256 };

/** A header with a checksum, and not with its kind. */
const checksumHeader = /^x-amz-checksum-(?!algorithm$|mode$|type$)/;

/**
 * Adds a checksum of the body to requests (AWS, "httpChecksum trait"): by the algorithm that the input's member names,
 * and by CRC32 where one is required and none is named, which the member's header then says. A checksum that the caller
 * gives is sent, and no other.
 *
 * Calls reject with a TypeError for an algorithm that is not among the operation's parts, and for a body that is a
 * stream: its checksum would have to be sent before it.
 */
export const requestChecksum: InterceptorPart = {
  part: "interceptor",
  async beforeAttempt({ operation, input, request: { body = "", headers } }) {
    const { httpChecksum = {}, input: schema, parts = [] } = operation;
    const { requestAlgorithmMember: member = "", requestChecksumRequired } = httpChecksum;
    const named = readMember(input, member) as string | undefined;
    const isGiven = Object.keys(headers).some((name) => checksumHeader.test(name));
    // `Content-MD5` is a checksum, too, but not one of those that the member names.
    const isNeeded = named !== undefined || (requestChecksumRequired && headers["content-md5"] === undefined);
    if (isGiven || !isNeeded) return;
    const name = named ?? "CRC32";
    const algorithms = listParts<ChecksumPart>(parts, "checksum");
    // The name goes out as it is given, and services know it in capitals alone.
    const algorithm = algorithms.find((known) => known.name.toUpperCase() === name);
    if (algorithm === undefined) {
      const known = algorithms.map((known) => known.name.toUpperCase()).join(", ");
      throw new TypeError(
        `member "${member}": ${name} is not computed here; name one of ${known}, or give the checksum`,
      );
    }
    if (measureBody(body) === undefined) {
      throw new TypeError(
        `the ${name} checksum of a stream is not known before it is sent: give bytes, a Blob, or the checksum`,
      );
    }
    const checksum = algorithm.start();
    checksum.update(await collectBody(body));
    headers[`x-amz-checksum-${algorithm.name}`] = encodeBase64(checksum.digest());
    const announcement = schema?.members()[member]?.httpHeader;
    if (announcement) headers[announcement.toLowerCase()] ??= name;
  },
};
