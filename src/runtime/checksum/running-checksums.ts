import { crc32, sha1, sha256 } from "#platform-checksums";
import { ProtocolError } from "../exception/exceptions.ts";
import { encodeBase64 } from "../codec/text-encoding.ts";
import { type Checksum, type ChecksumAlgorithm, md5 } from "./digest.ts";
import { crc32c, crc64nvme } from "./crc.ts";

/** The body checksums that a server can verify, by header or trailer. */
const algorithms: ReadonlyMap<string, ChecksumAlgorithm> = /* @__PURE__ */ new Map([
  ["x-amz-checksum-crc32", crc32],
  ["x-amz-checksum-crc32c", crc32c],
  ["x-amz-checksum-crc64nvme", crc64nvme],
  ["x-amz-checksum-sha1", sha1],
  ["x-amz-checksum-sha256", sha256],
  ["content-md5", md5],
]);

/** The names of headers with a checksum of the body, in lower case. */
export const checksumHeaders: readonly string[] = /* @__PURE__ */ [...algorithms.keys()];

/** Computes the checksums of a body as it arrives. */
export class RunningChecksums {
  readonly #checksums: readonly (readonly [name: string, checksum: Checksum])[];

  /** @param names of headers or trailers; those without a known checksum are ignored. */
  constructor(names: readonly string[]) {
    this.#checksums = names.flatMap((name) => {
      const start = algorithms.get(name);
      return start === undefined ? [] : [[name, start()] as const];
    });
  }

  update(bytes: Uint8Array): void {
    for (const [, checksum] of this.#checksums) checksum.update(bytes);
  }

  /**
   * Compares the checksums with the client's. Call once, at the end.
   *
   * @param kind where the values came from, for messages.
   * @throws ProtocolError with S3's codes: `BadDigest` for another value, `InvalidRequest` (`InvalidDigest` of
   *   `Content-MD5`) for what is not a checksum of that kind.
   */
  check(sentValue: (name: string) => string | undefined, kind: "header" | "trailing header"): void {
    for (const [name, checksum] of this.#checksums) {
      const sent = sentValue(name) ?? "";
      const computed = encodeBase64(checksum.digest());
      if (sent === computed) continue;
      if (sent.length === computed.length && /^[A-Za-z0-9+/]+=*$/.test(sent)) {
        throw badChecksum("BadDigest", `the ${name} does not match the received body`);
      }
      throw badChecksum(
        name === "content-md5" ? "InvalidDigest" : "InvalidRequest",
        `Value for ${name} ${kind} is invalid.`,
      );
    }
  }
}

function badChecksum(name: string, message: string): ProtocolError {
  return new ProtocolError({ name, message, status: 400 });
}
