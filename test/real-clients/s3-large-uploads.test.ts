import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer as createHttpServer, request, type IncomingMessage } from "node:http";
import { createSecureServer, createServer as createHttp2Server } from "node:http2";
import { Agent, createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import * as sdk from "@aws-sdk/client-s3";
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addToCrc32 } from "../../src/runtime/checksum/crc.ts";
import { createNodeHttp2Transport } from "../../src/runtime/client/transport/node-http2-transport.ts";
import type { Headers } from "../../src/runtime/http/http-message.ts";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { RequestContext } from "../../src/runtime/server/request-context.ts";
import type { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { loadS3 } from "../packages/s3-packages.ts";
import { sharedFolder } from "../shared-folder.ts";
import { createTestAuthority, hasOpenssl, type TestAuthority } from "../test-authority.ts";

const shared = sharedFolder();
const mebibyte = 1024 * 1024;
const sizes = [0, 1, 65_536, 65_537, 64 * mebibyte] as const;
/** Debian's. */
const awsCommand = "/usr/bin/aws";

interface Upload {
  readonly length: number;
  readonly digest: string;
  readonly headers: Readonly<Headers>;
  /** Bytes of buffers at the most while it was read, above those before it. */
  readonly buffered: number;
}

describe.skipIf(shared === undefined || !hasOpenssl())("uploads of any size to a generated S3", () => {
  const folder = new PackageFolder();
  const files = mkdtempSync(join(tmpdir(), "shapewright-uploads-"));
  const uploads: Upload[] = [];
  let authority: TestAuthority;
  const servers: (ReturnType<typeof createHttpServer> | ReturnType<typeof createHttpsServer>)[] = [];
  const http2Servers: (ReturnType<typeof createHttp2Server> | ReturnType<typeof createSecureServer>)[] = [];
  const endpoints = { http: "", https: "", http2: "", http2s: "" };
  let s3: LoadedPackage;

  beforeAll(async () => {
    authority = createTestAuthority();
    s3 = await loadS3(folder, "s3", { layout: "smithy", operations: ["PutObject"] });
    const putObject = async (input: object, { headers }: RequestContext): Promise<object> => {
      const before = process.memoryUsage().arrayBuffers;
      const hash = createHash("sha256");
      let [length, most] = [0, 0];
      const { Body } = input as { readonly Body?: AsyncIterable<Uint8Array> };
      for await (const piece of Body ?? Readable.from([])) {
        hash.update(piece as Uint8Array);
        length += (piece as Uint8Array).length;
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
      uploads.push({ length, digest: hash.digest("hex"), headers, buffered: most - before });
      return { ETag: '"e"' };
    };
    const listener = toNodeListener(s3.createServer({ putObject }, {}));
    const { cert, key } = authority;
    servers.push(createHttpServer(listener), createHttpsServer({ cert, key }, listener));
    for (const [index, scheme] of (["http", "https"] as const).entries()) {
      const server = servers[index] ?? expect.fail();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      endpoints[scheme] = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }
    http2Servers.push(createHttp2Server(listener), createSecureServer({ cert, key }, listener));
    for (const [index, name] of (["http2", "http2s"] as const).entries()) {
      const server = http2Servers[index] ?? expect.fail();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      endpoints[name] = `${name.replace("2", "")}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }
  }, 120_000);
  afterAll(async () => {
    authority[Symbol.dispose]();
    folder.remove();
    rmSync(files, { recursive: true, force: true });
    for (const server of http2Servers) await new Promise((resolve) => server.close(resolve));
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  beforeEach(() => {
    uploads.length = 0;
  });

  const piece = Buffer.alloc(65_536, "abcdefghijklmnopqrstuvwxyz");
  function* makePieces(length: number): Generator<Buffer> {
    for (let left = length; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length));
  }
  function digestOf(length: number): string {
    const hash = createHash("sha256");
    for (const part of makePieces(length)) hash.update(part);
    return hash.digest("hex");
  }

  it.each((["http", "https"] as const).flatMap((scheme) => sizes.map((size) => ({ scheme, size }))))(
    "AWS SDK v3 sends a stream of $size bytes over $scheme in chunks",
    { timeout: 120_000 },
    async ({ scheme, size }) => {
      const client = new sdk.S3({
        endpoint: endpoints[scheme],
        region: "us-east-1",
        credentials: { accessKeyId: "id", secretAccessKey: "secret" },
        forcePathStyle: true,
        maxAttempts: 1,
        requestHandler: new NodeHttpHandler({ httpsAgent: new Agent({ ca: authority.ca }) }),
      });
      const Body = Readable.from(makePieces(size));
      await client.putObject({ Bucket: "bucket", Key: "k", Body, ContentLength: size });
      client.destroy();
      expect(uploads).toMatchObject([
        {
          length: size,
          digest: digestOf(size),
          headers: { "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "content-encoding": "aws-chunked" },
        },
      ]);
    },
  );

  const credentials = { accessKeyId: "id", secretAccessKey: "secret" };

  it.each(sizes)("AWS SDK v3 sends a stream of %d bytes over HTTP/2", { timeout: 120_000 }, async (size) => {
    const client = new sdk.S3({
      ...{ endpoint: endpoints.http2, region: "us-east-1", credentials, forcePathStyle: true, maxAttempts: 1 },
      requestHandler: new NodeHttp2Handler(),
      // With a checksum behind the stream it sends a header that HTTP/2 does not have, `transfer-encoding`.
      requestChecksumCalculation: "WHEN_REQUIRED",
    });
    const Body = Readable.from(makePieces(size));
    await client.putObject({ Bucket: "bucket", Key: "k", Body, ContentLength: size });
    client.destroy();
    expect(uploads).toMatchObject([{ length: size, digest: digestOf(size) }]);
    expect(uploads[0]?.buffered).toBeLessThan(48 * mebibyte);
  });

  it.each(sizes)(
    "a generated client sends a stream of %d bytes in chunks over HTTP/2",
    { timeout: 120_000 },
    async (size) => {
      const client = s3.createClient({
        ...{ endpoint: endpoints.http2s, region: "us-east-1", credentials, forcePathStyle: true, maxAttempts: 1 },
        // Over TLS alone: without it a client signs the hash of the whole.
        transport: createNodeHttp2Transport({ tls: { ca: authority.ca } }),
      });
      const operation = s3.plan.operations.find(({ shape }) => shape.name === "PutObject") ?? expect.fail();
      const input = { Bucket: "bucket", Key: "k", Body: Readable.from(makePieces(size)), ContentLength: size };
      await client.send(s3.createCommand(operation, input));
      client.destroy();
      expect(uploads).toMatchObject([
        { length: size, digest: digestOf(size), headers: { "content-encoding": "aws-chunked" } },
      ]);
      expect(uploads[0]?.headers).not.toHaveProperty("transfer-encoding");
      expect(uploads[0]?.buffered).toBeLessThan(48 * mebibyte);
    },
  );

  it.skipIf(!existsSync(awsCommand)).each(sizes)(
    "AWS's command line sends %d bytes from its standard input",
    { timeout: 240_000 },
    async (size) => {
      // In one request, whatever the size.
      const config = join(files, "config");
      writeFileSync(config, "[default]\ns3 =\n  multipart_threshold = 128MB\n");
      const args = ["s3", "cp", "-", "s3://bucket/k", "--endpoint-url", endpoints.https, "--region", "us-east-1"];
      const command = spawn(awsCommand, args, {
        env: {
          ...{ PATH: "/usr/bin:/bin", HOME: files, AWS_CONFIG_FILE: config, AWS_CA_BUNDLE: authority.caPath },
          ...{ AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" },
        },
        stdio: ["pipe", "ignore", "inherit"],
      });
      const ended = once(command, "exit");
      await pipeline(Readable.from(makePieces(size)), command.stdin);
      expect(await ended).toEqual([0, null]);
      expect(uploads).toMatchObject([{ length: size, digest: digestOf(size) }]);
    },
  );

  it.each([
    { hash: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", isSigned: true, hasTrailer: false },
    { hash: "STREAMING-UNSIGNED-PAYLOAD-TRAILER", isSigned: false, hasTrailer: true },
    { hash: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", isSigned: true, hasTrailer: true },
  ])("64 MiB as $hash over http are not kept in memory", { timeout: 120_000 }, async (form) => {
    const size = 64 * mebibyte;
    const signature = form.isSigned ? `;chunk-signature=${"0".repeat(64)}` : "";
    let crc = 0;
    const chunks = function* (): Generator<Buffer> {
      for (const part of makePieces(size)) {
        crc = addToCrc32(crc, part, 0, part.length);
        yield Buffer.concat([Buffer.from(`${part.length.toString(16)}${signature}\r\n`), part, Buffer.from("\r\n")]);
      }
      const sum = Buffer.alloc(4);
      sum.writeUInt32BE(crc);
      const trailers = form.hasTrailer ? `x-amz-checksum-crc32:${sum.toString("base64")}\r\n` : "";
      const ofTrailers = form.hasTrailer && form.isSigned ? `x-amz-trailer-signature:${"0".repeat(64)}\r\n` : "";
      yield Buffer.from(`0${signature}\r\n${trailers}${ofTrailers}\r\n`);
    };
    const headers = {
      "x-amz-content-sha256": form.hash,
      "x-amz-decoded-content-length": String(size),
      ...(form.hasTrailer && { "x-amz-trailer": "x-amz-checksum-crc32" }),
    };
    const outgoing = request(`${endpoints.http}/bucket/k?x-id=PutObject`, { method: "PUT", headers });
    const answered = once(outgoing, "response") as Promise<[IncomingMessage]>;
    Readable.from(chunks()).pipe(outgoing);
    const [response] = await answered;
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(uploads).toMatchObject([{ length: size, digest: digestOf(size) }]);
    expect(uploads[0]?.buffered).toBeLessThan(48 * mebibyte);
  });

  it.skipIf(!existsSync(awsCommand)).each(sizes)(
    "AWS's command line sends a file of %d bytes over TLS in chunks, which are not kept in memory",
    { timeout: 240_000 },
    async (size) => {
      const path = join(files, String(size));
      writeFileSync(path, Buffer.concat([...makePieces(size)]));
      await promisify(execFile)(
        awsCommand,
        [
          ...["s3api", "put-object", "--bucket", "bucket", "--key", "k", "--body", path],
          ...["--checksum-algorithm", "CRC32", "--endpoint-url", endpoints.https, "--region", "us-east-1"],
        ],
        {
          env: {
            PATH: "/usr/bin:/bin",
            HOME: files,
            AWS_ACCESS_KEY_ID: "id",
            AWS_SECRET_ACCESS_KEY: "secret",
            AWS_CA_BUNDLE: authority.caPath,
          },
        },
      );
      expect(uploads).toMatchObject([
        {
          length: size,
          digest: digestOf(size),
          headers: {
            "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "content-encoding": "aws-chunked",
            "x-amz-decoded-content-length": String(size),
          },
        },
      ]);
      expect(uploads[0]?.buffered).toBeLessThan(48 * mebibyte);
    },
  );
});
