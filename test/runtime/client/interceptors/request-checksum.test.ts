import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { crc32, crc32c, crc64nvme, sha1, sha256 } from "../../../../src/runtime/client/interceptors/checksum-parts.ts";
import { requestChecksum } from "../../../../src/runtime/client/interceptors/request-checksum.ts";
import { requestCompression, requestFraming } from "../../../../src/runtime/client/interceptors/request-body.ts";
import type { ClientConfig } from "../../../../src/runtime/client/client-config.ts";
import type { ClientProtocol } from "../../../../src/runtime/protocol/protocol.ts";
import type { HttpChecksumSchema, MemberSchemas, OperationSchema } from "../../../../src/runtime/schema/schema.ts";
import { textOf } from "../../protocol/messages.ts";
import { sentRequest } from "../sent-request.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { awsJson1_1, restJson1, restXml } from "../../../../src/runtime/protocols.ts";

const parts = [requestChecksum, crc32, crc32c, crc64nvme, sha1, sha256, requestFraming];
const hello = { crc32: "NhCmhg==", crc32c: "mnG7TA==", crc64nvme: "M3eFcAZSQlc=" };

const members: MemberSchemas = {
  algorithm: { target: "string", httpHeader: "X-Kind" },
  sha256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
  type: { target: "string", httpHeader: "x-amz-checksum-type" },
  md5: { target: "string", httpHeader: "Content-MD5" },
  encoding: { target: "string", httpHeader: "Content-Encoding" },
  length: { target: "long", httpHeader: "Content-Length" },
  body: { target: "blob", streaming: true, httpPayload: true },
};

function operationWith(httpChecksum: HttpChecksumSchema, more: Partial<OperationSchema> = {}): OperationSchema {
  return createOperation({ method: "PUT", input: members }, { httpChecksum, parts, ...more });
}
const chosen = operationWith({ requestAlgorithmMember: "algorithm" });
const required = operationWith({ requestAlgorithmMember: "algorithm", requestChecksumRequired: true });
const alone = operationWith({ requestChecksumRequired: true });

async function headersOf(
  operation: OperationSchema,
  input: object,
  config: Partial<ClientConfig> & { readonly protocol?: ClientProtocol } = {},
): Promise<object> {
  const request = await sentRequest(service, operation, input, { protocol: restXml, ...config });
  return Object.fromEntries(Object.entries(request.headers).filter(([name]) => /checksum|md5|kind/.test(name)));
}

describe("the checksum of a request", () => {
  test.each([
    {
      title: "CRC32, where one is taken",
      operation: chosen,
      input: { body: "hello" },
      want: { "x-kind": "CRC32", "x-amz-checksum-crc32": hello.crc32 },
    },
    {
      title: "CRC32, where one is required",
      operation: required,
      input: { body: "hello" },
      want: { "x-kind": "CRC32", "x-amz-checksum-crc32": hello.crc32 },
    },
    {
      title: "CRC32, where no member names the algorithm",
      operation: alone,
      input: { body: "hello" },
      want: { "x-amz-checksum-crc32": hello.crc32 },
    },
    {
      title: "of no body",
      operation: required,
      input: {},
      want: { "x-kind": "CRC32", "x-amz-checksum-crc32": "AAAAAA==" },
    },
    ...Object.entries({
      ...hello,
      sha1: createHash("sha1").update("hello").digest("base64"),
      sha256: createHash("sha256").update("hello").digest("base64"),
    }).map(([name, value]) => ({
      title: `${name}, which is named`,
      operation: chosen,
      input: { algorithm: name.toUpperCase(), body: "hello" },
      want: { "x-kind": name.toUpperCase(), [`x-amz-checksum-${name}`]: value },
    })),
    {
      title: "the caller's own",
      operation: required,
      input: { sha256: "given", body: "hello" },
      want: { "x-amz-checksum-sha256": "given" },
    },
    {
      title: "the caller's own, with its name",
      operation: required,
      input: { algorithm: "SHA256", sha256: "given", body: "hello" },
      want: { "x-kind": "SHA256", "x-amz-checksum-sha256": "given" },
    },
    {
      title: "the caller's own of a kind that is not computed",
      operation: required,
      input: { algorithm: "XXHASH64", sha256: "given", body: "hello" },
      want: { "x-kind": "XXHASH64", "x-amz-checksum-sha256": "given" },
    },
    {
      title: "the caller's MD5",
      operation: required,
      input: { md5: "given", body: "hello" },
      want: { "content-md5": "given" },
    },
    {
      title: "the caller's MD5, and what is named",
      operation: required,
      input: { md5: "given", algorithm: "CRC32", body: "hello" },
      want: { "content-md5": "given", "x-kind": "CRC32", "x-amz-checksum-crc32": hello.crc32 },
    },
    {
      title: "beside a header that says something of checksums",
      operation: required,
      input: { type: "FULL_OBJECT", body: "hello" },
      want: { "x-amz-checksum-type": "FULL_OBJECT", "x-kind": "CRC32", "x-amz-checksum-crc32": hello.crc32 },
    },
  ])("$title", async ({ operation, input, want }) => {
    expect(await headersOf(operation, input)).toEqual(want);
    expect(await headersOf(operation, input, { protocol: restJson1 })).toEqual(want);
  });

  test.each([
    ["a text", () => "héllo"],
    ["bytes", () => Buffer.from("héllo")],
    ["a Blob", () => new Blob(["héllo"])],
  ])("of %s, which is sent as it is", async (_, body) => {
    const request = await sentRequest(service, required, { body: body() }, { protocol: restXml });
    expect(request.headers["x-amz-checksum-crc32"]).toBe(crc32Of(Buffer.from("héllo")));
    expect(request.headers["content-length"]).toBe("6");
    expect(await textOf(request.body)).toBe("héllo");
  });

  test("of a document, by a member of the body in a protocol without headers", async () => {
    const input: MemberSchemas = { kind: { target: "string" }, text: { target: "string" } };
    const operation = createOperation({ input }, { httpChecksum: { requestAlgorithmMember: "kind" }, parts });
    const request = await sentRequest(service, operation, { kind: "SHA1", text: "é" }, { protocol: awsJson1_1 });
    const digest = createHash("sha1").update('{"kind":"SHA1","text":"é"}').digest("base64");
    expect(request.headers).toMatchObject({ "x-amz-checksum-sha1": digest });
  });

  test("of what is compressed", async () => {
    const input: MemberSchemas = { text: { target: "string" } };
    const operation = createOperation(
      { input },
      {
        httpChecksum: { requestChecksumRequired: true },
        requestCompression: ["gzip"],
        parts: [requestCompression, ...parts],
      },
    );
    const config = { protocol: restJson1, requestMinCompressionSizeBytes: 1 };
    const request = await sentRequest(service, operation, { text: "hello" }, config);
    expect(request.body).toBeInstanceOf(Uint8Array);
    expect(request.headers["x-amz-checksum-crc32"]).toBe(crc32Of(request.body as Uint8Array));
  });

  test.each([
    { title: "none, where none is needed", operation: chosen, input: { body: "hello" }, want: {} },
    {
      title: "what is named",
      operation: chosen,
      input: { algorithm: "CRC32C", body: "hello" },
      want: { "x-kind": "CRC32C", "x-amz-checksum-crc32c": hello.crc32c },
    },
    {
      title: "what is needed",
      operation: required,
      input: { body: "hello" },
      want: { "x-kind": "CRC32", "x-amz-checksum-crc32": hello.crc32 },
    },
  ])("only when required: $title", async ({ operation, input, want }) => {
    expect(await headersOf(operation, input, { requestChecksumCalculation: "WHEN_REQUIRED" })).toEqual(want);
  });

  test.each(["XXHASH64", "toString", "__proto__", "sha256", "Crc32", ""])("by %j is refused", async (algorithm) => {
    const sent = headersOf(chosen, { algorithm, body: "hello" });
    await expect(sent).rejects.toThrow(TypeError);
    await expect(sent).rejects.toThrow(`${algorithm} is not computed here; name one of CRC32, CRC32C, CRC64NVME`);
  });
});

describe("the checksum of a stream", () => {
  const kinds: readonly (readonly [string, (...texts: string[]) => unknown])[] = [
    ["ReadableStream", (...texts) => new Blob(texts).stream()],
    ["Readable", (...texts) => Readable.from(texts.map((text) => Buffer.from(text)))],
  ];
  const https = { protocol: restXml, endpoint: "https://example.com" };

  test.each(kinds)("goes behind a %s over https", async (_, streamOf) => {
    const request = await sentRequest(service, chosen, { body: streamOf("hel", "", "lo") }, https);
    expect(request.headers).toEqual({
      "content-type": "application/octet-stream",
      "content-encoding": "aws-chunked",
      "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
      "x-amz-trailer": "x-amz-checksum-crc32",
      "x-kind": "CRC32",
    });
    expect(await textOf(request.body)).toBe(`5\r\nhello\r\n0\r\nx-amz-checksum-crc32:${hello.crc32}\r\n\r\n`);
  });

  test.each([0, 1, 65_535, 65_536, 65_537, 200_000])("of %i bytes, whose length is known", async (length) => {
    const content = "x".repeat(length);
    const body = Readable.from([content.slice(0, 70_000), content.slice(70_000)].map((text) => Buffer.from(text)));
    const input = { body, length, algorithm: "SHA256", encoding: "foo" };
    const { headers, body: sent } = await sentRequest(service, chosen, input, https);
    const text = await textOf(sent);
    expect(headers).toMatchObject({
      "content-encoding": "foo,aws-chunked",
      "content-length": String(text.length),
      "x-amz-decoded-content-length": String(length),
    });
    const digest = createHash("sha256").update(content).digest("base64");
    expect(decodeChunks(text)).toEqual({ content, trailer: `x-amz-checksum-sha256:${digest}` });
  });

  test.each([
    { length: 4, want: "the body is longer than its content-length, 4" },
    { length: 6, want: "the body ends 1 bytes before its content-length, 6" },
  ])("fails where the stream does not have $length bytes", async ({ length, want }) => {
    const input = { body: Readable.from([Buffer.from("hello")]), length };
    const { body } = await sentRequest(service, chosen, input, https);
    await expect(textOf(body)).rejects.toThrow(want);
  });

  test.each(kinds)("goes before a %s over http, which is read first", async (_, streamOf) => {
    const config = { protocol: restXml, endpoint: "http://example.com" };
    const request = await sentRequest(service, chosen, { body: streamOf("hel", "lo") }, config);
    expect(request.headers).toMatchObject({ "content-length": "5", "x-amz-checksum-crc32": hello.crc32 });
    expect(request.headers).not.toHaveProperty("x-amz-trailer");
    expect(request.body).toEqual(new TextEncoder().encode("hello"));
  });

  test.each(["https://example.com", "http://example.com"])("is the caller's own at %s", async (endpoint) => {
    const body = (): ReadableStream => new Blob(["hello"]).stream();
    const given = { body: body(), sha256: "given" };
    const request = await sentRequest(service, chosen, given, { protocol: restXml, endpoint });
    expect(request.headers).toEqual({
      "content-type": "application/octet-stream",
      "x-amz-checksum-sha256": "given",
    });
    expect(request.body).toBeInstanceOf(ReadableStream);
    expect(await textOf(request.body)).toBe("hello");
    const rarely = { endpoint, requestChecksumCalculation: "WHEN_REQUIRED" } as const;
    expect(await headersOf(chosen, { body: body() }, rarely)).toEqual({});
  });
});

/** Of a text in chunks, its content and its trailer. */
function decodeChunks(text: string): { content: string; trailer: string | undefined } {
  let content = "";
  let rest = text;
  for (;;) {
    const [size = ""] = rest.split("\r\n", 1);
    const length = Number.parseInt(size, 16);
    const start = size.length + 2;
    if (length === 0) return { content, trailer: /^([^\r]*)\r\n\r\n$/.exec(rest.slice(start))?.[1] };
    content += rest.slice(start, start + length);
    rest = rest.slice(start + length);
    if (!rest.startsWith("\r\n")) throw new Error("a chunk has another length");
    rest = rest.slice(2);
  }
}

function crc32Of(bytes: Uint8Array): string {
  const checksum = crc32.start();
  checksum.update(bytes);
  return Buffer.from(checksum.digest()).toString("base64");
}
