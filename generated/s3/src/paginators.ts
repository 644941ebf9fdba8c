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

/** What the paginators take: the client, and how to page. */
export interface S3PaginationConfiguration extends PaginationConfiguration {
  readonly client: S3Client;
}

/** The pages of {@link ListBucketsCommand}, asked for one by one. */
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

/** The pages of {@link ListObjectsV2Command}, asked for one by one. */
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

/** The pages of {@link ListPartsCommand}, asked for one by one. */
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
