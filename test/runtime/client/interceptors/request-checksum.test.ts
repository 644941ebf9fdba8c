import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  crc32,
  crc32c,
  crc64nvme,
  requestChecksum,
  sha1,
  sha256,
} from "../../../../src/runtime/client/interceptors/request-checksum.ts";
import { requestCompression } from "../../../../src/runtime/client/interceptors/request-compression.ts";
import type { ClientProtocol } from "../../../../src/runtime/protocol/client-protocol.ts";
import type { HttpChecksumSchema, MemberSchemas, OperationSchema } from "../../../../src/runtime/schema/schema.ts";
import { textOf } from "../../protocol/messages.ts";
import { sentRequest } from "../sent-request.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { awsJson1_1, restJson1, restXml } from "../../../../src/runtime/protocols.ts";

const parts = [requestChecksum, crc32, crc32c, crc64nvme, sha1, sha256];
const hello = { crc32: "NhCmhg==", crc32c: "mnG7TA==", crc64nvme: "M3eFcAZSQlc=" };

const members: MemberSchemas = {
  algorithm: { target: "string", httpHeader: "X-Kind" },
  sha256: { target: "string", httpHeader: "x-amz-checksum-sha256" },
  type: { target: "string", httpHeader: "x-amz-checksum-type" },
  md5: { target: "string", httpHeader: "Content-MD5" },
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
  protocol: ClientProtocol = restXml,
): Promise<object> {
  const request = await sentRequest(service, operation, input, { protocol });
  return Object.fromEntries(Object.entries(request.headers).filter(([name]) => /checksum|md5|kind/.test(name)));
}

describe("the checksum of a request", () => {
  test.each([
    { title: "none, where none is asked for", operation: chosen, input: { body: "hello" }, want: {} },
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
    expect(await headersOf(operation, input, restJson1)).toEqual(want);
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
    ["a stream", () => new Blob(["hello"]).stream()],
    ["a Readable", () => Readable.from(["hello"])],
  ])("of %s is refused, since it would have to be sent before it", async (_, body) => {
    const sent = headersOf(required, { body: body() });
    await expect(sent).rejects.toThrow(TypeError);
    await expect(sent).rejects.toThrow(/the CRC32 checksum of a stream .* give bytes, a Blob, or the checksum/);
    expect(await headersOf(required, { body: body(), sha256: "given" })).toEqual({ "x-amz-checksum-sha256": "given" });
    expect(await headersOf(chosen, { body: body() })).toEqual({});
  });

  test.each(["XXHASH64", "toString", "__proto__", "sha256", "Crc32", ""])("by %j is refused", async (algorithm) => {
    const sent = headersOf(chosen, { algorithm, body: "hello" });
    await expect(sent).rejects.toThrow(TypeError);
    await expect(sent).rejects.toThrow(`${algorithm} is not computed here; name one of CRC32, CRC32C, CRC64NVME`);
  });
});

function crc32Of(bytes: Uint8Array): string {
  const checksum = crc32.start();
  checksum.update(bytes);
  return Buffer.from(checksum.digest()).toString("base64");
}
