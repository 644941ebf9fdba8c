// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  Command,
  type CommandSchema,
  type MetadataBearer,
} from "@shapewright/runtime";
import type {
  AbortMultipartUploadOutput,
  AbortMultipartUploadRequest,
  CompleteMultipartUploadOutput,
  CompleteMultipartUploadRequest,
  CopyObjectOutput,
  CopyObjectRequest,
  CreateBucketOutput,
  CreateBucketRequest,
  CreateMultipartUploadOutput,
  CreateMultipartUploadRequest,
  DeleteBucketCorsRequest,
  DeleteBucketEncryptionRequest,
  DeleteBucketLifecycleRequest,
  DeleteBucketOwnershipControlsRequest,
  DeleteBucketPolicyRequest,
  DeleteBucketRequest,
  DeleteBucketTaggingRequest,
  DeleteBucketWebsiteRequest,
  DeleteObjectOutput,
  DeleteObjectRequest,
  DeleteObjectTaggingOutput,
  DeleteObjectTaggingRequest,
  DeleteObjectsOutput,
  DeleteObjectsRequest,
  DeletePublicAccessBlockRequest,
  GetBucketAccelerateConfigurationOutput,
  GetBucketAccelerateConfigurationRequest,
  GetBucketAclOutput,
  GetBucketAclRequest,
  GetBucketCorsOutput,
  GetBucketCorsRequest,
  GetBucketEncryptionOutput,
  GetBucketEncryptionRequest,
  GetBucketLifecycleConfigurationOutput,
  GetBucketLifecycleConfigurationRequest,
  GetBucketLocationOutput,
  GetBucketLocationRequest,
  GetBucketLoggingOutput,
  GetBucketLoggingRequest,
  GetBucketNotificationConfigurationRequest,
  GetBucketOwnershipControlsOutput,
  GetBucketOwnershipControlsRequest,
  GetBucketPolicyOutput,
  GetBucketPolicyRequest,
  GetBucketPolicyStatusOutput,
  GetBucketPolicyStatusRequest,
  GetBucketRequestPaymentOutput,
  GetBucketRequestPaymentRequest,
  GetBucketTaggingOutput,
  GetBucketTaggingRequest,
  GetBucketVersioningOutput,
  GetBucketVersioningRequest,
  GetBucketWebsiteOutput,
  GetBucketWebsiteRequest,
  GetObjectAclOutput,
  GetObjectAclRequest,
  GetObjectAttributesOutput,
  GetObjectAttributesRequest,
  GetObjectLockConfigurationOutput,
  GetObjectLockConfigurationRequest,
  GetObjectOutput,
  GetObjectRequest,
  GetObjectTaggingOutput,
  GetObjectTaggingRequest,
  GetPublicAccessBlockOutput,
  GetPublicAccessBlockRequest,
  HeadBucketOutput,
  HeadBucketRequest,
  HeadObjectOutput,
  HeadObjectRequest,
  ListBucketsOutput,
  ListBucketsRequest,
  ListMultipartUploadsOutput,
  ListMultipartUploadsRequest,
  ListObjectVersionsOutput,
  ListObjectVersionsRequest,
  ListObjectsOutput,
  ListObjectsRequest,
  ListObjectsV2Output,
  ListObjectsV2Request,
  ListPartsOutput,
  ListPartsRequest,
  NotificationConfiguration,
  PutBucketAccelerateConfigurationRequest,
  PutBucketAclRequest,
  PutBucketCorsRequest,
  PutBucketEncryptionRequest,
  PutBucketLifecycleConfigurationOutput,
  PutBucketLifecycleConfigurationRequest,
  PutBucketLoggingRequest,
  PutBucketNotificationConfigurationRequest,
  PutBucketOwnershipControlsRequest,
  PutBucketPolicyRequest,
  PutBucketRequestPaymentRequest,
  PutBucketTaggingRequest,
  PutBucketVersioningRequest,
  PutBucketWebsiteRequest,
  PutObjectAclOutput,
  PutObjectAclRequest,
  PutObjectOutput,
  PutObjectRequest,
  PutObjectTaggingOutput,
  PutObjectTaggingRequest,
  PutPublicAccessBlockRequest,
  UploadPartCopyOutput,
  UploadPartCopyRequest,
  UploadPartOutput,
  UploadPartRequest,
} from "./models.ts";
import {
  AbortMultipartUpload$,
  CompleteMultipartUpload$,
  CopyObject$,
  CreateBucket$,
  CreateMultipartUpload$,
  DeleteBucket$,
  DeleteBucketCors$,
  DeleteBucketEncryption$,
  DeleteBucketLifecycle$,
  DeleteBucketOwnershipControls$,
  DeleteBucketPolicy$,
  DeleteBucketTagging$,
  DeleteBucketWebsite$,
  DeleteObject$,
  DeleteObjectTagging$,
  DeleteObjects$,
  DeletePublicAccessBlock$,
  GetBucketAccelerateConfiguration$,
  GetBucketAcl$,
  GetBucketCors$,
  GetBucketEncryption$,
  GetBucketLifecycleConfiguration$,
  GetBucketLocation$,
  GetBucketLogging$,
  GetBucketNotificationConfiguration$,
  GetBucketOwnershipControls$,
  GetBucketPolicy$,
  GetBucketPolicyStatus$,
  GetBucketRequestPayment$,
  GetBucketTagging$,
  GetBucketVersioning$,
  GetBucketWebsite$,
  GetObject$,
  GetObjectAcl$,
  GetObjectAttributes$,
  GetObjectLockConfiguration$,
  GetObjectTagging$,
  GetPublicAccessBlock$,
  HeadBucket$,
  HeadObject$,
  ListBuckets$,
  ListMultipartUploads$,
  ListObjectVersions$,
  ListObjects$,
  ListObjectsV2$,
  ListParts$,
  PutBucketAccelerateConfiguration$,
  PutBucketAcl$,
  PutBucketCors$,
  PutBucketEncryption$,
  PutBucketLifecycleConfiguration$,
  PutBucketLogging$,
  PutBucketNotificationConfiguration$,
  PutBucketOwnershipControls$,
  PutBucketPolicy$,
  PutBucketRequestPayment$,
  PutBucketTagging$,
  PutBucketVersioning$,
  PutBucketWebsite$,
  PutObject$,
  PutObjectAcl$,
  PutObjectTagging$,
  PutPublicAccessBlock$,
  S3$,
  UploadPart$,
  UploadPartCopy$,
} from "./schemas.ts";

/** The input of `AbortMultipartUploadCommand`. */
export interface AbortMultipartUploadCommandInput extends AbortMultipartUploadRequest {}

/** The output of `AbortMultipartUploadCommand`. */
export interface AbortMultipartUploadCommandOutput
  extends AbortMultipartUploadOutput, MetadataBearer {}

/** @throws a {@link NoSuchUpload} (client fault) */
export class AbortMultipartUploadCommand extends Command<
  AbortMultipartUploadCommandInput,
  AbortMultipartUploadCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, AbortMultipartUpload$];
}

/** The input of `CompleteMultipartUploadCommand`. */
export interface CompleteMultipartUploadCommandInput extends CompleteMultipartUploadRequest {}

/** The output of `CompleteMultipartUploadCommand`. */
export interface CompleteMultipartUploadCommandOutput
  extends CompleteMultipartUploadOutput, MetadataBearer {}

export class CompleteMultipartUploadCommand extends Command<
  CompleteMultipartUploadCommandInput,
  CompleteMultipartUploadCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, CompleteMultipartUpload$];
}

/** The input of `CopyObjectCommand`. */
export interface CopyObjectCommandInput extends CopyObjectRequest {}

/** The output of `CopyObjectCommand`. */
export interface CopyObjectCommandOutput
  extends CopyObjectOutput, MetadataBearer {}

/** @throws an {@link ObjectNotInActiveTierError} (client fault) */
export class CopyObjectCommand extends Command<
  CopyObjectCommandInput,
  CopyObjectCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, CopyObject$];
}

/** The input of `CreateBucketCommand`. */
export interface CreateBucketCommandInput extends CreateBucketRequest {}

/** The output of `CreateBucketCommand`. */
export interface CreateBucketCommandOutput
  extends CreateBucketOutput, MetadataBearer {}

/**
 * @throws a {@link BucketAlreadyExists} (client fault)
 * @throws a {@link BucketAlreadyOwnedByYou} (client fault)
 */
export class CreateBucketCommand extends Command<
  CreateBucketCommandInput,
  CreateBucketCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, CreateBucket$];
}

/** The input of `CreateMultipartUploadCommand`. */
export interface CreateMultipartUploadCommandInput extends CreateMultipartUploadRequest {}

/** The output of `CreateMultipartUploadCommand`. */
export interface CreateMultipartUploadCommandOutput
  extends CreateMultipartUploadOutput, MetadataBearer {}

export class CreateMultipartUploadCommand extends Command<
  CreateMultipartUploadCommandInput,
  CreateMultipartUploadCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, CreateMultipartUpload$];
}

/** The input of `DeleteBucketCommand`. */
export interface DeleteBucketCommandInput extends DeleteBucketRequest {}

/** The output of `DeleteBucketCommand`. */
export interface DeleteBucketCommandOutput extends MetadataBearer {}

export class DeleteBucketCommand extends Command<
  DeleteBucketCommandInput,
  DeleteBucketCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucket$];
}

/** The input of `DeleteBucketCorsCommand`. */
export interface DeleteBucketCorsCommandInput extends DeleteBucketCorsRequest {}

/** The output of `DeleteBucketCorsCommand`. */
export interface DeleteBucketCorsCommandOutput extends MetadataBearer {}

export class DeleteBucketCorsCommand extends Command<
  DeleteBucketCorsCommandInput,
  DeleteBucketCorsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucketCors$];
}

/** The input of `DeleteBucketEncryptionCommand`. */
export interface DeleteBucketEncryptionCommandInput extends DeleteBucketEncryptionRequest {}

/** The output of `DeleteBucketEncryptionCommand`. */
export interface DeleteBucketEncryptionCommandOutput extends MetadataBearer {}

export class DeleteBucketEncryptionCommand extends Command<
  DeleteBucketEncryptionCommandInput,
  DeleteBucketEncryptionCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucketEncryption$];
}

/** The input of `DeleteBucketLifecycleCommand`. */
export interface DeleteBucketLifecycleCommandInput extends DeleteBucketLifecycleRequest {}

/** The output of `DeleteBucketLifecycleCommand`. */
export interface DeleteBucketLifecycleCommandOutput extends MetadataBearer {}

export class DeleteBucketLifecycleCommand extends Command<
  DeleteBucketLifecycleCommandInput,
  DeleteBucketLifecycleCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucketLifecycle$];
}

/** The input of `DeleteBucketOwnershipControlsCommand`. */
export interface DeleteBucketOwnershipControlsCommandInput extends DeleteBucketOwnershipControlsRequest {}

/** The output of `DeleteBucketOwnershipControlsCommand`. */
export interface DeleteBucketOwnershipControlsCommandOutput extends MetadataBearer {}

export class DeleteBucketOwnershipControlsCommand extends Command<
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    DeleteBucketOwnershipControls$,
  ];
}

/** The input of `DeleteBucketPolicyCommand`. */
export interface DeleteBucketPolicyCommandInput extends DeleteBucketPolicyRequest {}

/** The output of `DeleteBucketPolicyCommand`. */
export interface DeleteBucketPolicyCommandOutput extends MetadataBearer {}

export class DeleteBucketPolicyCommand extends Command<
  DeleteBucketPolicyCommandInput,
  DeleteBucketPolicyCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucketPolicy$];
}

/** The input of `DeleteBucketTaggingCommand`. */
export interface DeleteBucketTaggingCommandInput extends DeleteBucketTaggingRequest {}

/** The output of `DeleteBucketTaggingCommand`. */
export interface DeleteBucketTaggingCommandOutput extends MetadataBearer {}

export class DeleteBucketTaggingCommand extends Command<
  DeleteBucketTaggingCommandInput,
  DeleteBucketTaggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucketTagging$];
}

/** The input of `DeleteBucketWebsiteCommand`. */
export interface DeleteBucketWebsiteCommandInput extends DeleteBucketWebsiteRequest {}

/** The output of `DeleteBucketWebsiteCommand`. */
export interface DeleteBucketWebsiteCommandOutput extends MetadataBearer {}

export class DeleteBucketWebsiteCommand extends Command<
  DeleteBucketWebsiteCommandInput,
  DeleteBucketWebsiteCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteBucketWebsite$];
}

/** The input of `DeleteObjectCommand`. */
export interface DeleteObjectCommandInput extends DeleteObjectRequest {}

/** The output of `DeleteObjectCommand`. */
export interface DeleteObjectCommandOutput
  extends DeleteObjectOutput, MetadataBearer {}

export class DeleteObjectCommand extends Command<
  DeleteObjectCommandInput,
  DeleteObjectCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteObject$];
}

/** The input of `DeleteObjectsCommand`. */
export interface DeleteObjectsCommandInput extends DeleteObjectsRequest {}

/** The output of `DeleteObjectsCommand`. */
export interface DeleteObjectsCommandOutput
  extends DeleteObjectsOutput, MetadataBearer {}

export class DeleteObjectsCommand extends Command<
  DeleteObjectsCommandInput,
  DeleteObjectsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteObjects$];
}

/** The input of `DeleteObjectTaggingCommand`. */
export interface DeleteObjectTaggingCommandInput extends DeleteObjectTaggingRequest {}

/** The output of `DeleteObjectTaggingCommand`. */
export interface DeleteObjectTaggingCommandOutput
  extends DeleteObjectTaggingOutput, MetadataBearer {}

export class DeleteObjectTaggingCommand extends Command<
  DeleteObjectTaggingCommandInput,
  DeleteObjectTaggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeleteObjectTagging$];
}

/** The input of `DeletePublicAccessBlockCommand`. */
export interface DeletePublicAccessBlockCommandInput extends DeletePublicAccessBlockRequest {}

/** The output of `DeletePublicAccessBlockCommand`. */
export interface DeletePublicAccessBlockCommandOutput extends MetadataBearer {}

export class DeletePublicAccessBlockCommand extends Command<
  DeletePublicAccessBlockCommandInput,
  DeletePublicAccessBlockCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, DeletePublicAccessBlock$];
}

/** The input of `GetBucketAccelerateConfigurationCommand`. */
export interface GetBucketAccelerateConfigurationCommandInput extends GetBucketAccelerateConfigurationRequest {}

/** The output of `GetBucketAccelerateConfigurationCommand`. */
export interface GetBucketAccelerateConfigurationCommandOutput
  extends GetBucketAccelerateConfigurationOutput, MetadataBearer {}

export class GetBucketAccelerateConfigurationCommand extends Command<
  GetBucketAccelerateConfigurationCommandInput,
  GetBucketAccelerateConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    GetBucketAccelerateConfiguration$,
  ];
}

/** The input of `GetBucketAclCommand`. */
export interface GetBucketAclCommandInput extends GetBucketAclRequest {}

/** The output of `GetBucketAclCommand`. */
export interface GetBucketAclCommandOutput
  extends GetBucketAclOutput, MetadataBearer {}

export class GetBucketAclCommand extends Command<
  GetBucketAclCommandInput,
  GetBucketAclCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketAcl$];
}

/** The input of `GetBucketCorsCommand`. */
export interface GetBucketCorsCommandInput extends GetBucketCorsRequest {}

/** The output of `GetBucketCorsCommand`. */
export interface GetBucketCorsCommandOutput
  extends GetBucketCorsOutput, MetadataBearer {}

export class GetBucketCorsCommand extends Command<
  GetBucketCorsCommandInput,
  GetBucketCorsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketCors$];
}

/** The input of `GetBucketEncryptionCommand`. */
export interface GetBucketEncryptionCommandInput extends GetBucketEncryptionRequest {}

/** The output of `GetBucketEncryptionCommand`. */
export interface GetBucketEncryptionCommandOutput
  extends GetBucketEncryptionOutput, MetadataBearer {}

export class GetBucketEncryptionCommand extends Command<
  GetBucketEncryptionCommandInput,
  GetBucketEncryptionCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketEncryption$];
}

/** The input of `GetBucketLifecycleConfigurationCommand`. */
export interface GetBucketLifecycleConfigurationCommandInput extends GetBucketLifecycleConfigurationRequest {}

/** The output of `GetBucketLifecycleConfigurationCommand`. */
export interface GetBucketLifecycleConfigurationCommandOutput
  extends GetBucketLifecycleConfigurationOutput, MetadataBearer {}

export class GetBucketLifecycleConfigurationCommand extends Command<
  GetBucketLifecycleConfigurationCommandInput,
  GetBucketLifecycleConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    GetBucketLifecycleConfiguration$,
  ];
}

/** The input of `GetBucketLocationCommand`. */
export interface GetBucketLocationCommandInput extends GetBucketLocationRequest {}

/** The output of `GetBucketLocationCommand`. */
export interface GetBucketLocationCommandOutput
  extends GetBucketLocationOutput, MetadataBearer {}

export class GetBucketLocationCommand extends Command<
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketLocation$];
}

/** The input of `GetBucketLoggingCommand`. */
export interface GetBucketLoggingCommandInput extends GetBucketLoggingRequest {}

/** The output of `GetBucketLoggingCommand`. */
export interface GetBucketLoggingCommandOutput
  extends GetBucketLoggingOutput, MetadataBearer {}

export class GetBucketLoggingCommand extends Command<
  GetBucketLoggingCommandInput,
  GetBucketLoggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketLogging$];
}

/** The input of `GetBucketNotificationConfigurationCommand`. */
export interface GetBucketNotificationConfigurationCommandInput extends GetBucketNotificationConfigurationRequest {}

/** The output of `GetBucketNotificationConfigurationCommand`. */
export interface GetBucketNotificationConfigurationCommandOutput
  extends NotificationConfiguration, MetadataBearer {}

export class GetBucketNotificationConfigurationCommand extends Command<
  GetBucketNotificationConfigurationCommandInput,
  GetBucketNotificationConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    GetBucketNotificationConfiguration$,
  ];
}

/** The input of `GetBucketOwnershipControlsCommand`. */
export interface GetBucketOwnershipControlsCommandInput extends GetBucketOwnershipControlsRequest {}

/** The output of `GetBucketOwnershipControlsCommand`. */
export interface GetBucketOwnershipControlsCommandOutput
  extends GetBucketOwnershipControlsOutput, MetadataBearer {}

export class GetBucketOwnershipControlsCommand extends Command<
  GetBucketOwnershipControlsCommandInput,
  GetBucketOwnershipControlsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketOwnershipControls$];
}

/** The input of `GetBucketPolicyCommand`. */
export interface GetBucketPolicyCommandInput extends GetBucketPolicyRequest {}

/** The output of `GetBucketPolicyCommand`. */
export interface GetBucketPolicyCommandOutput
  extends GetBucketPolicyOutput, MetadataBearer {}

export class GetBucketPolicyCommand extends Command<
  GetBucketPolicyCommandInput,
  GetBucketPolicyCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketPolicy$];
}

/** The input of `GetBucketPolicyStatusCommand`. */
export interface GetBucketPolicyStatusCommandInput extends GetBucketPolicyStatusRequest {}

/** The output of `GetBucketPolicyStatusCommand`. */
export interface GetBucketPolicyStatusCommandOutput
  extends GetBucketPolicyStatusOutput, MetadataBearer {}

export class GetBucketPolicyStatusCommand extends Command<
  GetBucketPolicyStatusCommandInput,
  GetBucketPolicyStatusCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketPolicyStatus$];
}

/** The input of `GetBucketRequestPaymentCommand`. */
export interface GetBucketRequestPaymentCommandInput extends GetBucketRequestPaymentRequest {}

/** The output of `GetBucketRequestPaymentCommand`. */
export interface GetBucketRequestPaymentCommandOutput
  extends GetBucketRequestPaymentOutput, MetadataBearer {}

export class GetBucketRequestPaymentCommand extends Command<
  GetBucketRequestPaymentCommandInput,
  GetBucketRequestPaymentCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketRequestPayment$];
}

/** The input of `GetBucketTaggingCommand`. */
export interface GetBucketTaggingCommandInput extends GetBucketTaggingRequest {}

/** The output of `GetBucketTaggingCommand`. */
export interface GetBucketTaggingCommandOutput
  extends GetBucketTaggingOutput, MetadataBearer {}

export class GetBucketTaggingCommand extends Command<
  GetBucketTaggingCommandInput,
  GetBucketTaggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketTagging$];
}

/** The input of `GetBucketVersioningCommand`. */
export interface GetBucketVersioningCommandInput extends GetBucketVersioningRequest {}

/** The output of `GetBucketVersioningCommand`. */
export interface GetBucketVersioningCommandOutput
  extends GetBucketVersioningOutput, MetadataBearer {}

export class GetBucketVersioningCommand extends Command<
  GetBucketVersioningCommandInput,
  GetBucketVersioningCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketVersioning$];
}

/** The input of `GetBucketWebsiteCommand`. */
export interface GetBucketWebsiteCommandInput extends GetBucketWebsiteRequest {}

/** The output of `GetBucketWebsiteCommand`. */
export interface GetBucketWebsiteCommandOutput
  extends GetBucketWebsiteOutput, MetadataBearer {}

export class GetBucketWebsiteCommand extends Command<
  GetBucketWebsiteCommandInput,
  GetBucketWebsiteCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetBucketWebsite$];
}

/** The input of `GetObjectCommand`. */
export interface GetObjectCommandInput extends GetObjectRequest {}

/** The output of `GetObjectCommand`. */
export interface GetObjectCommandOutput
  extends GetObjectOutput, MetadataBearer {}

/**
 * @throws an {@link InvalidObjectState} (client fault)
 * @throws a {@link NoSuchKey} (client fault)
 */
export class GetObjectCommand extends Command<
  GetObjectCommandInput,
  GetObjectCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetObject$];
}

/** The input of `GetObjectAclCommand`. */
export interface GetObjectAclCommandInput extends GetObjectAclRequest {}

/** The output of `GetObjectAclCommand`. */
export interface GetObjectAclCommandOutput
  extends GetObjectAclOutput, MetadataBearer {}

/** @throws a {@link NoSuchKey} (client fault) */
export class GetObjectAclCommand extends Command<
  GetObjectAclCommandInput,
  GetObjectAclCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetObjectAcl$];
}

/** The input of `GetObjectAttributesCommand`. */
export interface GetObjectAttributesCommandInput extends GetObjectAttributesRequest {}

/** The output of `GetObjectAttributesCommand`. */
export interface GetObjectAttributesCommandOutput
  extends GetObjectAttributesOutput, MetadataBearer {}

/** @throws a {@link NoSuchKey} (client fault) */
export class GetObjectAttributesCommand extends Command<
  GetObjectAttributesCommandInput,
  GetObjectAttributesCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetObjectAttributes$];
}

/** The input of `GetObjectLockConfigurationCommand`. */
export interface GetObjectLockConfigurationCommandInput extends GetObjectLockConfigurationRequest {}

/** The output of `GetObjectLockConfigurationCommand`. */
export interface GetObjectLockConfigurationCommandOutput
  extends GetObjectLockConfigurationOutput, MetadataBearer {}

export class GetObjectLockConfigurationCommand extends Command<
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetObjectLockConfiguration$];
}

/** The input of `GetObjectTaggingCommand`. */
export interface GetObjectTaggingCommandInput extends GetObjectTaggingRequest {}

/** The output of `GetObjectTaggingCommand`. */
export interface GetObjectTaggingCommandOutput
  extends GetObjectTaggingOutput, MetadataBearer {}

export class GetObjectTaggingCommand extends Command<
  GetObjectTaggingCommandInput,
  GetObjectTaggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetObjectTagging$];
}

/** The input of `GetPublicAccessBlockCommand`. */
export interface GetPublicAccessBlockCommandInput extends GetPublicAccessBlockRequest {}

/** The output of `GetPublicAccessBlockCommand`. */
export interface GetPublicAccessBlockCommandOutput
  extends GetPublicAccessBlockOutput, MetadataBearer {}

export class GetPublicAccessBlockCommand extends Command<
  GetPublicAccessBlockCommandInput,
  GetPublicAccessBlockCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, GetPublicAccessBlock$];
}

/** The input of `HeadBucketCommand`. */
export interface HeadBucketCommandInput extends HeadBucketRequest {}

/** The output of `HeadBucketCommand`. */
export interface HeadBucketCommandOutput
  extends HeadBucketOutput, MetadataBearer {}

/** @throws a {@link NotFound} (client fault) */
export class HeadBucketCommand extends Command<
  HeadBucketCommandInput,
  HeadBucketCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, HeadBucket$];
}

/** The input of `HeadObjectCommand`. */
export interface HeadObjectCommandInput extends HeadObjectRequest {}

/** The output of `HeadObjectCommand`. */
export interface HeadObjectCommandOutput
  extends HeadObjectOutput, MetadataBearer {}

/** @throws a {@link NotFound} (client fault) */
export class HeadObjectCommand extends Command<
  HeadObjectCommandInput,
  HeadObjectCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, HeadObject$];
}

/** The input of `ListBucketsCommand`. */
export interface ListBucketsCommandInput extends ListBucketsRequest {}

/** The output of `ListBucketsCommand`. */
export interface ListBucketsCommandOutput
  extends ListBucketsOutput, MetadataBearer {}

export class ListBucketsCommand extends Command<
  ListBucketsCommandInput,
  ListBucketsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, ListBuckets$];
}

/** The input of `ListMultipartUploadsCommand`. */
export interface ListMultipartUploadsCommandInput extends ListMultipartUploadsRequest {}

/** The output of `ListMultipartUploadsCommand`. */
export interface ListMultipartUploadsCommandOutput
  extends ListMultipartUploadsOutput, MetadataBearer {}

export class ListMultipartUploadsCommand extends Command<
  ListMultipartUploadsCommandInput,
  ListMultipartUploadsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, ListMultipartUploads$];
}

/** The input of `ListObjectsCommand`. */
export interface ListObjectsCommandInput extends ListObjectsRequest {}

/** The output of `ListObjectsCommand`. */
export interface ListObjectsCommandOutput
  extends ListObjectsOutput, MetadataBearer {}

/** @throws a {@link NoSuchBucket} (client fault) */
export class ListObjectsCommand extends Command<
  ListObjectsCommandInput,
  ListObjectsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, ListObjects$];
}

/** The input of `ListObjectsV2Command`. */
export interface ListObjectsV2CommandInput extends ListObjectsV2Request {}

/** The output of `ListObjectsV2Command`. */
export interface ListObjectsV2CommandOutput
  extends ListObjectsV2Output, MetadataBearer {}

/** @throws a {@link NoSuchBucket} (client fault) */
export class ListObjectsV2Command extends Command<
  ListObjectsV2CommandInput,
  ListObjectsV2CommandOutput
> {
  override readonly schema: CommandSchema = [S3$, ListObjectsV2$];
}

/** The input of `ListObjectVersionsCommand`. */
export interface ListObjectVersionsCommandInput extends ListObjectVersionsRequest {}

/** The output of `ListObjectVersionsCommand`. */
export interface ListObjectVersionsCommandOutput
  extends ListObjectVersionsOutput, MetadataBearer {}

export class ListObjectVersionsCommand extends Command<
  ListObjectVersionsCommandInput,
  ListObjectVersionsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, ListObjectVersions$];
}

/** The input of `ListPartsCommand`. */
export interface ListPartsCommandInput extends ListPartsRequest {}

/** The output of `ListPartsCommand`. */
export interface ListPartsCommandOutput
  extends ListPartsOutput, MetadataBearer {}

export class ListPartsCommand extends Command<
  ListPartsCommandInput,
  ListPartsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, ListParts$];
}

/** The input of `PutBucketAccelerateConfigurationCommand`. */
export interface PutBucketAccelerateConfigurationCommandInput extends PutBucketAccelerateConfigurationRequest {}

/** The output of `PutBucketAccelerateConfigurationCommand`. */
export interface PutBucketAccelerateConfigurationCommandOutput extends MetadataBearer {}

export class PutBucketAccelerateConfigurationCommand extends Command<
  PutBucketAccelerateConfigurationCommandInput,
  PutBucketAccelerateConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    PutBucketAccelerateConfiguration$,
  ];
}

/** The input of `PutBucketAclCommand`. */
export interface PutBucketAclCommandInput extends PutBucketAclRequest {}

/** The output of `PutBucketAclCommand`. */
export interface PutBucketAclCommandOutput extends MetadataBearer {}

export class PutBucketAclCommand extends Command<
  PutBucketAclCommandInput,
  PutBucketAclCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketAcl$];
}

/** The input of `PutBucketCorsCommand`. */
export interface PutBucketCorsCommandInput extends PutBucketCorsRequest {}

/** The output of `PutBucketCorsCommand`. */
export interface PutBucketCorsCommandOutput extends MetadataBearer {}

export class PutBucketCorsCommand extends Command<
  PutBucketCorsCommandInput,
  PutBucketCorsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketCors$];
}

/** The input of `PutBucketEncryptionCommand`. */
export interface PutBucketEncryptionCommandInput extends PutBucketEncryptionRequest {}

/** The output of `PutBucketEncryptionCommand`. */
export interface PutBucketEncryptionCommandOutput extends MetadataBearer {}

export class PutBucketEncryptionCommand extends Command<
  PutBucketEncryptionCommandInput,
  PutBucketEncryptionCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketEncryption$];
}

/** The input of `PutBucketLifecycleConfigurationCommand`. */
export interface PutBucketLifecycleConfigurationCommandInput extends PutBucketLifecycleConfigurationRequest {}

/** The output of `PutBucketLifecycleConfigurationCommand`. */
export interface PutBucketLifecycleConfigurationCommandOutput
  extends PutBucketLifecycleConfigurationOutput, MetadataBearer {}

export class PutBucketLifecycleConfigurationCommand extends Command<
  PutBucketLifecycleConfigurationCommandInput,
  PutBucketLifecycleConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    PutBucketLifecycleConfiguration$,
  ];
}

/** The input of `PutBucketLoggingCommand`. */
export interface PutBucketLoggingCommandInput extends PutBucketLoggingRequest {}

/** The output of `PutBucketLoggingCommand`. */
export interface PutBucketLoggingCommandOutput extends MetadataBearer {}

export class PutBucketLoggingCommand extends Command<
  PutBucketLoggingCommandInput,
  PutBucketLoggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketLogging$];
}

/** The input of `PutBucketNotificationConfigurationCommand`. */
export interface PutBucketNotificationConfigurationCommandInput extends PutBucketNotificationConfigurationRequest {}

/** The output of `PutBucketNotificationConfigurationCommand`. */
export interface PutBucketNotificationConfigurationCommandOutput extends MetadataBearer {}

export class PutBucketNotificationConfigurationCommand extends Command<
  PutBucketNotificationConfigurationCommandInput,
  PutBucketNotificationConfigurationCommandOutput
> {
  override readonly schema: CommandSchema = [
    S3$,
    PutBucketNotificationConfiguration$,
  ];
}

/** The input of `PutBucketOwnershipControlsCommand`. */
export interface PutBucketOwnershipControlsCommandInput extends PutBucketOwnershipControlsRequest {}

/** The output of `PutBucketOwnershipControlsCommand`. */
export interface PutBucketOwnershipControlsCommandOutput extends MetadataBearer {}

export class PutBucketOwnershipControlsCommand extends Command<
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketOwnershipControls$];
}

/** The input of `PutBucketPolicyCommand`. */
export interface PutBucketPolicyCommandInput extends PutBucketPolicyRequest {}

/** The output of `PutBucketPolicyCommand`. */
export interface PutBucketPolicyCommandOutput extends MetadataBearer {}

export class PutBucketPolicyCommand extends Command<
  PutBucketPolicyCommandInput,
  PutBucketPolicyCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketPolicy$];
}

/** The input of `PutBucketRequestPaymentCommand`. */
export interface PutBucketRequestPaymentCommandInput extends PutBucketRequestPaymentRequest {}

/** The output of `PutBucketRequestPaymentCommand`. */
export interface PutBucketRequestPaymentCommandOutput extends MetadataBearer {}

export class PutBucketRequestPaymentCommand extends Command<
  PutBucketRequestPaymentCommandInput,
  PutBucketRequestPaymentCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketRequestPayment$];
}

/** The input of `PutBucketTaggingCommand`. */
export interface PutBucketTaggingCommandInput extends PutBucketTaggingRequest {}

/** The output of `PutBucketTaggingCommand`. */
export interface PutBucketTaggingCommandOutput extends MetadataBearer {}

export class PutBucketTaggingCommand extends Command<
  PutBucketTaggingCommandInput,
  PutBucketTaggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketTagging$];
}

/** The input of `PutBucketVersioningCommand`. */
export interface PutBucketVersioningCommandInput extends PutBucketVersioningRequest {}

/** The output of `PutBucketVersioningCommand`. */
export interface PutBucketVersioningCommandOutput extends MetadataBearer {}

export class PutBucketVersioningCommand extends Command<
  PutBucketVersioningCommandInput,
  PutBucketVersioningCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketVersioning$];
}

/** The input of `PutBucketWebsiteCommand`. */
export interface PutBucketWebsiteCommandInput extends PutBucketWebsiteRequest {}

/** The output of `PutBucketWebsiteCommand`. */
export interface PutBucketWebsiteCommandOutput extends MetadataBearer {}

export class PutBucketWebsiteCommand extends Command<
  PutBucketWebsiteCommandInput,
  PutBucketWebsiteCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutBucketWebsite$];
}

/** The input of `PutObjectCommand`. */
export interface PutObjectCommandInput extends PutObjectRequest {}

/** The output of `PutObjectCommand`. */
export interface PutObjectCommandOutput
  extends PutObjectOutput, MetadataBearer {}

/**
 * @throws an {@link EncryptionTypeMismatch} (client fault)
 * @throws an {@link InvalidRequest} (client fault)
 * @throws an {@link InvalidWriteOffset} (client fault)
 * @throws a {@link TooManyParts} (client fault)
 */
export class PutObjectCommand extends Command<
  PutObjectCommandInput,
  PutObjectCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutObject$];
}

/** The input of `PutObjectAclCommand`. */
export interface PutObjectAclCommandInput extends PutObjectAclRequest {}

/** The output of `PutObjectAclCommand`. */
export interface PutObjectAclCommandOutput
  extends PutObjectAclOutput, MetadataBearer {}

/** @throws a {@link NoSuchKey} (client fault) */
export class PutObjectAclCommand extends Command<
  PutObjectAclCommandInput,
  PutObjectAclCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutObjectAcl$];
}

/** The input of `PutObjectTaggingCommand`. */
export interface PutObjectTaggingCommandInput extends PutObjectTaggingRequest {}

/** The output of `PutObjectTaggingCommand`. */
export interface PutObjectTaggingCommandOutput
  extends PutObjectTaggingOutput, MetadataBearer {}

export class PutObjectTaggingCommand extends Command<
  PutObjectTaggingCommandInput,
  PutObjectTaggingCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutObjectTagging$];
}

/** The input of `PutPublicAccessBlockCommand`. */
export interface PutPublicAccessBlockCommandInput extends PutPublicAccessBlockRequest {}

/** The output of `PutPublicAccessBlockCommand`. */
export interface PutPublicAccessBlockCommandOutput extends MetadataBearer {}

export class PutPublicAccessBlockCommand extends Command<
  PutPublicAccessBlockCommandInput,
  PutPublicAccessBlockCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, PutPublicAccessBlock$];
}

/** The input of `UploadPartCommand`. */
export interface UploadPartCommandInput extends UploadPartRequest {}

/** The output of `UploadPartCommand`. */
export interface UploadPartCommandOutput
  extends UploadPartOutput, MetadataBearer {}

export class UploadPartCommand extends Command<
  UploadPartCommandInput,
  UploadPartCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, UploadPart$];
}

/** The input of `UploadPartCopyCommand`. */
export interface UploadPartCopyCommandInput extends UploadPartCopyRequest {}

/** The output of `UploadPartCopyCommand`. */
export interface UploadPartCopyCommandOutput
  extends UploadPartCopyOutput, MetadataBearer {}

export class UploadPartCopyCommand extends Command<
  UploadPartCopyCommandInput,
  UploadPartCopyCommandOutput
> {
  override readonly schema: CommandSchema = [S3$, UploadPartCopy$];
}
