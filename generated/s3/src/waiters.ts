// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  type Waiter,
  type WaiterConfiguration,
  type WaiterResult,
  runWaiter,
  waitUntil,
} from "@shapewright/runtime";
import type { S3Client } from "./client.ts";
import {
  HeadBucketCommand,
  type HeadBucketCommandInput,
  type HeadBucketCommandOutput,
  HeadObjectCommand,
  type HeadObjectCommandInput,
  type HeadObjectCommandOutput,
} from "./commands.ts";

const bucketExistsWaiter: Waiter<
  HeadBucketCommandInput,
  HeadBucketCommandOutput,
  HeadBucketCommandOutput | Error
> = {
  command: HeadBucketCommand,
  minDelay: 5,
  acceptors: [
    { state: "SUCCESS", success: true },
    { state: "RETRY", errorType: "NotFound" },
    { state: "SUCCESS", status: 301 },
    { state: "SUCCESS", status: 403 },
  ],
};

/** Polls {@link HeadBucketCommand} until the waiter succeeds. */
export function waitUntilBucketExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<HeadBucketCommandOutput | Error>> {
  return waitUntil(params, input, bucketExistsWaiter);
}

/** @deprecated {@link waitUntilBucketExists} throws if the wait does not succeed. */
export function waitForBucketExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<HeadBucketCommandOutput | Error>> {
  return runWaiter(params, input, bucketExistsWaiter);
}

const bucketNotExistsWaiter: Waiter<
  HeadBucketCommandInput,
  HeadBucketCommandOutput,
  Error
> = {
  command: HeadBucketCommand,
  minDelay: 5,
  acceptors: [{ state: "SUCCESS", errorType: "NotFound" }],
};

/** Polls {@link HeadBucketCommand} until the waiter succeeds. */
export function waitUntilBucketNotExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<Error>> {
  return waitUntil(params, input, bucketNotExistsWaiter);
}

/** @deprecated {@link waitUntilBucketNotExists} throws if the wait does not succeed. */
export function waitForBucketNotExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadBucketCommandInput,
): Promise<WaiterResult<HeadBucketCommandOutput | Error>> {
  return runWaiter(params, input, bucketNotExistsWaiter);
}

const objectExistsWaiter: Waiter<
  HeadObjectCommandInput,
  HeadObjectCommandOutput
> = {
  command: HeadObjectCommand,
  minDelay: 5,
  acceptors: [
    { state: "SUCCESS", success: true },
    { state: "RETRY", errorType: "NotFound" },
  ],
};

/** Polls {@link HeadObjectCommand} until the waiter succeeds. */
export function waitUntilObjectExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<HeadObjectCommandOutput>> {
  return waitUntil(params, input, objectExistsWaiter);
}

/** @deprecated {@link waitUntilObjectExists} throws if the wait does not succeed. */
export function waitForObjectExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<HeadObjectCommandOutput | Error>> {
  return runWaiter(params, input, objectExistsWaiter);
}

const objectNotExistsWaiter: Waiter<
  HeadObjectCommandInput,
  HeadObjectCommandOutput,
  Error
> = {
  command: HeadObjectCommand,
  minDelay: 5,
  acceptors: [{ state: "SUCCESS", errorType: "NotFound" }],
};

/** Polls {@link HeadObjectCommand} until the waiter succeeds. */
export function waitUntilObjectNotExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<Error>> {
  return waitUntil(params, input, objectNotExistsWaiter);
}

/** @deprecated {@link waitUntilObjectNotExists} throws if the wait does not succeed. */
export function waitForObjectNotExists(
  params: WaiterConfiguration<S3Client>,
  input: HeadObjectCommandInput,
): Promise<WaiterResult<HeadObjectCommandOutput | Error>> {
  return runWaiter(params, input, objectNotExistsWaiter);
}
