import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Headers, OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import type { ClientProtocol, ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import { ec2QueryServer } from "../../../src/runtime/ec2-query/ec2-query-server.ts";
import { awsJson1_0Server, awsJson1_1Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import { rpcv2JsonServer } from "../../../src/runtime/rpcv2-json/rpcv2-json-server.ts";
import type { MemberSchema } from "../../../src/runtime/schema/schema.ts";
import type { MemberConstraints } from "../../../src/runtime/server/server-definition.ts";
import { createServer } from "../../../src/runtime/server/server.ts";
import { incomingRequest, textOf } from "../protocol/messages.ts";
import { restJson1, restXml } from "../../../src/runtime/protocols.ts";
import { createOperation, service, type TestOperation } from "../protocol/test-service.ts";
import { createRestServerOf, restProtocols, type RestProtocol, type RestServerOptions } from "./rest-service.ts";

const text: MemberSchema = { target: "string" };
const connection = { signal: new AbortController().signal };
const clients: Readonly<Record<RestProtocol, ClientProtocol>> = { restJson1, restXml };

interface Sent {
  readonly headers?: Headers;
  readonly body?: OutgoingBody;
}

/** What a handler gets of a request, or the response in its place. */
async function receive(
  operation: TestOperation,
  { headers = {}, body }: Sent,
  options: RestServerOptions = {},
): Promise<{ status: number; input: unknown; headers: Headers; body: string }> {
  let input: unknown;
  const server = createRestServerOf(operation, (given) => void (input = given), options);
  const request = incomingRequest({ method: "POST", path: "/", headers, body });
  const response = await server.handle(request, connection);
  return { status: response.status, input, headers: response.headers, body: await textOf(response.body) };
}

/** What the client of the same protocol sends. */
function fromClient(protocol: RestProtocol, operation: TestOperation, input: object): Sent {
  const { headers, body } = clients[protocol].serializeRequest(service, createOperation(operation), input);
  return { headers, ...(body !== undefined && { body }) };
}

const constrain = (name: string, constraint: MemberConstraints): RestServerOptions => ({
  constraints: { type: "structure", members: () => ({ [name]: constraint }) },
});

describe.each(Object.keys(restProtocols) as RestProtocol[])("%s", (protocol) => {
  it("hands `Accept` to the handler whose input binds it, whatever it says", async () => {
    const operation = {
      input: { accept: { target: "string", httpHeader: "Accept" }, a: text },
      output: { a: text },
    } as const;
    const taken = await receive(operation, { headers: { accept: "image/png" } }, { protocol });
    expect([taken.status, taken.input]).toEqual([200, { accept: "image/png" }]);
    const unbound = { ...operation, input: { a: text } };
    expect((await receive(unbound, { headers: { accept: "image/png" } }, { protocol })).status).toBe(406);
  });

  const contentType = { target: "string", httpHeader: "Content-Type" } as const;
  it.each<{ name: string; input: Record<string, MemberSchema>; given: object }>([
    { name: "bytes", input: { p: { target: "blob", httpPayload: true } }, given: { p: new Uint8Array(3) } },
    {
      name: "a stream",
      input: { p: { target: "blob", httpPayload: true, streaming: true } },
      given: { p: new Blob(["abc"]).stream() },
    },
    { name: "a text", input: { p: { target: "string", httpPayload: true } }, given: { p: "abc" } },
    {
      name: "bytes of a media type",
      input: { p: { target: "blob", httpPayload: true, mediaType: "image/png" } },
      given: { p: new Uint8Array(3) },
    },
    { name: "a document", input: { a: text }, given: { a: "abc" } },
    {
      name: "a payload's document",
      input: { p: { target: { type: "structure", name: "P", members: () => ({ a: text }) }, httpPayload: true } },
      given: { p: { a: "abc" } },
    },
  ])("takes a Content-Type that nobody set for $name, though an enum has others", async ({ input, given }) => {
    const operation = { input: { ...input, contentType } };
    for (const constraint of [{ enum: ["video/mp4"] }, { pattern: "^video/" }, { length: { max: 3 } }]) {
      const options = { protocol, ...constrain("contentType", constraint) };
      const { status, input: got } = await receive(operation, fromClient(protocol, operation, given), options);
      expect([status, Object.keys(got as object)]).toEqual([200, Object.keys(given)]);
    }
  });

  it("hands over a Content-Type that somebody set, and refuses one that the enum has not", async () => {
    const operation = { input: { p: { target: "blob", httpPayload: true }, contentType } } as const;
    const options = { protocol, ...constrain("contentType", { enum: ["video/mp4"] }) };
    const set = fromClient(protocol, operation, { p: new Uint8Array(3), contentType: "video/mp4" });
    expect((await receive(operation, set, options)).input).toMatchObject({ contentType: "video/mp4" });
    const other = { headers: { "content-type": "text/html" }, body: "x" };
    expect((await receive(operation, other, options)).status).toBe(400);
  });

  it("leaves the usual Content-Type where the constraints allow it, or there are none", async () => {
    const operation = { input: { p: { target: "blob", httpPayload: true }, contentType } } as const;
    const sent = fromClient(protocol, operation, { p: new Uint8Array(3) });
    for (const options of [{}, constrain("contentType", { enum: ["application/octet-stream"] })]) {
      const { input } = await receive(operation, sent, { protocol, ...options });
      expect(input).toMatchObject({ contentType: "application/octet-stream" });
    }
  });

  it("makes up no Content-Type", async () => {
    const operation = { input: { a: text, contentType } };
    const body = protocol === "restXml" ? "<Input><a>x</a></Input>" : '{"a":"x"}';
    expect((await receive(operation, { body }, { protocol })).input).toEqual({ a: "x" });
    const headers = { "content-type": "text/xml" };
    const { input } = await receive(operation, { headers, body }, { protocol });
    expect(input).toEqual({ a: "x", contentType: "text/xml" });
  });

  it("takes `fetch`'s own Accept for none, where an enum has others", async () => {
    const operation = { input: { accept: { target: "string", httpHeader: "ACCEPT" } } } as const;
    const options = { protocol, ...constrain("accept", { enum: ["audio/mpeg"] }) };
    const usual = await receive(operation, { headers: { accept: "*/*" } }, options);
    expect([usual.status, usual.input]).toEqual([200, {}]);
    expect((await receive(operation, { headers: { accept: "text/html" } }, options)).status).toBe(400);
  });
});

describe("a Content-Encoding", () => {
  const document = { input: { a: text }, output: { a: text } };
  const payload = { input: { p: { target: "blob", httpPayload: true } } } as const;
  const stream = { input: { p: { target: "blob", httpPayload: true, streaming: true } } } as const;
  const json = { "content-type": "application/json" };
  const gzip = { schema: { requestCompression: ["gzip"] } };

  it.each<{ encoding: string; operation?: TestOperation; options?: RestServerOptions; want?: string }>([
    { encoding: "br" },
    { encoding: "BR" },
    { encoding: "gzip" },
    { encoding: "zstd, identity" },
    { encoding: "gzip, br", options: gzip, want: "gzip" },
    { encoding: "br, gzip", options: gzip, want: "gzip" },
    { encoding: "deflate", options: { schema: { requestCompression: ["deflate"] } } },
    { encoding: "br", operation: payload },
    { encoding: "br", operation: stream },
    { encoding: "x".repeat(100_000) },
    { encoding: 'a\\"b' },
  ])("of $encoding is 415 where the operation does not bind it", async ({ encoding, operation, options, want }) => {
    const body = brotliCompressSync('{"a":"x"}');
    const sent = { headers: { ...json, "content-encoding": encoding, "content-length": String(body.length) }, body };
    const { status, headers, body: answer, input } = await receive(operation ?? document, sent, options);
    expect([status, headers["x-amzn-errortype"]]).toEqual([415, "UnsupportedMediaTypeException"]);
    expect(headers["accept-encoding"]).toBe(want ?? "identity");
    expect(answer.length).toBeLessThan(200);
    expect(input).toBeUndefined();
  });

  it.each<{ encoding: string; options?: RestServerOptions; body?: Uint8Array }>([
    { encoding: "identity" },
    { encoding: "" },
    { encoding: "Identity, ," },
    { encoding: "aws-chunked" },
    { encoding: "gzip", options: gzip, body: gzipSync('{"a":"x"}') },
    { encoding: "X-GZIP, identity", options: gzip, body: gzipSync('{"a":"x"}') },
  ])("of $encoding is taken", async ({ encoding, options, body = Buffer.from('{"a":"x"}') }) => {
    const { status, input } = await receive(
      document,
      { headers: { ...json, "content-encoding": encoding }, body },
      options,
    );
    expect([status, input]).toEqual([200, { a: "x" }]);
  });

  it("is left to the handler whose input binds it, with the bytes as they came", async () => {
    const operation = {
      input: { ...payload.input, encoding: { target: "string", httpHeader: "Content-Encoding" } },
    } as const;
    const body = brotliCompressSync("abc");
    for (const encoding of ["br", "gzip", "aws-chunked, br"]) {
      const { input } = await receive(operation, { headers: { "content-encoding": encoding }, body });
      expect(input).toEqual({ encoding, p: new Uint8Array(body) });
    }
  });

  it("is ignored where there is no body", async () => {
    const headers = { "content-encoding": "br", "content-length": "0" };
    expect((await receive(document, { headers })).status).toBe(200);
    expect((await receive({ input: { a: { target: "string", httpHeader: "a" } } }, { headers })).status).toBe(200);
    expect((await receive({}, { headers: { "content-encoding": "br" } })).status).toBe(200);
  });

  const target = { "x-amz-target": "Test.Operation" };
  const path = "/service/Test/operation/Operation";
  it.each<{ protocol: ServerProtocol; path?: string; headers: Headers }>([
    { protocol: awsJson1_0Server, headers: { ...target, "content-type": "application/x-amz-json-1.0" } },
    { protocol: awsJson1_1Server, headers: { ...target, "content-type": "application/x-amz-json-1.1" } },
    { protocol: rpcv2JsonServer, path, headers: { "smithy-protocol": "rpc-v2-json", ...json } },
    {
      protocol: rpcv2CborServer,
      path,
      headers: { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" },
    },
    { protocol: awsQueryServer, headers: { "content-type": "application/x-www-form-urlencoded" } },
    { protocol: ec2QueryServer, headers: { "content-type": "application/x-www-form-urlencoded" } },
  ])("of br is 415 over $protocol.id", async ({ protocol, path = "/", headers }) => {
    const server = createServer(
      { service, protocols: [protocol], operations: { operation: { schema: createOperation(document) } } },
      { operation: () => ({}) },
    );
    const encoded = { ...headers, "content-encoding": "br" };
    const request = incomingRequest({ method: "POST", path, headers: encoded, body: "Action=Operation" });
    const response = await server.handle(request, connection);
    expect(response.status).toBe(415);
    expect(await textOf(response.body)).toMatch(/UnsupportedMediaTypeException|Content-Encoding/);
  });
});
