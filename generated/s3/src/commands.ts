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
} from "./models.ts";
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
