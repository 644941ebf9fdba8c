import type {
  GetObjectAttributesOutput,
  GetObjectAttributesParts,
  GetObjectAttributesRequest,
  StorageClass,
} from "@shapewright/s3";
import type { StoredObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { invalidArgument } from "../errors.ts";
import { readLimit } from "../lists/list-parameters.ts";
import { checksumMembers, checksumValues } from "./checksums.ts";
import { findVersion, readVersionId } from "./find-version.ts";

const attributes: ReadonlySet<string> = new Set(["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"]);

/** Answers with what the request asks to know of an object, without its content. */
export function getObjectAttributes(store: Store, input: GetObjectAttributesRequest): GetObjectAttributesOutput {
  const bucket = store.bucket(input.Bucket);
  const object = findVersion(bucket, input.Key, input.VersionId);
  const asked: ReadonlySet<string> = new Set(input.ObjectAttributes);
  for (const name of asked) {
    if (!attributes.has(name)) {
      throw invalidArgument("Invalid attribute name specified.", "x-amz-object-attributes", name);
    }
  }
  const { etag, size, checksum, parts, headers, lastModified } = object;
  return {
    ...{ LastModified: new Date(lastModified), VersionId: readVersionId(bucket, object) },
    ...(asked.has("ETag") && { ETag: etag.replaceAll('"', "") }),
    ...(asked.has("ObjectSize") && { ObjectSize: size }),
    ...(asked.has("StorageClass") && { StorageClass: (headers.storageClass ?? "STANDARD") as StorageClass }),
    ...(asked.has("Checksum") && checksum !== undefined && { Checksum: checksumMembers(checksum) }),
    ...(asked.has("ObjectParts") && parts !== undefined && { ObjectParts: partsOf(parts, input) }),
  };
}

function partsOf(
  parts: NonNullable<StoredObject["parts"]>,
  { MaxParts, PartNumberMarker = "0" }: GetObjectAttributesRequest,
): GetObjectAttributesParts {
  const limit = readLimit("x-amz-max-parts", MaxParts);
  const after = parts.filter(({ number }) => number > Number(PartNumberMarker));
  const page = after.slice(0, limit);
  return {
    ...{ TotalPartsCount: parts.length, MaxParts: limit, PartNumberMarker },
    ...{ IsTruncated: after.length > page.length, NextPartNumberMarker: String(page.at(-1)?.number ?? 0) },
    Parts: page.map(({ number, size, checksum }) => {
      const values = checksumValues(checksum);
      return { PartNumber: number, Size: size, ...values };
    }),
  };
}
