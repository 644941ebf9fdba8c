// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  Command,
  type CommandSchema,
  type MetadataBearer,
} from "@shapewright/runtime";
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
} from "./models.ts";
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
} from "./schemas.ts";

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
