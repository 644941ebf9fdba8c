import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { StreamingBlobPayloadOutputTypes } from "../../../src/runtime/protocol/body-binding.ts";
import { sendPieces } from "../../hostile/wire/raw-socket.ts";
import { until } from "../client/loopback-server.ts";
import { LimitException } from "../protocol/test-service.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";
import { carriers, closeAll, createUploadServer, listen, type Upload, type UploadName } from "./upload-service.ts";

afterEach(closeAll);
failOnUnhandledRejections();

interface Received {
  readonly key: string;
  readonly length?: number | bigint;
  readonly encoding?: string;
  readonly text?: string;
  readonly body?: Uint8Array | StreamingBlobPayloadOutputTypes;
}

interface Seen {
  readonly length: unknown;
  readonly encoding: unknown;
  readonly content: string;
}

/** Handlers of all kinds that read their bodies, and what they saw. */
function watchUploads(): { handlers: Record<UploadName, (input: object) => Promise<object>>; seen: Seen[] } {
  const seen: Seen[] = [];
  const handle = async (input: object): Promise<object> => {
    const { length, encoding, text, body } = input as Received;
    const bytes = body instanceof ReadableStream ? await body.transformToByteArray() : body;
    const content = text ?? Buffer.from(bytes ?? []).toString("latin1");
    seen.push({ length: length === undefined ? undefined : Number(length), encoding, content });
    return { saw: String(content.length) };
  };
  return { handlers: { stream: handle, bytes: handle, document: handle }, seen };
}

const crc32OfHello = "NhCmhg==";
const signature = "0".repeat(64);

/** @param headers besides the usual ones; undefined takes one of those away. */
function upload(kind: UploadName, body: string | readonly (string | Uint8Array)[], headers: object = {}): Upload {
  const all = Object.entries<string | undefined>({
    "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "x-amz-decoded-content-length": "5",
    "transfer-encoding": "chunked",
    "content-encoding": "aws-chunked",
    ...headers,
  });
  return {
    path: `/${kind}/k`,
    headers: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    pieces: typeof body === "string" ? [body] : body,
  };
}

const withTrailer = { "x-amz-trailer": "x-amz-checksum-crc32" };
const hello = `5\r\nhello\r\n0\r\nx-amz-checksum-crc32:${crc32OfHello}\r\n\r\n`;

const accepted: { title: string; body: string; headers?: object; want?: Partial<Seen> }[] = [
  { title: "an unsigned chunk and a trailer", body: hello, headers: withTrailer },
  { title: "no trailer", body: "5\r\nhello\r\n0\r\n\r\n" },
  { title: "several chunks", body: "2\r\nhe\r\n1\r\nl\r\n2\r\nlo\r\n0\r\n\r\n" },
  { title: "sizes with zeros before them, in capitals", body: "0005\r\nhello\r\n0000\r\n\r\n" },
  {
    title: "signed chunks",
    body: `3;chunk-signature=${signature}\r\nhel\r\n2;chunk-signature=${signature}\r\nlo\r\n0;chunk-signature=${signature}\r\n\r\n`,
    headers: { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" },
  },
  {
    title: "signed chunks and a signed trailer",
    body: `5;chunk-signature=${signature}\r\nhello\r\n0;chunk-signature=${signature}\r\nx-amz-checksum-crc32:${crc32OfHello}\r\nx-amz-trailer-signature:${signature}\r\n\r\n`,
    headers: { ...withTrailer, "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" },
  },
  {
    title: "the line ends of minio-go",
    body: `5;chunk-signature=${signature}\r\nhello\r\n0;chunk-signature=${signature}\r\nx-amz-checksum-crc32:${crc32OfHello}\n\r\nx-amz-trailer-signature:${signature}\r\n\r\n`,
    headers: { ...withTrailer, "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" },
  },
  {
    title: "chunks signed with SigV4A",
    body: `5;chunk-signature=${signature}${signature}****************\r\nhello\r\n0;chunk-signature=${signature}\r\n\r\n`,
    headers: { "x-amz-content-sha256": "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD" },
  },
  {
    title: "no content",
    body: "0\r\n\r\n",
    headers: { "x-amz-decoded-content-length": "0" },
    want: { content: "", length: 0 },
  },
  {
    title: "a trailer's name in capitals, with white space",
    body: `5\r\nhello\r\n0\r\nX-Amz-Checksum-CRC32 : ${crc32OfHello} \r\n\r\n`,
    headers: { "x-amz-trailer": "X-Amz-Checksum-CRC32" },
  },
  {
    title: "another trailer beside the checksum",
    body: `5\r\nhello\r\n0\r\nx-other: y\r\nx-amz-checksum-crc32:${crc32OfHello}\r\n\r\n`,
    headers: { "x-amz-trailer": "x-amz-checksum-crc32, x-other" },
  },
  {
    title: "other encodings, which stay",
    body: "5\r\nhello\r\n0\r\n\r\n",
    headers: { "content-encoding": "zstd,aws-chunked" },
    want: { encoding: "zstd" },
  },
  {
    title: "other encodings on both sides",
    body: "5\r\nhello\r\n0\r\n\r\n",
    headers: { "content-encoding": "a, AWS-Chunked, b" },
    want: { encoding: "a, b" },
  },
  {
    title: "no token in the encodings",
    body: "5\r\nhello\r\n0\r\n\r\n",
    headers: { "content-encoding": "identity" },
    want: { encoding: "identity" },
  },
];

const refused: { title: string; body: string; headers?: object; status?: number; code: string }[] = [
  { title: "a body that ends in a chunk", body: "5\r\nhel", code: "IncompleteBody" },
  { title: "a body without a last chunk", body: "5\r\nhello\r\n", code: "IncompleteBody" },
  { title: "a last chunk without an empty line", body: "5\r\nhello\r\n0\r\n", code: "IncompleteBody" },
  { title: "no body", body: "", code: "IncompleteBody" },
  { title: "a body without chunks", body: "hello", code: "IncompleteBody" },
  { title: "a size that is no number", body: "5g\r\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "an empty size", body: "\r\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a signature without a size", body: ";chunk-signature=x\r\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a negative size", body: "-5\r\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a size in another notation", body: "0x5\r\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a header without a carriage return", body: "5\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a carriage return alone", body: "5\rhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a chunk longer than its header says", body: "4\r\nhello\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a chunk shorter than its header says", body: "5\r\nhell\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "more content than was said", body: "6\r\nhello!\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "more chunks than were said", body: "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "less content than was said", body: "4\r\nhell\r\n0\r\n\r\n", code: "IncompleteBody" },
  { title: "a size beyond all numbers", body: `${"f".repeat(300)}\r\nhello\r\n0\r\n\r\n`, code: "IncompleteBody" },
  { title: "an extension without end", body: `5;${"x".repeat(100_000)}\r\nhello\r\n0\r\n\r\n`, code: "IncompleteBody" },
  { title: "zeros without end", body: `${"0".repeat(100_000)}5\r\nhello\r\n0\r\n\r\n`, code: "IncompleteBody" },
  {
    title: "another checksum",
    body: "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n",
    headers: withTrailer,
    code: "BadDigest",
  },
  {
    title: "what is not a checksum",
    body: "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n",
    headers: withTrailer,
    code: "InvalidRequest",
  },
  {
    title: "a trailer that did not come",
    body: "5\r\nhello\r\n0\r\n\r\n",
    headers: withTrailer,
    code: "MalformedTrailerError",
  },
  {
    title: "another trailer than was said",
    body: "5\r\nhello\r\n0\r\nx-amz-checksum-sha1:qvTGHdzF6KLavt4PO0gs2a6pQ00=\r\n\r\n",
    headers: withTrailer,
    code: "MalformedTrailerError",
  },
  { title: "a trailer that was not said", body: hello, code: "MalformedTrailerError" },
  {
    title: "a trailer that is no header",
    body: `5\r\nhello\r\n0\r\nx-amz-checksum-crc32\r\n\r\n`,
    headers: withTrailer,
    code: "MalformedTrailerError",
  },
  {
    title: "a trailer given twice",
    body: `5\r\nhello\r\n0\r\n${`x-amz-checksum-crc32:${crc32OfHello}\r\n`.repeat(2)}\r\n`,
    headers: withTrailer,
    code: "MalformedTrailerError",
  },
  {
    title: "a trailer without end",
    body: `5\r\nhello\r\n0\r\nx-amz-checksum-crc32:${"A".repeat(100_000)}`,
    headers: withTrailer,
    code: "MalformedTrailerError",
  },
  {
    title: "empty lines without end",
    body: `5\r\nhello\r\n0\r\n${"\r\n".repeat(50_000)}`,
    code: "MalformedTrailerError",
  },
  {
    title: "what comes after the end",
    body: "5\r\nhello\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
    code: "MalformedTrailerError",
  },
  {
    title: "no decoded length",
    body: hello,
    headers: { "x-amz-decoded-content-length": undefined },
    status: 411,
    code: "MissingContentLength",
  },
  {
    title: "a decoded length that is no number",
    body: hello,
    headers: { "x-amz-decoded-content-length": "five" },
    code: "InvalidArgument",
  },
];

const carried = [
  ...Object.entries(carriers).flatMap(([carrier, send]) =>
    (["stream", "bytes"] as const).map((kind) => ({ protocol: "restXml" as const, carrier, send, kind })),
  ),
  { protocol: "restJson1" as const, carrier: "fetch", send: carriers.fetch, kind: "stream" as const },
];

describe.each(carried)("aws-chunked: $protocol, $carrier, $kind", ({ protocol, send, kind }) => {
  test.each(accepted)("takes $title", async ({ body, headers, want }) => {
    const { handlers, seen } = watchUploads();
    const answer = await send(createUploadServer(protocol, handlers), upload(kind, body, headers));
    expect(answer).toMatchObject({ status: 200 });
    expect(seen).toEqual([{ length: 5, encoding: undefined, content: "hello", ...want }]);
  });

  test.each(refused)("refuses $title: $code", async ({ body, headers, status = 400, code }) => {
    const { handlers, seen } = watchUploads();
    const reported: unknown[] = [];
    const server = createUploadServer(protocol, handlers, { onError: (error) => reported.push(error) });
    const answer = await send(server, upload(kind, body, headers));
    expect(answer.status).toBe(status);
    expect(protocol === "restXml" ? answer.body : answer.headers["x-amzn-errortype"]).toContain(code);
    expect({ seen, reported }).toEqual({ seen: [], reported: [] });
  });
});

describe.each(Object.entries(carriers))("a handler that swallows the fault of a body, on %s", (_, send) => {
  const digest = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD", "content-encoding": undefined };
  const broken = [
    ...refused.filter(({ headers = {} }) => !("x-amz-decoded-content-length" in headers)),
    {
      title: "a wrong MD5",
      body: "hello",
      headers: { ...digest, "content-md5": "AAAAAAAAAAAAAAAAAAAAAA==" },
      code: "BadDigest",
    },
    {
      title: "a wrong CRC",
      body: "hello",
      headers: { ...digest, "x-amz-checksum-crc32": "AAAAAA==" },
      code: "BadDigest",
    },
  ];
  const swallow = async (input: object): Promise<object> => {
    const { body } = input as { readonly body: StreamingBlobPayloadOutputTypes };
    await body.transformToByteArray().catch(() => undefined);
    return { saw: "all of it" };
  };

  test.each(broken)("answers $title with the fault, and is reported", async ({ body, headers, code }) => {
    const reported: unknown[] = [];
    const server = createUploadServer("restXml", { stream: swallow }, { onError: (error) => reported.push(error) });
    const answer = await send(server, upload("stream", body, headers));
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(code);
    expect(answer.headers).not.toHaveProperty("x-saw");
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatchObject({
      message: "handler of stream: returned an output although reading the body failed",
      cause: expect.objectContaining({ status: 400 }) as unknown,
    });
  });

  test("may throw an error of its own, and may leave a body unread", async () => {
    const own = new LimitException({ message: "m" });
    const fail = async (input: object): Promise<never> => {
      await swallow(input);
      throw own;
    };
    const wrong = upload("stream", "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", withTrailer);
    const server = createUploadServer("restXml", { stream: fail });
    expect(await send(server, wrong)).toMatchObject({ status: 429 });
    const unread = createUploadServer("restXml", { stream: () => ({ saw: "nothing" }) });
    expect(await send(unread, wrong)).toMatchObject({ status: 200, headers: { "x-saw": "nothing" } });
  });
});

describe.each(Object.entries(carriers))("aws-chunked on %s", (_, send) => {
  test.each([
    ["restXml", "application/xml", "<documentInput><text>héllo</text></documentInput>"],
    ["restJson1", "application/json", '{"text":"héllo"}'],
  ] as const)("a document of %s", async (protocol, type, document) => {
    const { handlers, seen } = watchUploads();
    const length = Buffer.byteLength(document);
    const answer = await send(
      createUploadServer(protocol, handlers),
      upload("document", `${length.toString(16)}\r\n${document}\r\n0\r\n\r\n`, {
        "content-type": type,
        "x-amz-decoded-content-length": String(length),
      }),
    );
    expect(answer).toMatchObject({ status: 200 });
    expect(seen).toEqual([{ length, encoding: undefined, content: "héllo" }]);
  });

  test("the checksums of all algorithms", async () => {
    const content = Buffer.from("123456789");
    const checksums = {
      crc32: Buffer.from("cbf43926", "hex"),
      crc32c: Buffer.from("e3069283", "hex"),
      crc64nvme: Buffer.from("ae8b14860a799888", "hex"),
      sha1: createHash("sha1").update(content).digest(),
      sha256: createHash("sha256").update(content).digest(),
    };
    const { handlers, seen } = watchUploads();
    const server = createUploadServer("restXml", handlers);
    for (const [name, checksum] of Object.entries(checksums)) {
      const header = `x-amz-checksum-${name}`;
      const given = { "x-amz-decoded-content-length": "9", "x-amz-trailer": header };
      const body = (value: Uint8Array): string =>
        `9\r\n${content.toString()}\r\n0\r\n${header}:${Buffer.from(value).toString("base64")}\r\n\r\n`;
      expect(await send(server, upload("stream", body(checksum), given))).toMatchObject({ status: 200 });
      const wrong = Uint8Array.from(checksum, (byte, index) => (index === 0 ? byte ^ 1 : byte));
      const answer = await send(server, upload("stream", body(wrong), given));
      expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("<Code>BadDigest</Code>") as unknown });
    }
    expect(seen).toHaveLength(5);
  });

  test("what has only the token is stored as it is", async () => {
    const { handlers, seen } = watchUploads();
    const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD", "x-amz-decoded-content-length": "5" };
    await send(createUploadServer("restXml", handlers), upload("stream", hello, headers));
    expect(seen).toEqual([{ length: undefined, encoding: "aws-chunked", content: hello }]);
  });

  test("chunks of event streams are not these", async () => {
    const { handlers, seen } = watchUploads();
    const headers = { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS" };
    await send(createUploadServer("restXml", handlers), upload("stream", hello, headers));
    expect(seen).toMatchObject([{ content: hello }]);
  });

  test("a body that is read whole is limited by its content, not by its chunks", async () => {
    const { handlers, seen } = watchUploads();
    const server = createUploadServer("restXml", handlers, { maxBodyBytes: 100 });
    const send100 = (length: number): ReturnType<typeof send> => {
      const chunks = `1;chunk-signature=${signature}\r\nx\r\n`.repeat(length);
      const headers = { "x-amz-decoded-content-length": String(length) };
      return send(server, upload("bytes", `${chunks}0\r\n\r\n`, headers));
    };
    expect(await send100(100)).toMatchObject({ status: 200 });
    expect(await send100(101)).toMatchObject({ status: 413 });
    expect(seen).toEqual([{ length: 100, encoding: undefined, content: "x".repeat(100) }]);
  });

  test("a handler that does not read the body", async () => {
    const server = createUploadServer("restXml", { stream: () => ({ saw: "nothing" }) });
    const body = "x".repeat(300_000);
    const given = upload("stream", [`${body.length.toString(16)}\r\n`, body, "\r\n0\r\n\r\n"], {
      "x-amz-decoded-content-length": String(body.length),
    });
    expect(await send(server, given)).toMatchObject({ status: 200, headers: { "x-saw": "nothing" } });
    expect(await send(server, upload("stream", "broken"))).toMatchObject({ status: 200 });
  });

  test("a handler that stops reading", async () => {
    const content = "x".repeat(200_000);
    const given = upload("stream", [`${content.length.toString(16)}\r\n`, content, "\r\n0\r\n\r\n"], {
      "x-amz-decoded-content-length": String(content.length),
    });
    const stop = createUploadServer("restXml", {
      stream: async (input) => {
        const reader = (input as { readonly body: ReadableStream<Uint8Array> }).body.getReader();
        await reader.read();
        await reader.cancel();
        return { saw: "the start" };
      },
    });
    expect(await send(stop, given)).toMatchObject({ status: 200, headers: { "x-saw": "the start" } });
  });

  test("chunks of one byte, in time that grows only with the bytes", { timeout: 60_000 }, async () => {
    const { handlers, seen } = watchUploads();
    const length = 300_000;
    const answer = await send(
      createUploadServer("restXml", handlers),
      upload("stream", ["1\r\nx\r\n".repeat(length), "0\r\n\r\n"], { "x-amz-decoded-content-length": String(length) }),
    );
    expect(answer).toMatchObject({ status: 200 });
    expect(seen).toMatchObject([{ content: "x".repeat(length) }]);
  });

  test("gzip within chunks, where the operation takes it", async () => {
    const { handlers, seen } = watchUploads();
    const zipped = gzipSync("hello");
    const pieces = [`${zipped.length.toString(16)}\r\n`, zipped, "\r\n0\r\n\r\n"];
    await send(
      createUploadServer("restXml", handlers),
      upload("stream", pieces, {
        "content-encoding": "gzip,aws-chunked",
        "x-amz-decoded-content-length": String(zipped.length),
      }),
    );
    expect(seen).toEqual([{ length: zipped.length, encoding: "gzip", content: zipped.toString("latin1") }]);
  });

  test("wherever the pieces are cut", async () => {
    const { handlers, seen } = watchUploads();
    const server = createUploadServer("restXml", handlers);
    const run = fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 6 }),
      fc.array(fc.nat(1000), { maxLength: 12 }),
      async (chunks, cuts) => {
        const content = Buffer.concat(chunks);
        const framed = Buffer.concat([
          ...chunks.flatMap((chunk) => [
            Buffer.from(`${chunk.length.toString(16)};a=b\r\n`),
            chunk,
            Buffer.from("\r\n"),
          ]),
          Buffer.from(`0\r\nx-amz-checksum-sha256:${createHash("sha256").update(content).digest("base64")}\r\n\r\n`),
        ]);
        const places = [...new Set(cuts.map((cut) => cut % framed.length))].sort((a, b) => a - b);
        const pieces = [...places, framed.length].map((end, index) => framed.subarray(places[index - 1] ?? 0, end));
        const answer = await send(
          server,
          upload("stream", pieces, {
            "x-amz-decoded-content-length": String(content.length),
            "x-amz-trailer": "x-amz-checksum-sha256",
          }),
        );
        expect(answer).toMatchObject({ status: 200 });
        expect(seen.splice(0)).toMatchObject([{ content: content.toString("latin1") }]);
      },
    );
    await fc.assert(run, { numRuns: 25 });
  });
});

describe("aws-chunked on a connection that is kept", () => {
  test.each(refused.filter(({ status = 400 }) => status === 400))(
    "the next request is served: $title",
    async (given) => {
      const { handlers, seen } = watchUploads();
      const port = await listen(createUploadServer("restXml", handlers));
      const write = (body: string, headers: object): string => {
        const all = {
          host: "h",
          "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
          "x-amz-decoded-content-length": "5",
          "content-length": String(body.length),
          ...headers,
        };
        const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
        return `PUT /stream/k HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
      };
      const requests = [write(given.body, given.headers ?? {}), write(hello, { ...withTrailer, connection: "close" })];
      const { text } = await sendPieces(port, requests);
      expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 200"]);
      expect(seen).toMatchObject([{ content: "hello" }]);
    },
  );

  test("a client that goes while it sends", async () => {
    let fault: unknown;
    const server = createUploadServer("restXml", {
      stream: async (input) => {
        const { body } = input as { readonly body: StreamingBlobPayloadOutputTypes };
        fault = await body.transformToString().catch((error: unknown) => error);
      },
    });
    const head = `PUT /stream/k HTTP/1.1\r\nhost: h\r\ncontent-length: 100\r\nx-amz-decoded-content-length: 90\r\nx-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER\r\n\r\n`;
    await sendPieces(await listen(server), [head, "5a\r\nhel"], { end: true });
    await until(() => fault !== undefined, "the handler waits for ever");
    expect(fault).toMatchObject({ name: "IncompleteBody" });
  });
});

describe.each(Object.entries(carriers))("checksums in headers on %s", (_, send) => {
  const plain = (kind: UploadName, headers: object): Upload => ({
    path: `/${kind}/k`,
    headers: { "transfer-encoding": "chunked", ...headers },
    pieces: ["hel", "lo"],
  });

  test.each([
    ["x-amz-checksum-crc32", crc32OfHello],
    ["x-amz-checksum-crc64nvme", "M3eFcAZSQlc="],
    ["content-md5", "XUFAKrxLKna5cZ2REBfFkg=="],
  ])("%s", async (header, value) => {
    for (const kind of ["stream", "bytes"] as const) {
      const { handlers, seen } = watchUploads();
      const server = createUploadServer("restXml", handlers);
      expect(await send(server, plain(kind, { [header]: value }))).toMatchObject({ status: 200 });
      const wrong = `${value.startsWith("A") ? "B" : "A"}${value.slice(1)}`;
      const other = await send(server, plain(kind, { [header]: wrong }));
      expect(other).toMatchObject({ status: 400, body: expect.stringContaining("<Code>BadDigest</Code>") as unknown });
      const none = await send(server, plain(kind, { [header]: "!" }));
      const code = header === "content-md5" ? "InvalidDigest" : "InvalidRequest";
      expect(none).toMatchObject({ status: 400, body: expect.stringContaining(`<Code>${code}</Code>`) as unknown });
      expect(seen).toMatchObject([{ content: "hello" }]);
    }
  });
});
