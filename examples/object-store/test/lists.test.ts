import type { S3 } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SortedKeys } from "../src/disk/sorted-keys.ts";
import { findPage } from "../src/lists/list-page.ts";
import { startTestStore, type TestStore } from "./running-store.ts";

const Bucket = "listed";
const keys = ["asdf+b", "boo/bar", "boo/baz/xyzzy", "cquux/thud", "cquux/bla", "foo", "foo+1/bar", "quux ab/thud"];
let store: TestStore;
let s3: S3;

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
  await s3.createBucket({ Bucket });
  for (const Key of keys) await s3.putObject({ Bucket, Key, Body: "x" });
});
afterAll(() => store.end());

interface Listed {
  readonly Contents?: { readonly Key?: string | undefined }[] | undefined;
  readonly CommonPrefixes?: { readonly Prefix?: string | undefined }[] | undefined;
}

function names({ Contents = [], CommonPrefixes = [] }: Listed): (string | undefined)[] {
  return [...Contents.map(({ Key }) => Key), ...CommonPrefixes.map(({ Prefix }) => Prefix)];
}

it("lists keys in the order of their bytes", async () => {
  expect(names(await s3.listObjectsV2({ Bucket }))).toEqual(keys.toSorted());
  expect(names(await s3.listObjects({ Bucket }))).toEqual(keys.toSorted());
  expect((await s3.listObjectsV2({ Bucket, Prefix: "foo" })).Contents).toMatchObject([
    { Key: "foo", Size: 1, ETag: '"9dd4e461268c8034f5c8564e155c67a6"', StorageClass: "STANDARD" },
    { Key: "foo+1/bar" },
  ]);
  const sorted = new SortedKeys(["\u{1f600}", "\uffee", "z", "é"]);
  expect(Array.from({ length: 4 }, (_, index) => sorted.at(index))).toEqual(["z", "é", "\uffee", "\u{1f600}"]);
});

it.each([1, 2, 3, 1000])("lists pages of %i under delimiters, in both versions", async (MaxKeys) => {
  const all = ["asdf+b", "boo/", "cquux/", "foo", "foo+1/", "quux ab/"];
  const found: unknown[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.listObjectsV2({ Bucket, Delimiter: "/", MaxKeys, ContinuationToken });
    expect(page.KeyCount).toBe(names(page).length);
    found.push(...names(page));
    ContinuationToken = page.NextContinuationToken;
    expect(page.IsTruncated).toBe(ContinuationToken !== undefined);
  } while (ContinuationToken !== undefined);
  expect(found.toSorted()).toEqual(all);
  const older: unknown[] = [];
  let Marker: string | undefined;
  do {
    const page = await s3.listObjects({ Bucket, Delimiter: "/", MaxKeys, ...(Marker !== undefined && { Marker }) });
    older.push(...names(page));
    Marker = page.NextMarker;
  } while (Marker !== undefined);
  expect(older.toSorted()).toEqual(all);
});

it("encodes keys where it is asked to", async () => {
  const page = await s3.listObjects({ Bucket, Delimiter: "/", EncodingType: "url" });
  expect(names(page)).toEqual(["asdf%2Bb", "foo", "boo/", "cquux/", "foo%2B1/", "quux%20ab/"]);
  const invalid = s3.listObjects({ Bucket, EncodingType: "other" as "url" });
  await expect(invalid).rejects.toMatchObject({ name: "InvalidArgument", ArgumentName: "encoding-type" });
});

it("begins after a key, and ends with none for a limit of 0", async () => {
  expect(names(await s3.listObjectsV2({ Bucket, StartAfter: "foo" }))).toEqual(["foo+1/bar", "quux ab/thud"]);
  const none = await s3.listObjectsV2({ Bucket, MaxKeys: 0 });
  expect([names(none), none.IsTruncated]).toEqual([[], false]);
  await expect(s3.listObjectsV2({ Bucket, ContinuationToken: "!" })).rejects.toMatchObject({ name: "InvalidArgument" });
});

it("rolls up any number of keys without going through them", () => {
  const sorted = new SortedKeys(Array.from({ length: 50_000 }, (_, index) => `${String(index % 5)}/${String(index)}`));
  let looks = 0;
  const counted = new Proxy(sorted, {
    get(target, name) {
      if (name === "at") looks += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  const page = findPage(counted, (key) => [key], { prefix: "", delimiter: "/", after: "", limit: 1000 });
  expect(page).toEqual({ entries: [], commonPrefixes: ["0/", "1/", "2/", "3/", "4/"], next: undefined });
  expect(looks).toBeLessThan(20);
});
