import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { S3 } from "@aws-sdk/client-s3";
import { afterAll, expect, it } from "vitest";
import { createSdk } from "./running-store.ts";
import { startStoreProcess } from "./store-process.ts";

const folder = mkdtempSync(join(tmpdir(), "object-store-changes-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** What a key may have: the text of its current object, or nothing. */
type State = string | undefined;

/** A key with what was acknowledged last, and what was asked for since. */
interface Key {
  readonly name: string;
  acknowledged: State;
  asked: State;
  /** The texts of all versions that were acknowledged. */
  readonly versions: string[];
  step: number;
}

const count = 24;
const buckets = ["plain", "versioned"] as const;

/** Writes, uploads in parts or deletes, in turn. */
async function change(s3: S3, Bucket: string, key: Key): Promise<void> {
  const { name, step } = key;
  const Key = name;
  const text = `${Bucket} ${name} ${step} `.repeat(500 + step);
  key.step += 1;
  if (step % 3 === 2) {
    key.asked = undefined;
    await s3.deleteObject({ Bucket, Key });
  } else {
    key.asked = text;
    if (step % 3 === 0) {
      await s3.putObject({ Bucket, Key, Body: text });
    } else {
      const { UploadId } = await s3.createMultipartUpload({ Bucket, Key });
      const { ETag } = await s3.uploadPart({ Bucket, Key, UploadId, PartNumber: 7, Body: text });
      const MultipartUpload = { Parts: [{ PartNumber: 7, ETag }] };
      await s3.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload });
    }
    key.versions.push(text);
  }
  key.acknowledged = key.asked;
}

async function read(s3: S3, Bucket: string, Key: string, VersionId?: string): Promise<State> {
  try {
    const { Body } = await s3.getObject({ Bucket, Key, ...(VersionId !== undefined && { VersionId }) });
    return await Body?.transformToString();
  } catch (error) {
    expect(error).toMatchObject({ name: "NoSuchKey" });
    return undefined;
  }
}

it("a store that is killed has each upload completed or in progress, and each deletion done or not", async () => {
  const keys = new Map(
    buckets.map((bucket) => [
      bucket,
      Array.from({ length: count }, (_, index): Key => {
        return { name: `k${index}`, acknowledged: undefined, asked: undefined, versions: [], step: index };
      }),
    ]),
  );
  let { url, child } = await startStoreProcess(folder, children);
  for (const round of [0, 1]) {
    const s3 = createSdk(url);
    if (round === 0) {
      for (const Bucket of buckets) await s3.createBucket({ Bucket });
      const VersioningConfiguration = { Status: "Enabled" } as const;
      await s3.putBucketVersioning({ Bucket: "versioned", VersioningConfiguration });
    }
    let done = 0;
    const exited = once(child, "exit");
    const run = async (bucket: string, key: Key): Promise<void> => {
      for (;;) {
        try {
          await change(s3, bucket, key);
        } catch {
          return;
        }
        done += 1;
        if (done === 100) child.kill("SIGKILL");
      }
    };
    await Promise.all([...keys].flatMap(([bucket, all]) => all.map((key) => run(bucket, key))));
    await exited;
    s3.destroy();

    ({ url, child } = await startStoreProcess(folder, children));
    const reader = createSdk(url);
    for (const [Bucket, all] of keys) {
      for (const key of all) {
        const found = await read(reader, Bucket, key.name);
        expect([key.acknowledged, key.asked].includes(found)).toBe(true);
        if (Bucket === "versioned") await checkVersions(reader, key);
        key.acknowledged = found;
      }
      // Uploads that were cut short may be aborted; then there is nothing on disk but the objects.
      const { Uploads = [] } = await reader.listMultipartUploads({ Bucket });
      for (const { Key, UploadId } of Uploads) await reader.abortMultipartUpload({ Bucket, Key, UploadId });
      const { Versions = [], DeleteMarkers = [] } = await reader.listObjectVersions({ Bucket });
      const files = (name: string): number => readdirSync(join(folder, "buckets", Bucket, name)).length;
      expect(files("objects")).toBe(Versions.length + DeleteMarkers.length);
      expect(files("data")).toBe(Versions.length);
      expect(files("uploads")).toBe(0);
    }
    expect(readdirSync(join(folder, "temporary"))).toEqual([]);
    reader.destroy();
  }
});

/** All versions that were acknowledged are there, and besides them at most the one that was asked for. */
async function checkVersions(s3: S3, key: Key): Promise<void> {
  const { Versions = [] } = await s3.listObjectVersions({ Bucket: "versioned", Prefix: key.name });
  const ids = Versions.filter(({ Key }) => Key === key.name).map(({ VersionId }) => VersionId);
  const texts = await Promise.all(ids.map((id) => read(s3, "versioned", key.name, id)));
  const wanted = [...key.versions];
  if (key.asked !== undefined && key.asked !== key.versions.at(-1) && texts.includes(key.asked)) {
    wanted.push(key.asked);
    key.versions.push(key.asked);
  }
  expect(texts.reverse()).toEqual(wanted);
}
