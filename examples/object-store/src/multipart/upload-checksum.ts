import type { ChecksumType, StoredChecksum } from "../disk/stored-object.ts";
import type { StoredPart, StoredUpload } from "../disk/uploads.ts";
import { invalidRequest } from "../errors.ts";
import { startChecksum } from "../objects/checksums.ts";
import { combineCrcs, isCombinable } from "./combine-crc.ts";

interface ChosenChecksum {
  readonly ChecksumAlgorithm?: string | undefined;
  readonly ChecksumType?: string | undefined;
}

/**
 * The checksum of an upload's parts and of its object (Amazon S3 User Guide, "Checking object integrity").
 *
 * @throws UnmodeledException `InvalidRequest` for a type that the algorithm does not have.
 */
export function chooseChecksum({ ChecksumAlgorithm, ChecksumType }: ChosenChecksum): StoredUpload["checksum"] {
  if (ChecksumAlgorithm === undefined) {
    if (ChecksumType === undefined) return { algorithm: "crc64nvme", type: "FULL_OBJECT", isDefault: true };
    throw invalidRequest("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
  }
  const algorithm = ChecksumAlgorithm.toLowerCase();
  if (startChecksum(algorithm) === undefined) {
    throw invalidRequest("Checksum algorithm provided is unsupported. Please try again with any of the valid types");
  }
  const types: readonly ChecksumType[] = !isCombinable(algorithm)
    ? ["COMPOSITE"]
    : algorithm === "crc64nvme"
      ? ["FULL_OBJECT"]
      : ["COMPOSITE", "FULL_OBJECT"];
  const type = types.find((each) => each === (ChecksumType ?? types[0]));
  if (type === undefined) {
    throw invalidRequest(
      `The ${String(ChecksumType)} checksum type cannot be used with the ${algorithm} checksum algorithm.`,
    );
  }
  return { algorithm, type, isDefault: false };
}

/** The checksum of the object that parts make together. */
export function checksumOfParts({ checksum }: StoredUpload, parts: readonly StoredPart[]): StoredChecksum {
  const { algorithm, type } = checksum;
  if (type === "FULL_OBJECT") {
    const summed = parts.map((part) => ({ value: part.checksum.value, size: part.file.size }));
    return { algorithm, type, value: combineCrcs(algorithm, summed) };
  }
  const composite = startChecksum(algorithm);
  if (composite === undefined) throw new TypeError(`the checksum ${algorithm} is not known`);
  for (const part of parts) composite.update(Buffer.from(part.checksum.value, "base64"));
  return { algorithm, type, value: `${composite.finish().value}-${parts.length}` };
}
