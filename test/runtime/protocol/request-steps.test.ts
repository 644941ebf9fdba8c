import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { collectBody } from "../../../src/runtime/http/collect-body.ts";
import { withContentMd5 } from "../../../src/runtime/checksum/content-md5.ts";
import { withRequestCompression } from "../../../src/runtime/http/request-compression.ts";
import type { Headers } from "../../../src/runtime/http/http-message.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { MemberSchema } from "../../../src/runtime/schema/schema.ts";
import { incomingRequest, textOf } from "./messages.ts";
import { createOperation, service } from "./test-service.ts";
import { restJson1 } from "../whole-clients.ts";

const stream: MemberSchema = { target: "blob", streaming: true, httpPayload: true };
const md5 = (data: string | Uint8Array): string => createHash("md5").update(data).digest("base64");

describe("Content-MD5", () => {
  const protocol = withContentMd5(restJson1);
  test("is added where a checksum is required", async () => {
    const given = { input: { a: { target: "string" } } } as const;
    const required = createOperation(given, { httpChecksumRequired: true });
    const request = await protocol.serializeRequest(service, required, { a: "é" });
    expect(request.headers["content-md5"]).toBe(md5('{"a":"é"}'));
    expect(await textOf(request.body)).toBe('{"a":"é"}');
    expect((await protocol.serializeRequest(service, createOperation(given), { a: "x" })).headers).not.toHaveProperty(
      "content-md5",
    );
    expect(protocol.id).toBe(restJson1.id);
  });

  test("of a stream and of no body", async () => {
    const operation = createOperation({ input: { body: stream } }, { httpChecksumRequired: true });
    const request = await protocol.serializeRequest(service, operation, { body: new Blob(["héllo"]).stream() });
    expect(request.headers["content-md5"]).toBe(md5("héllo"));
    expect(await textOf(request.body)).toBe("héllo");
    expect((await protocol.serializeRequest(service, operation, {})).headers["content-md5"]).toBe(md5(""));
  });
});

describe("compression", () => {
  const protocol = withContentMd5(withRequestCompression(restJson1));
  const members = { encoding: { target: "string", httpHeader: "Content-Encoding" }, a: { target: "string" } } as const;
  const operation = createOperation({ input: members }, { requestCompression: ["gzip"], httpChecksumRequired: true });
  // {"a":"…"} has 8 bytes besides the value.
  const table: { name: string; input: object; encoding: string | undefined }[] = [
    { name: "one byte too few", input: { a: "x".repeat(10_231) }, encoding: undefined },
    { name: "just enough", input: { a: "x".repeat(10_232) }, encoding: "gzip" },
    { name: "bytes and not characters", input: { a: "é".repeat(5_116) }, encoding: "gzip" },
    { name: "after another encoding", input: { encoding: "custom", a: "x".repeat(20_000) }, encoding: "custom, gzip" },
    { name: "nothing to compress, another encoding", input: { encoding: "custom" }, encoding: "custom" },
  ];
  test.each(table)("$name", async ({ input, encoding }) => {
    const request = await protocol.serializeRequest(service, operation, input);
    expect(request.headers["content-encoding"]).toBe(encoding);
    const sent = await collectBody(request.body ?? "");
    expect(request.headers["content-length"]).toBe(String(sent.length));
    expect(request.headers["content-md5"]).toBe(md5(sent));
    const plain = encoding?.endsWith("gzip") ? gunzipSync(sent).toString() : new TextDecoder().decode(sent);
    expect(JSON.parse(plain)).toEqual("a" in input ? { a: input.a } : {});
  });

  test("streams of unknown length, unless it must be known", async () => {
    const chunks = () => ReadableStream.from([new TextEncoder().encode("a".repeat(50))]);
    const open = createOperation({ input: { body: stream } }, { requestCompression: ["gzip"] });
    const request = await withRequestCompression(restJson1).serializeRequest(service, open, { body: chunks() });
    expect(request.headers).toMatchObject({ "content-encoding": "gzip" });
    expect(gunzipSync(await collectBody(request.body ?? "")).toString()).toBe("a".repeat(50));
    const finite = createOperation(
      {
        input: { length: { target: "long", httpHeader: "Content-Length" }, body: { ...stream, requiresLength: true } },
      },
      { requestCompression: ["gzip"] },
    );
    const plain = await withRequestCompression(restJson1).serializeRequest(service, finite, {
      length: 50,
      body: chunks(),
    });
    expect(plain.headers).toEqual({ "content-type": "application/octet-stream", "content-length": "50" });
  });

  test("the limit can be set, other operations are left alone", async () => {
    const low = withRequestCompression(restJson1, { minimumBytes: 0 });
    expect((await low.serializeRequest(service, operation, { a: "x" })).headers["content-encoding"]).toBe("gzip");
    expect(
      (await low.serializeRequest(service, createOperation({ input: members }), { a: "x" })).headers,
    ).not.toHaveProperty("content-encoding");
  });

  test("a server undoes it, within bounds", async () => {
    const read = async (headers: Headers, body: Uint8Array) => {
      const request = incomingRequest({
        method: "POST",
        path: "/",
        headers: { "content-type": "application/json", ...headers },
        body,
      });
      return restJson1Server.deserializeRequest(service, { operation, labels: {} }, request);
    };
    for (const input of [{ a: "x".repeat(20_000), encoding: "custom" }, { a: "é".repeat(30_000) }]) {
      const request = await protocol.serializeRequest(service, operation, input);
      expect(await read(request.headers, await collectBody(request.body ?? ""))).toEqual(input);
    }
    const gzip = { "content-encoding": "gzip" };
    await expect(read(gzip, new Uint8Array(50))).rejects.toThrow(
      expect.objectContaining({ name: "SerializationException", status: 400 }),
    );
    const bomb = gzipSync(new Uint8Array(30 * 1024 * 1024));
    await expect(read(gzip, bomb)).rejects.toThrow(expect.objectContaining({ status: 413 }));
  });
});
