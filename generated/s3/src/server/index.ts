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
  DeleteBucketRequest,
  DeleteBucketTaggingRequest,
  DeleteObjectOutput,
  DeleteObjectRequest,
  DeleteObjectTaggingOutput,
  DeleteObjectTaggingRequest,
  DeleteObjectsOutput,
  DeleteObjectsRequest,
  GetBucketLocationOutput,
  GetBucketLocationRequest,
  GetBucketTaggingOutput,
  GetBucketTaggingRequest,
  GetBucketVersioningOutput,
  GetBucketVersioningRequest,
  GetObjectAttributesOutput,
  GetObjectAttributesRequest,
  GetObjectOutput,
  GetObjectRequest,
  GetObjectTaggingOutput,
  GetObjectTaggingRequest,
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
  PutBucketTaggingRequest,
  PutBucketVersioningRequest,
  PutObjectOutput,
  PutObjectRequest,
  PutObjectTaggingOutput,
  PutObjectTaggingRequest,
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
  DeleteBucketTagging$,
  DeleteObject$,
  DeleteObjectTagging$,
  DeleteObjects$,
  GetBucketLocation$,
  GetBucketTagging$,
  GetBucketVersioning$,
  GetObject$,
  GetObjectAttributes$,
  GetObjectTagging$,
  HeadBucket$,
  HeadObject$,
  ListBuckets$,
  ListMultipartUploads$,
  ListObjectVersions$,
  ListObjects$,
  ListObjectsV2$,
  ListParts$,
  PutBucketTagging$,
  PutBucketVersioning$,
  PutObject$,
  PutObjectTagging$,
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
  DeleteBucketRequestConstraints,
  DeleteBucketTaggingRequestConstraints,
  DeleteObjectRequestConstraints,
  DeleteObjectTaggingRequestConstraints,
  DeleteObjectsRequestConstraints,
  GetBucketLocationRequestConstraints,
  GetBucketTaggingRequestConstraints,
  GetBucketVersioningRequestConstraints,
  GetObjectAttributesRequestConstraints,
  GetObjectRequestConstraints,
  GetObjectTaggingRequestConstraints,
  HeadBucketRequestConstraints,
  HeadObjectRequestConstraints,
  ListBucketsRequestConstraints,
  ListMultipartUploadsRequestConstraints,
  ListObjectVersionsRequestConstraints,
  ListObjectsRequestConstraints,
  ListObjectsV2RequestConstraints,
  ListPartsRequestConstraints,
  PutBucketTaggingRequestConstraints,
  PutBucketVersioningRequestConstraints,
  PutObjectRequestConstraints,
  PutObjectTaggingRequestConstraints,
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

  /** Handles {@link DeleteBucketTaggingCommand}. */
  deleteBucketTagging(
    input: DeleteBucketTaggingRequest,
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

  /** Handles {@link GetBucketLocationCommand}. */
  getBucketLocation(
    input: GetBucketLocationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketLocationOutput>;

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

  /** Handles {@link GetObjectCommand}. */
  getObject(
    input: GetObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<SentStream<GetObjectOutput, "Body">>;

  /** Handles {@link GetObjectAttributesCommand}. */
  getObjectAttributes(
    input: GetObjectAttributesRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetObjectAttributesOutput>;

  /** Handles {@link GetObjectTaggingCommand}. */
  getObjectTagging(
    input: GetObjectTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetObjectTaggingOutput>;

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

  /** Handles {@link PutObjectCommand}. */
  putObject(
    input: ReceivedStream<PutObjectRequest, "Body">,
    context: HandlerContext<Context>,
  ): Awaitable<PutObjectOutput>;

  /** Handles {@link PutObjectTaggingCommand}. */
  putObjectTagging(
    input: PutObjectTaggingRequest,
    context: HandlerContext<Context>,
  ): Awaitable<PutObjectTaggingOutput>;

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
    deleteBucketTagging: {
      schema: DeleteBucketTagging$,
      constraints: DeleteBucketTaggingRequestConstraints,
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
    getBucketLocation: {
      schema: GetBucketLocation$,
      constraints: GetBucketLocationRequestConstraints,
    },
    getBucketTagging: {
      schema: GetBucketTagging$,
      constraints: GetBucketTaggingRequestConstraints,
    },
    getBucketVersioning: {
      schema: GetBucketVersioning$,
      constraints: GetBucketVersioningRequestConstraints,
    },
    getObject: {
      schema: GetObject$,
      constraints: GetObjectRequestConstraints,
    },
    getObjectAttributes: {
      schema: GetObjectAttributes$,
      constraints: GetObjectAttributesRequestConstraints,
    },
    getObjectTagging: {
      schema: GetObjectTagging$,
      constraints: GetObjectTaggingRequestConstraints,
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
    putBucketTagging: {
      schema: PutBucketTagging$,
      constraints: PutBucketTaggingRequestConstraints,
    },
    putBucketVersioning: {
      schema: PutBucketVersioning$,
      constraints: PutBucketVersioningRequestConstraints,
    },
    putObject: {
      schema: PutObject$,
      constraints: PutObjectRequestConstraints,
      validationError: InvalidRequest,
    },
    putObjectTagging: {
      schema: PutObjectTagging$,
      constraints: PutObjectTaggingRequestConstraints,
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
