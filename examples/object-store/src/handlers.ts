import type { S3Handlers } from "@shapewright/s3/server";
import {
  getBucketPolicy,
  getBucketPolicyStatus,
  putBucketAcl,
  putBucketPolicy,
  putObjectAcl,
} from "./access/access-lists.ts";
import { describeGrants } from "./access/grants.ts";
import { createBucket, getBucketLocation, headBucket, listBuckets } from "./buckets/buckets.ts";
import type { Store } from "./disk/store.ts";
import { notConfigured } from "./errors.ts";
import { listObjects, listObjectsV2 } from "./lists/list-objects.ts";
import { copyObject } from "./objects/copy-object.ts";
import { deleteObject } from "./objects/delete-object.ts";
import { deleteObjects } from "./objects/delete-objects.ts";
import { findVersion } from "./objects/find-version.ts";
import { getObject, headObject } from "./objects/get-object.ts";
import { getObjectAttributes } from "./objects/get-object-attributes.ts";
import { putObject } from "./objects/put-object.ts";
import { completeMultipartUpload } from "./multipart/complete-upload.ts";
import { abortMultipartUpload, createMultipartUpload } from "./multipart/create-upload.ts";
import { listMultipartUploads, listParts } from "./multipart/list-uploads.ts";
import { uploadPart, uploadPartCopy } from "./multipart/upload-part.ts";
import { deleteBucketTagging, getBucketTagging, putBucketTagging } from "./tags/bucket-tags.ts";
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from "./tags/object-tags.ts";
import { getBucketVersioning, putBucketVersioning } from "./versions/bucket-versioning.ts";
import { listObjectVersions } from "./versions/list-versions.ts";
import { keepConfigurations, readConfigurations } from "./settings/bucket-configurations.ts";
import { checkCors, getCors } from "./settings/cors.ts";
import {
  getAccelerate,
  getEncryption,
  getLifecycle,
  getLogging,
  getNotification,
  getOwnershipControls,
  getPublicAccessBlock,
  getRequestPayment,
  getWebsite,
  objectOwnerships,
  oneOf,
  putLifecycle,
} from "./settings/settings.ts";

/** The handlers of S3. This file is yours to edit: later runs only add missing handlers. */
export const handlers: S3Handlers<{ readonly store: Store }> = {
  async copyObject(input, { store }) {
    return copyObject(store, input);
  },

  async createBucket(input, { store }) {
    return createBucket(store, input);
  },

  async deleteBucket({ Bucket }, { store }) {
    await store.delete(Bucket);
  },

  async deleteObject(input, { store }) {
    return deleteObject(store, input);
  },

  async deleteObjects(input, { store }) {
    return deleteObjects(store, input);
  },

  getBucketLocation({ Bucket }, { store }) {
    return getBucketLocation(store, Bucket);
  },

  getObject(input, { store }) {
    return getObject(store, input);
  },

  headBucket({ Bucket }, { store }) {
    return headBucket(store, Bucket);
  },

  headObject(input, { store }) {
    return headObject(store, input);
  },

  listBuckets(input, { store }) {
    return listBuckets(store, input);
  },

  listObjects(input, { store }) {
    return listObjects(store, input);
  },

  listObjectsV2(input, { store }) {
    return listObjectsV2(store, input);
  },

  async putObject(input, { store, headers }) {
    return putObject(store, input, headers);
  },

  async abortMultipartUpload(input, { store }) {
    return abortMultipartUpload(store, input);
  },

  async completeMultipartUpload(input, { store, headers }) {
    return completeMultipartUpload(store, input, headers["host"] ?? "");
  },

  async createMultipartUpload(input, { store }) {
    return createMultipartUpload(store, input);
  },

  async deleteBucketTagging({ Bucket }, { store }) {
    await deleteBucketTagging(store, Bucket);
  },

  async deleteObjectTagging(input, { store }) {
    return deleteObjectTagging(store, input);
  },

  getBucketTagging({ Bucket }, { store }) {
    return getBucketTagging(store, Bucket);
  },

  getBucketVersioning({ Bucket }, { store }) {
    return getBucketVersioning(store, Bucket);
  },

  getObjectAttributes(input, { store }) {
    return getObjectAttributes(store, input);
  },

  getObjectTagging(input, { store }) {
    return getObjectTagging(store, input);
  },

  listMultipartUploads(input, { store }) {
    return listMultipartUploads(store, input);
  },

  listObjectVersions(input, { store }) {
    return listObjectVersions(store, input);
  },

  listParts(input, { store }) {
    return listParts(store, input);
  },

  async putBucketTagging(input, { store }) {
    await putBucketTagging(store, input);
  },

  async putBucketVersioning(input, { store }) {
    await putBucketVersioning(store, input);
  },

  async putObjectTagging(input, { store }) {
    return putObjectTagging(store, input);
  },

  async uploadPart(input, { store, headers }) {
    return uploadPart(store, input, headers);
  },

  async uploadPartCopy(input, { store }) {
    return uploadPartCopy(store, input);
  },

  async deleteBucketCors({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { cors: undefined });
  },

  async deleteBucketEncryption({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { encryption: undefined });
  },

  async deleteBucketLifecycle({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { lifecycle: undefined });
  },

  async deleteBucketOwnershipControls({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { ownershipControls: undefined });
  },

  async deleteBucketPolicy({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { policy: undefined });
  },

  async deleteBucketWebsite({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { website: undefined });
  },

  async deletePublicAccessBlock({ Bucket }, { store }) {
    await keepConfigurations(store, Bucket, { publicAccessBlock: undefined });
  },

  getBucketAccelerateConfiguration({ Bucket }, { store }) {
    return getAccelerate(store, Bucket);
  },

  getBucketAcl({ Bucket }, { store }) {
    return describeGrants(readConfigurations(store, Bucket).acl);
  },

  getBucketCors({ Bucket }, { store }) {
    return getCors(store, Bucket);
  },

  getBucketEncryption({ Bucket }, { store }) {
    return getEncryption(store, Bucket);
  },

  getBucketLifecycleConfiguration({ Bucket }, { store }) {
    return getLifecycle(store, Bucket);
  },

  getBucketLogging({ Bucket }, { store }) {
    return getLogging(store, Bucket);
  },

  getBucketNotificationConfiguration({ Bucket }, { store }) {
    return getNotification(store, Bucket);
  },

  getBucketOwnershipControls({ Bucket }, { store }) {
    return getOwnershipControls(store, Bucket);
  },

  getBucketPolicy({ Bucket }, { store }) {
    return getBucketPolicy(store, Bucket);
  },

  getBucketPolicyStatus({ Bucket }, { store }) {
    return getBucketPolicyStatus(store, Bucket);
  },

  getBucketRequestPayment({ Bucket }, { store }) {
    return getRequestPayment(store, Bucket);
  },

  getBucketWebsite({ Bucket }, { store }) {
    return getWebsite(store, Bucket);
  },

  getObjectAcl({ Bucket, Key, VersionId }, { store }) {
    return describeGrants(findVersion(store.bucket(Bucket), Key, VersionId).headers.acl);
  },

  getObjectLockConfiguration({ Bucket }, { store }) {
    throw notConfigured("objectLock", store.bucket(Bucket).name);
  },

  getPublicAccessBlock({ Bucket }, { store }) {
    return getPublicAccessBlock(store, Bucket);
  },

  async putBucketAccelerateConfiguration({ Bucket, AccelerateConfiguration }, { store }) {
    oneOf(AccelerateConfiguration.Status, ["Enabled", "Suspended"]);
    await keepConfigurations(store, Bucket, { accelerate: AccelerateConfiguration });
  },

  async putBucketAcl(input, { store }) {
    await putBucketAcl(store, input);
  },

  async putBucketCors({ Bucket, CORSConfiguration }, { store }) {
    checkCors(CORSConfiguration);
    await keepConfigurations(store, Bucket, { cors: CORSConfiguration });
  },

  async putBucketEncryption(input, { store }) {
    await keepConfigurations(store, input.Bucket, { encryption: input.ServerSideEncryptionConfiguration });
  },

  async putBucketLifecycleConfiguration(input, { store }) {
    return putLifecycle(store, input);
  },

  async putBucketLogging(input, { store }) {
    await keepConfigurations(store, input.Bucket, { logging: input.BucketLoggingStatus });
  },

  async putBucketNotificationConfiguration(input, { store }) {
    await keepConfigurations(store, input.Bucket, { notification: input.NotificationConfiguration });
  },

  async putBucketOwnershipControls({ Bucket, OwnershipControls }, { store }) {
    for (const { ObjectOwnership } of OwnershipControls.Rules) oneOf(ObjectOwnership, objectOwnerships);
    await keepConfigurations(store, Bucket, { ownershipControls: OwnershipControls });
  },

  async putBucketPolicy(input, { store }) {
    await putBucketPolicy(store, input);
  },

  async putBucketRequestPayment({ Bucket, RequestPaymentConfiguration }, { store }) {
    oneOf(RequestPaymentConfiguration.Payer, ["BucketOwner", "Requester"]);
    await keepConfigurations(store, Bucket, { requestPayment: RequestPaymentConfiguration });
  },

  async putBucketWebsite(input, { store }) {
    await keepConfigurations(store, input.Bucket, { website: input.WebsiteConfiguration });
  },

  async putObjectAcl(input, { store }) {
    return putObjectAcl(store, input);
  },

  async putPublicAccessBlock(input, { store }) {
    await keepConfigurations(store, input.Bucket, { publicAccessBlock: input.PublicAccessBlockConfiguration });
  },
};
