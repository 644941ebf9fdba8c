// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import type { RequestOptions } from "@shapewright/runtime";
import { S3Client } from "./client.ts";
import {
  AbortMultipartUploadCommand,
  type AbortMultipartUploadCommandInput,
  type AbortMultipartUploadCommandOutput,
  CompleteMultipartUploadCommand,
  type CompleteMultipartUploadCommandInput,
  type CompleteMultipartUploadCommandOutput,
  CopyObjectCommand,
  type CopyObjectCommandInput,
  type CopyObjectCommandOutput,
  CreateBucketCommand,
  type CreateBucketCommandInput,
  type CreateBucketCommandOutput,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  type CreateMultipartUploadCommandOutput,
  DeleteBucketCommand,
  type DeleteBucketCommandInput,
  type DeleteBucketCommandOutput,
  DeleteBucketCorsCommand,
  type DeleteBucketCorsCommandInput,
  type DeleteBucketCorsCommandOutput,
  DeleteBucketEncryptionCommand,
  type DeleteBucketEncryptionCommandInput,
  type DeleteBucketEncryptionCommandOutput,
  DeleteBucketLifecycleCommand,
  type DeleteBucketLifecycleCommandInput,
  type DeleteBucketLifecycleCommandOutput,
  DeleteBucketOwnershipControlsCommand,
  type DeleteBucketOwnershipControlsCommandInput,
  type DeleteBucketOwnershipControlsCommandOutput,
  DeleteBucketPolicyCommand,
  type DeleteBucketPolicyCommandInput,
  type DeleteBucketPolicyCommandOutput,
  DeleteBucketTaggingCommand,
  type DeleteBucketTaggingCommandInput,
  type DeleteBucketTaggingCommandOutput,
  DeleteBucketWebsiteCommand,
  type DeleteBucketWebsiteCommandInput,
  type DeleteBucketWebsiteCommandOutput,
  DeleteObjectCommand,
  type DeleteObjectCommandInput,
  type DeleteObjectCommandOutput,
  DeleteObjectTaggingCommand,
  type DeleteObjectTaggingCommandInput,
  type DeleteObjectTaggingCommandOutput,
  DeleteObjectsCommand,
  type DeleteObjectsCommandInput,
  type DeleteObjectsCommandOutput,
  DeletePublicAccessBlockCommand,
  type DeletePublicAccessBlockCommandInput,
  type DeletePublicAccessBlockCommandOutput,
  GetBucketAccelerateConfigurationCommand,
  type GetBucketAccelerateConfigurationCommandInput,
  type GetBucketAccelerateConfigurationCommandOutput,
  GetBucketAclCommand,
  type GetBucketAclCommandInput,
  type GetBucketAclCommandOutput,
  GetBucketCorsCommand,
  type GetBucketCorsCommandInput,
  type GetBucketCorsCommandOutput,
  GetBucketEncryptionCommand,
  type GetBucketEncryptionCommandInput,
  type GetBucketEncryptionCommandOutput,
  GetBucketLifecycleConfigurationCommand,
  type GetBucketLifecycleConfigurationCommandInput,
  type GetBucketLifecycleConfigurationCommandOutput,
  GetBucketLocationCommand,
  type GetBucketLocationCommandInput,
  type GetBucketLocationCommandOutput,
  GetBucketLoggingCommand,
  type GetBucketLoggingCommandInput,
  type GetBucketLoggingCommandOutput,
  GetBucketNotificationConfigurationCommand,
  type GetBucketNotificationConfigurationCommandInput,
  type GetBucketNotificationConfigurationCommandOutput,
  GetBucketOwnershipControlsCommand,
  type GetBucketOwnershipControlsCommandInput,
  type GetBucketOwnershipControlsCommandOutput,
  GetBucketPolicyCommand,
  type GetBucketPolicyCommandInput,
  type GetBucketPolicyCommandOutput,
  GetBucketPolicyStatusCommand,
  type GetBucketPolicyStatusCommandInput,
  type GetBucketPolicyStatusCommandOutput,
  GetBucketRequestPaymentCommand,
  type GetBucketRequestPaymentCommandInput,
  type GetBucketRequestPaymentCommandOutput,
  GetBucketTaggingCommand,
  type GetBucketTaggingCommandInput,
  type GetBucketTaggingCommandOutput,
  GetBucketVersioningCommand,
  type GetBucketVersioningCommandInput,
  type GetBucketVersioningCommandOutput,
  GetBucketWebsiteCommand,
  type GetBucketWebsiteCommandInput,
  type GetBucketWebsiteCommandOutput,
  GetObjectAclCommand,
  type GetObjectAclCommandInput,
  type GetObjectAclCommandOutput,
  GetObjectAttributesCommand,
  type GetObjectAttributesCommandInput,
  type GetObjectAttributesCommandOutput,
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  GetObjectLockConfigurationCommand,
  type GetObjectLockConfigurationCommandInput,
  type GetObjectLockConfigurationCommandOutput,
  GetObjectTaggingCommand,
  type GetObjectTaggingCommandInput,
  type GetObjectTaggingCommandOutput,
  GetPublicAccessBlockCommand,
  type GetPublicAccessBlockCommandInput,
  type GetPublicAccessBlockCommandOutput,
  HeadBucketCommand,
  type HeadBucketCommandInput,
  type HeadBucketCommandOutput,
  HeadObjectCommand,
  type HeadObjectCommandInput,
  type HeadObjectCommandOutput,
  ListBucketsCommand,
  type ListBucketsCommandInput,
  type ListBucketsCommandOutput,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandInput,
  type ListMultipartUploadsCommandOutput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type ListObjectVersionsCommandOutput,
  ListObjectsCommand,
  type ListObjectsCommandInput,
  type ListObjectsCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
  ListPartsCommand,
  type ListPartsCommandInput,
  type ListPartsCommandOutput,
  PutBucketAccelerateConfigurationCommand,
  type PutBucketAccelerateConfigurationCommandInput,
  type PutBucketAccelerateConfigurationCommandOutput,
  PutBucketAclCommand,
  type PutBucketAclCommandInput,
  type PutBucketAclCommandOutput,
  PutBucketCorsCommand,
  type PutBucketCorsCommandInput,
  type PutBucketCorsCommandOutput,
  PutBucketEncryptionCommand,
  type PutBucketEncryptionCommandInput,
  type PutBucketEncryptionCommandOutput,
  PutBucketLifecycleConfigurationCommand,
  type PutBucketLifecycleConfigurationCommandInput,
  type PutBucketLifecycleConfigurationCommandOutput,
  PutBucketLoggingCommand,
  type PutBucketLoggingCommandInput,
  type PutBucketLoggingCommandOutput,
  PutBucketNotificationConfigurationCommand,
  type PutBucketNotificationConfigurationCommandInput,
  type PutBucketNotificationConfigurationCommandOutput,
  PutBucketOwnershipControlsCommand,
  type PutBucketOwnershipControlsCommandInput,
  type PutBucketOwnershipControlsCommandOutput,
  PutBucketPolicyCommand,
  type PutBucketPolicyCommandInput,
  type PutBucketPolicyCommandOutput,
  PutBucketRequestPaymentCommand,
  type PutBucketRequestPaymentCommandInput,
  type PutBucketRequestPaymentCommandOutput,
  PutBucketTaggingCommand,
  type PutBucketTaggingCommandInput,
  type PutBucketTaggingCommandOutput,
  PutBucketVersioningCommand,
  type PutBucketVersioningCommandInput,
  type PutBucketVersioningCommandOutput,
  PutBucketWebsiteCommand,
  type PutBucketWebsiteCommandInput,
  type PutBucketWebsiteCommandOutput,
  PutObjectAclCommand,
  type PutObjectAclCommandInput,
  type PutObjectAclCommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  type PutObjectCommandOutput,
  PutObjectTaggingCommand,
  type PutObjectTaggingCommandInput,
  type PutObjectTaggingCommandOutput,
  PutPublicAccessBlockCommand,
  type PutPublicAccessBlockCommandInput,
  type PutPublicAccessBlockCommandOutput,
  UploadPartCommand,
  type UploadPartCommandInput,
  type UploadPartCommandOutput,
  UploadPartCopyCommand,
  type UploadPartCopyCommandInput,
  type UploadPartCopyCommandOutput,
} from "./commands.ts";

/** {@link S3Client} with a method for each operation. */
export class S3 extends S3Client {
  /** Sends {@link AbortMultipartUploadCommand}. */
  abortMultipartUpload(
    input: AbortMultipartUploadCommandInput,
    options?: RequestOptions,
  ): Promise<AbortMultipartUploadCommandOutput> {
    return this.send(new AbortMultipartUploadCommand(input), options);
  }

  /** Sends {@link CompleteMultipartUploadCommand}. */
  completeMultipartUpload(
    input: CompleteMultipartUploadCommandInput,
    options?: RequestOptions,
  ): Promise<CompleteMultipartUploadCommandOutput> {
    return this.send(new CompleteMultipartUploadCommand(input), options);
  }

  /** Sends {@link CopyObjectCommand}. */
  copyObject(
    input: CopyObjectCommandInput,
    options?: RequestOptions,
  ): Promise<CopyObjectCommandOutput> {
    return this.send(new CopyObjectCommand(input), options);
  }

  /** Sends {@link CreateBucketCommand}. */
  createBucket(
    input: CreateBucketCommandInput,
    options?: RequestOptions,
  ): Promise<CreateBucketCommandOutput> {
    return this.send(new CreateBucketCommand(input), options);
  }

  /** Sends {@link CreateMultipartUploadCommand}. */
  createMultipartUpload(
    input: CreateMultipartUploadCommandInput,
    options?: RequestOptions,
  ): Promise<CreateMultipartUploadCommandOutput> {
    return this.send(new CreateMultipartUploadCommand(input), options);
  }

  /** Sends {@link DeleteBucketCommand}. */
  deleteBucket(
    input: DeleteBucketCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketCommandOutput> {
    return this.send(new DeleteBucketCommand(input), options);
  }

  /** Sends {@link DeleteBucketCorsCommand}. */
  deleteBucketCors(
    input: DeleteBucketCorsCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketCorsCommandOutput> {
    return this.send(new DeleteBucketCorsCommand(input), options);
  }

  /** Sends {@link DeleteBucketEncryptionCommand}. */
  deleteBucketEncryption(
    input: DeleteBucketEncryptionCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketEncryptionCommandOutput> {
    return this.send(new DeleteBucketEncryptionCommand(input), options);
  }

  /** Sends {@link DeleteBucketLifecycleCommand}. */
  deleteBucketLifecycle(
    input: DeleteBucketLifecycleCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketLifecycleCommandOutput> {
    return this.send(new DeleteBucketLifecycleCommand(input), options);
  }

  /** Sends {@link DeleteBucketOwnershipControlsCommand}. */
  deleteBucketOwnershipControls(
    input: DeleteBucketOwnershipControlsCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketOwnershipControlsCommandOutput> {
    return this.send(new DeleteBucketOwnershipControlsCommand(input), options);
  }

  /** Sends {@link DeleteBucketPolicyCommand}. */
  deleteBucketPolicy(
    input: DeleteBucketPolicyCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketPolicyCommandOutput> {
    return this.send(new DeleteBucketPolicyCommand(input), options);
  }

  /** Sends {@link DeleteBucketTaggingCommand}. */
  deleteBucketTagging(
    input: DeleteBucketTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketTaggingCommandOutput> {
    return this.send(new DeleteBucketTaggingCommand(input), options);
  }

  /** Sends {@link DeleteBucketWebsiteCommand}. */
  deleteBucketWebsite(
    input: DeleteBucketWebsiteCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketWebsiteCommandOutput> {
    return this.send(new DeleteBucketWebsiteCommand(input), options);
  }

  /** Sends {@link DeleteObjectCommand}. */
  deleteObject(
    input: DeleteObjectCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteObjectCommandOutput> {
    return this.send(new DeleteObjectCommand(input), options);
  }

  /** Sends {@link DeleteObjectsCommand}. */
  deleteObjects(
    input: DeleteObjectsCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteObjectsCommandOutput> {
    return this.send(new DeleteObjectsCommand(input), options);
  }

  /** Sends {@link DeleteObjectTaggingCommand}. */
  deleteObjectTagging(
    input: DeleteObjectTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteObjectTaggingCommandOutput> {
    return this.send(new DeleteObjectTaggingCommand(input), options);
  }

  /** Sends {@link DeletePublicAccessBlockCommand}. */
  deletePublicAccessBlock(
    input: DeletePublicAccessBlockCommandInput,
    options?: RequestOptions,
  ): Promise<DeletePublicAccessBlockCommandOutput> {
    return this.send(new DeletePublicAccessBlockCommand(input), options);
  }

  /** Sends {@link GetBucketAccelerateConfigurationCommand}. */
  getBucketAccelerateConfiguration(
    input: GetBucketAccelerateConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketAccelerateConfigurationCommandOutput> {
    return this.send(
      new GetBucketAccelerateConfigurationCommand(input),
      options,
    );
  }

  /** Sends {@link GetBucketAclCommand}. */
  getBucketAcl(
    input: GetBucketAclCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketAclCommandOutput> {
    return this.send(new GetBucketAclCommand(input), options);
  }

  /** Sends {@link GetBucketCorsCommand}. */
  getBucketCors(
    input: GetBucketCorsCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketCorsCommandOutput> {
    return this.send(new GetBucketCorsCommand(input), options);
  }

  /** Sends {@link GetBucketEncryptionCommand}. */
  getBucketEncryption(
    input: GetBucketEncryptionCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketEncryptionCommandOutput> {
    return this.send(new GetBucketEncryptionCommand(input), options);
  }

  /** Sends {@link GetBucketLifecycleConfigurationCommand}. */
  getBucketLifecycleConfiguration(
    input: GetBucketLifecycleConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketLifecycleConfigurationCommandOutput> {
    return this.send(
      new GetBucketLifecycleConfigurationCommand(input),
      options,
    );
  }

  /** Sends {@link GetBucketLocationCommand}. */
  getBucketLocation(
    input: GetBucketLocationCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketLocationCommandOutput> {
    return this.send(new GetBucketLocationCommand(input), options);
  }

  /** Sends {@link GetBucketLoggingCommand}. */
  getBucketLogging(
    input: GetBucketLoggingCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketLoggingCommandOutput> {
    return this.send(new GetBucketLoggingCommand(input), options);
  }

  /** Sends {@link GetBucketNotificationConfigurationCommand}. */
  getBucketNotificationConfiguration(
    input: GetBucketNotificationConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketNotificationConfigurationCommandOutput> {
    return this.send(
      new GetBucketNotificationConfigurationCommand(input),
      options,
    );
  }

  /** Sends {@link GetBucketOwnershipControlsCommand}. */
  getBucketOwnershipControls(
    input: GetBucketOwnershipControlsCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketOwnershipControlsCommandOutput> {
    return this.send(new GetBucketOwnershipControlsCommand(input), options);
  }

  /** Sends {@link GetBucketPolicyCommand}. */
  getBucketPolicy(
    input: GetBucketPolicyCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketPolicyCommandOutput> {
    return this.send(new GetBucketPolicyCommand(input), options);
  }

  /** Sends {@link GetBucketPolicyStatusCommand}. */
  getBucketPolicyStatus(
    input: GetBucketPolicyStatusCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketPolicyStatusCommandOutput> {
    return this.send(new GetBucketPolicyStatusCommand(input), options);
  }

  /** Sends {@link GetBucketRequestPaymentCommand}. */
  getBucketRequestPayment(
    input: GetBucketRequestPaymentCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketRequestPaymentCommandOutput> {
    return this.send(new GetBucketRequestPaymentCommand(input), options);
  }

  /** Sends {@link GetBucketTaggingCommand}. */
  getBucketTagging(
    input: GetBucketTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketTaggingCommandOutput> {
    return this.send(new GetBucketTaggingCommand(input), options);
  }

  /** Sends {@link GetBucketVersioningCommand}. */
  getBucketVersioning(
    input: GetBucketVersioningCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketVersioningCommandOutput> {
    return this.send(new GetBucketVersioningCommand(input), options);
  }

  /** Sends {@link GetBucketWebsiteCommand}. */
  getBucketWebsite(
    input: GetBucketWebsiteCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketWebsiteCommandOutput> {
    return this.send(new GetBucketWebsiteCommand(input), options);
  }

  /** Sends {@link GetObjectCommand}. */
  getObject(
    input: GetObjectCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectCommandOutput> {
    return this.send(new GetObjectCommand(input), options);
  }

  /** Sends {@link GetObjectAclCommand}. */
  getObjectAcl(
    input: GetObjectAclCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectAclCommandOutput> {
    return this.send(new GetObjectAclCommand(input), options);
  }

  /** Sends {@link GetObjectAttributesCommand}. */
  getObjectAttributes(
    input: GetObjectAttributesCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectAttributesCommandOutput> {
    return this.send(new GetObjectAttributesCommand(input), options);
  }

  /** Sends {@link GetObjectLockConfigurationCommand}. */
  getObjectLockConfiguration(
    input: GetObjectLockConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectLockConfigurationCommandOutput> {
    return this.send(new GetObjectLockConfigurationCommand(input), options);
  }

  /** Sends {@link GetObjectTaggingCommand}. */
  getObjectTagging(
    input: GetObjectTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectTaggingCommandOutput> {
    return this.send(new GetObjectTaggingCommand(input), options);
  }

  /** Sends {@link GetPublicAccessBlockCommand}. */
  getPublicAccessBlock(
    input: GetPublicAccessBlockCommandInput,
    options?: RequestOptions,
  ): Promise<GetPublicAccessBlockCommandOutput> {
    return this.send(new GetPublicAccessBlockCommand(input), options);
  }

  /** Sends {@link HeadBucketCommand}. */
  headBucket(
    input: HeadBucketCommandInput,
    options?: RequestOptions,
  ): Promise<HeadBucketCommandOutput> {
    return this.send(new HeadBucketCommand(input), options);
  }

  /** Sends {@link HeadObjectCommand}. */
  headObject(
    input: HeadObjectCommandInput,
    options?: RequestOptions,
  ): Promise<HeadObjectCommandOutput> {
    return this.send(new HeadObjectCommand(input), options);
  }

  /** Sends {@link ListBucketsCommand}. */
  listBuckets(
    input: ListBucketsCommandInput = {},
    options?: RequestOptions,
  ): Promise<ListBucketsCommandOutput> {
    return this.send(new ListBucketsCommand(input), options);
  }

  /** Sends {@link ListMultipartUploadsCommand}. */
  listMultipartUploads(
    input: ListMultipartUploadsCommandInput,
    options?: RequestOptions,
  ): Promise<ListMultipartUploadsCommandOutput> {
    return this.send(new ListMultipartUploadsCommand(input), options);
  }

  /** Sends {@link ListObjectsCommand}. */
  listObjects(
    input: ListObjectsCommandInput,
    options?: RequestOptions,
  ): Promise<ListObjectsCommandOutput> {
    return this.send(new ListObjectsCommand(input), options);
  }

  /** Sends {@link ListObjectsV2Command}. */
  listObjectsV2(
    input: ListObjectsV2CommandInput,
    options?: RequestOptions,
  ): Promise<ListObjectsV2CommandOutput> {
    return this.send(new ListObjectsV2Command(input), options);
  }

  /** Sends {@link ListObjectVersionsCommand}. */
  listObjectVersions(
    input: ListObjectVersionsCommandInput,
    options?: RequestOptions,
  ): Promise<ListObjectVersionsCommandOutput> {
    return this.send(new ListObjectVersionsCommand(input), options);
  }

  /** Sends {@link ListPartsCommand}. */
  listParts(
    input: ListPartsCommandInput,
    options?: RequestOptions,
  ): Promise<ListPartsCommandOutput> {
    return this.send(new ListPartsCommand(input), options);
  }

  /** Sends {@link PutBucketAccelerateConfigurationCommand}. */
  putBucketAccelerateConfiguration(
    input: PutBucketAccelerateConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketAccelerateConfigurationCommandOutput> {
    return this.send(
      new PutBucketAccelerateConfigurationCommand(input),
      options,
    );
  }

  /** Sends {@link PutBucketAclCommand}. */
  putBucketAcl(
    input: PutBucketAclCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketAclCommandOutput> {
    return this.send(new PutBucketAclCommand(input), options);
  }

  /** Sends {@link PutBucketCorsCommand}. */
  putBucketCors(
    input: PutBucketCorsCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketCorsCommandOutput> {
    return this.send(new PutBucketCorsCommand(input), options);
  }

  /** Sends {@link PutBucketEncryptionCommand}. */
  putBucketEncryption(
    input: PutBucketEncryptionCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketEncryptionCommandOutput> {
    return this.send(new PutBucketEncryptionCommand(input), options);
  }

  /** Sends {@link PutBucketLifecycleConfigurationCommand}. */
  putBucketLifecycleConfiguration(
    input: PutBucketLifecycleConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketLifecycleConfigurationCommandOutput> {
    return this.send(
      new PutBucketLifecycleConfigurationCommand(input),
      options,
    );
  }

  /** Sends {@link PutBucketLoggingCommand}. */
  putBucketLogging(
    input: PutBucketLoggingCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketLoggingCommandOutput> {
    return this.send(new PutBucketLoggingCommand(input), options);
  }

  /** Sends {@link PutBucketNotificationConfigurationCommand}. */
  putBucketNotificationConfiguration(
    input: PutBucketNotificationConfigurationCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketNotificationConfigurationCommandOutput> {
    return this.send(
      new PutBucketNotificationConfigurationCommand(input),
      options,
    );
  }

  /** Sends {@link PutBucketOwnershipControlsCommand}. */
  putBucketOwnershipControls(
    input: PutBucketOwnershipControlsCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketOwnershipControlsCommandOutput> {
    return this.send(new PutBucketOwnershipControlsCommand(input), options);
  }

  /** Sends {@link PutBucketPolicyCommand}. */
  putBucketPolicy(
    input: PutBucketPolicyCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketPolicyCommandOutput> {
    return this.send(new PutBucketPolicyCommand(input), options);
  }

  /** Sends {@link PutBucketRequestPaymentCommand}. */
  putBucketRequestPayment(
    input: PutBucketRequestPaymentCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketRequestPaymentCommandOutput> {
    return this.send(new PutBucketRequestPaymentCommand(input), options);
  }

  /** Sends {@link PutBucketTaggingCommand}. */
  putBucketTagging(
    input: PutBucketTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketTaggingCommandOutput> {
    return this.send(new PutBucketTaggingCommand(input), options);
  }

  /** Sends {@link PutBucketVersioningCommand}. */
  putBucketVersioning(
    input: PutBucketVersioningCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketVersioningCommandOutput> {
    return this.send(new PutBucketVersioningCommand(input), options);
  }

  /** Sends {@link PutBucketWebsiteCommand}. */
  putBucketWebsite(
    input: PutBucketWebsiteCommandInput,
    options?: RequestOptions,
  ): Promise<PutBucketWebsiteCommandOutput> {
    return this.send(new PutBucketWebsiteCommand(input), options);
  }

  /** Sends {@link PutObjectCommand}. */
  putObject(
    input: PutObjectCommandInput,
    options?: RequestOptions,
  ): Promise<PutObjectCommandOutput> {
    return this.send(new PutObjectCommand(input), options);
  }

  /** Sends {@link PutObjectAclCommand}. */
  putObjectAcl(
    input: PutObjectAclCommandInput,
    options?: RequestOptions,
  ): Promise<PutObjectAclCommandOutput> {
    return this.send(new PutObjectAclCommand(input), options);
  }

  /** Sends {@link PutObjectTaggingCommand}. */
  putObjectTagging(
    input: PutObjectTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<PutObjectTaggingCommandOutput> {
    return this.send(new PutObjectTaggingCommand(input), options);
  }

  /** Sends {@link PutPublicAccessBlockCommand}. */
  putPublicAccessBlock(
    input: PutPublicAccessBlockCommandInput,
    options?: RequestOptions,
  ): Promise<PutPublicAccessBlockCommandOutput> {
    return this.send(new PutPublicAccessBlockCommand(input), options);
  }

  /** Sends {@link UploadPartCommand}. */
  uploadPart(
    input: UploadPartCommandInput,
    options?: RequestOptions,
  ): Promise<UploadPartCommandOutput> {
    return this.send(new UploadPartCommand(input), options);
  }

  /** Sends {@link UploadPartCopyCommand}. */
  uploadPartCopy(
    input: UploadPartCopyCommandInput,
    options?: RequestOptions,
  ): Promise<UploadPartCopyCommandOutput> {
    return this.send(new UploadPartCopyCommand(input), options);
  }
}
