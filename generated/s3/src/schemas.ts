// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import { sigV4Auth, sigV4S3ExpressAuth } from "@shapewright/aws";
import type {
  ErrorSchema,
  ListSchema,
  MapSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
} from "@shapewright/runtime";
import {
  asciiHeaders,
  bucketInEndpoint,
  bucketLocation,
  crc32,
  crc32c,
  crc64nvme,
  customerKeys,
  expectContinue,
  expiresString,
  headerBinding,
  openXmlBody,
  payloadReader,
  payloadWriter,
  regionRedirects,
  requestChecksum,
  requestFraming,
  requestSigning,
  responseChecksum,
  sha1,
  sha256,
  targetBinding,
  xmlRequest,
  xmlResponse,
} from "@shapewright/runtime/rest-xml";
import { serviceEndpoint } from "./endpoint.ts";
import {
  BucketAlreadyExists,
  BucketAlreadyOwnedByYou,
  EncryptionTypeMismatch,
  InvalidObjectState,
  InvalidRequest,
  InvalidWriteOffset,
  NoSuchBucket,
  NoSuchKey,
  NoSuchUpload,
  NotFound,
  ObjectNotInActiveTierError,
  S3ServiceException,
  TooManyParts,
} from "./errors.ts";
import type {
  AbortMultipartUploadRequest,
  CompleteMultipartUploadRequest,
  CopyObjectRequest,
  CreateBucketRequest,
  CreateMultipartUploadRequest,
  DeleteBucketCorsRequest,
  DeleteBucketEncryptionRequest,
  DeleteBucketLifecycleRequest,
  DeleteBucketOwnershipControlsRequest,
  DeleteBucketPolicyRequest,
  DeleteBucketRequest,
  DeleteBucketTaggingRequest,
  DeleteBucketWebsiteRequest,
  DeleteObjectRequest,
  DeleteObjectTaggingRequest,
  DeleteObjectsRequest,
  DeletePublicAccessBlockRequest,
  GetBucketAccelerateConfigurationRequest,
  GetBucketAclRequest,
  GetBucketCorsRequest,
  GetBucketEncryptionRequest,
  GetBucketLifecycleConfigurationRequest,
  GetBucketLocationRequest,
  GetBucketLoggingRequest,
  GetBucketNotificationConfigurationRequest,
  GetBucketOwnershipControlsRequest,
  GetBucketPolicyRequest,
  GetBucketPolicyStatusRequest,
  GetBucketRequestPaymentRequest,
  GetBucketTaggingRequest,
  GetBucketVersioningRequest,
  GetBucketWebsiteRequest,
  GetObjectAclRequest,
  GetObjectAttributesRequest,
  GetObjectLockConfigurationRequest,
  GetObjectRequest,
  GetObjectTaggingRequest,
  GetPublicAccessBlockRequest,
  HeadBucketRequest,
  HeadObjectRequest,
  ListMultipartUploadsRequest,
  ListObjectVersionsRequest,
  ListObjectsRequest,
  ListObjectsV2Request,
  ListPartsRequest,
  PutBucketAccelerateConfigurationRequest,
  PutBucketAclRequest,
  PutBucketCorsRequest,
  PutBucketEncryptionRequest,
  PutBucketLifecycleConfigurationRequest,
  PutBucketLoggingRequest,
  PutBucketNotificationConfigurationRequest,
  PutBucketOwnershipControlsRequest,
  PutBucketPolicyRequest,
  PutBucketRequestPaymentRequest,
  PutBucketTaggingRequest,
  PutBucketVersioningRequest,
  PutBucketWebsiteRequest,
  PutObjectAclRequest,
  PutObjectRequest,
  PutObjectTaggingRequest,
  PutPublicAccessBlockRequest,
  UploadPartCopyRequest,
  UploadPartRequest,
} from "./models.ts";

export const AbortIncompleteMultipartUpload$: StructureSchema = {
  type: "structure",
  name: "AbortIncompleteMultipartUpload",
  members() {
    return {
      DaysAfterInitiation: { target: "integer" },
    };
  },
};

export const AbortMultipartUploadOutput$: StructureSchema = {
  type: "structure",
  name: "AbortMultipartUploadOutput",
  members() {
    return {
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const AbortMultipartUploadRequest$: StructureSchema = {
  type: "structure",
  name: "AbortMultipartUploadRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      UploadId: { target: "string", httpQuery: "uploadId" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      IfMatchInitiatedTime: {
        target: "timestamp",
        timestampFormat: "http-date",
        httpHeader: "x-amz-if-match-initiated-time",
      },
    };
  },
};

export const AccelerateConfiguration$: StructureSchema = {
  type: "structure",
  name: "AccelerateConfiguration",
  members() {
    return {
      Status: { target: "string" },
    };
  },
};

export const AccessControlPolicy$: StructureSchema = {
  type: "structure",
  name: "AccessControlPolicy",
  members() {
    return {
      Grants: { target: Grants$, xmlName: "AccessControlList" },
      Owner: { target: Owner$ },
    };
  },
};

export const AllowedHeaders$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const AllowedMethods$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const AllowedOrigins$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const Bucket$: StructureSchema = {
  type: "structure",
  name: "Bucket",
  members() {
    return {
      Name: { target: "string" },
      CreationDate: { target: "timestamp" },
      BucketRegion: { target: "string" },
    };
  },
};

export const BucketAlreadyExists$: ErrorSchema = {
  type: "structure",
  name: "BucketAlreadyExists",
  members() {
    return {};
  },
  error: "client",
  httpError: 409,
  get errorClass() {
    return BucketAlreadyExists;
  },
};

export const BucketAlreadyOwnedByYou$: ErrorSchema = {
  type: "structure",
  name: "BucketAlreadyOwnedByYou",
  members() {
    return {};
  },
  error: "client",
  httpError: 409,
  get errorClass() {
    return BucketAlreadyOwnedByYou;
  },
};

export const BucketInfo$: StructureSchema = {
  type: "structure",
  name: "BucketInfo",
  members() {
    return {
      DataRedundancy: { target: "string" },
      Type: { target: "string" },
    };
  },
};

export const BucketLifecycleConfiguration$: StructureSchema = {
  type: "structure",
  name: "BucketLifecycleConfiguration",
  members() {
    return {
      Rules: { target: LifecycleRules$, xmlName: "Rule", xmlFlattened: true },
    };
  },
};

export const BucketLoggingStatus$: StructureSchema = {
  type: "structure",
  name: "BucketLoggingStatus",
  members() {
    return {
      LoggingEnabled: { target: LoggingEnabled$ },
    };
  },
};

export const Buckets$: ListSchema = {
  type: "list",
  member: { target: Bucket$, xmlName: "Bucket" },
};

export const CORSConfiguration$: StructureSchema = {
  type: "structure",
  name: "CORSConfiguration",
  members() {
    return {
      CORSRules: {
        target: CORSRules$,
        xmlName: "CORSRule",
        xmlFlattened: true,
      },
    };
  },
};

export const CORSRule$: StructureSchema = {
  type: "structure",
  name: "CORSRule",
  members() {
    return {
      ID: { target: "string" },
      AllowedHeaders: {
        target: AllowedHeaders$,
        xmlName: "AllowedHeader",
        xmlFlattened: true,
      },
      AllowedMethods: {
        target: AllowedMethods$,
        xmlName: "AllowedMethod",
        xmlFlattened: true,
      },
      AllowedOrigins: {
        target: AllowedOrigins$,
        xmlName: "AllowedOrigin",
        xmlFlattened: true,
      },
      ExposeHeaders: {
        target: ExposeHeaders$,
        xmlName: "ExposeHeader",
        xmlFlattened: true,
      },
      MaxAgeSeconds: { target: "integer" },
    };
  },
};

export const CORSRules$: ListSchema = {
  type: "list",
  member: { target: CORSRule$ },
};

export const Checksum$: StructureSchema = {
  type: "structure",
  name: "Checksum",
  members() {
    return {
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
      ChecksumType: { target: "string" },
    };
  },
};

export const ChecksumAlgorithmList$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const CommonPrefix$: StructureSchema = {
  type: "structure",
  name: "CommonPrefix",
  members() {
    return {
      Prefix: { target: "string" },
    };
  },
};

export const CommonPrefixList$: ListSchema = {
  type: "list",
  member: { target: CommonPrefix$ },
};

export const CompleteMultipartUploadOutput$: StructureSchema = {
  type: "structure",
  name: "CompleteMultipartUploadOutput",
  xmlName: "CompleteMultipartUploadResult",
  members() {
    return {
      Location: { target: "string" },
      Bucket: { target: "string" },
      Key: { target: "string" },
      Expiration: { target: "string", httpHeader: "x-amz-expiration" },
      ETag: { target: "string" },
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
      ChecksumType: { target: "string" },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const CompleteMultipartUploadRequest$: StructureSchema = {
  type: "structure",
  name: "CompleteMultipartUploadRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      MultipartUpload: {
        target: CompletedMultipartUpload$,
        httpPayload: true,
        xmlName: "CompleteMultipartUpload",
      },
      UploadId: { target: "string", httpQuery: "uploadId" },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      ChecksumType: { target: "string", httpHeader: "x-amz-checksum-type" },
      MpuObjectSize: { target: "long", httpHeader: "x-amz-mp-object-size" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      IfMatch: { target: "string", httpHeader: "If-Match" },
      IfNoneMatch: { target: "string", httpHeader: "If-None-Match" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
    };
  },
};

export const CompletedMultipartUpload$: StructureSchema = {
  type: "structure",
  name: "CompletedMultipartUpload",
  members() {
    return {
      Parts: {
        target: CompletedPartList$,
        xmlName: "Part",
        xmlFlattened: true,
      },
    };
  },
};

export const CompletedPart$: StructureSchema = {
  type: "structure",
  name: "CompletedPart",
  members() {
    return {
      ETag: { target: "string" },
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
      PartNumber: { target: "integer" },
    };
  },
};

export const CompletedPartList$: ListSchema = {
  type: "list",
  member: { target: CompletedPart$ },
};

export const Condition$: StructureSchema = {
  type: "structure",
  name: "Condition",
  members() {
    return {
      HttpErrorCodeReturnedEquals: { target: "string" },
      KeyPrefixEquals: { target: "string" },
    };
  },
};

export const CopyObjectOutput$: StructureSchema = {
  type: "structure",
  name: "CopyObjectOutput",
  members() {
    return {
      CopyObjectResult: { target: CopyObjectResult$, httpPayload: true },
      Expiration: { target: "string", httpHeader: "x-amz-expiration" },
      CopySourceVersionId: {
        target: "string",
        httpHeader: "x-amz-copy-source-version-id",
      },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      SSEKMSEncryptionContext: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-context",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const CopyObjectRequest$: StructureSchema = {
  type: "structure",
  name: "CopyObjectRequest",
  members() {
    return {
      ACL: { target: "string", httpHeader: "x-amz-acl" },
      Bucket: { target: "string", httpLabel: true },
      CacheControl: { target: "string", httpHeader: "Cache-Control" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-checksum-algorithm",
      },
      ContentDisposition: {
        target: "string",
        httpHeader: "Content-Disposition",
      },
      ContentEncoding: { target: "string", httpHeader: "Content-Encoding" },
      ContentLanguage: { target: "string", httpHeader: "Content-Language" },
      ContentType: { target: "string", httpHeader: "Content-Type" },
      CopySource: { target: "string", httpHeader: "x-amz-copy-source" },
      CopySourceIfMatch: {
        target: "string",
        httpHeader: "x-amz-copy-source-if-match",
      },
      CopySourceIfModifiedSince: {
        target: "timestamp",
        httpHeader: "x-amz-copy-source-if-modified-since",
      },
      CopySourceIfNoneMatch: {
        target: "string",
        httpHeader: "x-amz-copy-source-if-none-match",
      },
      CopySourceIfUnmodifiedSince: {
        target: "timestamp",
        httpHeader: "x-amz-copy-source-if-unmodified-since",
      },
      Expires: { target: "timestamp", httpHeader: "Expires" },
      ExpiresString: { target: "string", httpHeader: "Expires" },
      GrantFullControl: {
        target: "string",
        httpHeader: "x-amz-grant-full-control",
      },
      GrantRead: { target: "string", httpHeader: "x-amz-grant-read" },
      GrantReadACP: { target: "string", httpHeader: "x-amz-grant-read-acp" },
      GrantWriteACP: { target: "string", httpHeader: "x-amz-grant-write-acp" },
      Key: { target: "string", httpLabel: true },
      Metadata: { target: Metadata$, httpPrefixHeaders: "x-amz-meta-" },
      MetadataDirective: {
        target: "string",
        httpHeader: "x-amz-metadata-directive",
      },
      TaggingDirective: {
        target: "string",
        httpHeader: "x-amz-tagging-directive",
      },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      StorageClass: { target: "string", httpHeader: "x-amz-storage-class" },
      WebsiteRedirectLocation: {
        target: "string",
        httpHeader: "x-amz-website-redirect-location",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      SSEKMSEncryptionContext: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-context",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      CopySourceSSECustomerAlgorithm: {
        target: "string",
        httpHeader:
          "x-amz-copy-source-server-side-encryption-customer-algorithm",
      },
      CopySourceSSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-copy-source-server-side-encryption-customer-key",
      },
      CopySourceSSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-copy-source-server-side-encryption-customer-key-MD5",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      Tagging: { target: "string", httpHeader: "x-amz-tagging" },
      ObjectLockMode: {
        target: "string",
        httpHeader: "x-amz-object-lock-mode",
      },
      ObjectLockRetainUntilDate: {
        target: "timestamp",
        timestampFormat: "date-time",
        httpHeader: "x-amz-object-lock-retain-until-date",
      },
      ObjectLockLegalHoldStatus: {
        target: "string",
        httpHeader: "x-amz-object-lock-legal-hold",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ExpectedSourceBucketOwner: {
        target: "string",
        httpHeader: "x-amz-source-expected-bucket-owner",
      },
    };
  },
};

export const CopyObjectResult$: StructureSchema = {
  type: "structure",
  name: "CopyObjectResult",
  members() {
    return {
      ETag: { target: "string" },
      LastModified: { target: "timestamp" },
      ChecksumType: { target: "string" },
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
    };
  },
};

export const CopyPartResult$: StructureSchema = {
  type: "structure",
  name: "CopyPartResult",
  members() {
    return {
      ETag: { target: "string" },
      LastModified: { target: "timestamp" },
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
    };
  },
};

export const CreateBucketConfiguration$: StructureSchema = {
  type: "structure",
  name: "CreateBucketConfiguration",
  members() {
    return {
      LocationConstraint: { target: "string" },
      Location: { target: LocationInfo$ },
      Bucket: { target: BucketInfo$ },
    };
  },
};

export const CreateBucketOutput$: StructureSchema = {
  type: "structure",
  name: "CreateBucketOutput",
  members() {
    return {
      Location: { target: "string", httpHeader: "Location" },
    };
  },
};

export const CreateBucketRequest$: StructureSchema = {
  type: "structure",
  name: "CreateBucketRequest",
  members() {
    return {
      ACL: { target: "string", httpHeader: "x-amz-acl" },
      Bucket: { target: "string", httpLabel: true },
      CreateBucketConfiguration: {
        target: CreateBucketConfiguration$,
        httpPayload: true,
        xmlName: "CreateBucketConfiguration",
      },
      GrantFullControl: {
        target: "string",
        httpHeader: "x-amz-grant-full-control",
      },
      GrantRead: { target: "string", httpHeader: "x-amz-grant-read" },
      GrantReadACP: { target: "string", httpHeader: "x-amz-grant-read-acp" },
      GrantWrite: { target: "string", httpHeader: "x-amz-grant-write" },
      GrantWriteACP: { target: "string", httpHeader: "x-amz-grant-write-acp" },
      ObjectLockEnabledForBucket: {
        target: "boolean",
        httpHeader: "x-amz-bucket-object-lock-enabled",
      },
      ObjectOwnership: {
        target: "string",
        httpHeader: "x-amz-object-ownership",
      },
    };
  },
};

export const CreateMultipartUploadOutput$: StructureSchema = {
  type: "structure",
  name: "CreateMultipartUploadOutput",
  xmlName: "InitiateMultipartUploadResult",
  members() {
    return {
      AbortDate: { target: "timestamp", httpHeader: "x-amz-abort-date" },
      AbortRuleId: { target: "string", httpHeader: "x-amz-abort-rule-id" },
      Bucket: { target: "string", xmlName: "Bucket" },
      Key: { target: "string" },
      UploadId: { target: "string" },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      SSEKMSEncryptionContext: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-context",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-checksum-algorithm",
      },
      ChecksumType: { target: "string", httpHeader: "x-amz-checksum-type" },
    };
  },
};

export const CreateMultipartUploadRequest$: StructureSchema = {
  type: "structure",
  name: "CreateMultipartUploadRequest",
  members() {
    return {
      ACL: { target: "string", httpHeader: "x-amz-acl" },
      Bucket: { target: "string", httpLabel: true },
      CacheControl: { target: "string", httpHeader: "Cache-Control" },
      ContentDisposition: {
        target: "string",
        httpHeader: "Content-Disposition",
      },
      ContentEncoding: { target: "string", httpHeader: "Content-Encoding" },
      ContentLanguage: { target: "string", httpHeader: "Content-Language" },
      ContentType: { target: "string", httpHeader: "Content-Type" },
      Expires: { target: "timestamp", httpHeader: "Expires" },
      ExpiresString: { target: "string", httpHeader: "Expires" },
      GrantFullControl: {
        target: "string",
        httpHeader: "x-amz-grant-full-control",
      },
      GrantRead: { target: "string", httpHeader: "x-amz-grant-read" },
      GrantReadACP: { target: "string", httpHeader: "x-amz-grant-read-acp" },
      GrantWriteACP: { target: "string", httpHeader: "x-amz-grant-write-acp" },
      Key: { target: "string", httpLabel: true },
      Metadata: { target: Metadata$, httpPrefixHeaders: "x-amz-meta-" },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      StorageClass: { target: "string", httpHeader: "x-amz-storage-class" },
      WebsiteRedirectLocation: {
        target: "string",
        httpHeader: "x-amz-website-redirect-location",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      SSEKMSEncryptionContext: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-context",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      Tagging: { target: "string", httpHeader: "x-amz-tagging" },
      ObjectLockMode: {
        target: "string",
        httpHeader: "x-amz-object-lock-mode",
      },
      ObjectLockRetainUntilDate: {
        target: "timestamp",
        timestampFormat: "date-time",
        httpHeader: "x-amz-object-lock-retain-until-date",
      },
      ObjectLockLegalHoldStatus: {
        target: "string",
        httpHeader: "x-amz-object-lock-legal-hold",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-checksum-algorithm",
      },
      ChecksumType: { target: "string", httpHeader: "x-amz-checksum-type" },
    };
  },
};

export const DefaultRetention$: StructureSchema = {
  type: "structure",
  name: "DefaultRetention",
  members() {
    return {
      Mode: { target: "string" },
      Days: { target: "integer" },
      Years: { target: "integer" },
    };
  },
};

export const Delete$: StructureSchema = {
  type: "structure",
  name: "Delete",
  members() {
    return {
      Objects: {
        target: ObjectIdentifierList$,
        xmlName: "Object",
        xmlFlattened: true,
      },
      Quiet: { target: "boolean" },
    };
  },
};

export const DeleteBucketCorsRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketCorsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketEncryptionRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketEncryptionRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketLifecycleRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketLifecycleRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketOwnershipControlsRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketOwnershipControlsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketPolicyRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketPolicyRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketTaggingRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketTaggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteBucketWebsiteRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteBucketWebsiteRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteMarkerEntry$: StructureSchema = {
  type: "structure",
  name: "DeleteMarkerEntry",
  members() {
    return {
      Owner: { target: Owner$ },
      Key: { target: "string" },
      VersionId: { target: "string" },
      IsLatest: { target: "boolean" },
      LastModified: { target: "timestamp" },
    };
  },
};

export const DeleteMarkers$: ListSchema = {
  type: "list",
  member: { target: DeleteMarkerEntry$ },
};

export const DeleteObjectOutput$: StructureSchema = {
  type: "structure",
  name: "DeleteObjectOutput",
  members() {
    return {
      DeleteMarker: { target: "boolean", httpHeader: "x-amz-delete-marker" },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const DeleteObjectRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteObjectRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      MFA: { target: "string", httpHeader: "x-amz-mfa" },
      VersionId: { target: "string", httpQuery: "versionId" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      BypassGovernanceRetention: {
        target: "boolean",
        httpHeader: "x-amz-bypass-governance-retention",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      IfMatch: { target: "string", httpHeader: "If-Match" },
      IfMatchLastModifiedTime: {
        target: "timestamp",
        timestampFormat: "http-date",
        httpHeader: "x-amz-if-match-last-modified-time",
      },
      IfMatchSize: { target: "long", httpHeader: "x-amz-if-match-size" },
    };
  },
};

export const DeleteObjectTaggingOutput$: StructureSchema = {
  type: "structure",
  name: "DeleteObjectTaggingOutput",
  members() {
    return {
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
    };
  },
};

export const DeleteObjectTaggingRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteObjectTaggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      VersionId: { target: "string", httpQuery: "versionId" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeleteObjectsOutput$: StructureSchema = {
  type: "structure",
  name: "DeleteObjectsOutput",
  xmlName: "DeleteResult",
  members() {
    return {
      Deleted: { target: DeletedObjects$, xmlFlattened: true },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
      Errors: { target: Errors$, xmlName: "Error", xmlFlattened: true },
    };
  },
};

export const DeleteObjectsRequest$: StructureSchema = {
  type: "structure",
  name: "DeleteObjectsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Delete: { target: Delete$, httpPayload: true, xmlName: "Delete" },
      MFA: { target: "string", httpHeader: "x-amz-mfa" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      BypassGovernanceRetention: {
        target: "boolean",
        httpHeader: "x-amz-bypass-governance-retention",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
    };
  },
};

export const DeletePublicAccessBlockRequest$: StructureSchema = {
  type: "structure",
  name: "DeletePublicAccessBlockRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const DeletedObject$: StructureSchema = {
  type: "structure",
  name: "DeletedObject",
  members() {
    return {
      Key: { target: "string" },
      VersionId: { target: "string" },
      DeleteMarker: { target: "boolean" },
      DeleteMarkerVersionId: { target: "string" },
    };
  },
};

export const DeletedObjects$: ListSchema = {
  type: "list",
  member: { target: DeletedObject$ },
};

export const EncryptionTypeMismatch$: ErrorSchema = {
  type: "structure",
  name: "EncryptionTypeMismatch",
  members() {
    return {};
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return EncryptionTypeMismatch;
  },
};

export const _Error$: StructureSchema = {
  type: "structure",
  name: "Error",
  members() {
    return {
      Key: { target: "string" },
      VersionId: { target: "string" },
      Code: { target: "string" },
      Message: { target: "string" },
    };
  },
};

export const ErrorDocument$: StructureSchema = {
  type: "structure",
  name: "ErrorDocument",
  members() {
    return {
      Key: { target: "string" },
    };
  },
};

export const Errors$: ListSchema = {
  type: "list",
  member: { target: _Error$ },
};

export const EventBridgeConfiguration$: StructureSchema = {
  type: "structure",
  name: "EventBridgeConfiguration",
  members() {
    return {};
  },
};

export const EventList$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const ExposeHeaders$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const FilterRule$: StructureSchema = {
  type: "structure",
  name: "FilterRule",
  members() {
    return {
      Name: { target: "string" },
      Value: { target: "string" },
    };
  },
};

export const FilterRuleList$: ListSchema = {
  type: "list",
  member: { target: FilterRule$ },
};

export const GetBucketAccelerateConfigurationOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketAccelerateConfigurationOutput",
  xmlName: "AccelerateConfiguration",
  members() {
    return {
      Status: { target: "string" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const GetBucketAccelerateConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketAccelerateConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
    };
  },
};

export const GetBucketAclOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketAclOutput",
  xmlName: "AccessControlPolicy",
  members() {
    return {
      Owner: { target: Owner$ },
      Grants: { target: Grants$, xmlName: "AccessControlList" },
    };
  },
};

export const GetBucketAclRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketAclRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketCorsOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketCorsOutput",
  xmlName: "CORSConfiguration",
  members() {
    return {
      CORSRules: {
        target: CORSRules$,
        xmlName: "CORSRule",
        xmlFlattened: true,
      },
    };
  },
};

export const GetBucketCorsRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketCorsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketEncryptionOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketEncryptionOutput",
  members() {
    return {
      ServerSideEncryptionConfiguration: {
        target: ServerSideEncryptionConfiguration$,
        httpPayload: true,
      },
    };
  },
};

export const GetBucketEncryptionRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketEncryptionRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketLifecycleConfigurationOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketLifecycleConfigurationOutput",
  xmlName: "LifecycleConfiguration",
  members() {
    return {
      Rules: { target: LifecycleRules$, xmlName: "Rule", xmlFlattened: true },
      TransitionDefaultMinimumObjectSize: {
        target: "string",
        httpHeader: "x-amz-transition-default-minimum-object-size",
      },
    };
  },
};

export const GetBucketLifecycleConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketLifecycleConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketLocationOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketLocationOutput",
  xmlName: "LocationConstraint",
  members() {
    return {
      LocationConstraint: { target: "string" },
    };
  },
};

export const GetBucketLocationRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketLocationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketLoggingOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketLoggingOutput",
  xmlName: "BucketLoggingStatus",
  members() {
    return {
      LoggingEnabled: { target: LoggingEnabled$ },
    };
  },
};

export const GetBucketLoggingRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketLoggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketNotificationConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketNotificationConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketOwnershipControlsOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketOwnershipControlsOutput",
  members() {
    return {
      OwnershipControls: { target: OwnershipControls$, httpPayload: true },
    };
  },
};

export const GetBucketOwnershipControlsRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketOwnershipControlsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketPolicyOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketPolicyOutput",
  members() {
    return {
      Policy: { target: "string", httpPayload: true },
    };
  },
};

export const GetBucketPolicyRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketPolicyRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketPolicyStatusOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketPolicyStatusOutput",
  members() {
    return {
      PolicyStatus: { target: PolicyStatus$, httpPayload: true },
    };
  },
};

export const GetBucketPolicyStatusRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketPolicyStatusRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketRequestPaymentOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketRequestPaymentOutput",
  xmlName: "RequestPaymentConfiguration",
  members() {
    return {
      Payer: { target: "string" },
    };
  },
};

export const GetBucketRequestPaymentRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketRequestPaymentRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketTaggingOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketTaggingOutput",
  xmlName: "Tagging",
  members() {
    return {
      TagSet: { target: TagSet$ },
    };
  },
};

export const GetBucketTaggingRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketTaggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketVersioningOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketVersioningOutput",
  xmlName: "VersioningConfiguration",
  members() {
    return {
      Status: { target: "string" },
      MFADelete: { target: "string", xmlName: "MfaDelete" },
    };
  },
};

export const GetBucketVersioningRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketVersioningRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetBucketWebsiteOutput$: StructureSchema = {
  type: "structure",
  name: "GetBucketWebsiteOutput",
  xmlName: "WebsiteConfiguration",
  members() {
    return {
      RedirectAllRequestsTo: { target: RedirectAllRequestsTo$ },
      IndexDocument: { target: IndexDocument$ },
      ErrorDocument: { target: ErrorDocument$ },
      RoutingRules: { target: RoutingRules$ },
    };
  },
};

export const GetBucketWebsiteRequest$: StructureSchema = {
  type: "structure",
  name: "GetBucketWebsiteRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetObjectAclOutput$: StructureSchema = {
  type: "structure",
  name: "GetObjectAclOutput",
  xmlName: "AccessControlPolicy",
  members() {
    return {
      Owner: { target: Owner$ },
      Grants: { target: Grants$, xmlName: "AccessControlList" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const GetObjectAclRequest$: StructureSchema = {
  type: "structure",
  name: "GetObjectAclRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      VersionId: { target: "string", httpQuery: "versionId" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetObjectAttributesOutput$: StructureSchema = {
  type: "structure",
  name: "GetObjectAttributesOutput",
  xmlName: "GetObjectAttributesResponse",
  members() {
    return {
      DeleteMarker: { target: "boolean", httpHeader: "x-amz-delete-marker" },
      LastModified: { target: "timestamp", httpHeader: "Last-Modified" },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
      ETag: { target: "string" },
      Checksum: { target: Checksum$ },
      ObjectParts: { target: GetObjectAttributesParts$ },
      StorageClass: { target: "string" },
      ObjectSize: { target: "long" },
    };
  },
};

export const GetObjectAttributesParts$: StructureSchema = {
  type: "structure",
  name: "GetObjectAttributesParts",
  members() {
    return {
      TotalPartsCount: { target: "integer", xmlName: "PartsCount" },
      PartNumberMarker: { target: "string" },
      NextPartNumberMarker: { target: "string" },
      MaxParts: { target: "integer" },
      IsTruncated: { target: "boolean" },
      Parts: { target: PartsList$, xmlName: "Part", xmlFlattened: true },
    };
  },
};

export const GetObjectAttributesRequest$: StructureSchema = {
  type: "structure",
  name: "GetObjectAttributesRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      VersionId: { target: "string", httpQuery: "versionId" },
      MaxParts: { target: "integer", httpHeader: "x-amz-max-parts" },
      PartNumberMarker: {
        target: "string",
        httpHeader: "x-amz-part-number-marker",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ObjectAttributes: {
        target: ObjectAttributesList$,
        httpHeader: "x-amz-object-attributes",
      },
    };
  },
};

export const GetObjectLockConfigurationOutput$: StructureSchema = {
  type: "structure",
  name: "GetObjectLockConfigurationOutput",
  members() {
    return {
      ObjectLockConfiguration: {
        target: ObjectLockConfiguration$,
        httpPayload: true,
      },
    };
  },
};

export const GetObjectLockConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "GetObjectLockConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const GetObjectOutput$: StructureSchema = {
  type: "structure",
  name: "GetObjectOutput",
  members() {
    return {
      Body: { target: "blob", default: "", httpPayload: true, streaming: true },
      DeleteMarker: { target: "boolean", httpHeader: "x-amz-delete-marker" },
      AcceptRanges: { target: "string", httpHeader: "accept-ranges" },
      Expiration: { target: "string", httpHeader: "x-amz-expiration" },
      Restore: { target: "string", httpHeader: "x-amz-restore" },
      LastModified: { target: "timestamp", httpHeader: "Last-Modified" },
      ContentLength: { target: "long", httpHeader: "Content-Length" },
      ETag: { target: "string", httpHeader: "ETag" },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      ChecksumType: { target: "string", httpHeader: "x-amz-checksum-type" },
      MissingMeta: { target: "integer", httpHeader: "x-amz-missing-meta" },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      CacheControl: { target: "string", httpHeader: "Cache-Control" },
      ContentDisposition: {
        target: "string",
        httpHeader: "Content-Disposition",
      },
      ContentEncoding: { target: "string", httpHeader: "Content-Encoding" },
      ContentLanguage: { target: "string", httpHeader: "Content-Language" },
      ContentRange: { target: "string", httpHeader: "Content-Range" },
      ContentType: { target: "string", httpHeader: "Content-Type" },
      Expires: { target: "timestamp", httpHeader: "Expires" },
      ExpiresString: { target: "string", httpHeader: "Expires" },
      WebsiteRedirectLocation: {
        target: "string",
        httpHeader: "x-amz-website-redirect-location",
      },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      Metadata: { target: Metadata$, httpPrefixHeaders: "x-amz-meta-" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      StorageClass: { target: "string", httpHeader: "x-amz-storage-class" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
      ReplicationStatus: {
        target: "string",
        httpHeader: "x-amz-replication-status",
      },
      PartsCount: { target: "integer", httpHeader: "x-amz-mp-parts-count" },
      TagCount: { target: "integer", httpHeader: "x-amz-tagging-count" },
      ObjectLockMode: {
        target: "string",
        httpHeader: "x-amz-object-lock-mode",
      },
      ObjectLockRetainUntilDate: {
        target: "timestamp",
        timestampFormat: "date-time",
        httpHeader: "x-amz-object-lock-retain-until-date",
      },
      ObjectLockLegalHoldStatus: {
        target: "string",
        httpHeader: "x-amz-object-lock-legal-hold",
      },
    };
  },
};

export const GetObjectRequest$: StructureSchema = {
  type: "structure",
  name: "GetObjectRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      IfMatch: { target: "string", httpHeader: "If-Match" },
      IfModifiedSince: { target: "timestamp", httpHeader: "If-Modified-Since" },
      IfNoneMatch: { target: "string", httpHeader: "If-None-Match" },
      IfUnmodifiedSince: {
        target: "timestamp",
        httpHeader: "If-Unmodified-Since",
      },
      Key: { target: "string", httpLabel: true },
      Range: { target: "string", httpHeader: "Range" },
      ResponseCacheControl: {
        target: "string",
        httpQuery: "response-cache-control",
      },
      ResponseContentDisposition: {
        target: "string",
        httpQuery: "response-content-disposition",
      },
      ResponseContentEncoding: {
        target: "string",
        httpQuery: "response-content-encoding",
      },
      ResponseContentLanguage: {
        target: "string",
        httpQuery: "response-content-language",
      },
      ResponseContentType: {
        target: "string",
        httpQuery: "response-content-type",
      },
      ResponseExpires: {
        target: "timestamp",
        timestampFormat: "http-date",
        httpQuery: "response-expires",
      },
      VersionId: { target: "string", httpQuery: "versionId" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      PartNumber: { target: "integer", httpQuery: "partNumber" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ChecksumMode: { target: "string", httpHeader: "x-amz-checksum-mode" },
    };
  },
};

export const GetObjectTaggingOutput$: StructureSchema = {
  type: "structure",
  name: "GetObjectTaggingOutput",
  xmlName: "Tagging",
  members() {
    return {
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      TagSet: { target: TagSet$ },
    };
  },
};

export const GetObjectTaggingRequest$: StructureSchema = {
  type: "structure",
  name: "GetObjectTaggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      VersionId: { target: "string", httpQuery: "versionId" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
    };
  },
};

export const GetPublicAccessBlockOutput$: StructureSchema = {
  type: "structure",
  name: "GetPublicAccessBlockOutput",
  members() {
    return {
      PublicAccessBlockConfiguration: {
        target: PublicAccessBlockConfiguration$,
        httpPayload: true,
      },
    };
  },
};

export const GetPublicAccessBlockRequest$: StructureSchema = {
  type: "structure",
  name: "GetPublicAccessBlockRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const Grant$: StructureSchema = {
  type: "structure",
  name: "Grant",
  members() {
    return {
      Grantee: {
        target: Grantee$,
        xmlNamespace: {
          uri: "http://www.w3.org/2001/XMLSchema-instance",
          prefix: "xsi",
        },
      },
      Permission: { target: "string" },
    };
  },
};

export const Grantee$: StructureSchema = {
  type: "structure",
  name: "Grantee",
  members() {
    return {
      DisplayName: { target: "string" },
      EmailAddress: { target: "string" },
      ID: { target: "string" },
      URI: { target: "string" },
      Type: { target: "string", xmlName: "xsi:type", xmlAttribute: true },
    };
  },
};

export const Grants$: ListSchema = {
  type: "list",
  member: { target: Grant$, xmlName: "Grant" },
};

export const HeadBucketOutput$: StructureSchema = {
  type: "structure",
  name: "HeadBucketOutput",
  members() {
    return {
      BucketLocationType: {
        target: "string",
        httpHeader: "x-amz-bucket-location-type",
      },
      BucketLocationName: {
        target: "string",
        httpHeader: "x-amz-bucket-location-name",
      },
      BucketRegion: { target: "string", httpHeader: "x-amz-bucket-region" },
      AccessPointAlias: {
        target: "boolean",
        httpHeader: "x-amz-access-point-alias",
      },
    };
  },
};

export const HeadBucketRequest$: StructureSchema = {
  type: "structure",
  name: "HeadBucketRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const HeadObjectOutput$: StructureSchema = {
  type: "structure",
  name: "HeadObjectOutput",
  members() {
    return {
      DeleteMarker: { target: "boolean", httpHeader: "x-amz-delete-marker" },
      AcceptRanges: { target: "string", httpHeader: "accept-ranges" },
      Expiration: { target: "string", httpHeader: "x-amz-expiration" },
      Restore: { target: "string", httpHeader: "x-amz-restore" },
      ArchiveStatus: { target: "string", httpHeader: "x-amz-archive-status" },
      LastModified: { target: "timestamp", httpHeader: "Last-Modified" },
      ContentLength: { target: "long", httpHeader: "Content-Length" },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      ChecksumType: { target: "string", httpHeader: "x-amz-checksum-type" },
      ETag: { target: "string", httpHeader: "ETag" },
      MissingMeta: { target: "integer", httpHeader: "x-amz-missing-meta" },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      CacheControl: { target: "string", httpHeader: "Cache-Control" },
      ContentDisposition: {
        target: "string",
        httpHeader: "Content-Disposition",
      },
      ContentEncoding: { target: "string", httpHeader: "Content-Encoding" },
      ContentLanguage: { target: "string", httpHeader: "Content-Language" },
      ContentType: { target: "string", httpHeader: "Content-Type" },
      ContentRange: { target: "string", httpHeader: "Content-Range" },
      Expires: { target: "timestamp", httpHeader: "Expires" },
      ExpiresString: { target: "string", httpHeader: "Expires" },
      WebsiteRedirectLocation: {
        target: "string",
        httpHeader: "x-amz-website-redirect-location",
      },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      Metadata: { target: Metadata$, httpPrefixHeaders: "x-amz-meta-" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      StorageClass: { target: "string", httpHeader: "x-amz-storage-class" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
      ReplicationStatus: {
        target: "string",
        httpHeader: "x-amz-replication-status",
      },
      PartsCount: { target: "integer", httpHeader: "x-amz-mp-parts-count" },
      ObjectLockMode: {
        target: "string",
        httpHeader: "x-amz-object-lock-mode",
      },
      ObjectLockRetainUntilDate: {
        target: "timestamp",
        timestampFormat: "date-time",
        httpHeader: "x-amz-object-lock-retain-until-date",
      },
      ObjectLockLegalHoldStatus: {
        target: "string",
        httpHeader: "x-amz-object-lock-legal-hold",
      },
    };
  },
};

export const HeadObjectRequest$: StructureSchema = {
  type: "structure",
  name: "HeadObjectRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      IfMatch: { target: "string", httpHeader: "If-Match" },
      IfModifiedSince: { target: "timestamp", httpHeader: "If-Modified-Since" },
      IfNoneMatch: { target: "string", httpHeader: "If-None-Match" },
      IfUnmodifiedSince: {
        target: "timestamp",
        httpHeader: "If-Unmodified-Since",
      },
      Key: { target: "string", httpLabel: true },
      Range: { target: "string", httpHeader: "Range" },
      ResponseCacheControl: {
        target: "string",
        httpQuery: "response-cache-control",
      },
      ResponseContentDisposition: {
        target: "string",
        httpQuery: "response-content-disposition",
      },
      ResponseContentEncoding: {
        target: "string",
        httpQuery: "response-content-encoding",
      },
      ResponseContentLanguage: {
        target: "string",
        httpQuery: "response-content-language",
      },
      ResponseContentType: {
        target: "string",
        httpQuery: "response-content-type",
      },
      ResponseExpires: {
        target: "timestamp",
        timestampFormat: "http-date",
        httpQuery: "response-expires",
      },
      VersionId: { target: "string", httpQuery: "versionId" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      PartNumber: { target: "integer", httpQuery: "partNumber" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ChecksumMode: { target: "string", httpHeader: "x-amz-checksum-mode" },
    };
  },
};

export const IndexDocument$: StructureSchema = {
  type: "structure",
  name: "IndexDocument",
  members() {
    return {
      Suffix: { target: "string" },
    };
  },
};

export const Initiator$: StructureSchema = {
  type: "structure",
  name: "Initiator",
  members() {
    return {
      ID: { target: "string" },
      DisplayName: { target: "string" },
    };
  },
};

export const InvalidObjectState$: ErrorSchema = {
  type: "structure",
  name: "InvalidObjectState",
  members() {
    return {
      StorageClass: { target: "string" },
      AccessTier: { target: "string" },
    };
  },
  error: "client",
  httpError: 403,
  get errorClass() {
    return InvalidObjectState;
  },
};

export const InvalidRequest$: ErrorSchema = {
  type: "structure",
  name: "InvalidRequest",
  members() {
    return {};
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidRequest;
  },
};

export const InvalidWriteOffset$: ErrorSchema = {
  type: "structure",
  name: "InvalidWriteOffset",
  members() {
    return {};
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidWriteOffset;
  },
};

export const LambdaFunctionConfiguration$: StructureSchema = {
  type: "structure",
  name: "LambdaFunctionConfiguration",
  members() {
    return {
      Id: { target: "string" },
      LambdaFunctionArn: { target: "string", xmlName: "CloudFunction" },
      Events: { target: EventList$, xmlName: "Event", xmlFlattened: true },
      Filter: { target: NotificationConfigurationFilter$ },
    };
  },
};

export const LambdaFunctionConfigurationList$: ListSchema = {
  type: "list",
  member: { target: LambdaFunctionConfiguration$ },
};

export const LifecycleExpiration$: StructureSchema = {
  type: "structure",
  name: "LifecycleExpiration",
  members() {
    return {
      Date: { target: "timestamp", timestampFormat: "date-time" },
      Days: { target: "integer" },
      ExpiredObjectDeleteMarker: { target: "boolean" },
    };
  },
};

export const LifecycleRule$: StructureSchema = {
  type: "structure",
  name: "LifecycleRule",
  members() {
    return {
      Expiration: { target: LifecycleExpiration$ },
      ID: { target: "string" },
      Prefix: { target: "string" },
      Filter: { target: LifecycleRuleFilter$ },
      Status: { target: "string" },
      Transitions: {
        target: TransitionList$,
        xmlName: "Transition",
        xmlFlattened: true,
      },
      NoncurrentVersionTransitions: {
        target: NoncurrentVersionTransitionList$,
        xmlName: "NoncurrentVersionTransition",
        xmlFlattened: true,
      },
      NoncurrentVersionExpiration: { target: NoncurrentVersionExpiration$ },
      AbortIncompleteMultipartUpload: {
        target: AbortIncompleteMultipartUpload$,
      },
    };
  },
};

export const LifecycleRuleAndOperator$: StructureSchema = {
  type: "structure",
  name: "LifecycleRuleAndOperator",
  members() {
    return {
      Prefix: { target: "string" },
      Tags: { target: TagSet$, xmlName: "Tag", xmlFlattened: true },
      ObjectSizeGreaterThan: { target: "long" },
      ObjectSizeLessThan: { target: "long" },
    };
  },
};

export const LifecycleRuleFilter$: StructureSchema = {
  type: "structure",
  name: "LifecycleRuleFilter",
  members() {
    return {
      Prefix: { target: "string" },
      Tag: { target: Tag$ },
      ObjectSizeGreaterThan: { target: "long" },
      ObjectSizeLessThan: { target: "long" },
      And: { target: LifecycleRuleAndOperator$ },
    };
  },
};

export const LifecycleRules$: ListSchema = {
  type: "list",
  member: { target: LifecycleRule$ },
};

export const ListBucketsOutput$: StructureSchema = {
  type: "structure",
  name: "ListBucketsOutput",
  xmlName: "ListAllMyBucketsResult",
  members() {
    return {
      Buckets: { target: Buckets$ },
      Owner: { target: Owner$ },
      ContinuationToken: { target: "string" },
      Prefix: { target: "string" },
    };
  },
};

export const ListBucketsRequest$: StructureSchema = {
  type: "structure",
  name: "ListBucketsRequest",
  members() {
    return {
      MaxBuckets: { target: "integer", httpQuery: "max-buckets" },
      ContinuationToken: { target: "string", httpQuery: "continuation-token" },
      Prefix: { target: "string", httpQuery: "prefix" },
      BucketRegion: { target: "string", httpQuery: "bucket-region" },
    };
  },
};

export const ListMultipartUploadsOutput$: StructureSchema = {
  type: "structure",
  name: "ListMultipartUploadsOutput",
  xmlName: "ListMultipartUploadsResult",
  members() {
    return {
      Bucket: { target: "string" },
      KeyMarker: { target: "string" },
      UploadIdMarker: { target: "string" },
      NextKeyMarker: { target: "string" },
      Prefix: { target: "string" },
      Delimiter: { target: "string" },
      NextUploadIdMarker: { target: "string" },
      MaxUploads: { target: "integer" },
      IsTruncated: { target: "boolean" },
      Uploads: {
        target: MultipartUploadList$,
        xmlName: "Upload",
        xmlFlattened: true,
      },
      CommonPrefixes: { target: CommonPrefixList$, xmlFlattened: true },
      EncodingType: { target: "string" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const ListMultipartUploadsRequest$: StructureSchema = {
  type: "structure",
  name: "ListMultipartUploadsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Delimiter: { target: "string", httpQuery: "delimiter" },
      EncodingType: { target: "string", httpQuery: "encoding-type" },
      KeyMarker: { target: "string", httpQuery: "key-marker" },
      MaxUploads: { target: "integer", httpQuery: "max-uploads" },
      Prefix: { target: "string", httpQuery: "prefix" },
      UploadIdMarker: { target: "string", httpQuery: "upload-id-marker" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
    };
  },
};

export const ListObjectVersionsOutput$: StructureSchema = {
  type: "structure",
  name: "ListObjectVersionsOutput",
  xmlName: "ListVersionsResult",
  members() {
    return {
      IsTruncated: { target: "boolean" },
      KeyMarker: { target: "string" },
      VersionIdMarker: { target: "string" },
      NextKeyMarker: { target: "string" },
      NextVersionIdMarker: { target: "string" },
      Versions: {
        target: ObjectVersionList$,
        xmlName: "Version",
        xmlFlattened: true,
      },
      DeleteMarkers: {
        target: DeleteMarkers$,
        xmlName: "DeleteMarker",
        xmlFlattened: true,
      },
      Name: { target: "string" },
      Prefix: { target: "string" },
      Delimiter: { target: "string" },
      MaxKeys: { target: "integer" },
      CommonPrefixes: { target: CommonPrefixList$, xmlFlattened: true },
      EncodingType: { target: "string" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const ListObjectVersionsRequest$: StructureSchema = {
  type: "structure",
  name: "ListObjectVersionsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Delimiter: { target: "string", httpQuery: "delimiter" },
      EncodingType: { target: "string", httpQuery: "encoding-type" },
      KeyMarker: { target: "string", httpQuery: "key-marker" },
      MaxKeys: { target: "integer", httpQuery: "max-keys" },
      Prefix: { target: "string", httpQuery: "prefix" },
      VersionIdMarker: { target: "string", httpQuery: "version-id-marker" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      OptionalObjectAttributes: {
        target: OptionalObjectAttributesList$,
        httpHeader: "x-amz-optional-object-attributes",
      },
    };
  },
};

export const ListObjectsOutput$: StructureSchema = {
  type: "structure",
  name: "ListObjectsOutput",
  xmlName: "ListBucketResult",
  members() {
    return {
      IsTruncated: { target: "boolean" },
      Marker: { target: "string" },
      NextMarker: { target: "string" },
      Contents: { target: ObjectList$, xmlFlattened: true },
      Name: { target: "string" },
      Prefix: { target: "string" },
      Delimiter: { target: "string" },
      MaxKeys: { target: "integer" },
      CommonPrefixes: { target: CommonPrefixList$, xmlFlattened: true },
      EncodingType: { target: "string" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const ListObjectsRequest$: StructureSchema = {
  type: "structure",
  name: "ListObjectsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Delimiter: { target: "string", httpQuery: "delimiter" },
      EncodingType: { target: "string", httpQuery: "encoding-type" },
      Marker: { target: "string", httpQuery: "marker" },
      MaxKeys: { target: "integer", httpQuery: "max-keys" },
      Prefix: { target: "string", httpQuery: "prefix" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      OptionalObjectAttributes: {
        target: OptionalObjectAttributesList$,
        httpHeader: "x-amz-optional-object-attributes",
      },
    };
  },
};

export const ListObjectsV2Output$: StructureSchema = {
  type: "structure",
  name: "ListObjectsV2Output",
  xmlName: "ListBucketResult",
  members() {
    return {
      IsTruncated: { target: "boolean" },
      Contents: { target: ObjectList$, xmlFlattened: true },
      Name: { target: "string" },
      Prefix: { target: "string" },
      Delimiter: { target: "string" },
      MaxKeys: { target: "integer" },
      CommonPrefixes: { target: CommonPrefixList$, xmlFlattened: true },
      EncodingType: { target: "string" },
      KeyCount: { target: "integer" },
      ContinuationToken: { target: "string" },
      NextContinuationToken: { target: "string" },
      StartAfter: { target: "string" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const ListObjectsV2Request$: StructureSchema = {
  type: "structure",
  name: "ListObjectsV2Request",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Delimiter: { target: "string", httpQuery: "delimiter" },
      EncodingType: { target: "string", httpQuery: "encoding-type" },
      MaxKeys: { target: "integer", httpQuery: "max-keys" },
      Prefix: { target: "string", httpQuery: "prefix" },
      ContinuationToken: { target: "string", httpQuery: "continuation-token" },
      FetchOwner: { target: "boolean", httpQuery: "fetch-owner" },
      StartAfter: { target: "string", httpQuery: "start-after" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      OptionalObjectAttributes: {
        target: OptionalObjectAttributesList$,
        httpHeader: "x-amz-optional-object-attributes",
      },
    };
  },
};

export const ListPartsOutput$: StructureSchema = {
  type: "structure",
  name: "ListPartsOutput",
  xmlName: "ListPartsResult",
  members() {
    return {
      AbortDate: { target: "timestamp", httpHeader: "x-amz-abort-date" },
      AbortRuleId: { target: "string", httpHeader: "x-amz-abort-rule-id" },
      Bucket: { target: "string" },
      Key: { target: "string" },
      UploadId: { target: "string" },
      PartNumberMarker: { target: "string" },
      NextPartNumberMarker: { target: "string" },
      MaxParts: { target: "integer" },
      IsTruncated: { target: "boolean" },
      Parts: { target: Parts$, xmlName: "Part", xmlFlattened: true },
      Initiator: { target: Initiator$ },
      Owner: { target: Owner$ },
      StorageClass: { target: "string" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
      ChecksumAlgorithm: { target: "string" },
      ChecksumType: { target: "string" },
    };
  },
};

export const ListPartsRequest$: StructureSchema = {
  type: "structure",
  name: "ListPartsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      MaxParts: { target: "integer", httpQuery: "max-parts" },
      PartNumberMarker: { target: "string", httpQuery: "part-number-marker" },
      UploadId: { target: "string", httpQuery: "uploadId" },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
    };
  },
};

export const LocationInfo$: StructureSchema = {
  type: "structure",
  name: "LocationInfo",
  members() {
    return {
      Type: { target: "string" },
      Name: { target: "string" },
    };
  },
};

export const LoggingEnabled$: StructureSchema = {
  type: "structure",
  name: "LoggingEnabled",
  members() {
    return {
      TargetBucket: { target: "string" },
      TargetGrants: { target: TargetGrants$ },
      TargetPrefix: { target: "string" },
      TargetObjectKeyFormat: { target: TargetObjectKeyFormat$ },
    };
  },
};

export const Metadata$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: "string" },
};

export const MultipartUpload$: StructureSchema = {
  type: "structure",
  name: "MultipartUpload",
  members() {
    return {
      UploadId: { target: "string" },
      Key: { target: "string" },
      Initiated: { target: "timestamp" },
      StorageClass: { target: "string" },
      Owner: { target: Owner$ },
      Initiator: { target: Initiator$ },
      ChecksumAlgorithm: { target: "string" },
      ChecksumType: { target: "string" },
    };
  },
};

export const MultipartUploadList$: ListSchema = {
  type: "list",
  member: { target: MultipartUpload$ },
};

export const NoSuchBucket$: ErrorSchema = {
  type: "structure",
  name: "NoSuchBucket",
  members() {
    return {};
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return NoSuchBucket;
  },
};

export const NoSuchKey$: ErrorSchema = {
  type: "structure",
  name: "NoSuchKey",
  members() {
    return {};
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return NoSuchKey;
  },
};

export const NoSuchUpload$: ErrorSchema = {
  type: "structure",
  name: "NoSuchUpload",
  members() {
    return {};
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return NoSuchUpload;
  },
};

export const NoncurrentVersionExpiration$: StructureSchema = {
  type: "structure",
  name: "NoncurrentVersionExpiration",
  members() {
    return {
      NoncurrentDays: { target: "integer" },
      NewerNoncurrentVersions: { target: "integer" },
    };
  },
};

export const NoncurrentVersionTransition$: StructureSchema = {
  type: "structure",
  name: "NoncurrentVersionTransition",
  members() {
    return {
      NoncurrentDays: { target: "integer" },
      StorageClass: { target: "string" },
      NewerNoncurrentVersions: { target: "integer" },
    };
  },
};

export const NoncurrentVersionTransitionList$: ListSchema = {
  type: "list",
  member: { target: NoncurrentVersionTransition$ },
};

export const NotFound$: ErrorSchema = {
  type: "structure",
  name: "NotFound",
  members() {
    return {};
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return NotFound;
  },
};

export const NotificationConfiguration$: StructureSchema = {
  type: "structure",
  name: "NotificationConfiguration",
  members() {
    return {
      TopicConfigurations: {
        target: TopicConfigurationList$,
        xmlName: "TopicConfiguration",
        xmlFlattened: true,
      },
      QueueConfigurations: {
        target: QueueConfigurationList$,
        xmlName: "QueueConfiguration",
        xmlFlattened: true,
      },
      LambdaFunctionConfigurations: {
        target: LambdaFunctionConfigurationList$,
        xmlName: "CloudFunctionConfiguration",
        xmlFlattened: true,
      },
      EventBridgeConfiguration: { target: EventBridgeConfiguration$ },
    };
  },
};

export const NotificationConfigurationFilter$: StructureSchema = {
  type: "structure",
  name: "NotificationConfigurationFilter",
  members() {
    return {
      Key: { target: S3KeyFilter$, xmlName: "S3Key" },
    };
  },
};

export const _Object$: StructureSchema = {
  type: "structure",
  name: "Object",
  members() {
    return {
      Key: { target: "string" },
      LastModified: { target: "timestamp" },
      ETag: { target: "string" },
      ChecksumAlgorithm: { target: ChecksumAlgorithmList$, xmlFlattened: true },
      ChecksumType: { target: "string" },
      Size: { target: "long" },
      StorageClass: { target: "string" },
      Owner: { target: Owner$ },
      RestoreStatus: { target: RestoreStatus$ },
    };
  },
};

export const ObjectAttributesList$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const ObjectIdentifier$: StructureSchema = {
  type: "structure",
  name: "ObjectIdentifier",
  members() {
    return {
      Key: { target: "string" },
      VersionId: { target: "string" },
      ETag: { target: "string" },
      LastModifiedTime: { target: "timestamp", timestampFormat: "http-date" },
      Size: { target: "long" },
    };
  },
};

export const ObjectIdentifierList$: ListSchema = {
  type: "list",
  member: { target: ObjectIdentifier$ },
};

export const ObjectList$: ListSchema = {
  type: "list",
  member: { target: _Object$ },
};

export const ObjectLockConfiguration$: StructureSchema = {
  type: "structure",
  name: "ObjectLockConfiguration",
  members() {
    return {
      ObjectLockEnabled: { target: "string" },
      Rule: { target: ObjectLockRule$ },
    };
  },
};

export const ObjectLockRule$: StructureSchema = {
  type: "structure",
  name: "ObjectLockRule",
  members() {
    return {
      DefaultRetention: { target: DefaultRetention$ },
    };
  },
};

export const ObjectNotInActiveTierError$: ErrorSchema = {
  type: "structure",
  name: "ObjectNotInActiveTierError",
  members() {
    return {};
  },
  error: "client",
  httpError: 403,
  get errorClass() {
    return ObjectNotInActiveTierError;
  },
};

export const ObjectPart$: StructureSchema = {
  type: "structure",
  name: "ObjectPart",
  members() {
    return {
      PartNumber: { target: "integer" },
      Size: { target: "long" },
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
    };
  },
};

export const ObjectVersion$: StructureSchema = {
  type: "structure",
  name: "ObjectVersion",
  members() {
    return {
      ETag: { target: "string" },
      ChecksumAlgorithm: { target: ChecksumAlgorithmList$, xmlFlattened: true },
      ChecksumType: { target: "string" },
      Size: { target: "long" },
      StorageClass: { target: "string" },
      Key: { target: "string" },
      VersionId: { target: "string" },
      IsLatest: { target: "boolean" },
      LastModified: { target: "timestamp" },
      Owner: { target: Owner$ },
      RestoreStatus: { target: RestoreStatus$ },
    };
  },
};

export const ObjectVersionList$: ListSchema = {
  type: "list",
  member: { target: ObjectVersion$ },
};

export const OptionalObjectAttributesList$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const Owner$: StructureSchema = {
  type: "structure",
  name: "Owner",
  members() {
    return {
      DisplayName: { target: "string" },
      ID: { target: "string" },
    };
  },
};

export const OwnershipControls$: StructureSchema = {
  type: "structure",
  name: "OwnershipControls",
  members() {
    return {
      Rules: {
        target: OwnershipControlsRules$,
        xmlName: "Rule",
        xmlFlattened: true,
      },
    };
  },
};

export const OwnershipControlsRule$: StructureSchema = {
  type: "structure",
  name: "OwnershipControlsRule",
  members() {
    return {
      ObjectOwnership: { target: "string" },
    };
  },
};

export const OwnershipControlsRules$: ListSchema = {
  type: "list",
  member: { target: OwnershipControlsRule$ },
};

export const Part$: StructureSchema = {
  type: "structure",
  name: "Part",
  members() {
    return {
      PartNumber: { target: "integer" },
      LastModified: { target: "timestamp" },
      ETag: { target: "string" },
      Size: { target: "long" },
      ChecksumCRC32: { target: "string" },
      ChecksumCRC32C: { target: "string" },
      ChecksumCRC64NVME: { target: "string" },
      ChecksumSHA1: { target: "string" },
      ChecksumSHA256: { target: "string" },
    };
  },
};

export const PartitionedPrefix$: StructureSchema = {
  type: "structure",
  name: "PartitionedPrefix",
  xmlName: "PartitionedPrefix",
  members() {
    return {
      PartitionDateSource: { target: "string" },
    };
  },
};

export const Parts$: ListSchema = {
  type: "list",
  member: { target: Part$ },
};

export const PartsList$: ListSchema = {
  type: "list",
  member: { target: ObjectPart$ },
};

export const PolicyStatus$: StructureSchema = {
  type: "structure",
  name: "PolicyStatus",
  members() {
    return {
      IsPublic: { target: "boolean", xmlName: "IsPublic" },
    };
  },
};

export const PublicAccessBlockConfiguration$: StructureSchema = {
  type: "structure",
  name: "PublicAccessBlockConfiguration",
  members() {
    return {
      BlockPublicAcls: { target: "boolean", xmlName: "BlockPublicAcls" },
      IgnorePublicAcls: { target: "boolean", xmlName: "IgnorePublicAcls" },
      BlockPublicPolicy: { target: "boolean", xmlName: "BlockPublicPolicy" },
      RestrictPublicBuckets: {
        target: "boolean",
        xmlName: "RestrictPublicBuckets",
      },
    };
  },
};

export const PutBucketAccelerateConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketAccelerateConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      AccelerateConfiguration: {
        target: AccelerateConfiguration$,
        httpPayload: true,
        xmlName: "AccelerateConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
    };
  },
};

export const PutBucketAclRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketAclRequest",
  members() {
    return {
      ACL: { target: "string", httpHeader: "x-amz-acl" },
      AccessControlPolicy: {
        target: AccessControlPolicy$,
        httpPayload: true,
        xmlName: "AccessControlPolicy",
      },
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      GrantFullControl: {
        target: "string",
        httpHeader: "x-amz-grant-full-control",
      },
      GrantRead: { target: "string", httpHeader: "x-amz-grant-read" },
      GrantReadACP: { target: "string", httpHeader: "x-amz-grant-read-acp" },
      GrantWrite: { target: "string", httpHeader: "x-amz-grant-write" },
      GrantWriteACP: { target: "string", httpHeader: "x-amz-grant-write-acp" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketCorsRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketCorsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      CORSConfiguration: {
        target: CORSConfiguration$,
        httpPayload: true,
        xmlName: "CORSConfiguration",
      },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketEncryptionRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketEncryptionRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      ServerSideEncryptionConfiguration: {
        target: ServerSideEncryptionConfiguration$,
        httpPayload: true,
        xmlName: "ServerSideEncryptionConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketLifecycleConfigurationOutput$: StructureSchema = {
  type: "structure",
  name: "PutBucketLifecycleConfigurationOutput",
  members() {
    return {
      TransitionDefaultMinimumObjectSize: {
        target: "string",
        httpHeader: "x-amz-transition-default-minimum-object-size",
      },
    };
  },
};

export const PutBucketLifecycleConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketLifecycleConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      LifecycleConfiguration: {
        target: BucketLifecycleConfiguration$,
        httpPayload: true,
        xmlName: "LifecycleConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      TransitionDefaultMinimumObjectSize: {
        target: "string",
        httpHeader: "x-amz-transition-default-minimum-object-size",
      },
    };
  },
};

export const PutBucketLoggingRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketLoggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      BucketLoggingStatus: {
        target: BucketLoggingStatus$,
        httpPayload: true,
        xmlName: "BucketLoggingStatus",
      },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketNotificationConfigurationRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketNotificationConfigurationRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      NotificationConfiguration: {
        target: NotificationConfiguration$,
        httpPayload: true,
        xmlName: "NotificationConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      SkipDestinationValidation: {
        target: "boolean",
        httpHeader: "x-amz-skip-destination-validation",
      },
    };
  },
};

export const PutBucketOwnershipControlsRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketOwnershipControlsRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      OwnershipControls: {
        target: OwnershipControls$,
        httpPayload: true,
        xmlName: "OwnershipControls",
      },
    };
  },
};

export const PutBucketPolicyRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketPolicyRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      ConfirmRemoveSelfBucketAccess: {
        target: "boolean",
        httpHeader: "x-amz-confirm-remove-self-bucket-access",
      },
      Policy: { target: "string", httpPayload: true },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketRequestPaymentRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketRequestPaymentRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      RequestPaymentConfiguration: {
        target: RequestPaymentConfiguration$,
        httpPayload: true,
        xmlName: "RequestPaymentConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketTaggingRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketTaggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      Tagging: { target: Tagging$, httpPayload: true, xmlName: "Tagging" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketVersioningRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketVersioningRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      MFA: { target: "string", httpHeader: "x-amz-mfa" },
      VersioningConfiguration: {
        target: VersioningConfiguration$,
        httpPayload: true,
        xmlName: "VersioningConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutBucketWebsiteRequest$: StructureSchema = {
  type: "structure",
  name: "PutBucketWebsiteRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      WebsiteConfiguration: {
        target: WebsiteConfiguration$,
        httpPayload: true,
        xmlName: "WebsiteConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutObjectAclOutput$: StructureSchema = {
  type: "structure",
  name: "PutObjectAclOutput",
  members() {
    return {
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const PutObjectAclRequest$: StructureSchema = {
  type: "structure",
  name: "PutObjectAclRequest",
  members() {
    return {
      ACL: { target: "string", httpHeader: "x-amz-acl" },
      AccessControlPolicy: {
        target: AccessControlPolicy$,
        httpPayload: true,
        xmlName: "AccessControlPolicy",
      },
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      GrantFullControl: {
        target: "string",
        httpHeader: "x-amz-grant-full-control",
      },
      GrantRead: { target: "string", httpHeader: "x-amz-grant-read" },
      GrantReadACP: { target: "string", httpHeader: "x-amz-grant-read-acp" },
      GrantWrite: { target: "string", httpHeader: "x-amz-grant-write" },
      GrantWriteACP: { target: "string", httpHeader: "x-amz-grant-write-acp" },
      Key: { target: "string", httpLabel: true },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      VersionId: { target: "string", httpQuery: "versionId" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutObjectOutput$: StructureSchema = {
  type: "structure",
  name: "PutObjectOutput",
  members() {
    return {
      Expiration: { target: "string", httpHeader: "x-amz-expiration" },
      ETag: { target: "string", httpHeader: "ETag" },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      ChecksumType: { target: "string", httpHeader: "x-amz-checksum-type" },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      SSEKMSEncryptionContext: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-context",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      Size: { target: "long", httpHeader: "x-amz-object-size" },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const PutObjectRequest$: StructureSchema = {
  type: "structure",
  name: "PutObjectRequest",
  members() {
    return {
      ACL: { target: "string", httpHeader: "x-amz-acl" },
      Body: { target: "blob", default: "", httpPayload: true, streaming: true },
      Bucket: { target: "string", httpLabel: true },
      CacheControl: { target: "string", httpHeader: "Cache-Control" },
      ContentDisposition: {
        target: "string",
        httpHeader: "Content-Disposition",
      },
      ContentEncoding: { target: "string", httpHeader: "Content-Encoding" },
      ContentLanguage: { target: "string", httpHeader: "Content-Language" },
      ContentLength: { target: "long", httpHeader: "Content-Length" },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ContentType: { target: "string", httpHeader: "Content-Type" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      Expires: { target: "timestamp", httpHeader: "Expires" },
      ExpiresString: { target: "string", httpHeader: "Expires" },
      IfMatch: { target: "string", httpHeader: "If-Match" },
      IfNoneMatch: { target: "string", httpHeader: "If-None-Match" },
      GrantFullControl: {
        target: "string",
        httpHeader: "x-amz-grant-full-control",
      },
      GrantRead: { target: "string", httpHeader: "x-amz-grant-read" },
      GrantReadACP: { target: "string", httpHeader: "x-amz-grant-read-acp" },
      GrantWriteACP: { target: "string", httpHeader: "x-amz-grant-write-acp" },
      Key: { target: "string", httpLabel: true },
      WriteOffsetBytes: {
        target: "long",
        httpHeader: "x-amz-write-offset-bytes",
      },
      Metadata: { target: Metadata$, httpPrefixHeaders: "x-amz-meta-" },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      StorageClass: { target: "string", httpHeader: "x-amz-storage-class" },
      WebsiteRedirectLocation: {
        target: "string",
        httpHeader: "x-amz-website-redirect-location",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      SSEKMSEncryptionContext: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-context",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      Tagging: { target: "string", httpHeader: "x-amz-tagging" },
      ObjectLockMode: {
        target: "string",
        httpHeader: "x-amz-object-lock-mode",
      },
      ObjectLockRetainUntilDate: {
        target: "timestamp",
        timestampFormat: "date-time",
        httpHeader: "x-amz-object-lock-retain-until-date",
      },
      ObjectLockLegalHoldStatus: {
        target: "string",
        httpHeader: "x-amz-object-lock-legal-hold",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const PutObjectTaggingOutput$: StructureSchema = {
  type: "structure",
  name: "PutObjectTaggingOutput",
  members() {
    return {
      VersionId: { target: "string", httpHeader: "x-amz-version-id" },
    };
  },
};

export const PutObjectTaggingRequest$: StructureSchema = {
  type: "structure",
  name: "PutObjectTaggingRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      Key: { target: "string", httpLabel: true },
      VersionId: { target: "string", httpQuery: "versionId" },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      Tagging: { target: Tagging$, httpPayload: true, xmlName: "Tagging" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
    };
  },
};

export const PutPublicAccessBlockRequest$: StructureSchema = {
  type: "structure",
  name: "PutPublicAccessBlockRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      PublicAccessBlockConfiguration: {
        target: PublicAccessBlockConfiguration$,
        httpPayload: true,
        xmlName: "PublicAccessBlockConfiguration",
      },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const QueueConfiguration$: StructureSchema = {
  type: "structure",
  name: "QueueConfiguration",
  members() {
    return {
      Id: { target: "string" },
      QueueArn: { target: "string", xmlName: "Queue" },
      Events: { target: EventList$, xmlName: "Event", xmlFlattened: true },
      Filter: { target: NotificationConfigurationFilter$ },
    };
  },
};

export const QueueConfigurationList$: ListSchema = {
  type: "list",
  member: { target: QueueConfiguration$ },
};

export const Redirect$: StructureSchema = {
  type: "structure",
  name: "Redirect",
  members() {
    return {
      HostName: { target: "string" },
      HttpRedirectCode: { target: "string" },
      Protocol: { target: "string" },
      ReplaceKeyPrefixWith: { target: "string" },
      ReplaceKeyWith: { target: "string" },
    };
  },
};

export const RedirectAllRequestsTo$: StructureSchema = {
  type: "structure",
  name: "RedirectAllRequestsTo",
  members() {
    return {
      HostName: { target: "string" },
      Protocol: { target: "string" },
    };
  },
};

export const RequestPaymentConfiguration$: StructureSchema = {
  type: "structure",
  name: "RequestPaymentConfiguration",
  members() {
    return {
      Payer: { target: "string" },
    };
  },
};

export const RestoreStatus$: StructureSchema = {
  type: "structure",
  name: "RestoreStatus",
  members() {
    return {
      IsRestoreInProgress: { target: "boolean" },
      RestoreExpiryDate: { target: "timestamp" },
    };
  },
};

export const RoutingRule$: StructureSchema = {
  type: "structure",
  name: "RoutingRule",
  members() {
    return {
      Condition: { target: Condition$ },
      Redirect: { target: Redirect$ },
    };
  },
};

export const RoutingRules$: ListSchema = {
  type: "list",
  member: { target: RoutingRule$, xmlName: "RoutingRule" },
};

export const S3KeyFilter$: StructureSchema = {
  type: "structure",
  name: "S3KeyFilter",
  members() {
    return {
      FilterRules: {
        target: FilterRuleList$,
        xmlName: "FilterRule",
        xmlFlattened: true,
      },
    };
  },
};

export const ServerSideEncryptionByDefault$: StructureSchema = {
  type: "structure",
  name: "ServerSideEncryptionByDefault",
  members() {
    return {
      SSEAlgorithm: { target: "string" },
      KMSMasterKeyID: { target: "string", sensitive: true },
    };
  },
};

export const ServerSideEncryptionConfiguration$: StructureSchema = {
  type: "structure",
  name: "ServerSideEncryptionConfiguration",
  members() {
    return {
      Rules: {
        target: ServerSideEncryptionRules$,
        xmlName: "Rule",
        xmlFlattened: true,
      },
    };
  },
};

export const ServerSideEncryptionRule$: StructureSchema = {
  type: "structure",
  name: "ServerSideEncryptionRule",
  members() {
    return {
      ApplyServerSideEncryptionByDefault: {
        target: ServerSideEncryptionByDefault$,
      },
      BucketKeyEnabled: { target: "boolean" },
    };
  },
};

export const ServerSideEncryptionRules$: ListSchema = {
  type: "list",
  member: { target: ServerSideEncryptionRule$ },
};

export const SimplePrefix$: StructureSchema = {
  type: "structure",
  name: "SimplePrefix",
  xmlName: "SimplePrefix",
  members() {
    return {};
  },
};

export const Tag$: StructureSchema = {
  type: "structure",
  name: "Tag",
  members() {
    return {
      Key: { target: "string" },
      Value: { target: "string" },
    };
  },
};

export const TagSet$: ListSchema = {
  type: "list",
  member: { target: Tag$, xmlName: "Tag" },
};

export const Tagging$: StructureSchema = {
  type: "structure",
  name: "Tagging",
  members() {
    return {
      TagSet: { target: TagSet$ },
    };
  },
};

export const TargetGrant$: StructureSchema = {
  type: "structure",
  name: "TargetGrant",
  members() {
    return {
      Grantee: {
        target: Grantee$,
        xmlNamespace: {
          uri: "http://www.w3.org/2001/XMLSchema-instance",
          prefix: "xsi",
        },
      },
      Permission: { target: "string" },
    };
  },
};

export const TargetGrants$: ListSchema = {
  type: "list",
  member: { target: TargetGrant$, xmlName: "Grant" },
};

export const TargetObjectKeyFormat$: StructureSchema = {
  type: "structure",
  name: "TargetObjectKeyFormat",
  members() {
    return {
      SimplePrefix: { target: SimplePrefix$, xmlName: "SimplePrefix" },
      PartitionedPrefix: {
        target: PartitionedPrefix$,
        xmlName: "PartitionedPrefix",
      },
    };
  },
};

export const TooManyParts$: ErrorSchema = {
  type: "structure",
  name: "TooManyParts",
  members() {
    return {};
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return TooManyParts;
  },
};

export const TopicConfiguration$: StructureSchema = {
  type: "structure",
  name: "TopicConfiguration",
  members() {
    return {
      Id: { target: "string" },
      TopicArn: { target: "string", xmlName: "Topic" },
      Events: { target: EventList$, xmlName: "Event", xmlFlattened: true },
      Filter: { target: NotificationConfigurationFilter$ },
    };
  },
};

export const TopicConfigurationList$: ListSchema = {
  type: "list",
  member: { target: TopicConfiguration$ },
};

export const Transition$: StructureSchema = {
  type: "structure",
  name: "Transition",
  members() {
    return {
      Date: { target: "timestamp", timestampFormat: "date-time" },
      Days: { target: "integer" },
      StorageClass: { target: "string" },
    };
  },
};

export const TransitionList$: ListSchema = {
  type: "list",
  member: { target: Transition$ },
};

export const UploadPartCopyOutput$: StructureSchema = {
  type: "structure",
  name: "UploadPartCopyOutput",
  members() {
    return {
      CopySourceVersionId: {
        target: "string",
        httpHeader: "x-amz-copy-source-version-id",
      },
      CopyPartResult: { target: CopyPartResult$, httpPayload: true },
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const UploadPartCopyRequest$: StructureSchema = {
  type: "structure",
  name: "UploadPartCopyRequest",
  members() {
    return {
      Bucket: { target: "string", httpLabel: true },
      CopySource: { target: "string", httpHeader: "x-amz-copy-source" },
      CopySourceIfMatch: {
        target: "string",
        httpHeader: "x-amz-copy-source-if-match",
      },
      CopySourceIfModifiedSince: {
        target: "timestamp",
        httpHeader: "x-amz-copy-source-if-modified-since",
      },
      CopySourceIfNoneMatch: {
        target: "string",
        httpHeader: "x-amz-copy-source-if-none-match",
      },
      CopySourceIfUnmodifiedSince: {
        target: "timestamp",
        httpHeader: "x-amz-copy-source-if-unmodified-since",
      },
      CopySourceRange: {
        target: "string",
        httpHeader: "x-amz-copy-source-range",
      },
      Key: { target: "string", httpLabel: true },
      PartNumber: { target: "integer", httpQuery: "partNumber" },
      UploadId: { target: "string", httpQuery: "uploadId" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      CopySourceSSECustomerAlgorithm: {
        target: "string",
        httpHeader:
          "x-amz-copy-source-server-side-encryption-customer-algorithm",
      },
      CopySourceSSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-copy-source-server-side-encryption-customer-key",
      },
      CopySourceSSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-copy-source-server-side-encryption-customer-key-MD5",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
      ExpectedSourceBucketOwner: {
        target: "string",
        httpHeader: "x-amz-source-expected-bucket-owner",
      },
    };
  },
};

export const UploadPartOutput$: StructureSchema = {
  type: "structure",
  name: "UploadPartOutput",
  members() {
    return {
      ServerSideEncryption: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption",
      },
      ETag: { target: "string", httpHeader: "ETag" },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      SSEKMSKeyId: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-aws-kms-key-id",
      },
      BucketKeyEnabled: {
        target: "boolean",
        httpHeader: "x-amz-server-side-encryption-bucket-key-enabled",
      },
      RequestCharged: { target: "string", httpHeader: "x-amz-request-charged" },
    };
  },
};

export const UploadPartRequest$: StructureSchema = {
  type: "structure",
  name: "UploadPartRequest",
  members() {
    return {
      Body: { target: "blob", default: "", httpPayload: true, streaming: true },
      Bucket: { target: "string", httpLabel: true },
      ContentLength: { target: "long", httpHeader: "Content-Length" },
      ContentMD5: { target: "string", httpHeader: "Content-MD5" },
      ChecksumAlgorithm: {
        target: "string",
        httpHeader: "x-amz-sdk-checksum-algorithm",
      },
      ChecksumCRC32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      ChecksumCRC32C: { target: "string", httpHeader: "x-amz-checksum-crc32c" },
      ChecksumCRC64NVME: {
        target: "string",
        httpHeader: "x-amz-checksum-crc64nvme",
      },
      ChecksumSHA1: { target: "string", httpHeader: "x-amz-checksum-sha1" },
      ChecksumSHA256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
      Key: { target: "string", httpLabel: true },
      PartNumber: { target: "integer", httpQuery: "partNumber" },
      UploadId: { target: "string", httpQuery: "uploadId" },
      SSECustomerAlgorithm: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-algorithm",
      },
      SSECustomerKey: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-server-side-encryption-customer-key",
      },
      SSECustomerKeyMD5: {
        target: "string",
        httpHeader: "x-amz-server-side-encryption-customer-key-MD5",
      },
      RequestPayer: { target: "string", httpHeader: "x-amz-request-payer" },
      ExpectedBucketOwner: {
        target: "string",
        httpHeader: "x-amz-expected-bucket-owner",
      },
    };
  },
};

export const VersioningConfiguration$: StructureSchema = {
  type: "structure",
  name: "VersioningConfiguration",
  members() {
    return {
      MFADelete: { target: "string", xmlName: "MfaDelete" },
      Status: { target: "string" },
    };
  },
};

export const WebsiteConfiguration$: StructureSchema = {
  type: "structure",
  name: "WebsiteConfiguration",
  members() {
    return {
      ErrorDocument: { target: ErrorDocument$ },
      IndexDocument: { target: IndexDocument$ },
      RedirectAllRequestsTo: { target: RedirectAllRequestsTo$ },
      RoutingRules: { target: RoutingRules$ },
    };
  },
};

export const AbortMultipartUpload$: OperationSchema = {
  name: "AbortMultipartUpload",
  http: {
    method: "DELETE",
    uri: "/{Bucket}/{Key+}?x-id=AbortMultipartUpload",
    code: 204,
  },
  input: AbortMultipartUploadRequest$,
  output: AbortMultipartUploadOutput$,
  errors: [NoSuchUpload$],
  endpointParameters(input: AbortMultipartUploadRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [targetBinding, headerBinding, openXmlBody, requestSigning],
};

export const CompleteMultipartUpload$: OperationSchema = {
  name: "CompleteMultipartUpload",
  http: { method: "POST", uri: "/{Bucket}/{Key+}", code: 200 },
  input: CompleteMultipartUploadRequest$,
  output: CompleteMultipartUploadOutput$,
  endpointParameters(input: CompleteMultipartUploadRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    xmlResponse,
    openXmlBody,
    customerKeys,
    requestSigning,
  ],
};

export const CopyObject$: OperationSchema = {
  name: "CopyObject",
  http: { method: "PUT", uri: "/{Bucket}/{Key+}?x-id=CopyObject", code: 200 },
  input: CopyObjectRequest$,
  output: CopyObjectOutput$,
  errors: [ObjectNotInActiveTierError$],
  endpointParameters(input: CopyObjectRequest) {
    return { Bucket: input.Bucket, disableS3ExpressSessionAuth: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    customerKeys,
    asciiHeaders,
    requestSigning,
  ],
};

export const CreateBucket$: OperationSchema = {
  name: "CreateBucket",
  http: { method: "PUT", uri: "/{Bucket}", code: 200 },
  input: CreateBucketRequest$,
  output: CreateBucketOutput$,
  errors: [BucketAlreadyExists$, BucketAlreadyOwnedByYou$],
  endpointParameters(input: CreateBucketRequest) {
    return {
      Bucket: input.Bucket,
      DisableAccessPoints: true,
      UseS3ExpressControlEndpoint: true,
    };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    openXmlBody,
    bucketLocation,
    requestSigning,
  ],
};

export const CreateMultipartUpload$: OperationSchema = {
  name: "CreateMultipartUpload",
  http: { method: "POST", uri: "/{Bucket}/{Key+}?uploads", code: 200 },
  input: CreateMultipartUploadRequest$,
  output: CreateMultipartUploadOutput$,
  endpointParameters(input: CreateMultipartUploadRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    customerKeys,
    asciiHeaders,
    requestSigning,
  ],
};

export const DeleteBucket$: OperationSchema = {
  name: "DeleteBucket",
  http: { method: "DELETE", uri: "/{Bucket}", code: 204 },
  input: DeleteBucketRequest$,
  endpointParameters(input: DeleteBucketRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketCors$: OperationSchema = {
  name: "DeleteBucketCors",
  http: { method: "DELETE", uri: "/{Bucket}?cors", code: 204 },
  input: DeleteBucketCorsRequest$,
  endpointParameters(input: DeleteBucketCorsRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketEncryption$: OperationSchema = {
  name: "DeleteBucketEncryption",
  http: { method: "DELETE", uri: "/{Bucket}?encryption", code: 204 },
  input: DeleteBucketEncryptionRequest$,
  endpointParameters(input: DeleteBucketEncryptionRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketLifecycle$: OperationSchema = {
  name: "DeleteBucketLifecycle",
  http: { method: "DELETE", uri: "/{Bucket}?lifecycle", code: 204 },
  input: DeleteBucketLifecycleRequest$,
  endpointParameters(input: DeleteBucketLifecycleRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketOwnershipControls$: OperationSchema = {
  name: "DeleteBucketOwnershipControls",
  http: { method: "DELETE", uri: "/{Bucket}?ownershipControls", code: 204 },
  input: DeleteBucketOwnershipControlsRequest$,
  endpointParameters(input: DeleteBucketOwnershipControlsRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketPolicy$: OperationSchema = {
  name: "DeleteBucketPolicy",
  http: { method: "DELETE", uri: "/{Bucket}?policy", code: 204 },
  input: DeleteBucketPolicyRequest$,
  endpointParameters(input: DeleteBucketPolicyRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketTagging$: OperationSchema = {
  name: "DeleteBucketTagging",
  http: { method: "DELETE", uri: "/{Bucket}?tagging", code: 204 },
  input: DeleteBucketTaggingRequest$,
  endpointParameters(input: DeleteBucketTaggingRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteBucketWebsite$: OperationSchema = {
  name: "DeleteBucketWebsite",
  http: { method: "DELETE", uri: "/{Bucket}?website", code: 204 },
  input: DeleteBucketWebsiteRequest$,
  endpointParameters(input: DeleteBucketWebsiteRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const DeleteObject$: OperationSchema = {
  name: "DeleteObject",
  http: {
    method: "DELETE",
    uri: "/{Bucket}/{Key+}?x-id=DeleteObject",
    code: 204,
  },
  input: DeleteObjectRequest$,
  output: DeleteObjectOutput$,
  endpointParameters(input: DeleteObjectRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [targetBinding, headerBinding, openXmlBody, requestSigning],
};

export const DeleteObjects$: OperationSchema = {
  name: "DeleteObjects",
  http: { method: "POST", uri: "/{Bucket}?delete", code: 200 },
  input: DeleteObjectsRequest$,
  output: DeleteObjectsOutput$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: DeleteObjectsRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    xmlResponse,
    openXmlBody,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const DeleteObjectTagging$: OperationSchema = {
  name: "DeleteObjectTagging",
  http: { method: "DELETE", uri: "/{Bucket}/{Key+}?tagging", code: 204 },
  input: DeleteObjectTaggingRequest$,
  output: DeleteObjectTaggingOutput$,
  endpointParameters(input: DeleteObjectTaggingRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [targetBinding, headerBinding, openXmlBody, requestSigning],
};

export const DeletePublicAccessBlock$: OperationSchema = {
  name: "DeletePublicAccessBlock",
  http: { method: "DELETE", uri: "/{Bucket}?publicAccessBlock", code: 204 },
  input: DeletePublicAccessBlockRequest$,
  endpointParameters(input: DeletePublicAccessBlockRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, requestSigning],
};

export const GetBucketAccelerateConfiguration$: OperationSchema = {
  name: "GetBucketAccelerateConfiguration",
  http: { method: "GET", uri: "/{Bucket}?accelerate", code: 200 },
  input: GetBucketAccelerateConfigurationRequest$,
  output: GetBucketAccelerateConfigurationOutput$,
  endpointParameters(input: GetBucketAccelerateConfigurationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketAcl$: OperationSchema = {
  name: "GetBucketAcl",
  http: { method: "GET", uri: "/{Bucket}?acl", code: 200 },
  input: GetBucketAclRequest$,
  output: GetBucketAclOutput$,
  endpointParameters(input: GetBucketAclRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketCors$: OperationSchema = {
  name: "GetBucketCors",
  http: { method: "GET", uri: "/{Bucket}?cors", code: 200 },
  input: GetBucketCorsRequest$,
  output: GetBucketCorsOutput$,
  endpointParameters(input: GetBucketCorsRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketEncryption$: OperationSchema = {
  name: "GetBucketEncryption",
  http: { method: "GET", uri: "/{Bucket}?encryption", code: 200 },
  input: GetBucketEncryptionRequest$,
  output: GetBucketEncryptionOutput$,
  endpointParameters(input: GetBucketEncryptionRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketLifecycleConfiguration$: OperationSchema = {
  name: "GetBucketLifecycleConfiguration",
  http: { method: "GET", uri: "/{Bucket}?lifecycle", code: 200 },
  input: GetBucketLifecycleConfigurationRequest$,
  output: GetBucketLifecycleConfigurationOutput$,
  endpointParameters(input: GetBucketLifecycleConfigurationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketLocation$: OperationSchema = {
  name: "GetBucketLocation",
  http: { method: "GET", uri: "/{Bucket}?location", code: 200 },
  input: GetBucketLocationRequest$,
  output: GetBucketLocationOutput$,
  s3UnwrappedXmlOutput: true,
  endpointParameters(input: GetBucketLocationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketLogging$: OperationSchema = {
  name: "GetBucketLogging",
  http: { method: "GET", uri: "/{Bucket}?logging", code: 200 },
  input: GetBucketLoggingRequest$,
  output: GetBucketLoggingOutput$,
  endpointParameters(input: GetBucketLoggingRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketNotificationConfiguration$: OperationSchema = {
  name: "GetBucketNotificationConfiguration",
  http: { method: "GET", uri: "/{Bucket}?notification", code: 200 },
  input: GetBucketNotificationConfigurationRequest$,
  output: NotificationConfiguration$,
  endpointParameters(input: GetBucketNotificationConfigurationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketOwnershipControls$: OperationSchema = {
  name: "GetBucketOwnershipControls",
  http: { method: "GET", uri: "/{Bucket}?ownershipControls", code: 200 },
  input: GetBucketOwnershipControlsRequest$,
  output: GetBucketOwnershipControlsOutput$,
  endpointParameters(input: GetBucketOwnershipControlsRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketPolicy$: OperationSchema = {
  name: "GetBucketPolicy",
  http: { method: "GET", uri: "/{Bucket}?policy", code: 200 },
  input: GetBucketPolicyRequest$,
  output: GetBucketPolicyOutput$,
  endpointParameters(input: GetBucketPolicyRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [targetBinding, headerBinding, payloadReader, requestSigning],
};

export const GetBucketPolicyStatus$: OperationSchema = {
  name: "GetBucketPolicyStatus",
  http: { method: "GET", uri: "/{Bucket}?policyStatus", code: 200 },
  input: GetBucketPolicyStatusRequest$,
  output: GetBucketPolicyStatusOutput$,
  endpointParameters(input: GetBucketPolicyStatusRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketRequestPayment$: OperationSchema = {
  name: "GetBucketRequestPayment",
  http: { method: "GET", uri: "/{Bucket}?requestPayment", code: 200 },
  input: GetBucketRequestPaymentRequest$,
  output: GetBucketRequestPaymentOutput$,
  endpointParameters(input: GetBucketRequestPaymentRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketTagging$: OperationSchema = {
  name: "GetBucketTagging",
  http: { method: "GET", uri: "/{Bucket}?tagging", code: 200 },
  input: GetBucketTaggingRequest$,
  output: GetBucketTaggingOutput$,
  endpointParameters(input: GetBucketTaggingRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketVersioning$: OperationSchema = {
  name: "GetBucketVersioning",
  http: { method: "GET", uri: "/{Bucket}?versioning", code: 200 },
  input: GetBucketVersioningRequest$,
  output: GetBucketVersioningOutput$,
  endpointParameters(input: GetBucketVersioningRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetBucketWebsite$: OperationSchema = {
  name: "GetBucketWebsite",
  http: { method: "GET", uri: "/{Bucket}?website", code: 200 },
  input: GetBucketWebsiteRequest$,
  output: GetBucketWebsiteOutput$,
  endpointParameters(input: GetBucketWebsiteRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetObject$: OperationSchema = {
  name: "GetObject",
  http: { method: "GET", uri: "/{Bucket}/{Key+}?x-id=GetObject", code: 200 },
  input: GetObjectRequest$,
  output: GetObjectOutput$,
  errors: [InvalidObjectState$, NoSuchKey$],
  httpChecksum: {
    requestValidationModeMember: "ChecksumMode",
    responseAlgorithms: ["CRC64NVME", "CRC32", "CRC32C", "SHA256", "SHA1"],
  },
  endpointParameters(input: GetObjectRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    responseChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    customerKeys,
    expiresString,
    requestSigning,
  ],
};

export const GetObjectAcl$: OperationSchema = {
  name: "GetObjectAcl",
  http: { method: "GET", uri: "/{Bucket}/{Key+}?acl", code: 200 },
  input: GetObjectAclRequest$,
  output: GetObjectAclOutput$,
  errors: [NoSuchKey$],
  endpointParameters(input: GetObjectAclRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetObjectAttributes$: OperationSchema = {
  name: "GetObjectAttributes",
  http: { method: "GET", uri: "/{Bucket}/{Key+}?attributes", code: 200 },
  input: GetObjectAttributesRequest$,
  output: GetObjectAttributesOutput$,
  errors: [NoSuchKey$],
  endpointParameters(input: GetObjectAttributesRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    customerKeys,
    requestSigning,
  ],
};

export const GetObjectLockConfiguration$: OperationSchema = {
  name: "GetObjectLockConfiguration",
  http: { method: "GET", uri: "/{Bucket}?object-lock", code: 200 },
  input: GetObjectLockConfigurationRequest$,
  output: GetObjectLockConfigurationOutput$,
  endpointParameters(input: GetObjectLockConfigurationRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetObjectTagging$: OperationSchema = {
  name: "GetObjectTagging",
  http: { method: "GET", uri: "/{Bucket}/{Key+}?tagging", code: 200 },
  input: GetObjectTaggingRequest$,
  output: GetObjectTaggingOutput$,
  endpointParameters(input: GetObjectTaggingRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const GetPublicAccessBlock$: OperationSchema = {
  name: "GetPublicAccessBlock",
  http: { method: "GET", uri: "/{Bucket}?publicAccessBlock", code: 200 },
  input: GetPublicAccessBlockRequest$,
  output: GetPublicAccessBlockOutput$,
  endpointParameters(input: GetPublicAccessBlockRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const HeadBucket$: OperationSchema = {
  name: "HeadBucket",
  http: { method: "HEAD", uri: "/{Bucket}", code: 200 },
  input: HeadBucketRequest$,
  output: HeadBucketOutput$,
  errors: [NotFound$],
  endpointParameters(input: HeadBucketRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [targetBinding, headerBinding, openXmlBody, requestSigning],
};

export const HeadObject$: OperationSchema = {
  name: "HeadObject",
  http: { method: "HEAD", uri: "/{Bucket}/{Key+}", code: 200 },
  input: HeadObjectRequest$,
  output: HeadObjectOutput$,
  errors: [NotFound$],
  endpointParameters(input: HeadObjectRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    openXmlBody,
    customerKeys,
    expiresString,
    requestSigning,
  ],
};

export const ListBuckets$: OperationSchema = {
  name: "ListBuckets",
  http: { method: "GET", uri: "/?x-id=ListBuckets", code: 200 },
  input: ListBucketsRequest$,
  output: ListBucketsOutput$,
  parts: [targetBinding, xmlResponse, openXmlBody, requestSigning],
};

export const ListMultipartUploads$: OperationSchema = {
  name: "ListMultipartUploads",
  http: { method: "GET", uri: "/{Bucket}?uploads", code: 200 },
  input: ListMultipartUploadsRequest$,
  output: ListMultipartUploadsOutput$,
  endpointParameters(input: ListMultipartUploadsRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const ListObjects$: OperationSchema = {
  name: "ListObjects",
  http: { method: "GET", uri: "/{Bucket}", code: 200 },
  input: ListObjectsRequest$,
  output: ListObjectsOutput$,
  errors: [NoSuchBucket$],
  endpointParameters(input: ListObjectsRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const ListObjectsV2$: OperationSchema = {
  name: "ListObjectsV2",
  http: { method: "GET", uri: "/{Bucket}?list-type=2", code: 200 },
  input: ListObjectsV2Request$,
  output: ListObjectsV2Output$,
  errors: [NoSuchBucket$],
  endpointParameters(input: ListObjectsV2Request) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const ListObjectVersions$: OperationSchema = {
  name: "ListObjectVersions",
  http: { method: "GET", uri: "/{Bucket}?versions", code: 200 },
  input: ListObjectVersionsRequest$,
  output: ListObjectVersionsOutput$,
  endpointParameters(input: ListObjectVersionsRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    requestSigning,
  ],
};

export const ListParts$: OperationSchema = {
  name: "ListParts",
  http: { method: "GET", uri: "/{Bucket}/{Key+}?x-id=ListParts", code: 200 },
  input: ListPartsRequest$,
  output: ListPartsOutput$,
  endpointParameters(input: ListPartsRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    xmlResponse,
    openXmlBody,
    customerKeys,
    requestSigning,
  ],
};

export const PutBucketAccelerateConfiguration$: OperationSchema = {
  name: "PutBucketAccelerateConfiguration",
  http: { method: "PUT", uri: "/{Bucket}?accelerate", code: 200 },
  input: PutBucketAccelerateConfigurationRequest$,
  httpChecksum: { requestAlgorithmMember: "ChecksumAlgorithm" },
  endpointParameters(input: PutBucketAccelerateConfigurationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketAcl$: OperationSchema = {
  name: "PutBucketAcl",
  http: { method: "PUT", uri: "/{Bucket}?acl", code: 200 },
  input: PutBucketAclRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketAclRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketCors$: OperationSchema = {
  name: "PutBucketCors",
  http: { method: "PUT", uri: "/{Bucket}?cors", code: 200 },
  input: PutBucketCorsRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketCorsRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketEncryption$: OperationSchema = {
  name: "PutBucketEncryption",
  http: { method: "PUT", uri: "/{Bucket}?encryption", code: 200 },
  input: PutBucketEncryptionRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketEncryptionRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketLifecycleConfiguration$: OperationSchema = {
  name: "PutBucketLifecycleConfiguration",
  http: { method: "PUT", uri: "/{Bucket}?lifecycle", code: 200 },
  input: PutBucketLifecycleConfigurationRequest$,
  output: PutBucketLifecycleConfigurationOutput$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketLifecycleConfigurationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    openXmlBody,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketLogging$: OperationSchema = {
  name: "PutBucketLogging",
  http: { method: "PUT", uri: "/{Bucket}?logging", code: 200 },
  input: PutBucketLoggingRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketLoggingRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketNotificationConfiguration$: OperationSchema = {
  name: "PutBucketNotificationConfiguration",
  http: { method: "PUT", uri: "/{Bucket}?notification", code: 200 },
  input: PutBucketNotificationConfigurationRequest$,
  endpointParameters(input: PutBucketNotificationConfigurationRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestSigning,
  ],
};

export const PutBucketOwnershipControls$: OperationSchema = {
  name: "PutBucketOwnershipControls",
  http: { method: "PUT", uri: "/{Bucket}?ownershipControls", code: 200 },
  input: PutBucketOwnershipControlsRequest$,
  httpChecksum: { requestChecksumRequired: true },
  endpointParameters(input: PutBucketOwnershipControlsRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    requestSigning,
  ],
};

export const PutBucketPolicy$: OperationSchema = {
  name: "PutBucketPolicy",
  http: { method: "PUT", uri: "/{Bucket}?policy", code: 200 },
  input: PutBucketPolicyRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketPolicyRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketRequestPayment$: OperationSchema = {
  name: "PutBucketRequestPayment",
  http: { method: "PUT", uri: "/{Bucket}?requestPayment", code: 200 },
  input: PutBucketRequestPaymentRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketRequestPaymentRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketTagging$: OperationSchema = {
  name: "PutBucketTagging",
  http: { method: "PUT", uri: "/{Bucket}?tagging", code: 200 },
  input: PutBucketTaggingRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketTaggingRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketVersioning$: OperationSchema = {
  name: "PutBucketVersioning",
  http: { method: "PUT", uri: "/{Bucket}?versioning", code: 200 },
  input: PutBucketVersioningRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketVersioningRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutBucketWebsite$: OperationSchema = {
  name: "PutBucketWebsite",
  http: { method: "PUT", uri: "/{Bucket}?website", code: 200 },
  input: PutBucketWebsiteRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutBucketWebsiteRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutObject$: OperationSchema = {
  name: "PutObject",
  http: { method: "PUT", uri: "/{Bucket}/{Key+}?x-id=PutObject", code: 200 },
  input: PutObjectRequest$,
  output: PutObjectOutput$,
  errors: [
    EncryptionTypeMismatch$,
    InvalidRequest$,
    InvalidWriteOffset$,
    TooManyParts$,
  ],
  httpChecksum: { requestAlgorithmMember: "ChecksumAlgorithm" },
  endpointParameters(input: PutObjectRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    openXmlBody,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    expectContinue,
    customerKeys,
    asciiHeaders,
    requestFraming,
    requestSigning,
  ],
};

export const PutObjectAcl$: OperationSchema = {
  name: "PutObjectAcl",
  http: { method: "PUT", uri: "/{Bucket}/{Key+}?acl", code: 200 },
  input: PutObjectAclRequest$,
  output: PutObjectAclOutput$,
  errors: [NoSuchKey$],
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutObjectAclRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    openXmlBody,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutObjectTagging$: OperationSchema = {
  name: "PutObjectTagging",
  http: { method: "PUT", uri: "/{Bucket}/{Key+}?tagging", code: 200 },
  input: PutObjectTaggingRequest$,
  output: PutObjectTaggingOutput$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutObjectTaggingRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    openXmlBody,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const PutPublicAccessBlock$: OperationSchema = {
  name: "PutPublicAccessBlock",
  http: { method: "PUT", uri: "/{Bucket}?publicAccessBlock", code: 200 },
  input: PutPublicAccessBlockRequest$,
  httpChecksum: {
    requestAlgorithmMember: "ChecksumAlgorithm",
    requestChecksumRequired: true,
  },
  endpointParameters(input: PutPublicAccessBlockRequest) {
    return { Bucket: input.Bucket, UseS3ExpressControlEndpoint: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    xmlRequest,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    requestSigning,
  ],
};

export const UploadPart$: OperationSchema = {
  name: "UploadPart",
  http: { method: "PUT", uri: "/{Bucket}/{Key+}?x-id=UploadPart", code: 200 },
  input: UploadPartRequest$,
  output: UploadPartOutput$,
  httpChecksum: { requestAlgorithmMember: "ChecksumAlgorithm" },
  endpointParameters(input: UploadPartRequest) {
    return { Bucket: input.Bucket };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadWriter,
    openXmlBody,
    requestChecksum,
    crc32,
    crc32c,
    crc64nvme,
    sha1,
    sha256,
    expectContinue,
    customerKeys,
    requestFraming,
    requestSigning,
  ],
};

export const UploadPartCopy$: OperationSchema = {
  name: "UploadPartCopy",
  http: {
    method: "PUT",
    uri: "/{Bucket}/{Key+}?x-id=UploadPartCopy",
    code: 200,
  },
  input: UploadPartCopyRequest$,
  output: UploadPartCopyOutput$,
  endpointParameters(input: UploadPartCopyRequest) {
    return { Bucket: input.Bucket, disableS3ExpressSessionAuth: true };
  },
  parts: [
    targetBinding,
    headerBinding,
    payloadReader,
    xmlResponse,
    openXmlBody,
    customerKeys,
    requestSigning,
  ],
};

export const S3$: ServiceSchema = {
  name: "AmazonS3",
  sdkId: "S3",
  version: "2006-03-01",
  endpointPrefix: "s3",
  signingName: "s3",
  xmlNamespace: { uri: "http://s3.amazonaws.com/doc/2006-03-01/" },
  noErrorWrapping: true,
  auth: ["aws.auth#sigv4"],
  parts: [
    serviceEndpoint,
    bucketInEndpoint,
    regionRedirects,
    sigV4S3ExpressAuth,
    sigV4Auth,
  ],
  get exception() {
    return S3ServiceException;
  },
};
