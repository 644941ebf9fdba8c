import { describe, expect, test } from "vitest";
import type { Headers } from "../../../src/runtime/http/http-message.ts";
import type { StreamingBlobPayloadOutputTypes } from "../../../src/runtime/protocol/body-binding.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { MemberSchema } from "../../../src/runtime/schema/schema.ts";
import { incomingRequest, incomingResponse, textOf } from "./messages.ts";
import { createOperation, service, type TestOperation } from "./test-service.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = { "content-type": "application/json" };
const stream: MemberSchema = { target: "blob", httpPayload: true, streaming: true };

async function* iterate(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** What a server sends, and what a client makes of it; `read` where that is not `value`. */
const table: {
  name: string;
  operation: TestOperation;
  value: object;
  want: { status?: number; headers?: Headers; body?: string };
  read?: object;
}[] = [
  { name: "no output", operation: { code: 202 }, value: {}, want: { status: 202, headers: { "content-length": "0" } } },
  {
    name: "an empty output",
    operation: { output: {} },
    value: {},
    want: { headers: json, body: "{}" },
  },
  {
    name: "an answer to HEAD",
    operation: { method: "HEAD", output: { a: { target: "string", httpHeader: "a" } } },
    value: { a: "x" },
    want: { headers: { a: "x" } },
  },
  {
    name: "query and label traits",
    operation: { output: { a: { target: "string", httpQuery: "a" }, b: { target: "string", httpLabel: true } } },
    value: { a: "1", b: "2" },
    want: { headers: json, body: '{"a":"1","b":"2"}' },
  },
  {
    name: "a status",
    operation: { output: { status: { target: "integer", httpResponseCode: true } } },
    value: { status: 299 },
    want: { status: 299, headers: json, body: "{}" },
  },
  {
    name: "the usual status",
    operation: { code: 201, output: { status: { target: "integer", httpResponseCode: true } } },
    value: {},
    want: { status: 201 },
    read: { status: 201 },
  },
  {
    name: "a redirect that is the operation's success",
    operation: { code: 302, output: { to: { target: "string", httpHeader: "Location" } } },
    value: { to: "/x" },
    want: { status: 302, headers: { location: "/x" }, body: "{}" },
  },
  {
    name: "a header of every name",
    operation: {
      output: {
        all: { target: { type: "map", key: { target: "string" }, value: { target: "string" } }, httpPrefixHeaders: "" },
        p: { target: "string", httpPayload: true },
      },
    },
    value: { all: { x: "1" } },
    want: { headers: { x: "1", "content-length": "0" } },
    read: { all: { x: "1", "content-length": "0" } },
  },
  {
    name: "empty bytes",
    operation: { output: { p: { target: "blob", httpPayload: true } } },
    value: { p: bytes("") },
    want: { headers: { "content-type": "application/octet-stream" }, body: "" },
  },
  {
    name: "no bytes",
    operation: { output: { p: { target: "blob", httpPayload: true } } },
    value: {},
    want: { headers: { "content-length": "0" } },
  },
];

describe("the content of a response", () => {
  test.each(table)("$name", async ({ operation: given, value, want, read }) => {
    const operation = createOperation(given);
    const response = restJson1Server.serializeResponse(service, operation, value);
    expect(response.status).toBe(want.status ?? 200);
    expect(response.headers).toMatchObject(want.headers ?? {});
    expect(response.body === undefined ? undefined : await textOf(response.body)).toBe(
      want.body ?? (want.headers ? undefined : "{}"),
    );
    const { output } = await restJson1.deserializeResponse(service, operation, incomingResponse(response));
    expect(output).toEqual(read ?? value);
  });

  test.each([99, 600, 1.5, "200"])("a status of %s is the handler's fault", (status) => {
    const operation = createOperation({ output: { status: { target: "integer", httpResponseCode: true } } });
    expect(() => restJson1Server.serializeResponse(service, operation, { status })).toThrow(
      'an HTTP status must be an integer from 200 to 599 at "/status"',
    );
  });

  test("a stream is not read before it is asked for, and has the methods of AWS SDK v3", async () => {
    const operation = createOperation({ output: { body: stream } });
    const send = async (): Promise<StreamingBlobPayloadOutputTypes> => {
      let pulled = 0;
      const source = new ReadableStream<Uint8Array>(
        { pull: (controller) => (pulled++ < 3 ? controller.enqueue(bytes("é")) : controller.close()) },
        { highWaterMark: 0 },
      );
      const response = restJson1Server.serializeResponse(service, operation, { body: source });
      expect(response.headers["content-length"]).toBeUndefined();
      const { output } = await restJson1.deserializeResponse(service, operation, {
        ...response,
        body: {
          text: () => Promise.reject(new Error("read")),
          bytes: () => Promise.reject(new Error("read")),
          stream: () => source,
        },
      });
      expect(pulled).toBe(0);
      return (output as { body: StreamingBlobPayloadOutputTypes }).body;
    };
    expect(await (await send()).transformToString()).toBe("ééé");
    expect(await (await send()).transformToString("hex")).toBe("c3a9c3a9c3a9");
    expect(await (await send()).transformToString("base64")).toBe("w6nDqcOp");
    expect(await (await send()).transformToString("latin1")).toBe("Ã©Ã©Ã©");
    expect(await (await send()).transformToByteArray()).toEqual(bytes("ééé"));
    expect(await textOf((await send()).transformToWebStream())).toBe("ééé");
    const used = await send();
    await used.transformToString();
    await expect(used.transformToByteArray()).rejects.toThrow(TypeError);
  });

  const inputs: { name: string; value: unknown; length: string | undefined }[] = [
    { name: "text", value: "héllo", length: "6" },
    { name: "bytes", value: bytes("héllo"), length: "6" },
    { name: "a Blob", value: new Blob(["héllo"]), length: "6" },
    { name: "a web stream", value: new Blob(["héllo"]).stream(), length: undefined },
    {
      name: "an async iterable",
      value: iterate(bytes("hé"), bytes("llo")),
      length: undefined,
    },
  ];
  test.each(inputs)("$name can be streamed to a server", async ({ value, length }) => {
    const operation = createOperation({ input: { body: stream } });
    const request = restJson1.serializeRequest(service, operation, { body: value });
    expect(request.headers["content-length"]).toBe(length);
    const incoming = incomingRequest(request);
    const input = await restJson1Server.deserializeRequest(service, { operation, labels: {} }, incoming);
    expect(await (input as { body: StreamingBlobPayloadOutputTypes }).body.transformToString()).toBe("héllo");
  });

  test("a body that is not what the protocol says is no output", async () => {
    const operation = createOperation({
      output: { a: { target: "string" }, b: { target: "integer", httpHeader: "b" } },
    });
    await expect(
      restJson1.deserializeResponse(service, operation, incomingResponse({ status: 200, body: "<html>" })),
    ).rejects.toThrow(expect.objectContaining({ name: "SerializationError" }));
    await expect(
      restJson1.deserializeResponse(
        service,
        operation,
        incomingResponse({ status: 200, headers: { b: "x" }, body: "{}" }),
      ),
    ).rejects.toThrow(expect.objectContaining({ name: "SerializationError", path: "/b" }));
  });
});
