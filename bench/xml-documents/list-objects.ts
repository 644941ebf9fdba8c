import type { StructureSchema } from "../../src/runtime/schema/schema.ts";

const owner: StructureSchema = {
  type: "structure",
  name: "Owner",
  members: () => ({ DisplayName: { target: "string" }, ID: { target: "string" } }),
};
const restoreStatus: StructureSchema = {
  type: "structure",
  name: "RestoreStatus",
  members: () => ({ IsRestoreInProgress: { target: "boolean" }, RestoreExpiryDate: { target: "timestamp" } }),
};
const object: StructureSchema = {
  type: "structure",
  name: "Object",
  members: () => ({
    Key: { target: "string" },
    LastModified: { target: "timestamp" },
    ETag: { target: "string" },
    ChecksumAlgorithm: { target: { type: "list", member: { target: "string" } }, xmlFlattened: true },
    ChecksumType: { target: "string" },
    Size: { target: "long" },
    StorageClass: { target: "string" },
    Owner: { target: owner },
    RestoreStatus: { target: restoreStatus },
  }),
};
const commonPrefix: StructureSchema = {
  type: "structure",
  name: "CommonPrefix",
  members: () => ({ Prefix: { target: "string" } }),
};

/** The form of S3's ListObjectsV2 answer. */
export const listBucketResult: StructureSchema = {
  type: "structure",
  name: "ListObjectsV2Output",
  xmlName: "ListBucketResult",
  xmlNamespace: { uri: "http://s3.amazonaws.com/doc/2006-03-01/" },
  members: () => ({
    IsTruncated: { target: "boolean" },
    Contents: { target: { type: "list", member: { target: object } }, xmlFlattened: true },
    Name: { target: "string" },
    Prefix: { target: "string" },
    Delimiter: { target: "string" },
    MaxKeys: { target: "integer" },
    CommonPrefixes: { target: { type: "list", member: { target: commonPrefix } }, xmlFlattened: true },
    EncodingType: { target: "string" },
    KeyCount: { target: "integer" },
    ContinuationToken: { target: "string" },
    NextContinuationToken: { target: "string" },
    StartAfter: { target: "string" },
  }),
};

/** A full page of 1,000 keys. */
export const listing: Readonly<Record<string, unknown>> = {
  IsTruncated: true,
  Contents: Array.from({ length: 1000 }, (_, index) => ({
    Key: `exports/2024/${String((index % 12) + 1).padStart(2, "0")}/part-${String(index).padStart(5, "0")}.parquet`,
    LastModified: new Date(Date.UTC(2024, index % 12, (index % 28) + 1, index % 24, index % 60, 7)),
    ETag: `"${(index * 2654435761).toString(16).padStart(32, "0")}"`,
    ChecksumAlgorithm: ["CRC64NVME"],
    ChecksumType: "FULL_OBJECT",
    Size: 1_048_576 + index * 977,
    StorageClass: "STANDARD",
  })),
  Name: "a-bucket-of-exports",
  Prefix: "exports/2024/",
  MaxKeys: 1000,
  KeyCount: 1000,
  NextContinuationToken: "1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=",
};
