import { PutObjectCommand, S3Client, type S3ClientConfig } from "@shapewright/s3";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { describe, expect, it } from "vitest";
import type { Transport } from "../../src/runtime/index.ts";
import { createFakeTransport, type Answer } from "../runtime/client/echo-service.ts";
import { startHttpServer } from "../runtime/client/loopback-server.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const threshold = 2_097_152;
type Body = string | Uint8Array | ReadableStream;

function put(config: S3ClientConfig, body: Body, length?: number): Promise<unknown> {
  const client = new S3Client({ region: "us-east-1", credentials, ...config });
  return client.send(new PutObjectCommand({ Bucket: "photos", Key: "k", Body: body, ContentLength: length }));
}

/** The header of each attempt, and what the last one signs. */
async function expectations(config: S3ClientConfig, body: Body, answers: readonly Answer[] = [{}], length?: number) {
  const fake = createFakeTransport(answers);
  const transport: Transport = { ...fake, awaitsContinue: true };
  await put({ transport, ...config }, body, length);
  expect(fake.sent.at(-1)?.request.headers["authorization"]).not.toContain("expect");
  return fake.sent.map(({ request }) => request.headers["expect"]);
}

describe("uploads ask whether they may begin", () => {
  const stream = (length: number): ReadableStream => new Blob([new Uint8Array(length)]).stream();
  it.each<[string, S3ClientConfig["expectContinueHeader"], Body, number | undefined, boolean]>([
    ["2 MiB", undefined, new Uint8Array(threshold), undefined, true],
    ["a byte less", undefined, new Uint8Array(threshold - 1), undefined, false],
    ["a text, in bytes", undefined, "é".repeat(threshold / 2), undefined, true],
    ["a stream of unknown length", undefined, stream(1), undefined, true],
    ["a short stream of known length", undefined, stream(3), 3, false],
    ["another limit", 3, "abc", undefined, true],
    ["another limit", 4, "abc", undefined, false],
    ["true", true, "a", undefined, true],
    ["true, no byte", true, "", undefined, false],
    ["false", false, new Uint8Array(threshold), undefined, false],
  ])("%s, expectContinueHeader: %s", async (_, expectContinueHeader, body, length, isAsked) => {
    const sent = await expectations({ expectContinueHeader }, body, [{}], length);
    expect(sent).toEqual([isAsked ? "100-continue" : undefined]);
  });

  it("not again for a service that answers 417, which gets the request without", async () => {
    const refusal: Answer = { status: 417, text: "<Error><Code>ExpectationFailed</Code></Error>" };
    expect(await expectations({ expectContinueHeader: true }, "a", [refusal, {}])).toEqual(["100-continue", undefined]);
  });

  it("not over a transport that cannot wait", async () => {
    const transport = createFakeTransport([{}]);
    await put({ transport, expectContinueHeader: true }, "a");
    expect(transport.sent.map(({ request }) => request.headers["expect"])).toEqual([undefined]);
  });
});

it.each<[string, S3ClientConfig, string | undefined]>([
  ["the client's own transport", {}, "100-continue"],
  ["NodeHttpHandler", { requestHandler: new NodeHttpHandler() }, "100-continue"],
  ["FetchHttpHandler", { requestHandler: new FetchHttpHandler() }, undefined],
])("over %s nothing of a refused upload is sent twice or without being asked for", async (_, config, want) => {
  const seen: (string | undefined)[] = [];
  await using server = await startHttpServer((request, response) => {
    seen.push(request.headers.expect);
    request.resume().on("end", () => response.writeHead(200).end());
  });
  let received = 0;
  server.server.on("checkContinue", (request, response) => {
    seen.push(request.headers.expect);
    request.on("data", (piece: Buffer) => (received += piece.length));
    response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>");
  });
  const body = new Uint8Array(threshold);
  const outcome = await put({ endpoint: server.url, forcePathStyle: true, ...config }, body).catch(
    (error: unknown) => (error as Error).name,
  );
  expect(seen).toEqual([want]);
  if (want !== undefined) expect([outcome, received]).toEqual(["AccessDenied", 0]);
});
