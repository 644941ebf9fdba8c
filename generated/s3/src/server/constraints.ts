// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import type {
  ListConstraints,
  StructureConstraints,
} from "@shapewright/runtime/server";

export const AbortMultipartUploadRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      UploadId: { required: true },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const CompleteMultipartUploadRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      UploadId: { required: true },
      ChecksumType: { enum: ["COMPOSITE", "FULL_OBJECT"] },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const CopyObjectRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ACL: {
        enum: [
          "private",
          "public-read",
          "public-read-write",
          "authenticated-read",
          "aws-exec-read",
          "bucket-owner-read",
          "bucket-owner-full-control",
        ],
      },
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      CopySource: { required: true, pattern: "^\\/?.+\\/.+$" },
      Key: { required: true, length: { min: 1 } },
      MetadataDirective: { enum: ["COPY", "REPLACE"] },
      TaggingDirective: { enum: ["COPY", "REPLACE"] },
      ServerSideEncryption: { enum: ["AES256", "aws:kms", "aws:kms:dsse"] },
      StorageClass: {
        enum: [
          "STANDARD",
          "REDUCED_REDUNDANCY",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "GLACIER",
          "DEEP_ARCHIVE",
          "OUTPOSTS",
          "GLACIER_IR",
          "SNOW",
          "EXPRESS_ONEZONE",
        ],
      },
      RequestPayer: { enum: ["requester"] },
      ObjectLockMode: { enum: ["GOVERNANCE", "COMPLIANCE"] },
      ObjectLockLegalHoldStatus: { enum: ["ON", "OFF"] },
    };
  },
};

export const CreateBucketRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ACL: {
        enum: [
          "private",
          "public-read",
          "public-read-write",
          "authenticated-read",
        ],
      },
      Bucket: { required: true },
      CreateBucketConfiguration: {
        target: CreateBucketConfigurationConstraints,
      },
      ObjectOwnership: {
        enum: ["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"],
      },
    };
  },
};

export const CreateMultipartUploadRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ACL: {
        enum: [
          "private",
          "public-read",
          "public-read-write",
          "authenticated-read",
          "aws-exec-read",
          "bucket-owner-read",
          "bucket-owner-full-control",
        ],
      },
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      ServerSideEncryption: { enum: ["AES256", "aws:kms", "aws:kms:dsse"] },
      StorageClass: {
        enum: [
          "STANDARD",
          "REDUCED_REDUNDANCY",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "GLACIER",
          "DEEP_ARCHIVE",
          "OUTPOSTS",
          "GLACIER_IR",
          "SNOW",
          "EXPRESS_ONEZONE",
        ],
      },
      RequestPayer: { enum: ["requester"] },
      ObjectLockMode: { enum: ["GOVERNANCE", "COMPLIANCE"] },
      ObjectLockLegalHoldStatus: { enum: ["ON", "OFF"] },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      ChecksumType: { enum: ["COMPOSITE", "FULL_OBJECT"] },
    };
  },
};

export const DeleteBucketRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const DeleteBucketTaggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const DeleteObjectRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const DeleteObjectsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Delete: { required: true, target: DeleteConstraints },
      RequestPayer: { enum: ["requester"] },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
    };
  },
};

export const DeleteObjectTaggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
    };
  },
};

export const GetBucketLocationRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketTaggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketVersioningRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetObjectRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
      ChecksumMode: { enum: ["ENABLED"] },
    };
  },
};

export const GetObjectAttributesRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
      ObjectAttributes: {
        required: true,
        target: ObjectAttributesListConstraints,
      },
    };
  },
};

export const GetObjectTaggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const HeadBucketRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const HeadObjectRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
      ChecksumMode: { enum: ["ENABLED"] },
    };
  },
};

export const ListBucketsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      MaxBuckets: { range: { min: 1, max: 10000 } },
    };
  },
};

export const ListMultipartUploadsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      EncodingType: { enum: ["url"] },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const ListObjectsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      EncodingType: { enum: ["url"] },
      RequestPayer: { enum: ["requester"] },
      OptionalObjectAttributes: {
        target: OptionalObjectAttributesListConstraints,
      },
    };
  },
};

export const ListObjectsV2RequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      EncodingType: { enum: ["url"] },
      RequestPayer: { enum: ["requester"] },
      OptionalObjectAttributes: {
        target: OptionalObjectAttributesListConstraints,
      },
    };
  },
};

export const ListObjectVersionsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      EncodingType: { enum: ["url"] },
      RequestPayer: { enum: ["requester"] },
      OptionalObjectAttributes: {
        target: OptionalObjectAttributesListConstraints,
      },
    };
  },
};

export const ListPartsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      UploadId: { required: true },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const PutBucketTaggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      Tagging: { required: true, target: TaggingConstraints },
    };
  },
};

export const PutBucketVersioningRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      VersioningConfiguration: {
        required: true,
        target: VersioningConfigurationConstraints,
      },
    };
  },
};

export const PutObjectRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ACL: {
        enum: [
          "private",
          "public-read",
          "public-read-write",
          "authenticated-read",
          "aws-exec-read",
          "bucket-owner-read",
          "bucket-owner-full-control",
        ],
      },
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      Key: { required: true, length: { min: 1 } },
      ServerSideEncryption: { enum: ["AES256", "aws:kms", "aws:kms:dsse"] },
      StorageClass: {
        enum: [
          "STANDARD",
          "REDUCED_REDUNDANCY",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "GLACIER",
          "DEEP_ARCHIVE",
          "OUTPOSTS",
          "GLACIER_IR",
          "SNOW",
          "EXPRESS_ONEZONE",
        ],
      },
      RequestPayer: { enum: ["requester"] },
      ObjectLockMode: { enum: ["GOVERNANCE", "COMPLIANCE"] },
      ObjectLockLegalHoldStatus: { enum: ["ON", "OFF"] },
    };
  },
};

export const PutObjectTaggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      Tagging: { required: true, target: TaggingConstraints },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const UploadPartRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      Key: { required: true, length: { min: 1 } },
      PartNumber: { required: true },
      UploadId: { required: true },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const UploadPartCopyRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      CopySource: { required: true, pattern: "^\\/?.+\\/.+$" },
      Key: { required: true, length: { min: 1 } },
      PartNumber: { required: true },
      UploadId: { required: true },
      RequestPayer: { enum: ["requester"] },
    };
  },
};

export const TaggingConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      TagSet: { required: true, target: TagSetConstraints },
    };
  },
};

export const TagConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Key: { required: true, length: { min: 1 } },
      Value: { required: true },
    };
  },
};

export const TagSetConstraints: ListConstraints = {
  type: "list",
  member: { target: TagConstraints },
};

export const VersioningConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      MFADelete: { enum: ["Enabled", "Disabled"] },
      Status: { enum: ["Enabled", "Suspended"] },
    };
  },
};

export const OptionalObjectAttributesListConstraints: ListConstraints = {
  type: "list",
  member: { enum: ["RestoreStatus"] },
};

export const ObjectAttributesListConstraints: ListConstraints = {
  type: "list",
  member: {
    enum: ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"],
  },
};

export const DeleteConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Objects: { required: true, target: ObjectIdentifierListConstraints },
    };
  },
};

export const ObjectIdentifierConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Key: { required: true, length: { min: 1 } },
    };
  },
};

export const ObjectIdentifierListConstraints: ListConstraints = {
  type: "list",
  member: { target: ObjectIdentifierConstraints },
};

export const CreateBucketConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      LocationConstraint: {
        enum: [
          "af-south-1",
          "ap-east-1",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-south-1",
          "ap-south-2",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-southeast-3",
          "ap-southeast-4",
          "ap-southeast-5",
          "ca-central-1",
          "cn-north-1",
          "cn-northwest-1",
          "EU",
          "eu-central-1",
          "eu-central-2",
          "eu-north-1",
          "eu-south-1",
          "eu-south-2",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "il-central-1",
          "me-central-1",
          "me-south-1",
          "sa-east-1",
          "us-east-2",
          "us-gov-east-1",
          "us-gov-west-1",
          "us-west-1",
          "us-west-2",
        ],
      },
      Location: { target: LocationInfoConstraints },
      Bucket: { target: BucketInfoConstraints },
    };
  },
};

export const LocationInfoConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Type: { enum: ["AvailabilityZone", "LocalZone"] },
    };
  },
};

export const BucketInfoConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      DataRedundancy: { enum: ["SingleAvailabilityZone", "SingleLocalZone"] },
      Type: { enum: ["Directory"] },
    };
  },
};
