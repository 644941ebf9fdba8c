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

export const DeleteBucketCorsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const DeleteBucketEncryptionRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const DeleteBucketLifecycleRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const DeleteBucketOwnershipControlsRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
      };
    },
  };

export const DeleteBucketPolicyRequestConstraints: StructureConstraints = {
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

export const DeleteBucketWebsiteRequestConstraints: StructureConstraints = {
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

export const DeletePublicAccessBlockRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketAccelerateConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
        RequestPayer: { enum: ["requester"] },
      };
    },
  };

export const GetBucketAclRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketCorsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketEncryptionRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketLifecycleConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
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

export const GetBucketLoggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketNotificationConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
      };
    },
  };

export const GetBucketOwnershipControlsRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
      };
    },
  };

export const GetBucketPolicyRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketPolicyStatusRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
    };
  },
};

export const GetBucketRequestPaymentRequestConstraints: StructureConstraints = {
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

export const GetBucketWebsiteRequestConstraints: StructureConstraints = {
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

export const GetObjectAclRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
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

export const GetObjectLockConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
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

export const GetPublicAccessBlockRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
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

export const PutBucketAccelerateConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
        AccelerateConfiguration: {
          required: true,
          target: AccelerateConfigurationConstraints,
        },
        ChecksumAlgorithm: {
          enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
        },
      };
    },
  };

export const PutBucketAclRequestConstraints: StructureConstraints = {
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
      AccessControlPolicy: { target: AccessControlPolicyConstraints },
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
    };
  },
};

export const PutBucketCorsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      CORSConfiguration: {
        required: true,
        target: CORSConfigurationConstraints,
      },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
    };
  },
};

export const PutBucketEncryptionRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      ServerSideEncryptionConfiguration: {
        required: true,
        target: ServerSideEncryptionConfigurationConstraints,
      },
    };
  },
};

export const PutBucketLifecycleConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
        ChecksumAlgorithm: {
          enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
        },
        LifecycleConfiguration: {
          target: BucketLifecycleConfigurationConstraints,
        },
        TransitionDefaultMinimumObjectSize: {
          enum: ["varies_by_storage_class", "all_storage_classes_128K"],
        },
      };
    },
  };

export const PutBucketLoggingRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      BucketLoggingStatus: {
        required: true,
        target: BucketLoggingStatusConstraints,
      },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
    };
  },
};

export const PutBucketNotificationConfigurationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
        NotificationConfiguration: {
          required: true,
          target: NotificationConfigurationConstraints,
        },
      };
    },
  };

export const PutBucketOwnershipControlsRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Bucket: { required: true },
        OwnershipControls: {
          required: true,
          target: OwnershipControlsConstraints,
        },
      };
    },
  };

export const PutBucketPolicyRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      Policy: { required: true },
    };
  },
};

export const PutBucketRequestPaymentRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      RequestPaymentConfiguration: {
        required: true,
        target: RequestPaymentConfigurationConstraints,
      },
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

export const PutBucketWebsiteRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      WebsiteConfiguration: {
        required: true,
        target: WebsiteConfigurationConstraints,
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

export const PutObjectAclRequestConstraints: StructureConstraints = {
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
      AccessControlPolicy: { target: AccessControlPolicyConstraints },
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      Key: { required: true, length: { min: 1 } },
      RequestPayer: { enum: ["requester"] },
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

export const PutPublicAccessBlockRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Bucket: { required: true },
      ChecksumAlgorithm: {
        enum: ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"],
      },
      PublicAccessBlockConfiguration: { required: true },
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

export const AccessControlPolicyConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Grants: { target: GrantsConstraints },
    };
  },
};

export const GrantConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Grantee: { target: GranteeConstraints },
      Permission: {
        enum: ["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"],
      },
    };
  },
};

export const GrantsConstraints: ListConstraints = {
  type: "list",
  member: { target: GrantConstraints },
};

export const GranteeConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Type: {
        required: true,
        enum: ["CanonicalUser", "AmazonCustomerByEmail", "Group"],
      },
    };
  },
};

export const WebsiteConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ErrorDocument: { target: ErrorDocumentConstraints },
      IndexDocument: { target: IndexDocumentConstraints },
      RedirectAllRequestsTo: { target: RedirectAllRequestsToConstraints },
      RoutingRules: { target: RoutingRulesConstraints },
    };
  },
};

export const ErrorDocumentConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Key: { required: true, length: { min: 1 } },
    };
  },
};

export const IndexDocumentConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Suffix: { required: true },
    };
  },
};

export const RedirectAllRequestsToConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      HostName: { required: true },
      Protocol: { enum: ["http", "https"] },
    };
  },
};

export const RoutingRuleConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Redirect: { required: true, target: RedirectConstraints },
    };
  },
};

export const RoutingRulesConstraints: ListConstraints = {
  type: "list",
  member: { target: RoutingRuleConstraints },
};

export const RedirectConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Protocol: { enum: ["http", "https"] },
    };
  },
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

export const RequestPaymentConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Payer: { required: true, enum: ["Requester", "BucketOwner"] },
    };
  },
};

export const OwnershipControlsConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Rules: { required: true, target: OwnershipControlsRulesConstraints },
    };
  },
};

export const OwnershipControlsRuleConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ObjectOwnership: {
        required: true,
        enum: ["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"],
      },
    };
  },
};

export const OwnershipControlsRulesConstraints: ListConstraints = {
  type: "list",
  member: { target: OwnershipControlsRuleConstraints },
};

export const NotificationConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      TopicConfigurations: { target: TopicConfigurationListConstraints },
      QueueConfigurations: { target: QueueConfigurationListConstraints },
      LambdaFunctionConfigurations: {
        target: LambdaFunctionConfigurationListConstraints,
      },
    };
  },
};

export const TopicConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      TopicArn: { required: true },
      Events: { required: true, target: EventListConstraints },
      Filter: { target: NotificationConfigurationFilterConstraints },
    };
  },
};

export const TopicConfigurationListConstraints: ListConstraints = {
  type: "list",
  member: { target: TopicConfigurationConstraints },
};

export const QueueConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      QueueArn: { required: true },
      Events: { required: true, target: EventListConstraints },
      Filter: { target: NotificationConfigurationFilterConstraints },
    };
  },
};

export const QueueConfigurationListConstraints: ListConstraints = {
  type: "list",
  member: { target: QueueConfigurationConstraints },
};

export const LambdaFunctionConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      LambdaFunctionArn: { required: true },
      Events: { required: true, target: EventListConstraints },
      Filter: { target: NotificationConfigurationFilterConstraints },
    };
  },
};

export const LambdaFunctionConfigurationListConstraints: ListConstraints = {
  type: "list",
  member: { target: LambdaFunctionConfigurationConstraints },
};

export const EventListConstraints: ListConstraints = {
  type: "list",
  member: {
    enum: [
      "s3:ReducedRedundancyLostObject",
      "s3:ObjectCreated:*",
      "s3:ObjectCreated:Put",
      "s3:ObjectCreated:Post",
      "s3:ObjectCreated:Copy",
      "s3:ObjectCreated:CompleteMultipartUpload",
      "s3:ObjectRemoved:*",
      "s3:ObjectRemoved:Delete",
      "s3:ObjectRemoved:DeleteMarkerCreated",
      "s3:ObjectRestore:*",
      "s3:ObjectRestore:Post",
      "s3:ObjectRestore:Completed",
      "s3:Replication:*",
      "s3:Replication:OperationFailedReplication",
      "s3:Replication:OperationNotTracked",
      "s3:Replication:OperationMissedThreshold",
      "s3:Replication:OperationReplicatedAfterThreshold",
      "s3:ObjectRestore:Delete",
      "s3:LifecycleTransition",
      "s3:IntelligentTiering",
      "s3:ObjectAcl:Put",
      "s3:LifecycleExpiration:*",
      "s3:LifecycleExpiration:Delete",
      "s3:LifecycleExpiration:DeleteMarkerCreated",
      "s3:ObjectTagging:*",
      "s3:ObjectTagging:Put",
      "s3:ObjectTagging:Delete",
    ],
  },
};

export const NotificationConfigurationFilterConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Key: { target: S3KeyFilterConstraints },
      };
    },
  };

export const S3KeyFilterConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      FilterRules: { target: FilterRuleListConstraints },
    };
  },
};

export const FilterRuleConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Name: { enum: ["prefix", "suffix"] },
    };
  },
};

export const FilterRuleListConstraints: ListConstraints = {
  type: "list",
  member: { target: FilterRuleConstraints },
};

export const BucketLoggingStatusConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      LoggingEnabled: { target: LoggingEnabledConstraints },
    };
  },
};

export const LoggingEnabledConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      TargetBucket: { required: true },
      TargetGrants: { target: TargetGrantsConstraints },
      TargetPrefix: { required: true },
      TargetObjectKeyFormat: { target: TargetObjectKeyFormatConstraints },
    };
  },
};

export const TargetGrantConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Grantee: { target: GranteeConstraints },
      Permission: { enum: ["FULL_CONTROL", "READ", "WRITE"] },
    };
  },
};

export const TargetGrantsConstraints: ListConstraints = {
  type: "list",
  member: { target: TargetGrantConstraints },
};

export const TargetObjectKeyFormatConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      PartitionedPrefix: { target: PartitionedPrefixConstraints },
    };
  },
};

export const PartitionedPrefixConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      PartitionDateSource: { enum: ["EventTime", "DeliveryTime"] },
    };
  },
};

export const BucketLifecycleConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Rules: { required: true, target: LifecycleRulesConstraints },
    };
  },
};

export const LifecycleRuleConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Filter: { target: LifecycleRuleFilterConstraints },
      Status: { required: true, enum: ["Enabled", "Disabled"] },
      Transitions: { target: TransitionListConstraints },
      NoncurrentVersionTransitions: {
        target: NoncurrentVersionTransitionListConstraints,
      },
    };
  },
};

export const LifecycleRulesConstraints: ListConstraints = {
  type: "list",
  member: { target: LifecycleRuleConstraints },
};

export const LifecycleRuleFilterConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Tag: { target: TagConstraints },
      And: { target: LifecycleRuleAndOperatorConstraints },
    };
  },
};

export const TransitionConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      StorageClass: {
        enum: [
          "GLACIER",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "DEEP_ARCHIVE",
          "GLACIER_IR",
        ],
      },
    };
  },
};

export const TransitionListConstraints: ListConstraints = {
  type: "list",
  member: { target: TransitionConstraints },
};

export const NoncurrentVersionTransitionConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      StorageClass: {
        enum: [
          "GLACIER",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "DEEP_ARCHIVE",
          "GLACIER_IR",
        ],
      },
    };
  },
};

export const NoncurrentVersionTransitionListConstraints: ListConstraints = {
  type: "list",
  member: { target: NoncurrentVersionTransitionConstraints },
};

export const LifecycleRuleAndOperatorConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Tags: { target: TagSetConstraints },
    };
  },
};

export const ServerSideEncryptionConfigurationConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        Rules: { required: true, target: ServerSideEncryptionRulesConstraints },
      };
    },
  };

export const ServerSideEncryptionRuleConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ApplyServerSideEncryptionByDefault: {
        target: ServerSideEncryptionByDefaultConstraints,
      },
    };
  },
};

export const ServerSideEncryptionRulesConstraints: ListConstraints = {
  type: "list",
  member: { target: ServerSideEncryptionRuleConstraints },
};

export const ServerSideEncryptionByDefaultConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      SSEAlgorithm: {
        required: true,
        enum: ["AES256", "aws:kms", "aws:kms:dsse"],
      },
    };
  },
};

export const CORSConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      CORSRules: { required: true, target: CORSRulesConstraints },
    };
  },
};

export const CORSRuleConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      AllowedMethods: { required: true },
      AllowedOrigins: { required: true },
    };
  },
};

export const CORSRulesConstraints: ListConstraints = {
  type: "list",
  member: { target: CORSRuleConstraints },
};

export const AccelerateConfigurationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
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
