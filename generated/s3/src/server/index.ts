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
  CopyObjectOutput,
  CopyObjectRequest,
  CreateBucketOutput,
  CreateBucketRequest,
  DeleteBucketRequest,
  DeleteObjectOutput,
  DeleteObjectRequest,
  DeleteObjectsOutput,
  DeleteObjectsRequest,
  GetBucketLocationOutput,
  GetBucketLocationRequest,
  GetObjectOutput,
  GetObjectRequest,
  HeadBucketOutput,
  HeadBucketRequest,
  HeadObjectOutput,
  HeadObjectRequest,
  ListBucketsOutput,
  ListBucketsRequest,
  ListObjectsOutput,
  ListObjectsRequest,
  ListObjectsV2Output,
  ListObjectsV2Request,
  PutObjectOutput,
  PutObjectRequest,
} from "../models.ts";
import {
  CopyObject$,
  CreateBucket$,
  DeleteBucket$,
  DeleteObject$,
  DeleteObjects$,
  GetBucketLocation$,
  GetObject$,
  HeadBucket$,
  HeadObject$,
  ListBuckets$,
  ListObjects$,
  ListObjectsV2$,
  PutObject$,
  S3$,
} from "../schemas.ts";
import {
  CopyObjectRequestConstraints,
  CreateBucketRequestConstraints,
  DeleteBucketRequestConstraints,
  DeleteObjectRequestConstraints,
  DeleteObjectsRequestConstraints,
  GetBucketLocationRequestConstraints,
  GetObjectRequestConstraints,
  HeadBucketRequestConstraints,
  HeadObjectRequestConstraints,
  ListBucketsRequestConstraints,
  ListObjectsRequestConstraints,
  ListObjectsV2RequestConstraints,
  PutObjectRequestConstraints,
} from "./constraints.ts";

/** A handler for each operation of S3. */
export interface S3Handlers<Context = unknown> {
  /** Answers {@link CopyObjectCommand}. */
  copyObject(
    input: CopyObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CopyObjectOutput>;

  /** Answers {@link CreateBucketCommand}. */
  createBucket(
    input: CreateBucketRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CreateBucketOutput>;

  /** Answers {@link DeleteBucketCommand}. */
  deleteBucket(
    input: DeleteBucketRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /** Answers {@link DeleteObjectCommand}. */
  deleteObject(
    input: DeleteObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<DeleteObjectOutput>;

  /** Answers {@link DeleteObjectsCommand}. */
  deleteObjects(
    input: DeleteObjectsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<DeleteObjectsOutput>;

  /** Answers {@link GetBucketLocationCommand}. */
  getBucketLocation(
    input: GetBucketLocationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetBucketLocationOutput>;

  /** Answers {@link GetObjectCommand}. */
  getObject(
    input: GetObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<SentStream<GetObjectOutput, "Body">>;

  /** Answers {@link HeadBucketCommand}. */
  headBucket(
    input: HeadBucketRequest,
    context: HandlerContext<Context>,
  ): Awaitable<HeadBucketOutput>;

  /** Answers {@link HeadObjectCommand}. */
  headObject(
    input: HeadObjectRequest,
    context: HandlerContext<Context>,
  ): Awaitable<HeadObjectOutput>;

  /** Answers {@link ListBucketsCommand}. */
  listBuckets(
    input: ListBucketsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListBucketsOutput>;

  /** Answers {@link ListObjectsCommand}. */
  listObjects(
    input: ListObjectsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListObjectsOutput>;

  /** Answers {@link ListObjectsV2Command}. */
  listObjectsV2(
    input: ListObjectsV2Request,
    context: HandlerContext<Context>,
  ): Awaitable<ListObjectsV2Output>;

  /** Answers {@link PutObjectCommand}. */
  putObject(
    input: ReceivedStream<PutObjectRequest, "Body">,
    context: HandlerContext<Context>,
  ): Awaitable<PutObjectOutput>;
}

const definition: ServerDefinition = {
  service: S3$,
  protocols: [restXmlServer],
  operations: {
    copyObject: {
      schema: CopyObject$,
      constraints: CopyObjectRequestConstraints,
    },
    createBucket: {
      schema: CreateBucket$,
      constraints: CreateBucketRequestConstraints,
    },
    deleteBucket: {
      schema: DeleteBucket$,
      constraints: DeleteBucketRequestConstraints,
    },
    deleteObject: {
      schema: DeleteObject$,
      constraints: DeleteObjectRequestConstraints,
    },
    deleteObjects: {
      schema: DeleteObjects$,
      constraints: DeleteObjectsRequestConstraints,
    },
    getBucketLocation: {
      schema: GetBucketLocation$,
      constraints: GetBucketLocationRequestConstraints,
    },
    getObject: {
      schema: GetObject$,
      constraints: GetObjectRequestConstraints,
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
    listObjects: {
      schema: ListObjects$,
      constraints: ListObjectsRequestConstraints,
    },
    listObjectsV2: {
      schema: ListObjectsV2$,
      constraints: ListObjectsV2RequestConstraints,
    },
    putObject: {
      schema: PutObject$,
      constraints: PutObjectRequestConstraints,
      validationError: InvalidRequest,
    },
  },
};

/**
 * A server that answers requests with the given handlers; operations without
 * one are answered with 501.
 */
export function createS3Server<Context = unknown>(
  handlers: Partial<S3Handlers<Context>>,
  options: ServerOptions<Context> & S3ServerAddressing = {},
): ServiceServer {
  return createServer(adaptS3Server(definition, options), handlers, options);
}
