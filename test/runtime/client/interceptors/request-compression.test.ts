import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SerializationError } from "../../../../src/runtime/exception/exceptions.ts";
import type { ClientConfig } from "../../../../src/runtime/client/client-config.ts";
import { contentMd5 } from "../../../../src/runtime/client/interceptors/request-checksum.ts";
import { requestCompression } from "../../../../src/runtime/client/interceptors/request-body.ts";
import { collectBody } from "../../../../src/runtime/http/bodies.ts";
import type { Headers } from "../../../../src/runtime/http/http-message.ts";
import { restJson1 } from "../../../../src/runtime/protocols.ts";
import { restJson1Server } from "../../../../src/runtime/rest-json/rest-json-server.ts";
import type { MemberSchema, OperationSchema } from "../../../../src/runtime/schema/schema.ts";
import { incomingRequest } from "../../protocol/messages.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { sentRequest, type SentRequest } from "../sent-request.ts";

const stream: MemberSchema = { target: "blob", streaming: true, httpPayload: true };
const compressed = { requestCompression: ["gzip"], parts: [requestCompression] } as const;

function send(operation: OperationSchema, input: object, config: ClientConfig = {}): Promise<SentRequest> {
  return sentRequest(service, operation, input, { ...config, protocol: restJson1 });
}

describe("compression", () => {
  const members = { encoding: { target: "string", httpHeader: "Content-Encoding" }, a: { target: "string" } } as const;
  const operation = createOperation(
    { input: members },
    { ...compressed, httpChecksumRequired: true, parts: [requestCompression, contentMd5] },
  );
  // {"a":"…"} has 8 bytes besides the value.
  const table: { name: string; input: object; encoding: string | undefined }[] = [
    { name: "one byte too few", input: { a: "x".repeat(10_231) }, encoding: undefined },
    { name: "just enough", input: { a: "x".repeat(10_232) }, encoding: "gzip" },
    { name: "bytes and not characters", input: { a: "é".repeat(5_116) }, encoding: "gzip" },
    { name: "after another encoding", input: { encoding: "custom", a: "x".repeat(20_000) }, encoding: "custom, gzip" },
    { name: "nothing to compress, another encoding", input: { encoding: "custom" }, encoding: "custom" },
  ];
  test.each(table)("$name", async ({ input, encoding }) => {
    const request = await send(operation, input);
    expect(request.headers["content-encoding"]).toBe(encoding);
    const sent = await collectBody(request.body ?? "");
    expect(request.headers["content-length"]).toBe(String(sent.length));
    expect(request.headers["content-md5"]).toBe(createHash("md5").update(sent).digest("base64"));
    const plain = encoding?.endsWith("gzip") ? gunzipSync(sent).toString() : new TextDecoder().decode(sent);
    expect(JSON.parse(plain)).toEqual("a" in input ? { a: input.a } : {});
  });

  test("streams of unknown length, unless it must be known", async () => {
    const chunks = () => ReadableStream.from([new TextEncoder().encode("a".repeat(50))]);
    const open = createOperation({ input: { body: stream } }, compressed);
    const request = await send(open, { body: chunks() });
    expect(request.headers).toMatchObject({ "content-encoding": "gzip" });
    expect(gunzipSync(await collectBody(request.body ?? "")).toString()).toBe("a".repeat(50));
    const finite = createOperation(
      {
        input: { length: { target: "long", httpHeader: "Content-Length" }, body: { ...stream, requiresLength: true } },
      },
      compressed,
    );
    const plain = await send(finite, { length: 50, body: chunks() });
    expect(plain.headers).toEqual({ "content-type": "application/octet-stream", "content-length": "50" });
  });

  test("the limit can be set", async () => {
    const low = { requestMinCompressionSizeBytes: 0 };
    expect((await send(operation, { a: "x" }, low)).headers["content-encoding"]).toBe("gzip");
  });

  test("not where the model does not say so, nor where the client is told not to", async () => {
    const input = { a: "x".repeat(20_000) };
    const other = createOperation({ input: members }, { parts: [requestCompression] });
    const unknown = createOperation({ input: members }, { ...compressed, requestCompression: ["br"] });
    const sent = [
      await send(other, input),
      await send(unknown, input),
      await send(operation, input, { disableRequestCompression: true }),
    ];
    for (const { headers } of sent) expect(headers).not.toHaveProperty("content-encoding");
  });

  test.each([-1, 10_485_761, Number.NaN])("a minimum of %d bytes is refused", async (minimum) => {
    const sent = send(operation, { a: "x" }, { requestMinCompressionSizeBytes: minimum });
    await expect(sent).rejects.toThrow(`must be from 0 to 10485760, got ${minimum}`);
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
      const request = await send(operation, input);
      expect(await read(request.headers, await collectBody(request.body ?? ""))).toEqual(input);
    }
    const gzip = { "content-encoding": "gzip" };
    await expect(read(gzip, new Uint8Array(50))).rejects.toThrow(SerializationError);
    const bomb = gzipSync(new Uint8Array(30 * 1024 * 1024));
    await expect(read(gzip, bomb)).rejects.toThrow(expect.objectContaining({ status: 413 }));
  });
});
