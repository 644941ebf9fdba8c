import { crc32, crc32c, crc64nvme, sha1, sha256 } from "@shapewright/runtime/rest-xml";
import type { Headers } from "@shapewright/runtime/server";
import type { ChecksumType, StoredChecksum } from "../disk/stored-object.ts";

const parts = [crc32, crc32c, crc64nvme, sha1, sha256];

/** A checksum as it is computed of content that arrives. */
interface RunningChecksum {
  /** What headers call it. */
  readonly algorithm: string;
  update(bytes: Uint8Array): void;
  /** Call once, at the end. */
  finish(): StoredChecksum;
}

/** Starts an algorithm by what headers call it: `crc32`, `sha256`, … @returns undefined for one that is not known. */
export function startChecksum(algorithm: string): RunningChecksum | undefined {
  const part = parts.find(({ name }) => name === algorithm.toLowerCase());
  if (part === undefined) return undefined;
  const checksum = part.start();
  return {
    algorithm: part.name,
    update: (bytes) => checksum.update(bytes),
    finish: () => ({ algorithm: part.name, value: Buffer.from(checksum.digest()).toString("base64") }),
  };
}

/** That of objects whose client sent none. */
export const defaultAlgorithm = "crc64nvme";

/** Starts the checksum that an upload has in a header or a trailer. The server compares it with the client's. */
export function startSentChecksum(headers: Readonly<Headers>): RunningChecksum | undefined {
  const trailers = (headers["x-amz-trailer"] ?? "").toLowerCase().split(/\s*,\s*/);
  const sent = parts.find(({ name }) => {
    const header = `x-amz-checksum-${name}`;
    return headers[header] !== undefined || trailers.includes(header);
  });
  return sent === undefined ? undefined : startChecksum(sent.name);
}

/** The members of inputs and outputs with the value of a checksum, in base64. */
export interface ChecksumValues {
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

/** The members of outputs that hold a checksum. */
interface ChecksumMembers extends ChecksumValues {
  ChecksumType?: ChecksumType;
}

/** The value that members have for an algorithm. */
export function valueOf(algorithm: string, values: ChecksumValues): string | undefined {
  return values[`Checksum${algorithm.toUpperCase()}` as keyof ChecksumValues];
}

/** Of a part, whose type is that of the object's checksum. */
export function checksumValues(checksum: StoredChecksum | undefined): ChecksumValues {
  return checksum === undefined ? {} : { [`Checksum${checksum.algorithm.toUpperCase()}`]: checksum.value };
}

export function checksumMembers(checksum: StoredChecksum | undefined): ChecksumMembers {
  if (checksum === undefined) return {};
  return { ...checksumValues(checksum), ChecksumType: checksum.type ?? "FULL_OBJECT" };
}
