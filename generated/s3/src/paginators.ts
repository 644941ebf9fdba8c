// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  type PaginationConfiguration,
  type Paginator,
  paginate,
} from "@shapewright/runtime";
import type { S3Client } from "./client.ts";
import {
  ListBucketsCommand,
  type ListBucketsCommandInput,
  type ListBucketsCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
  ListPartsCommand,
  type ListPartsCommandInput,
  type ListPartsCommandOutput,
} from "./commands.ts";

/** The configuration of paginators: the client and the options of pagination. */
export interface S3PaginationConfiguration extends PaginationConfiguration {
  readonly client: S3Client;
}

/** Requests the pages of {@link ListBucketsCommand} one by one. */
export function paginateListBuckets(
  config: S3PaginationConfiguration,
  input: ListBucketsCommandInput,
): Paginator<ListBucketsCommandOutput> {
  return paginate(config, input, {
    command: ListBucketsCommand,
    inputTokens: ["ContinuationToken"],
    outputTokens: [["ContinuationToken"]],
    pageSize: "MaxBuckets",
  });
}

/** Requests the pages of {@link ListObjectsV2Command} one by one. */
export function paginateListObjectsV2(
  config: S3PaginationConfiguration,
  input: ListObjectsV2CommandInput,
): Paginator<ListObjectsV2CommandOutput> {
  return paginate(config, input, {
    command: ListObjectsV2Command,
    inputTokens: ["ContinuationToken"],
    outputTokens: [["NextContinuationToken"]],
    pageSize: "MaxKeys",
  });
}

/** Requests the pages of {@link ListPartsCommand} one by one. */
export function paginateListParts(
  config: S3PaginationConfiguration,
  input: ListPartsCommandInput,
): Paginator<ListPartsCommandOutput> {
  return paginate(config, input, {
    command: ListPartsCommand,
    inputTokens: ["PartNumberMarker"],
    outputTokens: [["NextPartNumberMarker"]],
    pageSize: "MaxParts",
  });
}
