import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import * as sdk from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OperationPlan } from "../../src/plan/package-plan.ts";
import type { Signer } from "../../src/runtime/client/interceptors/interceptor.ts";
import type { Transport } from "../../src/runtime/client/transport/transport.ts";
import type { Headers } from "../../src/runtime/http/http-message.ts";
import type { RequestContext } from "../../src/runtime/server/request-context.ts";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import { sampleInput } from "../conformance/sample-input.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";

const shared = sharedFolder();

type Calculation = "WHEN_SUPPORTED" | "WHEN_REQUIRED";

interface Upload {
  readonly body: string;
  readonly length: number;
  readonly encoding: string | undefined;
  readonly headers: RequestContext["headers"];
}

describe.skipIf(shared === undefined)("what AWS's client uploads to a generated S3", () => {
  const folder = new PackageFolder();
  const uploads: Upload[] = [];
  const http: HttpServer = createServer();
  let client: sdk.S3;
  let s3: LoadedPackage;
  let deleted: unknown;

  beforeAll(async () => {
    const { plan, files } = emitModel([join(shared ?? "", "corpus/smithy/s3-2006-03-01.json")]);
    folder.write(files);
    s3 = await LoadedPackage.load(plan, join(folder.path, "src"), "ts");
    const store = async (input: object, { headers }: RequestContext): Promise<object> => {
      const { Body, ContentLength, ContentEncoding } = input as {
        readonly Body: { transformToString(): Promise<string> };
        readonly ContentLength: number | bigint;
        readonly ContentEncoding?: string;
      };
      const body = await Body.transformToString();
      uploads.push({ body, length: Number(ContentLength), encoding: ContentEncoding, headers });
      return { ETag: '"e"' };
    };
    const handlers = {
      putObject: store,
      uploadPart: store,
      deleteObjects: (input: object) => {
        deleted = input;
        return { Deleted: [{ Key: "a" }] };
      },
    };
    http.on("request", toNodeListener(s3.createServer(handlers, {})));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    client = new sdk.S3({
      endpoint: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
      region: "us-east-1",
      credentials: { accessKeyId: "id", secretAccessKey: "secret" },
      forcePathStyle: true,
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    folder.remove();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  beforeEach(() => {
    uploads.length = 0;
  });

  const content = "hello, ".repeat(30_000);
  const target = { Bucket: "bucket", Key: "dir/k" };

  it.each(["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const)(
    "a stream with %s in a trailer",
    async (name) => {
      await client.putObject({
        ...target,
        Body: Readable.from([content.slice(0, 100_000), content.slice(100_000)].map((text) => Buffer.from(text))),
        ContentLength: content.length,
        ChecksumAlgorithm: name,
      });
      expect(uploads).toMatchObject([{ body: content, length: content.length, encoding: undefined }]);
      expect(uploads[0]?.headers).toMatchObject({
        "content-encoding": "aws-chunked",
        "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
        "x-amz-trailer": `x-amz-checksum-${name.toLowerCase()}`,
      });
    },
  );

  it("a stream that is gzip, and a part", async () => {
    const body = (): Readable => Readable.from([Buffer.from("zip")]);
    await client.putObject({ ...target, Body: body(), ContentLength: 3, ContentEncoding: "gzip" });
    await client.uploadPart({ ...target, Body: body(), ContentLength: 3, PartNumber: 1, UploadId: "u" });
    expect(uploads).toMatchObject([
      { body: "zip", length: 3, encoding: "gzip" },
      { body: "zip", length: 3, encoding: undefined },
    ]);
  });

  it("bytes, with a checksum in a header", async () => {
    await client.putObject({ ...target, Body: content, ChecksumAlgorithm: "SHA256" });
    expect(uploads).toMatchObject([{ body: content, length: content.length }]);
    await expect(client.putObject({ ...target, Body: "x", ChecksumCRC32: "AAAAAA==" })).rejects.toMatchObject({
      name: "BadDigest",
      $metadata: { httpStatusCode: 400 },
    });
    expect(uploads).toHaveLength(1);
  });

  it("DeleteObjects", async () => {
    const output = await client.deleteObjects({ Bucket: "bucket", Delete: { Objects: [{ Key: "a" }] } });
    expect(output.Deleted).toEqual([{ Key: "a" }]);
    expect(deleted).toMatchObject({
      Bucket: "bucket",
      Delete: { Objects: [{ Key: "a" }] },
      ChecksumAlgorithm: "CRC32",
    });
  });

  it.each([
    { calculation: "WHEN_REQUIRED", count: 20 },
    { calculation: "WHEN_SUPPORTED", count: 24 },
  ] as const)("requests have the same checksum with both clients, $calculation", async ({ calculation, count }) => {
    const withOne = s3.plan.operations.filter(({ shape: { traits } }) => {
      const { requestChecksumRequired, requestAlgorithmMember } = traits.httpChecksum ?? {};
      return (
        requestChecksumRequired === true || (calculation === "WHEN_SUPPORTED" && requestAlgorithmMember !== undefined)
      );
    });
    expect(withOne).toHaveLength(count);
    for (const operation of withOne) {
      const input = sampleInput(operation.shape);
      const theirs = checksumHeaders(await sentByAws(operation.command, input, calculation));
      // AWS's newer model has a member for the algorithm where this one has none.
      if (operation.shape.traits.httpChecksum?.requestAlgorithmMember === undefined) {
        delete theirs["x-amz-sdk-checksum-algorithm"];
      }
      const ours = checksumHeaders(await sentByGenerated(operation, input, calculation));
      expect([operation.command, Object.keys(ours)]).toEqual([operation.command, Object.keys(theirs)]);
      expect(ours["x-amz-checksum-crc32"]).toMatch(/^.{6}==$/);
    }
  });

  it.each(["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])(
    "an upload with %s has the same one with both clients",
    async (name) => {
      const input = { ...target, Body: content, ChecksumAlgorithm: name };
      const operation = s3.plan.operations.find(({ shape }) => shape.name === "PutObject") ?? expect.fail();
      const ours = checksumHeaders(await sentByGenerated(operation, input));
      expect(ours).toEqual(checksumHeaders(await sentByAws("PutObjectCommand", input)));
      expect(ours).toMatchObject({ "x-amz-sdk-checksum-algorithm": name });
    },
  );

  it("a stream has the same checksum behind it with both clients", async () => {
    const body = (): Readable => Readable.from([Buffer.from("hello")]);
    const operation = s3.plan.operations.find(({ shape }) => shape.name === "PutObject") ?? expect.fail();
    const input = { ...target, ContentLength: 5, ContentEncoding: "gzip" };
    const ours = await sentByGenerated(operation, { ...input, Body: body() });
    const theirs = await sentByAws("PutObjectCommand", { ...input, Body: body() });
    const names = /^(x-amz-(?!date|user|security)|content-encoding)/;
    expect(pick(ours, names)).toEqual(pick(theirs, names));
    // AWS's client says the length of the content alone, and sends the rest chunked.
    expect(ours["content-length"]).toBe("46");
    expect(theirs["transfer-encoding"]).toBe("chunked");
  });

  it.each(["WHEN_SUPPORTED", "WHEN_REQUIRED"] as const)(
    "GetObject asks alike for a checksum, %s",
    async (validation) => {
      const operation = s3.plan.operations.find(({ shape }) => shape.name === "GetObject") ?? expect.fail();
      const ours = await sentByGenerated(operation, target, "WHEN_REQUIRED", validation);
      const theirs = await sentByAws("GetObjectCommand", target, "WHEN_REQUIRED", validation);
      expect(checksumHeaders(ours)).toEqual(checksumHeaders(theirs));
    },
  );

  /** The headers that the generated client sends. */
  async function sentByGenerated(
    operation: OperationPlan,
    input: object,
    requestChecksumCalculation: Calculation = "WHEN_SUPPORTED",
    responseChecksumValidation: Calculation = "WHEN_SUPPORTED",
  ): Promise<Headers> {
    let sent: Headers = {};
    const transport: Transport = {
      send(_, request) {
        sent = request.headers;
        throw new Error("enough");
      },
    };
    const endpoint = "https://s3.us-east-1.amazonaws.com";
    const signer: Signer = (request) => request;
    const generated = s3.createClient({
      endpoint,
      signer,
      transport,
      requestChecksumCalculation,
      responseChecksumValidation,
    });
    await expect(generated.send(s3.createCommand(operation, input))).rejects.toThrow("enough");
    return sent;
  }

  /** The headers that AWS's client sends. */
  async function sentByAws(
    command: string,
    input: object,
    requestChecksumCalculation: Calculation = "WHEN_SUPPORTED",
    responseChecksumValidation: Calculation = "WHEN_SUPPORTED",
  ): Promise<Headers> {
    let sent: Headers = {};
    const requestHandler = {
      handle(request: { readonly headers: Headers }): never {
        sent = request.headers;
        throw new Error("enough");
      },
    };
    const credentials = { accessKeyId: "id", secretAccessKey: "secret" };
    const theirs = new sdk.S3Client({
      region: "us-east-1",
      credentials,
      requestHandler,
      maxAttempts: 1,
      requestChecksumCalculation,
      responseChecksumValidation,
    });
    const Command = Reflect.get(sdk, command) as new (given: object) => sdk.PutObjectCommand;
    await expect(theirs.send(new Command({ ...input }))).rejects.toThrow("enough");
    return sent;
  }
});

function checksumHeaders(headers: Headers): Record<string, string> {
  return pick(headers, /checksum|md5/i);
}

function pick(headers: Headers, names: RegExp): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => names.test(name.toLowerCase()));
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value] as const).sort());
}
