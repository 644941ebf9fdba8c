// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import type {
  StreamingBlobPayloadInputTypes,
  StreamingBlobPayloadOutputTypes,
} from "@shapewright/runtime";

export interface AbortIncompleteMultipartUpload {
  DaysAfterInitiation?: number | undefined;
}

export interface AbortMultipartUploadOutput {
  RequestCharged?: RequestCharged | undefined;
}

export interface AbortMultipartUploadRequest {
  Bucket: string;
  Key: string;
  UploadId: string;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  IfMatchInitiatedTime?: Date | undefined;
}

export interface AccelerateConfiguration {
  Status?: BucketAccelerateStatus | undefined;
}

export interface AccessControlPolicy {
  Grants?: Grant[] | undefined;
  Owner?: Owner | undefined;
}

export const ArchiveStatus = {
  ARCHIVE_ACCESS: "ARCHIVE_ACCESS",
  DEEP_ARCHIVE_ACCESS: "DEEP_ARCHIVE_ACCESS",
} as const;
export type ArchiveStatus = (typeof ArchiveStatus)[keyof typeof ArchiveStatus];

export interface Bucket {
  Name?: string | undefined;
  CreationDate?: Date | undefined;
  BucketRegion?: string | undefined;
}

export const BucketAccelerateStatus = {
  Enabled: "Enabled",
  Suspended: "Suspended",
} as const;
export type BucketAccelerateStatus =
  (typeof BucketAccelerateStatus)[keyof typeof BucketAccelerateStatus];

export const BucketCannedACL = {
  private: "private",
  public_read: "public-read",
  public_read_write: "public-read-write",
  authenticated_read: "authenticated-read",
} as const;
export type BucketCannedACL =
  (typeof BucketCannedACL)[keyof typeof BucketCannedACL];

export interface BucketInfo {
  DataRedundancy?: DataRedundancy | undefined;
  Type?: BucketType | undefined;
}

export interface BucketLifecycleConfiguration {
  Rules: LifecycleRule[];
}

export const BucketLocationConstraint = {
  af_south_1: "af-south-1",
  ap_east_1: "ap-east-1",
  ap_northeast_1: "ap-northeast-1",
  ap_northeast_2: "ap-northeast-2",
  ap_northeast_3: "ap-northeast-3",
  ap_south_1: "ap-south-1",
  ap_south_2: "ap-south-2",
  ap_southeast_1: "ap-southeast-1",
  ap_southeast_2: "ap-southeast-2",
  ap_southeast_3: "ap-southeast-3",
  ap_southeast_4: "ap-southeast-4",
  ap_southeast_5: "ap-southeast-5",
  ca_central_1: "ca-central-1",
  cn_north_1: "cn-north-1",
  cn_northwest_1: "cn-northwest-1",
  EU: "EU",
  eu_central_1: "eu-central-1",
  eu_central_2: "eu-central-2",
  eu_north_1: "eu-north-1",
  eu_south_1: "eu-south-1",
  eu_south_2: "eu-south-2",
  eu_west_1: "eu-west-1",
  eu_west_2: "eu-west-2",
  eu_west_3: "eu-west-3",
  il_central_1: "il-central-1",
  me_central_1: "me-central-1",
  me_south_1: "me-south-1",
  sa_east_1: "sa-east-1",
  us_east_2: "us-east-2",
  us_gov_east_1: "us-gov-east-1",
  us_gov_west_1: "us-gov-west-1",
  us_west_1: "us-west-1",
  us_west_2: "us-west-2",
} as const;
export type BucketLocationConstraint =
  (typeof BucketLocationConstraint)[keyof typeof BucketLocationConstraint];

export interface BucketLoggingStatus {
  LoggingEnabled?: LoggingEnabled | undefined;
}

export const BucketLogsPermission = {
  FULL_CONTROL: "FULL_CONTROL",
  READ: "READ",
  WRITE: "WRITE",
} as const;
export type BucketLogsPermission =
  (typeof BucketLogsPermission)[keyof typeof BucketLogsPermission];

export const BucketType = {
  Directory: "Directory",
} as const;
export type BucketType = (typeof BucketType)[keyof typeof BucketType];

export const BucketVersioningStatus = {
  Enabled: "Enabled",
  Suspended: "Suspended",
} as const;
export type BucketVersioningStatus =
  (typeof BucketVersioningStatus)[keyof typeof BucketVersioningStatus];

export interface CORSConfiguration {
  CORSRules: CORSRule[];
}

export interface CORSRule {
  ID?: string | undefined;
  AllowedHeaders?: string[] | undefined;
  AllowedMethods: string[];
  AllowedOrigins: string[];
  ExposeHeaders?: string[] | undefined;
  MaxAgeSeconds?: number | undefined;
}

export interface Checksum {
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  ChecksumType?: ChecksumType | undefined;
}

export const ChecksumAlgorithm = {
  CRC32: "CRC32",
  CRC32C: "CRC32C",
  SHA1: "SHA1",
  SHA256: "SHA256",
  CRC64NVME: "CRC64NVME",
} as const;
export type ChecksumAlgorithm =
  (typeof ChecksumAlgorithm)[keyof typeof ChecksumAlgorithm];

export const ChecksumMode = {
  ENABLED: "ENABLED",
} as const;
export type ChecksumMode = (typeof ChecksumMode)[keyof typeof ChecksumMode];

export const ChecksumType = {
  COMPOSITE: "COMPOSITE",
  FULL_OBJECT: "FULL_OBJECT",
} as const;
export type ChecksumType = (typeof ChecksumType)[keyof typeof ChecksumType];

export interface CommonPrefix {
  Prefix?: string | undefined;
}

export interface CompleteMultipartUploadOutput {
  Location?: string | undefined;
  Bucket?: string | undefined;
  Key?: string | undefined;
  Expiration?: string | undefined;
  ETag?: string | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  ChecksumType?: ChecksumType | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  VersionId?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface CompleteMultipartUploadRequest {
  Bucket: string;
  Key: string;
  MultipartUpload?: CompletedMultipartUpload | undefined;
  UploadId: string;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  ChecksumType?: ChecksumType | undefined;
  MpuObjectSize?: number | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  IfMatch?: string | undefined;
  IfNoneMatch?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
}

export interface CompletedMultipartUpload {
  Parts?: CompletedPart[] | undefined;
}

export interface CompletedPart {
  ETag?: string | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  PartNumber?: number | undefined;
}

export interface Condition {
  HttpErrorCodeReturnedEquals?: string | undefined;
  KeyPrefixEquals?: string | undefined;
}

export interface CopyObjectOutput {
  CopyObjectResult?: CopyObjectResult | undefined;
  Expiration?: string | undefined;
  CopySourceVersionId?: string | undefined;
  VersionId?: string | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  SSEKMSEncryptionContext?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface CopyObjectRequest {
  ACL?: ObjectCannedACL | undefined;
  Bucket: string;
  CacheControl?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ContentDisposition?: string | undefined;
  ContentEncoding?: string | undefined;
  ContentLanguage?: string | undefined;
  ContentType?: string | undefined;
  CopySource: string;
  CopySourceIfMatch?: string | undefined;
  CopySourceIfModifiedSince?: Date | undefined;
  CopySourceIfNoneMatch?: string | undefined;
  CopySourceIfUnmodifiedSince?: Date | undefined;
  /** Unset if the header is not a date; `ExpiresString` contains its text. */
  Expires?: Date | undefined;
  /**
   * The text of the header that `Expires` is read from, which may be something
   * other than a date. If both are set, this one is sent.
   */
  ExpiresString?: string | undefined;
  GrantFullControl?: string | undefined;
  GrantRead?: string | undefined;
  GrantReadACP?: string | undefined;
  GrantWriteACP?: string | undefined;
  Key: string;
  Metadata?: Record<string, string> | undefined;
  MetadataDirective?: MetadataDirective | undefined;
  TaggingDirective?: TaggingDirective | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  StorageClass?: StorageClass | undefined;
  WebsiteRedirectLocation?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  SSEKMSEncryptionContext?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  CopySourceSSECustomerAlgorithm?: string | undefined;
  CopySourceSSECustomerKey?: string | undefined;
  CopySourceSSECustomerKeyMD5?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  Tagging?: string | undefined;
  ObjectLockMode?: ObjectLockMode | undefined;
  ObjectLockRetainUntilDate?: Date | undefined;
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  ExpectedBucketOwner?: string | undefined;
  ExpectedSourceBucketOwner?: string | undefined;
}

export interface CopyObjectResult {
  ETag?: string | undefined;
  LastModified?: Date | undefined;
  ChecksumType?: ChecksumType | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

export interface CopyPartResult {
  ETag?: string | undefined;
  LastModified?: Date | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

export interface CreateBucketConfiguration {
  LocationConstraint?: BucketLocationConstraint | undefined;
  Location?: LocationInfo | undefined;
  Bucket?: BucketInfo | undefined;
}

export interface CreateBucketOutput {
  Location?: string | undefined;
}

export interface CreateBucketRequest {
  ACL?: BucketCannedACL | undefined;
  Bucket: string;
  CreateBucketConfiguration?: CreateBucketConfiguration | undefined;
  GrantFullControl?: string | undefined;
  GrantRead?: string | undefined;
  GrantReadACP?: string | undefined;
  GrantWrite?: string | undefined;
  GrantWriteACP?: string | undefined;
  ObjectLockEnabledForBucket?: boolean | undefined;
  ObjectOwnership?: ObjectOwnership | undefined;
}

export interface CreateMultipartUploadOutput {
  AbortDate?: Date | undefined;
  AbortRuleId?: string | undefined;
  Bucket?: string | undefined;
  Key?: string | undefined;
  UploadId?: string | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  SSEKMSEncryptionContext?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestCharged?: RequestCharged | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ChecksumType?: ChecksumType | undefined;
}

export interface CreateMultipartUploadRequest {
  ACL?: ObjectCannedACL | undefined;
  Bucket: string;
  CacheControl?: string | undefined;
  ContentDisposition?: string | undefined;
  ContentEncoding?: string | undefined;
  ContentLanguage?: string | undefined;
  ContentType?: string | undefined;
  /** Unset if the header is not a date; `ExpiresString` contains its text. */
  Expires?: Date | undefined;
  /**
   * The text of the header that `Expires` is read from, which may be something
   * other than a date. If both are set, this one is sent.
   */
  ExpiresString?: string | undefined;
  GrantFullControl?: string | undefined;
  GrantRead?: string | undefined;
  GrantReadACP?: string | undefined;
  GrantWriteACP?: string | undefined;
  Key: string;
  Metadata?: Record<string, string> | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  StorageClass?: StorageClass | undefined;
  WebsiteRedirectLocation?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  SSEKMSEncryptionContext?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestPayer?: RequestPayer | undefined;
  Tagging?: string | undefined;
  ObjectLockMode?: ObjectLockMode | undefined;
  ObjectLockRetainUntilDate?: Date | undefined;
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  ExpectedBucketOwner?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ChecksumType?: ChecksumType | undefined;
}

export const DataRedundancy = {
  SingleAvailabilityZone: "SingleAvailabilityZone",
  SingleLocalZone: "SingleLocalZone",
} as const;
export type DataRedundancy =
  (typeof DataRedundancy)[keyof typeof DataRedundancy];

export interface DefaultRetention {
  Mode?: ObjectLockRetentionMode | undefined;
  Days?: number | undefined;
  Years?: number | undefined;
}

export interface Delete {
  Objects: ObjectIdentifier[];
  Quiet?: boolean | undefined;
}

export interface DeleteBucketCorsRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketEncryptionRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketLifecycleRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketOwnershipControlsRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketPolicyRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketTaggingRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteBucketWebsiteRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteMarkerEntry {
  Owner?: Owner | undefined;
  Key?: string | undefined;
  VersionId?: string | undefined;
  IsLatest?: boolean | undefined;
  LastModified?: Date | undefined;
}

export interface DeleteObjectOutput {
  DeleteMarker?: boolean | undefined;
  VersionId?: string | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface DeleteObjectRequest {
  Bucket: string;
  Key: string;
  MFA?: string | undefined;
  VersionId?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  BypassGovernanceRetention?: boolean | undefined;
  ExpectedBucketOwner?: string | undefined;
  IfMatch?: string | undefined;
  IfMatchLastModifiedTime?: Date | undefined;
  IfMatchSize?: number | undefined;
}

export interface DeleteObjectTaggingOutput {
  VersionId?: string | undefined;
}

export interface DeleteObjectTaggingRequest {
  Bucket: string;
  Key: string;
  VersionId?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeleteObjectsOutput {
  Deleted?: DeletedObject[] | undefined;
  RequestCharged?: RequestCharged | undefined;
  Errors?: _Error[] | undefined;
}

export interface DeleteObjectsRequest {
  Bucket: string;
  Delete: Delete;
  MFA?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  BypassGovernanceRetention?: boolean | undefined;
  ExpectedBucketOwner?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
}

export interface DeletePublicAccessBlockRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface DeletedObject {
  Key?: string | undefined;
  VersionId?: string | undefined;
  DeleteMarker?: boolean | undefined;
  DeleteMarkerVersionId?: string | undefined;
}

export const EncodingType = {
  url: "url",
} as const;
export type EncodingType = (typeof EncodingType)[keyof typeof EncodingType];

export interface _Error {
  Key?: string | undefined;
  VersionId?: string | undefined;
  Code?: string | undefined;
  Message?: string | undefined;
}

export interface ErrorDocument {
  Key: string;
}

export const Event = {
  s3_ReducedRedundancyLostObject: "s3:ReducedRedundancyLostObject",
  s3_ObjectCreated_: "s3:ObjectCreated:*",
  s3_ObjectCreated_Put: "s3:ObjectCreated:Put",
  s3_ObjectCreated_Post: "s3:ObjectCreated:Post",
  s3_ObjectCreated_Copy: "s3:ObjectCreated:Copy",
  s3_ObjectCreated_CompleteMultipartUpload:
    "s3:ObjectCreated:CompleteMultipartUpload",
  s3_ObjectRemoved_: "s3:ObjectRemoved:*",
  s3_ObjectRemoved_Delete: "s3:ObjectRemoved:Delete",
  s3_ObjectRemoved_DeleteMarkerCreated: "s3:ObjectRemoved:DeleteMarkerCreated",
  s3_ObjectRestore_: "s3:ObjectRestore:*",
  s3_ObjectRestore_Post: "s3:ObjectRestore:Post",
  s3_ObjectRestore_Completed: "s3:ObjectRestore:Completed",
  s3_Replication_: "s3:Replication:*",
  s3_Replication_OperationFailedReplication:
    "s3:Replication:OperationFailedReplication",
  s3_Replication_OperationNotTracked: "s3:Replication:OperationNotTracked",
  s3_Replication_OperationMissedThreshold:
    "s3:Replication:OperationMissedThreshold",
  s3_Replication_OperationReplicatedAfterThreshold:
    "s3:Replication:OperationReplicatedAfterThreshold",
  s3_ObjectRestore_Delete: "s3:ObjectRestore:Delete",
  s3_LifecycleTransition: "s3:LifecycleTransition",
  s3_IntelligentTiering: "s3:IntelligentTiering",
  s3_ObjectAcl_Put: "s3:ObjectAcl:Put",
  s3_LifecycleExpiration_: "s3:LifecycleExpiration:*",
  s3_LifecycleExpiration_Delete: "s3:LifecycleExpiration:Delete",
  s3_LifecycleExpiration_DeleteMarkerCreated:
    "s3:LifecycleExpiration:DeleteMarkerCreated",
  s3_ObjectTagging_: "s3:ObjectTagging:*",
  s3_ObjectTagging_Put: "s3:ObjectTagging:Put",
  s3_ObjectTagging_Delete: "s3:ObjectTagging:Delete",
} as const;
export type Event = (typeof Event)[keyof typeof Event];

export interface EventBridgeConfiguration {}

export const ExpirationStatus = {
  Enabled: "Enabled",
  Disabled: "Disabled",
} as const;
export type ExpirationStatus =
  (typeof ExpirationStatus)[keyof typeof ExpirationStatus];

export interface FilterRule {
  Name?: FilterRuleName | undefined;
  Value?: string | undefined;
}

export const FilterRuleName = {
  prefix: "prefix",
  suffix: "suffix",
} as const;
export type FilterRuleName =
  (typeof FilterRuleName)[keyof typeof FilterRuleName];

export interface GetBucketAccelerateConfigurationOutput {
  Status?: BucketAccelerateStatus | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface GetBucketAccelerateConfigurationRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
}

export interface GetBucketAclOutput {
  Owner?: Owner | undefined;
  Grants?: Grant[] | undefined;
}

export interface GetBucketAclRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketCorsOutput {
  CORSRules?: CORSRule[] | undefined;
}

export interface GetBucketCorsRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketEncryptionOutput {
  ServerSideEncryptionConfiguration?:
    ServerSideEncryptionConfiguration | undefined;
}

export interface GetBucketEncryptionRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketLifecycleConfigurationOutput {
  Rules?: LifecycleRule[] | undefined;
  TransitionDefaultMinimumObjectSize?:
    TransitionDefaultMinimumObjectSize | undefined;
}

export interface GetBucketLifecycleConfigurationRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketLocationOutput {
  LocationConstraint?: BucketLocationConstraint | undefined;
}

export interface GetBucketLocationRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketLoggingOutput {
  LoggingEnabled?: LoggingEnabled | undefined;
}

export interface GetBucketLoggingRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketNotificationConfigurationRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketOwnershipControlsOutput {
  OwnershipControls?: OwnershipControls | undefined;
}

export interface GetBucketOwnershipControlsRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketPolicyOutput {
  Policy?: string | undefined;
}

export interface GetBucketPolicyRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketPolicyStatusOutput {
  PolicyStatus?: PolicyStatus | undefined;
}

export interface GetBucketPolicyStatusRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketRequestPaymentOutput {
  Payer?: Payer | undefined;
}

export interface GetBucketRequestPaymentRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketTaggingOutput {
  TagSet: Tag[];
}

export interface GetBucketTaggingRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketVersioningOutput {
  Status?: BucketVersioningStatus | undefined;
  MFADelete?: MFADeleteStatus | undefined;
}

export interface GetBucketVersioningRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetBucketWebsiteOutput {
  RedirectAllRequestsTo?: RedirectAllRequestsTo | undefined;
  IndexDocument?: IndexDocument | undefined;
  ErrorDocument?: ErrorDocument | undefined;
  RoutingRules?: RoutingRule[] | undefined;
}

export interface GetBucketWebsiteRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetObjectAclOutput {
  Owner?: Owner | undefined;
  Grants?: Grant[] | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface GetObjectAclRequest {
  Bucket: string;
  Key: string;
  VersionId?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetObjectAttributesOutput {
  DeleteMarker?: boolean | undefined;
  LastModified?: Date | undefined;
  VersionId?: string | undefined;
  RequestCharged?: RequestCharged | undefined;
  ETag?: string | undefined;
  Checksum?: Checksum | undefined;
  ObjectParts?: GetObjectAttributesParts | undefined;
  StorageClass?: StorageClass | undefined;
  ObjectSize?: number | undefined;
}

export interface GetObjectAttributesParts {
  TotalPartsCount?: number | undefined;
  PartNumberMarker?: string | undefined;
  NextPartNumberMarker?: string | undefined;
  MaxParts?: number | undefined;
  IsTruncated?: boolean | undefined;
  Parts?: ObjectPart[] | undefined;
}

export interface GetObjectAttributesRequest {
  Bucket: string;
  Key: string;
  VersionId?: string | undefined;
  MaxParts?: number | undefined;
  PartNumberMarker?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  ObjectAttributes: ObjectAttributes[];
}

export interface GetObjectLockConfigurationOutput {
  ObjectLockConfiguration?: ObjectLockConfiguration | undefined;
}

export interface GetObjectLockConfigurationRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface GetObjectOutput {
  Body?: StreamingBlobPayloadOutputTypes | undefined;
  DeleteMarker?: boolean | undefined;
  AcceptRanges?: string | undefined;
  Expiration?: string | undefined;
  Restore?: string | undefined;
  LastModified?: Date | undefined;
  ContentLength?: number | undefined;
  ETag?: string | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  ChecksumType?: ChecksumType | undefined;
  MissingMeta?: number | undefined;
  VersionId?: string | undefined;
  CacheControl?: string | undefined;
  ContentDisposition?: string | undefined;
  ContentEncoding?: string | undefined;
  ContentLanguage?: string | undefined;
  ContentRange?: string | undefined;
  ContentType?: string | undefined;
  /** Unset if the header is not a date; `ExpiresString` contains its text. */
  Expires?: Date | undefined;
  /**
   * The text of the header that `Expires` is read from, which may be something
   * other than a date. If both are set, this one is sent.
   */
  ExpiresString?: string | undefined;
  WebsiteRedirectLocation?: string | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  Metadata?: Record<string, string> | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  StorageClass?: StorageClass | undefined;
  RequestCharged?: RequestCharged | undefined;
  ReplicationStatus?: ReplicationStatus | undefined;
  PartsCount?: number | undefined;
  TagCount?: number | undefined;
  ObjectLockMode?: ObjectLockMode | undefined;
  ObjectLockRetainUntilDate?: Date | undefined;
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
}

export interface GetObjectRequest {
  Bucket: string;
  IfMatch?: string | undefined;
  IfModifiedSince?: Date | undefined;
  IfNoneMatch?: string | undefined;
  IfUnmodifiedSince?: Date | undefined;
  Key: string;
  Range?: string | undefined;
  ResponseCacheControl?: string | undefined;
  ResponseContentDisposition?: string | undefined;
  ResponseContentEncoding?: string | undefined;
  ResponseContentLanguage?: string | undefined;
  ResponseContentType?: string | undefined;
  ResponseExpires?: Date | undefined;
  VersionId?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  PartNumber?: number | undefined;
  ExpectedBucketOwner?: string | undefined;
  ChecksumMode?: ChecksumMode | undefined;
}

export interface GetObjectTaggingOutput {
  VersionId?: string | undefined;
  TagSet: Tag[];
}

export interface GetObjectTaggingRequest {
  Bucket: string;
  Key: string;
  VersionId?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
}

export interface GetPublicAccessBlockOutput {
  PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration | undefined;
}

export interface GetPublicAccessBlockRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface Grant {
  Grantee?: Grantee | undefined;
  Permission?: Permission | undefined;
}

export interface Grantee {
  DisplayName?: string | undefined;
  EmailAddress?: string | undefined;
  ID?: string | undefined;
  URI?: string | undefined;
  Type: Type;
}

export interface HeadBucketOutput {
  BucketLocationType?: LocationType | undefined;
  BucketLocationName?: string | undefined;
  BucketRegion?: string | undefined;
  AccessPointAlias?: boolean | undefined;
}

export interface HeadBucketRequest {
  Bucket: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface HeadObjectOutput {
  DeleteMarker?: boolean | undefined;
  AcceptRanges?: string | undefined;
  Expiration?: string | undefined;
  Restore?: string | undefined;
  ArchiveStatus?: ArchiveStatus | undefined;
  LastModified?: Date | undefined;
  ContentLength?: number | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  ChecksumType?: ChecksumType | undefined;
  ETag?: string | undefined;
  MissingMeta?: number | undefined;
  VersionId?: string | undefined;
  CacheControl?: string | undefined;
  ContentDisposition?: string | undefined;
  ContentEncoding?: string | undefined;
  ContentLanguage?: string | undefined;
  ContentType?: string | undefined;
  ContentRange?: string | undefined;
  /** Unset if the header is not a date; `ExpiresString` contains its text. */
  Expires?: Date | undefined;
  /**
   * The text of the header that `Expires` is read from, which may be something
   * other than a date. If both are set, this one is sent.
   */
  ExpiresString?: string | undefined;
  WebsiteRedirectLocation?: string | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  Metadata?: Record<string, string> | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  StorageClass?: StorageClass | undefined;
  RequestCharged?: RequestCharged | undefined;
  ReplicationStatus?: ReplicationStatus | undefined;
  PartsCount?: number | undefined;
  ObjectLockMode?: ObjectLockMode | undefined;
  ObjectLockRetainUntilDate?: Date | undefined;
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
}

export interface HeadObjectRequest {
  Bucket: string;
  IfMatch?: string | undefined;
  IfModifiedSince?: Date | undefined;
  IfNoneMatch?: string | undefined;
  IfUnmodifiedSince?: Date | undefined;
  Key: string;
  Range?: string | undefined;
  ResponseCacheControl?: string | undefined;
  ResponseContentDisposition?: string | undefined;
  ResponseContentEncoding?: string | undefined;
  ResponseContentLanguage?: string | undefined;
  ResponseContentType?: string | undefined;
  ResponseExpires?: Date | undefined;
  VersionId?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  PartNumber?: number | undefined;
  ExpectedBucketOwner?: string | undefined;
  ChecksumMode?: ChecksumMode | undefined;
}

export interface IndexDocument {
  Suffix: string;
}

export interface Initiator {
  ID?: string | undefined;
  DisplayName?: string | undefined;
}

export const IntelligentTieringAccessTier = {
  ARCHIVE_ACCESS: "ARCHIVE_ACCESS",
  DEEP_ARCHIVE_ACCESS: "DEEP_ARCHIVE_ACCESS",
} as const;
export type IntelligentTieringAccessTier =
  (typeof IntelligentTieringAccessTier)[keyof typeof IntelligentTieringAccessTier];

export interface LambdaFunctionConfiguration {
  Id?: string | undefined;
  LambdaFunctionArn: string;
  Events: Event[];
  Filter?: NotificationConfigurationFilter | undefined;
}

export interface LifecycleExpiration {
  Date?: Date | undefined;
  Days?: number | undefined;
  ExpiredObjectDeleteMarker?: boolean | undefined;
}

export interface LifecycleRule {
  Expiration?: LifecycleExpiration | undefined;
  ID?: string | undefined;
  /** @deprecated The service advises against its use. */
  Prefix?: string | undefined;
  Filter?: LifecycleRuleFilter | undefined;
  Status: ExpirationStatus;
  Transitions?: Transition[] | undefined;
  NoncurrentVersionTransitions?: NoncurrentVersionTransition[] | undefined;
  NoncurrentVersionExpiration?: NoncurrentVersionExpiration | undefined;
  AbortIncompleteMultipartUpload?: AbortIncompleteMultipartUpload | undefined;
}

export interface LifecycleRuleAndOperator {
  Prefix?: string | undefined;
  Tags?: Tag[] | undefined;
  ObjectSizeGreaterThan?: number | undefined;
  ObjectSizeLessThan?: number | undefined;
}

export interface LifecycleRuleFilter {
  Prefix?: string | undefined;
  Tag?: Tag | undefined;
  ObjectSizeGreaterThan?: number | undefined;
  ObjectSizeLessThan?: number | undefined;
  And?: LifecycleRuleAndOperator | undefined;
}

export interface ListBucketsOutput {
  Buckets?: Bucket[] | undefined;
  Owner?: Owner | undefined;
  ContinuationToken?: string | undefined;
  Prefix?: string | undefined;
}

export interface ListBucketsRequest {
  MaxBuckets?: number | undefined;
  ContinuationToken?: string | undefined;
  Prefix?: string | undefined;
  BucketRegion?: string | undefined;
}

export interface ListMultipartUploadsOutput {
  Bucket?: string | undefined;
  KeyMarker?: string | undefined;
  UploadIdMarker?: string | undefined;
  NextKeyMarker?: string | undefined;
  Prefix?: string | undefined;
  Delimiter?: string | undefined;
  NextUploadIdMarker?: string | undefined;
  MaxUploads?: number | undefined;
  IsTruncated?: boolean | undefined;
  Uploads?: MultipartUpload[] | undefined;
  CommonPrefixes?: CommonPrefix[] | undefined;
  EncodingType?: EncodingType | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface ListMultipartUploadsRequest {
  Bucket: string;
  Delimiter?: string | undefined;
  EncodingType?: EncodingType | undefined;
  KeyMarker?: string | undefined;
  MaxUploads?: number | undefined;
  Prefix?: string | undefined;
  UploadIdMarker?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
}

export interface ListObjectVersionsOutput {
  IsTruncated?: boolean | undefined;
  KeyMarker?: string | undefined;
  VersionIdMarker?: string | undefined;
  NextKeyMarker?: string | undefined;
  NextVersionIdMarker?: string | undefined;
  Versions?: ObjectVersion[] | undefined;
  DeleteMarkers?: DeleteMarkerEntry[] | undefined;
  Name?: string | undefined;
  Prefix?: string | undefined;
  Delimiter?: string | undefined;
  MaxKeys?: number | undefined;
  CommonPrefixes?: CommonPrefix[] | undefined;
  EncodingType?: EncodingType | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface ListObjectVersionsRequest {
  Bucket: string;
  Delimiter?: string | undefined;
  EncodingType?: EncodingType | undefined;
  KeyMarker?: string | undefined;
  MaxKeys?: number | undefined;
  Prefix?: string | undefined;
  VersionIdMarker?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  OptionalObjectAttributes?: OptionalObjectAttributes[] | undefined;
}

export interface ListObjectsOutput {
  IsTruncated?: boolean | undefined;
  Marker?: string | undefined;
  NextMarker?: string | undefined;
  Contents?: _Object[] | undefined;
  Name?: string | undefined;
  Prefix?: string | undefined;
  Delimiter?: string | undefined;
  MaxKeys?: number | undefined;
  CommonPrefixes?: CommonPrefix[] | undefined;
  EncodingType?: EncodingType | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface ListObjectsRequest {
  Bucket: string;
  Delimiter?: string | undefined;
  EncodingType?: EncodingType | undefined;
  Marker?: string | undefined;
  MaxKeys?: number | undefined;
  Prefix?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  OptionalObjectAttributes?: OptionalObjectAttributes[] | undefined;
}

export interface ListObjectsV2Output {
  IsTruncated?: boolean | undefined;
  Contents?: _Object[] | undefined;
  Name?: string | undefined;
  Prefix?: string | undefined;
  Delimiter?: string | undefined;
  MaxKeys?: number | undefined;
  CommonPrefixes?: CommonPrefix[] | undefined;
  EncodingType?: EncodingType | undefined;
  KeyCount?: number | undefined;
  ContinuationToken?: string | undefined;
  NextContinuationToken?: string | undefined;
  StartAfter?: string | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface ListObjectsV2Request {
  Bucket: string;
  Delimiter?: string | undefined;
  EncodingType?: EncodingType | undefined;
  MaxKeys?: number | undefined;
  Prefix?: string | undefined;
  ContinuationToken?: string | undefined;
  FetchOwner?: boolean | undefined;
  StartAfter?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  OptionalObjectAttributes?: OptionalObjectAttributes[] | undefined;
}

export interface ListPartsOutput {
  AbortDate?: Date | undefined;
  AbortRuleId?: string | undefined;
  Bucket?: string | undefined;
  Key?: string | undefined;
  UploadId?: string | undefined;
  PartNumberMarker?: string | undefined;
  NextPartNumberMarker?: string | undefined;
  MaxParts?: number | undefined;
  IsTruncated?: boolean | undefined;
  Parts?: Part[] | undefined;
  Initiator?: Initiator | undefined;
  Owner?: Owner | undefined;
  StorageClass?: StorageClass | undefined;
  RequestCharged?: RequestCharged | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ChecksumType?: ChecksumType | undefined;
}

export interface ListPartsRequest {
  Bucket: string;
  Key: string;
  MaxParts?: number | undefined;
  PartNumberMarker?: string | undefined;
  UploadId: string;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
}

export interface LocationInfo {
  Type?: LocationType | undefined;
  Name?: string | undefined;
}

export const LocationType = {
  AvailabilityZone: "AvailabilityZone",
  LocalZone: "LocalZone",
} as const;
export type LocationType = (typeof LocationType)[keyof typeof LocationType];

export interface LoggingEnabled {
  TargetBucket: string;
  TargetGrants?: TargetGrant[] | undefined;
  TargetPrefix: string;
  TargetObjectKeyFormat?: TargetObjectKeyFormat | undefined;
}

export const MFADelete = {
  Enabled: "Enabled",
  Disabled: "Disabled",
} as const;
export type MFADelete = (typeof MFADelete)[keyof typeof MFADelete];

export const MFADeleteStatus = {
  Enabled: "Enabled",
  Disabled: "Disabled",
} as const;
export type MFADeleteStatus =
  (typeof MFADeleteStatus)[keyof typeof MFADeleteStatus];

export const MetadataDirective = {
  COPY: "COPY",
  REPLACE: "REPLACE",
} as const;
export type MetadataDirective =
  (typeof MetadataDirective)[keyof typeof MetadataDirective];

export interface MultipartUpload {
  UploadId?: string | undefined;
  Key?: string | undefined;
  Initiated?: Date | undefined;
  StorageClass?: StorageClass | undefined;
  Owner?: Owner | undefined;
  Initiator?: Initiator | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ChecksumType?: ChecksumType | undefined;
}

export interface NoncurrentVersionExpiration {
  NoncurrentDays?: number | undefined;
  NewerNoncurrentVersions?: number | undefined;
}

export interface NoncurrentVersionTransition {
  NoncurrentDays?: number | undefined;
  StorageClass?: TransitionStorageClass | undefined;
  NewerNoncurrentVersions?: number | undefined;
}

export interface NotificationConfiguration {
  TopicConfigurations?: TopicConfiguration[] | undefined;
  QueueConfigurations?: QueueConfiguration[] | undefined;
  LambdaFunctionConfigurations?: LambdaFunctionConfiguration[] | undefined;
  EventBridgeConfiguration?: EventBridgeConfiguration | undefined;
}

export interface NotificationConfigurationFilter {
  Key?: S3KeyFilter | undefined;
}

export interface _Object {
  Key?: string | undefined;
  LastModified?: Date | undefined;
  ETag?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm[] | undefined;
  ChecksumType?: ChecksumType | undefined;
  Size?: number | undefined;
  StorageClass?: ObjectStorageClass | undefined;
  Owner?: Owner | undefined;
  RestoreStatus?: RestoreStatus | undefined;
}

export const ObjectAttributes = {
  ETAG: "ETag",
  CHECKSUM: "Checksum",
  OBJECT_PARTS: "ObjectParts",
  STORAGE_CLASS: "StorageClass",
  OBJECT_SIZE: "ObjectSize",
} as const;
export type ObjectAttributes =
  (typeof ObjectAttributes)[keyof typeof ObjectAttributes];

export const ObjectCannedACL = {
  private: "private",
  public_read: "public-read",
  public_read_write: "public-read-write",
  authenticated_read: "authenticated-read",
  aws_exec_read: "aws-exec-read",
  bucket_owner_read: "bucket-owner-read",
  bucket_owner_full_control: "bucket-owner-full-control",
} as const;
export type ObjectCannedACL =
  (typeof ObjectCannedACL)[keyof typeof ObjectCannedACL];

export interface ObjectIdentifier {
  Key: string;
  VersionId?: string | undefined;
  ETag?: string | undefined;
  LastModifiedTime?: Date | undefined;
  Size?: number | undefined;
}

export interface ObjectLockConfiguration {
  ObjectLockEnabled?: ObjectLockEnabled | undefined;
  Rule?: ObjectLockRule | undefined;
}

export const ObjectLockEnabled = {
  Enabled: "Enabled",
} as const;
export type ObjectLockEnabled =
  (typeof ObjectLockEnabled)[keyof typeof ObjectLockEnabled];

export const ObjectLockLegalHoldStatus = {
  ON: "ON",
  OFF: "OFF",
} as const;
export type ObjectLockLegalHoldStatus =
  (typeof ObjectLockLegalHoldStatus)[keyof typeof ObjectLockLegalHoldStatus];

export const ObjectLockMode = {
  GOVERNANCE: "GOVERNANCE",
  COMPLIANCE: "COMPLIANCE",
} as const;
export type ObjectLockMode =
  (typeof ObjectLockMode)[keyof typeof ObjectLockMode];

export const ObjectLockRetentionMode = {
  GOVERNANCE: "GOVERNANCE",
  COMPLIANCE: "COMPLIANCE",
} as const;
export type ObjectLockRetentionMode =
  (typeof ObjectLockRetentionMode)[keyof typeof ObjectLockRetentionMode];

export interface ObjectLockRule {
  DefaultRetention?: DefaultRetention | undefined;
}

export const ObjectOwnership = {
  BucketOwnerPreferred: "BucketOwnerPreferred",
  ObjectWriter: "ObjectWriter",
  BucketOwnerEnforced: "BucketOwnerEnforced",
} as const;
export type ObjectOwnership =
  (typeof ObjectOwnership)[keyof typeof ObjectOwnership];

export interface ObjectPart {
  PartNumber?: number | undefined;
  Size?: number | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

export const ObjectStorageClass = {
  STANDARD: "STANDARD",
  REDUCED_REDUNDANCY: "REDUCED_REDUNDANCY",
  GLACIER: "GLACIER",
  STANDARD_IA: "STANDARD_IA",
  ONEZONE_IA: "ONEZONE_IA",
  INTELLIGENT_TIERING: "INTELLIGENT_TIERING",
  DEEP_ARCHIVE: "DEEP_ARCHIVE",
  OUTPOSTS: "OUTPOSTS",
  GLACIER_IR: "GLACIER_IR",
  SNOW: "SNOW",
  EXPRESS_ONEZONE: "EXPRESS_ONEZONE",
} as const;
export type ObjectStorageClass =
  (typeof ObjectStorageClass)[keyof typeof ObjectStorageClass];

export interface ObjectVersion {
  ETag?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm[] | undefined;
  ChecksumType?: ChecksumType | undefined;
  Size?: number | undefined;
  StorageClass?: ObjectVersionStorageClass | undefined;
  Key?: string | undefined;
  VersionId?: string | undefined;
  IsLatest?: boolean | undefined;
  LastModified?: Date | undefined;
  Owner?: Owner | undefined;
  RestoreStatus?: RestoreStatus | undefined;
}

export const ObjectVersionStorageClass = {
  STANDARD: "STANDARD",
} as const;
export type ObjectVersionStorageClass =
  (typeof ObjectVersionStorageClass)[keyof typeof ObjectVersionStorageClass];

export const OptionalObjectAttributes = {
  RESTORE_STATUS: "RestoreStatus",
} as const;
export type OptionalObjectAttributes =
  (typeof OptionalObjectAttributes)[keyof typeof OptionalObjectAttributes];

export interface Owner {
  DisplayName?: string | undefined;
  ID?: string | undefined;
}

export interface OwnershipControls {
  Rules: OwnershipControlsRule[];
}

export interface OwnershipControlsRule {
  ObjectOwnership: ObjectOwnership;
}

export interface Part {
  PartNumber?: number | undefined;
  LastModified?: Date | undefined;
  ETag?: string | undefined;
  Size?: number | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

export const PartitionDateSource = {
  EventTime: "EventTime",
  DeliveryTime: "DeliveryTime",
} as const;
export type PartitionDateSource =
  (typeof PartitionDateSource)[keyof typeof PartitionDateSource];

export interface PartitionedPrefix {
  PartitionDateSource?: PartitionDateSource | undefined;
}

export const Payer = {
  Requester: "Requester",
  BucketOwner: "BucketOwner",
} as const;
export type Payer = (typeof Payer)[keyof typeof Payer];

export const Permission = {
  FULL_CONTROL: "FULL_CONTROL",
  WRITE: "WRITE",
  WRITE_ACP: "WRITE_ACP",
  READ: "READ",
  READ_ACP: "READ_ACP",
} as const;
export type Permission = (typeof Permission)[keyof typeof Permission];

export interface PolicyStatus {
  IsPublic?: boolean | undefined;
}

export const Protocol = {
  http: "http",
  https: "https",
} as const;
export type Protocol = (typeof Protocol)[keyof typeof Protocol];

export interface PublicAccessBlockConfiguration {
  BlockPublicAcls?: boolean | undefined;
  IgnorePublicAcls?: boolean | undefined;
  BlockPublicPolicy?: boolean | undefined;
  RestrictPublicBuckets?: boolean | undefined;
}

export interface PutBucketAccelerateConfigurationRequest {
  Bucket: string;
  AccelerateConfiguration: AccelerateConfiguration;
  ExpectedBucketOwner?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
}

export interface PutBucketAclRequest {
  ACL?: BucketCannedACL | undefined;
  AccessControlPolicy?: AccessControlPolicy | undefined;
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  GrantFullControl?: string | undefined;
  GrantRead?: string | undefined;
  GrantReadACP?: string | undefined;
  GrantWrite?: string | undefined;
  GrantWriteACP?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketCorsRequest {
  Bucket: string;
  CORSConfiguration: CORSConfiguration;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketEncryptionRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketLifecycleConfigurationOutput {
  TransitionDefaultMinimumObjectSize?:
    TransitionDefaultMinimumObjectSize | undefined;
}

export interface PutBucketLifecycleConfigurationRequest {
  Bucket: string;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  LifecycleConfiguration?: BucketLifecycleConfiguration | undefined;
  ExpectedBucketOwner?: string | undefined;
  TransitionDefaultMinimumObjectSize?:
    TransitionDefaultMinimumObjectSize | undefined;
}

export interface PutBucketLoggingRequest {
  Bucket: string;
  BucketLoggingStatus: BucketLoggingStatus;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketNotificationConfigurationRequest {
  Bucket: string;
  NotificationConfiguration: NotificationConfiguration;
  ExpectedBucketOwner?: string | undefined;
  SkipDestinationValidation?: boolean | undefined;
}

export interface PutBucketOwnershipControlsRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
  OwnershipControls: OwnershipControls;
}

export interface PutBucketPolicyRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ConfirmRemoveSelfBucketAccess?: boolean | undefined;
  Policy: string;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketRequestPaymentRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  RequestPaymentConfiguration: RequestPaymentConfiguration;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketTaggingRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  Tagging: Tagging;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketVersioningRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  MFA?: string | undefined;
  VersioningConfiguration: VersioningConfiguration;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutBucketWebsiteRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  WebsiteConfiguration: WebsiteConfiguration;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutObjectAclOutput {
  RequestCharged?: RequestCharged | undefined;
}

export interface PutObjectAclRequest {
  ACL?: ObjectCannedACL | undefined;
  AccessControlPolicy?: AccessControlPolicy | undefined;
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  GrantFullControl?: string | undefined;
  GrantRead?: string | undefined;
  GrantReadACP?: string | undefined;
  GrantWrite?: string | undefined;
  GrantWriteACP?: string | undefined;
  Key: string;
  RequestPayer?: RequestPayer | undefined;
  VersionId?: string | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutObjectOutput {
  Expiration?: string | undefined;
  ETag?: string | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  ChecksumType?: ChecksumType | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  VersionId?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  SSEKMSEncryptionContext?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  Size?: number | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface PutObjectRequest {
  ACL?: ObjectCannedACL | undefined;
  Body?: StreamingBlobPayloadInputTypes | undefined;
  Bucket: string;
  CacheControl?: string | undefined;
  ContentDisposition?: string | undefined;
  ContentEncoding?: string | undefined;
  ContentLanguage?: string | undefined;
  ContentLength?: number | undefined;
  ContentMD5?: string | undefined;
  ContentType?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  /** Unset if the header is not a date; `ExpiresString` contains its text. */
  Expires?: Date | undefined;
  /**
   * The text of the header that `Expires` is read from, which may be something
   * other than a date. If both are set, this one is sent.
   */
  ExpiresString?: string | undefined;
  IfMatch?: string | undefined;
  IfNoneMatch?: string | undefined;
  GrantFullControl?: string | undefined;
  GrantRead?: string | undefined;
  GrantReadACP?: string | undefined;
  GrantWriteACP?: string | undefined;
  Key: string;
  WriteOffsetBytes?: number | undefined;
  Metadata?: Record<string, string> | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  StorageClass?: StorageClass | undefined;
  WebsiteRedirectLocation?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  SSEKMSEncryptionContext?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestPayer?: RequestPayer | undefined;
  Tagging?: string | undefined;
  ObjectLockMode?: ObjectLockMode | undefined;
  ObjectLockRetainUntilDate?: Date | undefined;
  ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface PutObjectTaggingOutput {
  VersionId?: string | undefined;
}

export interface PutObjectTaggingRequest {
  Bucket: string;
  Key: string;
  VersionId?: string | undefined;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  Tagging: Tagging;
  ExpectedBucketOwner?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
}

export interface PutPublicAccessBlockRequest {
  Bucket: string;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  PublicAccessBlockConfiguration: PublicAccessBlockConfiguration;
  ExpectedBucketOwner?: string | undefined;
}

export interface QueueConfiguration {
  Id?: string | undefined;
  QueueArn: string;
  Events: Event[];
  Filter?: NotificationConfigurationFilter | undefined;
}

export interface Redirect {
  HostName?: string | undefined;
  HttpRedirectCode?: string | undefined;
  Protocol?: Protocol | undefined;
  ReplaceKeyPrefixWith?: string | undefined;
  ReplaceKeyWith?: string | undefined;
}

export interface RedirectAllRequestsTo {
  HostName: string;
  Protocol?: Protocol | undefined;
}

export const ReplicationStatus = {
  COMPLETE: "COMPLETE",
  PENDING: "PENDING",
  FAILED: "FAILED",
  REPLICA: "REPLICA",
  COMPLETED: "COMPLETED",
} as const;
export type ReplicationStatus =
  (typeof ReplicationStatus)[keyof typeof ReplicationStatus];

export const RequestCharged = {
  requester: "requester",
} as const;
export type RequestCharged =
  (typeof RequestCharged)[keyof typeof RequestCharged];

export const RequestPayer = {
  requester: "requester",
} as const;
export type RequestPayer = (typeof RequestPayer)[keyof typeof RequestPayer];

export interface RequestPaymentConfiguration {
  Payer: Payer;
}

export interface RestoreStatus {
  IsRestoreInProgress?: boolean | undefined;
  RestoreExpiryDate?: Date | undefined;
}

export interface RoutingRule {
  Condition?: Condition | undefined;
  Redirect: Redirect;
}

export interface S3KeyFilter {
  FilterRules?: FilterRule[] | undefined;
}

export const ServerSideEncryption = {
  AES256: "AES256",
  aws_kms: "aws:kms",
  aws_kms_dsse: "aws:kms:dsse",
} as const;
export type ServerSideEncryption =
  (typeof ServerSideEncryption)[keyof typeof ServerSideEncryption];

export interface ServerSideEncryptionByDefault {
  SSEAlgorithm: ServerSideEncryption;
  KMSMasterKeyID?: string | undefined;
}

export interface ServerSideEncryptionConfiguration {
  Rules: ServerSideEncryptionRule[];
}

export interface ServerSideEncryptionRule {
  ApplyServerSideEncryptionByDefault?:
    ServerSideEncryptionByDefault | undefined;
  BucketKeyEnabled?: boolean | undefined;
}

export interface SimplePrefix {}

export const StorageClass = {
  STANDARD: "STANDARD",
  REDUCED_REDUNDANCY: "REDUCED_REDUNDANCY",
  STANDARD_IA: "STANDARD_IA",
  ONEZONE_IA: "ONEZONE_IA",
  INTELLIGENT_TIERING: "INTELLIGENT_TIERING",
  GLACIER: "GLACIER",
  DEEP_ARCHIVE: "DEEP_ARCHIVE",
  OUTPOSTS: "OUTPOSTS",
  GLACIER_IR: "GLACIER_IR",
  SNOW: "SNOW",
  EXPRESS_ONEZONE: "EXPRESS_ONEZONE",
} as const;
export type StorageClass = (typeof StorageClass)[keyof typeof StorageClass];

export interface Tag {
  Key: string;
  Value: string;
}

export interface Tagging {
  TagSet: Tag[];
}

export const TaggingDirective = {
  COPY: "COPY",
  REPLACE: "REPLACE",
} as const;
export type TaggingDirective =
  (typeof TaggingDirective)[keyof typeof TaggingDirective];

export interface TargetGrant {
  Grantee?: Grantee | undefined;
  Permission?: BucketLogsPermission | undefined;
}

export interface TargetObjectKeyFormat {
  SimplePrefix?: SimplePrefix | undefined;
  PartitionedPrefix?: PartitionedPrefix | undefined;
}

export interface TopicConfiguration {
  Id?: string | undefined;
  TopicArn: string;
  Events: Event[];
  Filter?: NotificationConfigurationFilter | undefined;
}

export interface Transition {
  Date?: Date | undefined;
  Days?: number | undefined;
  StorageClass?: TransitionStorageClass | undefined;
}

export const TransitionDefaultMinimumObjectSize = {
  varies_by_storage_class: "varies_by_storage_class",
  all_storage_classes_128K: "all_storage_classes_128K",
} as const;
export type TransitionDefaultMinimumObjectSize =
  (typeof TransitionDefaultMinimumObjectSize)[keyof typeof TransitionDefaultMinimumObjectSize];

export const TransitionStorageClass = {
  GLACIER: "GLACIER",
  STANDARD_IA: "STANDARD_IA",
  ONEZONE_IA: "ONEZONE_IA",
  INTELLIGENT_TIERING: "INTELLIGENT_TIERING",
  DEEP_ARCHIVE: "DEEP_ARCHIVE",
  GLACIER_IR: "GLACIER_IR",
} as const;
export type TransitionStorageClass =
  (typeof TransitionStorageClass)[keyof typeof TransitionStorageClass];

export const Type = {
  CanonicalUser: "CanonicalUser",
  AmazonCustomerByEmail: "AmazonCustomerByEmail",
  Group: "Group",
} as const;
export type Type = (typeof Type)[keyof typeof Type];

export interface UploadPartCopyOutput {
  CopySourceVersionId?: string | undefined;
  CopyPartResult?: CopyPartResult | undefined;
  ServerSideEncryption?: ServerSideEncryption | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface UploadPartCopyRequest {
  Bucket: string;
  CopySource: string;
  CopySourceIfMatch?: string | undefined;
  CopySourceIfModifiedSince?: Date | undefined;
  CopySourceIfNoneMatch?: string | undefined;
  CopySourceIfUnmodifiedSince?: Date | undefined;
  CopySourceRange?: string | undefined;
  Key: string;
  PartNumber: number;
  UploadId: string;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  CopySourceSSECustomerAlgorithm?: string | undefined;
  CopySourceSSECustomerKey?: string | undefined;
  CopySourceSSECustomerKeyMD5?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
  ExpectedSourceBucketOwner?: string | undefined;
}

export interface UploadPartOutput {
  ServerSideEncryption?: ServerSideEncryption | undefined;
  ETag?: string | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  SSEKMSKeyId?: string | undefined;
  BucketKeyEnabled?: boolean | undefined;
  RequestCharged?: RequestCharged | undefined;
}

export interface UploadPartRequest {
  Body?: StreamingBlobPayloadInputTypes | undefined;
  Bucket: string;
  ContentLength?: number | undefined;
  ContentMD5?: string | undefined;
  ChecksumAlgorithm?: ChecksumAlgorithm | undefined;
  ChecksumCRC32?: string | undefined;
  ChecksumCRC32C?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA1?: string | undefined;
  ChecksumSHA256?: string | undefined;
  Key: string;
  PartNumber: number;
  UploadId: string;
  SSECustomerAlgorithm?: string | undefined;
  SSECustomerKey?: string | undefined;
  SSECustomerKeyMD5?: string | undefined;
  RequestPayer?: RequestPayer | undefined;
  ExpectedBucketOwner?: string | undefined;
}

export interface VersioningConfiguration {
  MFADelete?: MFADelete | undefined;
  Status?: BucketVersioningStatus | undefined;
}

export interface WebsiteConfiguration {
  ErrorDocument?: ErrorDocument | undefined;
  IndexDocument?: IndexDocument | undefined;
  RedirectAllRequestsTo?: RedirectAllRequestsTo | undefined;
  RoutingRules?: RoutingRule[] | undefined;
}
