import { request } from "node:http";
import { Readable } from "node:stream";
import { createPresignedPost as createBySdk, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { createPresignedPost } from "@shapewright/aws/s3-presigned-post";
import { S3Client as GeneratedClient } from "@shapewright/s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentials, startTestStore, type TestStore } from "./running-store.ts";

const Bucket = "posted";
let store: TestStore;
let generated: GeneratedClient;

beforeAll(async () => {
  store = await startTestStore();
  await store.s3.createBucket({ Bucket });
  generated = new GeneratedClient({ endpoint: store.url, region: "us-east-1", credentials, forcePathStyle: true });
});
afterAll(async () => {
  generated.destroy();
  await store.end();
});

type Fields = Readonly<Record<string, string>>;

async function sign(options: Partial<PresignedPostOptions> = {}): Promise<{ url: string; fields: Fields }> {
  // Its declarations are those of another version of the client.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  return createBySdk(store.s3 as never, { Bucket, Key: "k", ...options });
}

interface Posted {
  readonly file?: string | Blob;
  readonly filename?: string;
  readonly url?: string;
}

/** Sends a form as browsers do, with the file last. */
function post(fields: Fields, { file = "content", filename = "a.txt", url = `${store.url}/${Bucket}` }: Posted = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", typeof file === "string" ? new Blob([file]) : file, filename);
  return fetch(url, { method: "POST", body: form, redirect: "manual" });
}

async function textOf(Key: string): Promise<string | undefined> {
  return (await store.s3.getObject({ Bucket, Key })).Body?.transformToString();
}

async function errorOf(response: Response): Promise<{ status: number; code: string | undefined; body: string }> {
  const body = await response.text();
  return { status: response.status, code: /<Code>(.*?)<\/Code>/.exec(body)?.[1], body };
}

describe("forms upload objects", () => {
  it.each([
    ["AWS SDK v3", (options: PresignedPostOptions) => sign(options)],
    ["the AWS package", (options: PresignedPostOptions) => createPresignedPost(generated, options as never)],
  ])("with the fields that %s made", async (_by, create) => {
    const { url, fields } = await create({
      ...{ Bucket, Key: "dir/${filename}", Expires: 600 },
      Fields: { acl: "private", "x-amz-meta-tag": "ü", "Cache-Control": "no-cache" },
      Conditions: [
        ["content-length-range", 1, 100],
        ["starts-with", "$Content-Type", "text/"],
      ],
    });
    const response = await post({ ...fields, "Content-Type": "text/plain" }, { url, filename: "ä b.txt" });
    expect(response.status).toBe(204);
    expect(response.headers.get("etag")).toBe('"9a0364b9e99bb480dd25e1f0284c8555"');
    expect(response.headers.get("location")).toBe(`${store.url}/${Bucket}/dir/%C3%A4%20b.txt`);
    expect(await textOf("dir/ä b.txt")).toBe("content");
    expect(await store.s3.headObject({ Bucket, Key: "dir/ä b.txt" })).toMatchObject({
      ...{ ContentType: "text/plain", CacheControl: "no-cache" },
    });
  });

  it("in virtual hosts, and wherever a form's path is", async () => {
    const { fields } = await sign({ Key: "by-host" });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new Blob(["by host"]), "f");
    const encoded = new Response(form);
    const { port } = new URL(store.url);
    const status = await new Promise((resolve, reject) => {
      const headers = {
        host: `${Bucket}.localhost:${port}`,
        "content-type": encoded.headers.get("content-type") ?? "",
      };
      const sent = request({ host: "127.0.0.1", port, method: "POST", path: "/", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once("error", reject);
      Readable.fromWeb(encoded.body as never).pipe(sent);
    });
    expect(status).toBe(204);
    expect(await textOf("by-host")).toBe("by host");
    const other = await sign({ Key: "by-path" });
    expect((await post(other.fields, { url: `${store.url}/%70osted` })).status).toBe(204);
    expect(await textOf("by-path")).toBe("content");
  });

  it("and are answered as they ask", async () => {
    const redirect = "http://app.test/done?a=1";
    for (const name of ["success_action_redirect", "redirect"]) {
      const { fields } = await sign({ Fields: { [name]: redirect } });
      const response = await post(fields);
      expect(response.status).toBe(303);
      const location = new URL(response.headers.get("location") ?? "");
      expect(Object.fromEntries(location.searchParams)).toEqual({
        ...{ a: "1", bucket: Bucket, key: "k", etag: '"9a0364b9e99bb480dd25e1f0284c8555"' },
      });
    }
    for (const status of [200, 201, 204, 404]) {
      const { fields } = await sign({ Key: "a<b&c", Fields: { success_action_status: String(status) } });
      const response = await post(fields);
      expect(response.status).toBe(status === 404 ? 204 : status);
      const text = await response.text();
      if (status === 201) expect(text).toContain(`<Bucket>${Bucket}</Bucket><Key>a&lt;b&amp;c</Key><ETag>`);
      else expect(text).toBe("");
    }
    const { fields } = await sign({ Fields: { success_action_redirect: "javascript:alert(1)" } });
    expect((await post(fields)).status).toBe(204);
  });

  it("whose checksum is verified", async () => {
    const right = { "x-amz-checksum-sha256": "7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=" };
    const { fields } = await sign({ Key: "sum", Fields: right });
    expect((await post(fields)).status).toBe(204);
    expect(await store.s3.headObject({ Bucket, Key: "sum", ChecksumMode: "ENABLED" })).toMatchObject({
      ChecksumSHA256: right["x-amz-checksum-sha256"],
    });
    const wrong = await sign({ Key: "wrong", Fields: right });
    expect(await errorOf(await post(wrong.fields, { file: "other" }))).toMatchObject({
      status: 400,
      code: "BadDigest",
    });
    await expect(store.s3.headObject({ Bucket, Key: "wrong" })).rejects.toMatchObject({ name: "NotFound" });
  });

  it("of which all parts have a file name, and fields after the file do not count", async () => {
    const { fields } = await sign({ Key: "named" });
    const part = (name: string, value: string) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n${value}\r\n`;
    const parts = Object.entries(fields).map(([name, value]) => part(name, value));
    const body = `${parts.join("")}${part("file", "by a script")}${part("key", "other")}--b--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const response = await fetch(`${store.url}/${Bucket}`, { method: "POST", headers, body });
    expect(response.status).toBe(204);
    expect(await textOf("named")).toBe("by a script");
  });

  it("of any size in flat memory", { timeout: 240_000 }, async () => {
    const size = 128 * 1024 * 1024;
    const { fields } = await sign({ Key: "large" });
    const head = Object.entries(fields).map(
      ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const piece = Buffer.alloc(1024 * 1024, "0123456789abcdef");
    let most = 0;
    const sample = (): number => (most = Math.max(most, process.memoryUsage().arrayBuffers));
    const before = sample();
    const body = Readable.from(
      (function* () {
        yield Buffer.from(`${head.join("")}--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n`);
        for (let sent = 0; sent < size; sent += piece.length) {
          sample();
          yield piece;
        }
        yield Buffer.from("\r\n--b--\r\n");
      })(),
    );
    const response = await fetch(`${store.url}/${Bucket}`, {
      ...{ method: "POST", headers: { "content-type": "multipart/form-data; boundary=b" } },
      ...{ body: Readable.toWeb(body) as never, duplex: "half" },
    });
    expect(response.status).toBe(204);
    expect((await store.s3.headObject({ Bucket, Key: "large" })).ContentLength).toBe(size);
    // Client and server both; garbage is collected when the engine likes.
    expect(most - before).toBeLessThan(96 * 1024 * 1024);
    await store.s3.deleteObject({ Bucket, Key: "large" });
  });
});

describe("forms are refused", () => {
  const range: Partial<PresignedPostOptions> = { Conditions: [["content-length-range", 3, 10]] };

  it.each<[string, Partial<PresignedPostOptions>, Fields, Posted, number, string]>([
    ["without a signature", {}, { "X-Amz-Signature": "" }, {}, 400, "InvalidArgument"],
    ["with another one", {}, { "X-Amz-Signature": "00" }, {}, 403, "SignatureDoesNotMatch"],
    ["without a key", {}, { key: "" }, {}, 400, "InvalidArgument"],
    ["with another key", {}, { key: "refused" }, {}, 403, "AccessDenied"],
    ["with a field that the policy does not have", {}, { "x-amz-meta-a": "1" }, {}, 403, "AccessDenied"],
    ["after they have expired", { Expires: -1 }, {}, {}, 403, "AccessDenied"],
    ["whose file is too large", range, {}, { file: "0123456789a" }, 400, "EntityTooLarge"],
    ["whose file is too small", range, {}, { file: "01" }, 400, "EntityTooSmall"],
    [
      "that are too long before their file",
      {},
      { "x-ignore-a": "x".repeat(30_000) },
      {},
      400,
      "MaxPostPreDataLengthExceededError",
    ],
    ["whose key is too long", { Key: "k".repeat(1025) }, {}, {}, 400, "KeyTooLongError"],
    ["whose tags are not XML", { Fields: { tagging: "<Tagging>" } }, {}, {}, 400, "MalformedXML"],
    ["with a line break for a header", { Fields: { "Content-Type": "a\r\nb: c" } }, {}, {}, 400, "InvalidArgument"],
    ["that would be copies", { Fields: { "x-amz-copy-source": "a/b" } }, { key: "k" }, { file: "x" }, 204, ""],
  ])("%s", async (_what, options, more, posted, status, code) => {
    const { fields } = await sign({ Key: "refused-key", ...options });
    const changed = Object.hasOwn(more, "key") && more["key"] === "k" ? {} : more;
    const response = await errorOf(await post({ ...fields, ...changed }, posted));
    expect([response.status, response.code ?? ""]).toEqual([status, code]);
    if (status === 204) expect(await textOf("refused-key")).toBe("x");
    else await expect(store.s3.headObject({ Bucket, Key: "refused" })).rejects.toMatchObject({ name: "NotFound" });
  });

  it("without a file, without an end, and in another form", async () => {
    const url = `${store.url}/${Bucket}`;
    const { fields } = await sign({ Key: "broken" });
    const part = (name: string, value: string) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}`;
    const parts = Object.entries(fields).map(([name, value]) => `${part(name, value)}\r\n`);
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const send = async (body: string, more: Fields = {}) =>
      errorOf(await fetch(url, { method: "POST", headers: { ...headers, ...more }, body }));
    expect(await send(`${parts.join("")}--b--\r\n`)).toMatchObject({ status: 400, code: "InvalidArgument" });
    expect(await send(`${parts.join("")}${part("file", "cut off")}`)).toMatchObject({ code: "MalformedPOSTRequest" });
    expect(await send("", headers)).toMatchObject({ status: 400 });
    expect(await send("", { "content-type": "multipart/form-data" })).toMatchObject({ code: "MalformedPOSTRequest" });
    expect(await send("a=b", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({ status: 412 });
    await expect(store.s3.headObject({ Bucket, Key: "broken" })).rejects.toMatchObject({ name: "NotFound" });
  });

  it("of anonymous users, and to missing buckets", async () => {
    expect(await errorOf(await post({ key: "k" }))).toMatchObject({ status: 403, code: "AccessDenied" });
    const { fields } = await sign({ Bucket: "absent" });
    expect(await errorOf(await post(fields, { url: `${store.url}/absent` }))).toMatchObject({ code: "NoSuchBucket" });
  });
});
