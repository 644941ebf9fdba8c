// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  type S3ServerAddressing,
  adaptS3Server,
} from "@shapewright/runtime/customizations";
import {
  type Awaitable,
  type HandlerContext,
  type ReceivedStream,
  type SentStream,
  type ServerDefinition,
  type ServerOptions,
  type ServiceServer,
  createServer,
} from "@shapewright/runtime/server";
import { restXmlServer } from "@shapewright/runtime/server/rest-xml";
import { InvalidRequest } from "../errors.ts";
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
} from "../models.ts";
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
} from "../schemas.ts";
import {
  AbortMultipartUploadRequestConstraints,
  CompleteMultipartUploadRequestConstraints,
  CopyObjectRequestConstraints,
  CreateBucketRequestConstraints,
  CreateMultipartUploadRequestConstraints,
  DeleteBucketCorsRequestConstraints,
  DeleteBucketEncryptionRequestConstraints,
  DeleteBucketLifecycleRequestConstraints,
  DeleteBucketOwnershipControlsRequestConstraints,
  DeleteBucketPolicyRequestConstraints,
  DeleteBucketRequestConstraints,
  DeleteBucketTaggingRequestConstraints,
  DeleteBucketWebsiteRequestConstraints,
  DeleteObjectRequestConstraints,
  DeleteObjectTaggingRequestConstraints,
  DeleteObjectsRequestConstraints,
  DeletePublicAccessBlockRequestConstraints,
  GetBucketAccelerateConfigurationRequestConstraints,
  GetBucketAclRequestConstraints,
  GetBucketCorsRequestConstraints,
  GetBucketEncryptionRequestConstraints,
  GetBucketLifecycleConfigurationRequestConstraints,
  GetBucketLocationRequestConstraints,
  GetBucketLoggingRequestConstraints,
  GetBucketNotificationConfigurationRequestConstraints,
  GetBucketOwnershipControlsRequestConstraints,
  GetBucketPolicyRequestConstraints,
  GetBucketPolicyStatusRequestConstraints,
  GetBucketRequestPaymentRequestConstraints,
  GetBucketTaggingRequestConstraints,
  GetBucketVersioningRequestConstraints,
  GetBucketWebsiteRequestConstraints,
  GetObjectAclRequestConstraints,
  GetObjectAttributesRequestConstraints,
  GetObjectLockConfigurationRequestConstraints,
  GetObjectRequestConstraints,
  GetObjectTaggingRequestConstraints,
  GetPublicAccessBlockRequestConstraints,
  HeadBucketRequestConstraints,
  HeadObjectRequestConstraints,
  ListBucketsRequestConstraints,
  ListMultipartUploadsRequestConstraints,
  ListObjectVersionsRequestConstraints,
  ListObjectsRequestConstraints,
  ListObjectsV2RequestConstraints,
  ListPartsRequestConstraints,
  PutBucketAccelerateConfigurationRequestConstraints,
  PutBucketAclRequestConstraints,
  PutBucketCorsRequestConstraints,
  PutBucketEncryptionRequestConstraints,
  PutBucketLifecycleConfigurationRequestConstraints,
  PutBucketLoggingRequestConstraints,
  PutBucketNotificationConfigurationRequestConstraints,
  PutBucketOwnershipControlsRequestConstraints,
  PutBucketPolicyRequestConstraints,
  PutBucketRequestPaymentRequestConstraints,
  PutBucketTaggingRequestConstraints,
  PutBucketVersioningRequestConstraints,
  PutBucketWebsiteRequestConstraints,
  PutObjectAclRequestConstraints,
  PutObjectRequestConstraints,
  PutObjectTaggingRequestConstraints,
  PutPublicAccessBlockRequestConstraints,
  UploadPartCopyRequestConstraints,
  UploadPartRequestConstraints,
} from "./constraints.ts";

/** A handler for each operation of S3. */
export interface S3Handlers<Context = unknown> {
  /** Handles {@link AbortMultipartUploadCommand}. */
  abortMultipartUpload(
    input: AbortMultipartUploadRequest,
    context: HandlerContext<Context>,
  ): Awaitable<AbortMultipartUploadOutput>;

  /** Handles {@link CompleteMultipartUploadCommand}. */
  completeMultipartUpload(
    input: CompleteMultipartUploadRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CompleteMultipartUploadOutput>;

  /** Handles {@link CopyObjectCommand}. */
  copyObject(
    input: CopyObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CopyObjectOutput>;

  /** Handles {@link CreateBucketCommand}. */
  createBucket(
    input: CreateBucketRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CreateBucketOutput>;

  /** Handles {@link CreateMultipartUploadCommand}. */
  createMultipartUpload(
    input: CreateMultipartUploadRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CreateMultipartUploadOutput>;

  /** Handles {@link DeleteBucketCommand}. */
  deleteBucket(
    input: DeleteBucketRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketCorsCommand}. */
  deleteBucketCors(
    input: DeleteBucketCorsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketEncryptionCommand}. */
  deleteBucketEncryption(
    input: DeleteBucketEncryptionRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketLifecycleCommand}. */
  deleteBucketLifecycle(
    input: DeleteBucketLifecycleRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketOwnershipControlsCommand}. */
  deleteBucketOwnershipControls(
    input: DeleteBucketOwnershipControlsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketPolicyCommand}. */
  deleteBucketPolicy(
    input: DeleteBucketPolicyRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketTaggingCommand}. */
  deleteBucketTagging(
    input: DeleteBucketTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteBucketWebsiteCommand}. */
  deleteBucketWebsite(
    input: DeleteBucketWebsiteRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link DeleteObjectCommand}. */
  deleteObject(
    input: DeleteObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<DeleteObjectOutput>;

  /** Handles {@link DeleteObjectsCommand}. */
  deleteObjects(
    input: DeleteObjectsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<DeleteObjectsOutput>;

  /** Handles {@link DeleteObjectTaggingCommand}. */
  deleteObjectTagging(
    input: DeleteObjectTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<DeleteObjectTaggingOutput>;

  /** Handles {@link DeletePublicAccessBlockCommand}. */
  deletePublicAccessBlock(
    input: DeletePublicAccessBlockRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link GetBucketAccelerateConfigurationCommand}. */
  getBucketAccelerateConfiguration(
    input: GetBucketAccelerateConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketAccelerateConfigurationOutput>;

  /** Handles {@link GetBucketAclCommand}. */
  getBucketAcl(
    input: GetBucketAclRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketAclOutput>;

  /** Handles {@link GetBucketCorsCommand}. */
  getBucketCors(
    input: GetBucketCorsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketCorsOutput>;

  /** Handles {@link GetBucketEncryptionCommand}. */
  getBucketEncryption(
    input: GetBucketEncryptionRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketEncryptionOutput>;

  /** Handles {@link GetBucketLifecycleConfigurationCommand}. */
  getBucketLifecycleConfiguration(
    input: GetBucketLifecycleConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketLifecycleConfigurationOutput>;

  /** Handles {@link GetBucketLocationCommand}. */
  getBucketLocation(
    input: GetBucketLocationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketLocationOutput>;

  /** Handles {@link GetBucketLoggingCommand}. */
  getBucketLogging(
    input: GetBucketLoggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketLoggingOutput>;

  /** Handles {@link GetBucketNotificationConfigurationCommand}. */
  getBucketNotificationConfiguration(
    input: GetBucketNotificationConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<NotificationConfiguration>;

  /** Handles {@link GetBucketOwnershipControlsCommand}. */
  getBucketOwnershipControls(
    input: GetBucketOwnershipControlsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketOwnershipControlsOutput>;

  /** Handles {@link GetBucketPolicyCommand}. */
  getBucketPolicy(
    input: GetBucketPolicyRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketPolicyOutput>;

  /** Handles {@link GetBucketPolicyStatusCommand}. */
  getBucketPolicyStatus(
    input: GetBucketPolicyStatusRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketPolicyStatusOutput>;

  /** Handles {@link GetBucketRequestPaymentCommand}. */
  getBucketRequestPayment(
    input: GetBucketRequestPaymentRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketRequestPaymentOutput>;

  /** Handles {@link GetBucketTaggingCommand}. */
  getBucketTagging(
    input: GetBucketTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketTaggingOutput>;

  /** Handles {@link GetBucketVersioningCommand}. */
  getBucketVersioning(
    input: GetBucketVersioningRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketVersioningOutput>;

  /** Handles {@link GetBucketWebsiteCommand}. */
  getBucketWebsite(
    input: GetBucketWebsiteRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketWebsiteOutput>;

  /** Handles {@link GetObjectCommand}. */
  getObject(
    input: GetObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<SentStream<GetObjectOutput, "Body">>;

  /** Handles {@link GetObjectAclCommand}. */
  getObjectAcl(
    input: GetObjectAclRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetObjectAclOutput>;

  /** Handles {@link GetObjectAttributesCommand}. */
  getObjectAttributes(
    input: GetObjectAttributesRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetObjectAttributesOutput>;

  /** Handles {@link GetObjectLockConfigurationCommand}. */
  getObjectLockConfiguration(
    input: GetObjectLockConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetObjectLockConfigurationOutput>;

  /** Handles {@link GetObjectTaggingCommand}. */
  getObjectTagging(
    input: GetObjectTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetObjectTaggingOutput>;

  /** Handles {@link GetPublicAccessBlockCommand}. */
  getPublicAccessBlock(
    input: GetPublicAccessBlockRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetPublicAccessBlockOutput>;

  /** Handles {@link HeadBucketCommand}. */
  headBucket(
    input: HeadBucketRequest,
    context: HandlerContext<Context>,
  ): Awaitable<HeadBucketOutput>;

  /** Handles {@link HeadObjectCommand}. */
  headObject(
    input: HeadObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<HeadObjectOutput>;

  /** Handles {@link ListBucketsCommand}. */
  listBuckets(
    input: ListBucketsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListBucketsOutput>;

  /** Handles {@link ListMultipartUploadsCommand}. */
  listMultipartUploads(
    input: ListMultipartUploadsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListMultipartUploadsOutput>;

  /** Handles {@link ListObjectsCommand}. */
  listObjects(
    input: ListObjectsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListObjectsOutput>;

  /** Handles {@link ListObjectsV2Command}. */
  listObjectsV2(
    input: ListObjectsV2Request,
    context: HandlerContext<Context>,
  ): Awaitable<ListObjectsV2Output>;

  /** Handles {@link ListObjectVersionsCommand}. */
  listObjectVersions(
    input: ListObjectVersionsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListObjectVersionsOutput>;

  /** Handles {@link ListPartsCommand}. */
  listParts(
    input: ListPartsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListPartsOutput>;

  /** Handles {@link PutBucketAccelerateConfigurationCommand}. */
  putBucketAccelerateConfiguration(
    input: PutBucketAccelerateConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketAclCommand}. */
  putBucketAcl(
    input: PutBucketAclRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketCorsCommand}. */
  putBucketCors(
    input: PutBucketCorsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketEncryptionCommand}. */
  putBucketEncryption(
    input: PutBucketEncryptionRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketLifecycleConfigurationCommand}. */
  putBucketLifecycleConfiguration(
    input: PutBucketLifecycleConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<PutBucketLifecycleConfigurationOutput>;

  /** Handles {@link PutBucketLoggingCommand}. */
  putBucketLogging(
    input: PutBucketLoggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketNotificationConfigurationCommand}. */
  putBucketNotificationConfiguration(
    input: PutBucketNotificationConfigurationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketOwnershipControlsCommand}. */
  putBucketOwnershipControls(
    input: PutBucketOwnershipControlsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketPolicyCommand}. */
  putBucketPolicy(
    input: PutBucketPolicyRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketRequestPaymentCommand}. */
  putBucketRequestPayment(
    input: PutBucketRequestPaymentRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketTaggingCommand}. */
  putBucketTagging(
    input: PutBucketTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketVersioningCommand}. */
  putBucketVersioning(
    input: PutBucketVersioningRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutBucketWebsiteCommand}. */
  putBucketWebsite(
    input: PutBucketWebsiteRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link PutObjectCommand}. */
  putObject(
    input: ReceivedStream<PutObjectRequest, "Body">,
    context: HandlerContext<Context>,
  ): Awaitable<PutObjectOutput>;

  /** Handles {@link PutObjectAclCommand}. */
  putObjectAcl(
    input: PutObjectAclRequest,
    context: HandlerContext<Context>,
  ): Awaitable<PutObjectAclOutput>;

  /** Handles {@link PutObjectTaggingCommand}. */
  putObjectTagging(
    input: PutObjectTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<PutObjectTaggingOutput>;

  /** Handles {@link PutPublicAccessBlockCommand}. */
  putPublicAccessBlock(
    input: PutPublicAccessBlockRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Handles {@link UploadPartCommand}. */
  uploadPart(
    input: ReceivedStream<UploadPartRequest, "Body">,
    context: HandlerContext<Context>,
  ): Awaitable<UploadPartOutput>;

  /** Handles {@link UploadPartCopyCommand}. */
  uploadPartCopy(
    input: UploadPartCopyRequest,
    context: HandlerContext<Context>,
  ): Awaitable<UploadPartCopyOutput>;
}

const definition: ServerDefinition = {
  service: S3$,
  protocols: [restXmlServer],
  operations: {
    abortMultipartUpload: {
      schema: AbortMultipartUpload$,
      constraints: AbortMultipartUploadRequestConstraints,
    },
    completeMultipartUpload: {
      schema: CompleteMultipartUpload$,
      constraints: CompleteMultipartUploadRequestConstraints,
    },
    copyObject: {
      schema: CopyObject$,
      constraints: CopyObjectRequestConstraints,
    },
    createBucket: {
      schema: CreateBucket$,
      constraints: CreateBucketRequestConstraints,
    },
    createMultipartUpload: {
      schema: CreateMultipartUpload$,
      constraints: CreateMultipartUploadRequestConstraints,
    },
    deleteBucket: {
      schema: DeleteBucket$,
      constraints: DeleteBucketRequestConstraints,
    },
    deleteBucketCors: {
      schema: DeleteBucketCors$,
      constraints: DeleteBucketCorsRequestConstraints,
    },
    deleteBucketEncryption: {
      schema: DeleteBucketEncryption$,
      constraints: DeleteBucketEncryptionRequestConstraints,
    },
    deleteBucketLifecycle: {
      schema: DeleteBucketLifecycle$,
      constraints: DeleteBucketLifecycleRequestConstraints,
    },
    deleteBucketOwnershipControls: {
      schema: DeleteBucketOwnershipControls$,
      constraints: DeleteBucketOwnershipControlsRequestConstraints,
    },
    deleteBucketPolicy: {
      schema: DeleteBucketPolicy$,
      constraints: DeleteBucketPolicyRequestConstraints,
    },
    deleteBucketTagging: {
      schema: DeleteBucketTagging$,
      constraints: DeleteBucketTaggingRequestConstraints,
    },
    deleteBucketWebsite: {
      schema: DeleteBucketWebsite$,
      constraints: DeleteBucketWebsiteRequestConstraints,
    },
    deleteObject: {
      schema: DeleteObject$,
      constraints: DeleteObjectRequestConstraints,
    },
    deleteObjects: {
      schema: DeleteObjects$,
      constraints: DeleteObjectsRequestConstraints,
    },
    deleteObjectTagging: {
      schema: DeleteObjectTagging$,
      constraints: DeleteObjectTaggingRequestConstraints,
    },
    deletePublicAccessBlock: {
      schema: DeletePublicAccessBlock$,
      constraints: DeletePublicAccessBlockRequestConstraints,
    },
    getBucketAccelerateConfiguration: {
      schema: GetBucketAccelerateConfiguration$,
      constraints: GetBucketAccelerateConfigurationRequestConstraints,
    },
    getBucketAcl: {
      schema: GetBucketAcl$,
      constraints: GetBucketAclRequestConstraints,
    },
    getBucketCors: {
      schema: GetBucketCors$,
      constraints: GetBucketCorsRequestConstraints,
    },
    getBucketEncryption: {
      schema: GetBucketEncryption$,
      constraints: GetBucketEncryptionRequestConstraints,
    },
    getBucketLifecycleConfiguration: {
      schema: GetBucketLifecycleConfiguration$,
      constraints: GetBucketLifecycleConfigurationRequestConstraints,
    },
    getBucketLocation: {
      schema: GetBucketLocation$,
      constraints: GetBucketLocationRequestConstraints,
    },
    getBucketLogging: {
      schema: GetBucketLogging$,
      constraints: GetBucketLoggingRequestConstraints,
    },
    getBucketNotificationConfiguration: {
      schema: GetBucketNotificationConfiguration$,
      constraints: GetBucketNotificationConfigurationRequestConstraints,
    },
    getBucketOwnershipControls: {
      schema: GetBucketOwnershipControls$,
      constraints: GetBucketOwnershipControlsRequestConstraints,
    },
    getBucketPolicy: {
      schema: GetBucketPolicy$,
      constraints: GetBucketPolicyRequestConstraints,
    },
    getBucketPolicyStatus: {
      schema: GetBucketPolicyStatus$,
      constraints: GetBucketPolicyStatusRequestConstraints,
    },
    getBucketRequestPayment: {
      schema: GetBucketRequestPayment$,
      constraints: GetBucketRequestPaymentRequestConstraints,
    },
    getBucketTagging: {
      schema: GetBucketTagging$,
      constraints: GetBucketTaggingRequestConstraints,
    },
    getBucketVersioning: {
      schema: GetBucketVersioning$,
      constraints: GetBucketVersioningRequestConstraints,
    },
    getBucketWebsite: {
      schema: GetBucketWebsite$,
      constraints: GetBucketWebsiteRequestConstraints,
    },
    getObject: {
      schema: GetObject$,
      constraints: GetObjectRequestConstraints,
    },
    getObjectAcl: {
      schema: GetObjectAcl$,
      constraints: GetObjectAclRequestConstraints,
    },
    getObjectAttributes: {
      schema: GetObjectAttributes$,
      constraints: GetObjectAttributesRequestConstraints,
    },
    getObjectLockConfiguration: {
      schema: GetObjectLockConfiguration$,
      constraints: GetObjectLockConfigurationRequestConstraints,
    },
    getObjectTagging: {
      schema: GetObjectTagging$,
      constraints: GetObjectTaggingRequestConstraints,
    },
    getPublicAccessBlock: {
      schema: GetPublicAccessBlock$,
      constraints: GetPublicAccessBlockRequestConstraints,
    },
    headBucket: {
      schema: HeadBucket$,
      constraints: HeadBucketRequestConstraints,
    },
    headObject: {
      schema: HeadObject$,
      constraints: HeadObjectRequestConstraints,
    },
    listBuckets: {
      schema: ListBuckets$,
      constraints: ListBucketsRequestConstraints,
    },
    listMultipartUploads: {
      schema: ListMultipartUploads$,
      constraints: ListMultipartUploadsRequestConstraints,
    },
    listObjects: {
      schema: ListObjects$,
      constraints: ListObjectsRequestConstraints,
    },
    listObjectsV2: {
      schema: ListObjectsV2$,
      constraints: ListObjectsV2RequestConstraints,
    },
    listObjectVersions: {
      schema: ListObjectVersions$,
      constraints: ListObjectVersionsRequestConstraints,
    },
    listParts: {
      schema: ListParts$,
      constraints: ListPartsRequestConstraints,
    },
    putBucketAccelerateConfiguration: {
      schema: PutBucketAccelerateConfiguration$,
      constraints: PutBucketAccelerateConfigurationRequestConstraints,
    },
    putBucketAcl: {
      schema: PutBucketAcl$,
      constraints: PutBucketAclRequestConstraints,
    },
    putBucketCors: {
      schema: PutBucketCors$,
      constraints: PutBucketCorsRequestConstraints,
    },
    putBucketEncryption: {
      schema: PutBucketEncryption$,
      constraints: PutBucketEncryptionRequestConstraints,
    },
    putBucketLifecycleConfiguration: {
      schema: PutBucketLifecycleConfiguration$,
      constraints: PutBucketLifecycleConfigurationRequestConstraints,
    },
    putBucketLogging: {
      schema: PutBucketLogging$,
      constraints: PutBucketLoggingRequestConstraints,
    },
    putBucketNotificationConfiguration: {
      schema: PutBucketNotificationConfiguration$,
      constraints: PutBucketNotificationConfigurationRequestConstraints,
    },
    putBucketOwnershipControls: {
      schema: PutBucketOwnershipControls$,
      constraints: PutBucketOwnershipControlsRequestConstraints,
    },
    putBucketPolicy: {
      schema: PutBucketPolicy$,
      constraints: PutBucketPolicyRequestConstraints,
    },
    putBucketRequestPayment: {
      schema: PutBucketRequestPayment$,
      constraints: PutBucketRequestPaymentRequestConstraints,
    },
    putBucketTagging: {
      schema: PutBucketTagging$,
      constraints: PutBucketTaggingRequestConstraints,
    },
    putBucketVersioning: {
      schema: PutBucketVersioning$,
      constraints: PutBucketVersioningRequestConstraints,
    },
    putBucketWebsite: {
      schema: PutBucketWebsite$,
      constraints: PutBucketWebsiteRequestConstraints,
    },
    putObject: {
      schema: PutObject$,
      constraints: PutObjectRequestConstraints,
      validationError: InvalidRequest,
    },
    putObjectAcl: {
      schema: PutObjectAcl$,
      constraints: PutObjectAclRequestConstraints,
    },
    putObjectTagging: {
      schema: PutObjectTagging$,
      constraints: PutObjectTaggingRequestConstraints,
    },
    putPublicAccessBlock: {
      schema: PutPublicAccessBlock$,
      constraints: PutPublicAccessBlockRequestConstraints,
    },
    uploadPart: {
      schema: UploadPart$,
      constraints: UploadPartRequestConstraints,
    },
    uploadPartCopy: {
      schema: UploadPartCopy$,
      constraints: UploadPartCopyRequestConstraints,
    },
  },
};

/**
 * Creates a server that calls the given handlers; operations without a handler
 * respond with 501.
 */
export function createS3Server<Context = unknown>(
  handlers: Partial<S3Handlers<Context>>,
  options: ServerOptions<Context> & S3ServerAddressing = {},
): ServiceServer {
  return createServer(adaptS3Server(definition, options), handlers, options);
}
