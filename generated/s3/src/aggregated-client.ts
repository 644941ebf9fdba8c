// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import type { RequestOptions } from "@shapewright/runtime";
import { S3Client } from "./client.ts";
import {
  CopyObjectCommand,
  type CopyObjectCommandInput,
  type CopyObjectCommandOutput,
  CreateBucketCommand,
  type CreateBucketCommandInput,
  type CreateBucketCommandOutput,
  DeleteBucketCommand,
  type DeleteBucketCommandInput,
  type DeleteBucketCommandOutput,
  DeleteObjectCommand,
  type DeleteObjectCommandInput,
  type DeleteObjectCommandOutput,
  DeleteObjectsCommand,
  type DeleteObjectsCommandInput,
  type DeleteObjectsCommandOutput,
  GetBucketLocationCommand,
  type GetBucketLocationCommandInput,
  type GetBucketLocationCommandOutput,
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  HeadBucketCommand,
  type HeadBucketCommandInput,
  type HeadBucketCommandOutput,
  HeadObjectCommand,
  type HeadObjectCommandInput,
  type HeadObjectCommandOutput,
  ListBucketsCommand,
  type ListBucketsCommandInput,
  type ListBucketsCommandOutput,
  ListObjectsCommand,
  type ListObjectsCommandInput,
  type ListObjectsCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  type PutObjectCommandOutput,
} from "./commands.ts";

/** {@link S3Client} with a method for each operation. */
export class S3 extends S3Client {
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

  /** Sends {@link DeleteBucketCommand}. */
  deleteBucket(
    input: DeleteBucketCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketCommandOutput> {
    return this.send(new DeleteBucketCommand(input), options);
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

  /** Sends {@link GetBucketLocationCommand}. */
  getBucketLocation(
    input: GetBucketLocationCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketLocationCommandOutput> {
    return this.send(new GetBucketLocationCommand(input), options);
  }

  /** Sends {@link GetObjectCommand}. */
  getObject(
    input: GetObjectCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectCommandOutput> {
    return this.send(new GetObjectCommand(input), options);
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

  /** Sends {@link PutObjectCommand}. */
  putObject(
    input: PutObjectCommandInput,
    options?: RequestOptions,
  ): Promise<PutObjectCommandOutput> {
    return this.send(new PutObjectCommand(input), options);
  }
}
