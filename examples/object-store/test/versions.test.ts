import type { DeleteMarkerEntry, ListObjectVersionsCommandOutput, S3 } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusal } from "./refusal.ts";
import { startTestStore, type TestStore } from "./running-store.ts";

let store: TestStore;
let s3: S3;
let Bucket: string;
let count = 0;

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
});
afterAll(() => store.end());

beforeEach(async () => {
  Bucket = `versions-${(count += 1)}`;
  await s3.createBucket({ Bucket });
});

async function setVersioning(Status: "Enabled" | "Suspended"): Promise<void> {
  await s3.putBucketVersioning({ Bucket, VersioningConfiguration: { Status } });
}

/** @returns the version's id. */
async function put(Key: string, Body: string): Promise<string> {
  return (await s3.putObject({ Bucket, Key, Body })).VersionId ?? "null";
}

async function textOf(Key: string, VersionId?: string): Promise<string | undefined> {
  return (await s3.getObject({ Bucket, Key, ...(VersionId && { VersionId }) })).Body?.transformToString();
}

/** All versions and markers in the list's order within each: key, id, and whether it is the latest. */
async function list(more: object = {}): Promise<{ versions: string[]; markers: string[] }> {
  const { Versions = [], DeleteMarkers = [] } = await s3.listObjectVersions({ Bucket, ...more });
  const describe = (each: DeleteMarkerEntry): string =>
    `${each.Key} ${each.VersionId}${each.IsLatest === true ? " latest" : ""}`;
  return { versions: Versions.map(describe), markers: DeleteMarkers.map(describe) };
}

describe("versions", () => {
  it("are off, on and suspended, never off again", async () => {
    expect((await s3.getBucketVersioning({ Bucket })).Status).toBeUndefined();
    for (const Status of ["Suspended", "Enabled", "Enabled", "Suspended"] as const) {
      await setVersioning(Status);
      expect((await s3.getBucketVersioning({ Bucket })).Status).toBe(Status);
    }
    await expect(s3.putBucketVersioning({ Bucket, VersioningConfiguration: {} })).rejects.toMatchObject(
      refusal("IllegalVersioningConfigurationException", 400),
    );
    const wrong = { Status: "On" as "Enabled" };
    await expect(s3.putBucketVersioning({ Bucket, VersioningConfiguration: wrong })).rejects.toMatchObject(
      refusal("MalformedXML", 400),
    );
    await expect(s3.getBucketVersioning({ Bucket: "no-such-bucket" })).rejects.toMatchObject(
      refusal("NoSuchBucket", 404),
    );
  });

  it("are kept of each write, and read by id", async () => {
    await setVersioning("Enabled");
    const ids = [await put("k", "one"), await put("k", "two"), await put("k", "three")];
    expect(new Set(ids).size).toBe(3);
    expect(await textOf("k")).toBe("three");
    for (const [index, text] of ["one", "two", "three"].entries()) {
      expect(await textOf("k", ids[index])).toBe(text);
      const head = await s3.headObject({ Bucket, Key: "k", VersionId: ids[index] });
      expect(head).toMatchObject({ VersionId: ids[index], ContentLength: text.length });
    }
    expect((await list()).versions).toEqual([`k ${ids[2]} latest`, `k ${ids[1]}`, `k ${ids[0]}`]);
    await s3.deleteObject({ Bucket, Key: "k", VersionId: ids[2] });
    expect(await textOf("k")).toBe("two");
    const gone = { Key: "k", VersionId: ids[2] };
    await expect(s3.getObject({ Bucket, ...gone })).rejects.toMatchObject(refusal("NoSuchVersion", 404, gone));
    for (const VersionId of ["nonsense", "null2"]) {
      await expect(s3.getObject({ Bucket, Key: "k", VersionId })).rejects.toMatchObject(
        refusal("InvalidArgument", 400),
      );
    }
    await expect(s3.getObject({ Bucket, Key: "k", VersionId: "null" })).rejects.toMatchObject(
      refusal("NoSuchVersion", 404),
    );
    await expect(s3.deleteBucket({ Bucket })).rejects.toMatchObject(refusal("BucketNotEmpty", 409));
  });

  it("stay behind delete markers", async () => {
    await setVersioning("Enabled");
    const first = await put("k", "one");
    const marker = await s3.deleteObject({ Bucket, Key: "k" });
    expect(marker).toMatchObject({ DeleteMarker: true, VersionId: expect.stringMatching(/^\w{32}$/) as string });
    const response = await s3.getObject({ Bucket, Key: "k" }).catch((error: unknown) => error);
    expect(response).toMatchObject(refusal("NoSuchKey", 404));
    const { headers } = (response as { $response: { headers: Record<string, string> } }).$response;
    expect(headers).toMatchObject({ "x-amz-delete-marker": "true", "x-amz-version-id": marker.VersionId });
    await expect(s3.headObject({ Bucket, Key: "k" })).rejects.toMatchObject(refusal("NotFound", 404));
    expect(await textOf("k", first)).toBe("one");
    const byId = { Bucket, Key: "k", VersionId: marker.VersionId };
    const refused = await s3.getObject(byId).catch((error: unknown) => error);
    expect(refused).toMatchObject(refusal("MethodNotAllowed", 405));
    expect((refused as { $response: { headers: Record<string, string> } }).$response.headers).toMatchObject({
      ...{ "x-amz-delete-marker": "true", allow: "DELETE" },
    });
    await expect(s3.headObject(byId)).rejects.toMatchObject({ $metadata: { httpStatusCode: 405 } });
    expect((await s3.listObjectsV2({ Bucket })).KeyCount).toBe(0);
    expect(await list()).toEqual({ versions: [`k ${first}`], markers: [`k ${marker.VersionId} latest`] });
    // Markers stack, and one is undone by its removal.
    const second = await s3.deleteObject({ Bucket, Key: "k" });
    expect((await list()).markers).toEqual([`k ${second.VersionId} latest`, `k ${marker.VersionId}`]);
    for (const { VersionId } of [marker, second]) {
      expect(await s3.deleteObject({ Bucket, Key: "k", VersionId })).toMatchObject({ DeleteMarker: true, VersionId });
    }
    expect(await textOf("k")).toBe("one");
    await s3.deleteObject({ Bucket, Key: "k", VersionId: first });
    await s3.deleteBucket({ Bucket });
  });

  it("of objects from before are the null version", async () => {
    await put("k", "before");
    expect((await s3.headObject({ Bucket, Key: "k" })).VersionId).toBeUndefined();
    expect((await list()).versions).toEqual(["k null latest"]);
    await setVersioning("Enabled");
    expect((await s3.headObject({ Bucket, Key: "k" })).VersionId).toBe("null");
    const id = await put("k", "after");
    expect((await list()).versions).toEqual([`k ${id} latest`, "k null"]);
    expect(await textOf("k", "null")).toBe("before");
    await s3.deleteObject({ Bucket, Key: "k", VersionId: id });
    expect(await textOf("k")).toBe("before");
    await s3.deleteObject({ Bucket, Key: "k", VersionId: "null" });
    await expect(s3.getObject({ Bucket, Key: "k" })).rejects.toMatchObject(refusal("NoSuchKey", 404));
  });

  it("are replaced at the null version while suspended", async () => {
    await put("k", "before");
    await setVersioning("Enabled");
    const kept = await put("k", "kept");
    await setVersioning("Suspended");
    expect((await s3.putObject({ Bucket, Key: "k", Body: "null again" })).VersionId).toBeUndefined();
    expect((await list()).versions).toEqual(["k null latest", `k ${kept}`]);
    expect(await textOf("k")).toBe("null again");
    expect(await s3.deleteObject({ Bucket, Key: "k" })).toMatchObject({ DeleteMarker: true, VersionId: "null" });
    expect(await list()).toEqual({ versions: [`k ${kept}`], markers: ["k null latest"] });
    await s3.deleteObject({ Bucket, Key: "k", VersionId: "null" });
    expect(await textOf("k")).toBe("kept");
  });

  it("are copied from, and restored by a copy onto the object itself", async () => {
    await setVersioning("Enabled");
    const first = await put("k", "one");
    await put("k", "two");
    const CopySource = `${Bucket}/k?versionId=${first}`;
    const copied = await s3.copyObject({ Bucket, Key: "copy", CopySource });
    expect(copied).toMatchObject({ CopySourceVersionId: first });
    expect(await textOf("copy", copied.VersionId)).toBe("one");
    await s3.copyObject({ Bucket, Key: "k", CopySource });
    expect(await textOf("k")).toBe("one");
    const { VersionId } = await s3.deleteObject({ Bucket, Key: "k" });
    await expect(s3.copyObject({ Bucket, Key: "x", CopySource: `${Bucket}/k` })).rejects.toMatchObject(
      refusal("NoSuchKey", 404),
    );
    const ofMarker = `${Bucket}/k?versionId=${VersionId}`;
    await expect(s3.copyObject({ Bucket, Key: "x", CopySource: ofMarker })).rejects.toMatchObject(
      refusal("InvalidRequest", 400),
    );
    const { UploadId } = await s3.createMultipartUpload({ Bucket, Key: "parts" });
    const part = { Bucket, Key: "parts", UploadId, PartNumber: 1 };
    const { CopyPartResult } = await s3.uploadPartCopy({ ...part, CopySource });
    const Parts = [{ PartNumber: 1, ETag: CopyPartResult?.ETag }];
    const made = await s3.completeMultipartUpload({ Bucket, Key: "parts", UploadId, MultipartUpload: { Parts } });
    expect(await textOf("parts", made.VersionId)).toBe("one");
  });

  it("are deleted many at once", async () => {
    await setVersioning("Enabled");
    const [a, b] = [await put("k", "one"), await put("k", "two")];
    const { Deleted: byMarker } = await s3.deleteObjects({
      Bucket,
      Delete: { Objects: [{ Key: "k" }, { Key: "new" }] },
    });
    expect(byMarker).toMatchObject([
      { Key: "k", DeleteMarker: true },
      { Key: "new", DeleteMarker: true },
    ]);
    const [ofK, ofNew] = (byMarker ?? []).map(({ DeleteMarkerVersionId }) => DeleteMarkerVersionId);
    const Objects = [
      ...[a, b, ofK].map((VersionId) => ({ Key: "k", VersionId })),
      { Key: "new", VersionId: ofNew },
      { Key: "k", VersionId: "nonsense" },
    ];
    const { Deleted, Errors } = await s3.deleteObjects({ Bucket, Delete: { Objects } });
    expect(Deleted).toEqual([
      ...[a, b].map((VersionId) => ({ Key: "k", VersionId })),
      { Key: "k", VersionId: ofK, DeleteMarker: true, DeleteMarkerVersionId: ofK },
      { Key: "new", VersionId: ofNew, DeleteMarker: true, DeleteMarkerVersionId: ofNew },
    ]);
    expect(Errors).toMatchObject([{ Key: "k", VersionId: "nonsense", Code: "InvalidArgument" }]);
    expect(await list()).toEqual({ versions: [], markers: [] });
    // Deleting an absent object is not an error.
    const again = await s3.deleteObjects({ Bucket, Delete: { Objects: [{ Key: "k", VersionId: a }] } });
    expect(again.Errors ?? []).toEqual([]);
  });

  it("are listed in pages, with delimiters and encoding", async () => {
    await setVersioning("Enabled");
    const wanted: string[] = [];
    for (const Key of ["a b", "dir/x", "z"]) {
      const ids = [await put(Key, "1"), await put(Key, "2")];
      const { VersionId } = await s3.deleteObject({ Bucket, Key });
      if (!Key.includes("/")) wanted.push(...[VersionId, ids[1], ids[0]].map((id) => `${Key} ${id}`));
    }
    for (const MaxKeys of [1, 2, 3, 7]) {
      const seen: string[] = [];
      const prefixes: (string | undefined)[] = [];
      let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
      while (markers !== undefined) {
        const page: ListObjectVersionsCommandOutput = await s3.listObjectVersions({
          ...{ Bucket, MaxKeys, Delimiter: "/", ...markers },
        });
        const entries = [...(page.DeleteMarkers ?? []), ...(page.Versions ?? [])];
        const prefixCount = page.CommonPrefixes?.length ?? 0;
        expect(entries.length + prefixCount).toBeLessThanOrEqual(MaxKeys);
        seen.push(...entries.map((each) => `${each.Key} ${each.VersionId}`));
        prefixes.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
        const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
        markers = page.IsTruncated === true ? { KeyMarker, VersionIdMarker } : undefined;
      }
      expect([...seen].sort()).toEqual([...wanted].sort());
      expect(prefixes).toEqual(["dir/"]);
    }
    const encoded = await s3.listObjectVersions({ Bucket, Prefix: "a", EncodingType: "url" });
    expect(encoded.Versions?.map(({ Key }) => Key)).toEqual(["a%20b", "a%20b"]);
    await expect(s3.listObjectVersions({ Bucket, VersionIdMarker: "null" })).rejects.toMatchObject(
      refusal("InvalidArgument", 400),
    );
    // A page after a version that was removed meanwhile.
    const [, second = "", third = ""] = wanted.map((each) => each.slice("a b ".length));
    await s3.deleteObject({ Bucket, Key: "a b", VersionId: second });
    const rest = await list({ Prefix: "a", KeyMarker: "a b", VersionIdMarker: second });
    expect(rest.versions).toEqual([`a b ${third}`]);
  });

  it("are deleted under conditions", async () => {
    await setVersioning("Enabled");
    const refused = refusal("PreconditionFailed", 412);
    const remove = (more: object): Promise<object> => s3.deleteObject({ Bucket, Key: "k", ...more });
    await remove({ IfMatch: '"other"' });
    await s3.deleteObject({
      Bucket,
      Key: "k",
      VersionId: (await s3.listObjectVersions({ Bucket })).DeleteMarkers?.[0]?.VersionId,
    });
    const { VersionId, ETag } = await s3.putObject({ Bucket, Key: "k", Body: "text" });
    const { LastModified } = await s3.headObject({ Bucket, Key: "k" });
    const past = new Date(Date.UTC(2015, 0, 1));
    for (const at of [{}, { VersionId }]) {
      await expect(remove({ ...at, IfMatch: '"other"' })).rejects.toMatchObject(refused);
      await expect(remove({ ...at, IfMatchSize: 5 })).rejects.toMatchObject(refused);
      await expect(remove({ ...at, IfMatchLastModifiedTime: past })).rejects.toMatchObject(refused);
    }
    await remove({ IfMatch: ETag, IfMatchSize: 4, IfMatchLastModifiedTime: LastModified });
    await expect(remove({ IfMatch: ETag })).rejects.toMatchObject(refused);
    await remove({ IfMatch: "*" });
    await remove({ VersionId, IfMatch: ETag });
    await remove({ VersionId, IfMatch: '"other"' });
    const Objects = [{ Key: "k", ETag: '"other"' }];
    expect((await s3.deleteObjects({ Bucket, Delete: { Objects } })).Errors).toMatchObject([
      { Key: "k", Code: "PreconditionFailed" },
    ]);
  });

  it("behind a marker count as absent for conditions of writes", async () => {
    await setVersioning("Enabled");
    const { ETag } = await s3.putObject({ Bucket, Key: "k", Body: "text", IfNoneMatch: "*" });
    await s3.deleteObject({ Bucket, Key: "k" });
    await expect(s3.putObject({ Bucket, Key: "k", Body: "x", IfMatch: ETag })).rejects.toMatchObject(
      refusal("NoSuchKey", 404),
    );
    await s3.putObject({ Bucket, Key: "k", Body: "new", IfNoneMatch: "*" });
    expect(await textOf("k")).toBe("new");
  });

  it("are all kept of writes at once", async () => {
    await setVersioning("Enabled");
    await Promise.all(Array.from({ length: 20 }, (_, index) => put("k", `text ${index}`)));
    const { versions } = await list();
    expect(versions.length).toBe(20);
    expect(versions.filter((each) => each.endsWith("latest"))).toEqual([versions[0]]);
  });
});
