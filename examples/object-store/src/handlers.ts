import { NotImplementedException } from "@shapewright/runtime/server";
import type { S3Handlers } from "@shapewright/s3/server";
import { createBucket, getBucketLocation, headBucket, listBuckets } from "./buckets/buckets.ts";
import type { Store } from "./disk/store.ts";
import { listObjects, listObjectsV2 } from "./lists/list-objects.ts";
import { copyObject } from "./objects/copy-object.ts";
import { deleteObject } from "./objects/delete-object.ts";
import { deleteObjects } from "./objects/delete-objects.ts";
import { getObject, headObject } from "./objects/get-object.ts";
import { putObject } from "./objects/put-object.ts";

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

  abortMultipartUpload() {
    throw new NotImplementedException("AbortMultipartUpload");
  },

  completeMultipartUpload() {
    throw new NotImplementedException("CompleteMultipartUpload");
  },

  createMultipartUpload() {
    throw new NotImplementedException("CreateMultipartUpload");
  },

  deleteBucketTagging() {
    throw new NotImplementedException("DeleteBucketTagging");
  },

  deleteObjectTagging() {
    throw new NotImplementedException("DeleteObjectTagging");
  },

  getBucketTagging() {
    throw new NotImplementedException("GetBucketTagging");
  },

  getBucketVersioning() {
    throw new NotImplementedException("GetBucketVersioning");
  },

  getObjectAttributes() {
    throw new NotImplementedException("GetObjectAttributes");
  },

  getObjectTagging() {
    throw new NotImplementedException("GetObjectTagging");
  },

  listMultipartUploads() {
    throw new NotImplementedException("ListMultipartUploads");
  },

  listObjectVersions() {
    throw new NotImplementedException("ListObjectVersions");
  },

  listParts() {
    throw new NotImplementedException("ListParts");
  },

  putBucketTagging() {
    throw new NotImplementedException("PutBucketTagging");
  },

  putBucketVersioning() {
    throw new NotImplementedException("PutBucketVersioning");
  },

  putObjectTagging() {
    throw new NotImplementedException("PutObjectTagging");
  },

  uploadPart() {
    throw new NotImplementedException("UploadPart");
  },

  uploadPartCopy() {
    throw new NotImplementedException("UploadPartCopy");
  },
};
