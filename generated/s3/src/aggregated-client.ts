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
  DeleteBucketTaggingCommand,
  type DeleteBucketTaggingCommandInput,
  type DeleteBucketTaggingCommandOutput,
  DeleteObjectCommand,
  type DeleteObjectCommandInput,
  type DeleteObjectCommandOutput,
  DeleteObjectTaggingCommand,
  type DeleteObjectTaggingCommandInput,
  type DeleteObjectTaggingCommandOutput,
  DeleteObjectsCommand,
  type DeleteObjectsCommandInput,
  type DeleteObjectsCommandOutput,
  GetBucketLocationCommand,
  type GetBucketLocationCommandInput,
  type GetBucketLocationCommandOutput,
  GetBucketTaggingCommand,
  type GetBucketTaggingCommandInput,
  type GetBucketTaggingCommandOutput,
  GetBucketVersioningCommand,
  type GetBucketVersioningCommandInput,
  type GetBucketVersioningCommandOutput,
  GetObjectAttributesCommand,
  type GetObjectAttributesCommandInput,
  type GetObjectAttributesCommandOutput,
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  GetObjectTaggingCommand,
  type GetObjectTaggingCommandInput,
  type GetObjectTaggingCommandOutput,
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
  PutBucketTaggingCommand,
  type PutBucketTaggingCommandInput,
  type PutBucketTaggingCommandOutput,
  PutBucketVersioningCommand,
  type PutBucketVersioningCommandInput,
  type PutBucketVersioningCommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  type PutObjectCommandOutput,
  PutObjectTaggingCommand,
  type PutObjectTaggingCommandInput,
  type PutObjectTaggingCommandOutput,
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

  /** Sends {@link DeleteBucketTaggingCommand}. */
  deleteBucketTagging(
    input: DeleteBucketTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<DeleteBucketTaggingCommandOutput> {
    return this.send(new DeleteBucketTaggingCommand(input), options);
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

  /** Sends {@link GetBucketLocationCommand}. */
  getBucketLocation(
    input: GetBucketLocationCommandInput,
    options?: RequestOptions,
  ): Promise<GetBucketLocationCommandOutput> {
    return this.send(new GetBucketLocationCommand(input), options);
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

  /** Sends {@link GetObjectCommand}. */
  getObject(
    input: GetObjectCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectCommandOutput> {
    return this.send(new GetObjectCommand(input), options);
  }

  /** Sends {@link GetObjectAttributesCommand}. */
  getObjectAttributes(
    input: GetObjectAttributesCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectAttributesCommandOutput> {
    return this.send(new GetObjectAttributesCommand(input), options);
  }

  /** Sends {@link GetObjectTaggingCommand}. */
  getObjectTagging(
    input: GetObjectTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<GetObjectTaggingCommandOutput> {
    return this.send(new GetObjectTaggingCommand(input), options);
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

  /** Sends {@link PutObjectCommand}. */
  putObject(
    input: PutObjectCommandInput,
    options?: RequestOptions,
  ): Promise<PutObjectCommandOutput> {
    return this.send(new PutObjectCommand(input), options);
  }

  /** Sends {@link PutObjectTaggingCommand}. */
  putObjectTagging(
    input: PutObjectTaggingCommandInput,
    options?: RequestOptions,
  ): Promise<PutObjectTaggingCommandOutput> {
    return this.send(new PutObjectTaggingCommand(input), options);
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
