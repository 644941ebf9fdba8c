import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import { verifySigV4 } from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import { carriers, closeAll, createUploadServer } from "../../runtime/server/upload-service.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { keys, signedAt } from "./verified-server.ts";

afterEach(closeAll);
failOnUnhandledRejections();

const scope = { service: "s3", region: "us-east-1", credentials: keys } as const;
const signer = new SignatureV4({ ...scope, uriEscapePath: false });
const signingDate = new Date(signedAt);
const crc32OfHello = "NhCmhg==";

interface SignedUpload {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** An upload in signed chunks, as AWS's SDKs send it. */
async function signUpload(contents: readonly string[], trailer?: string): Promise<SignedUpload> {
  const payload = `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${trailer === undefined ? "" : "-TRAILER"}`;
  const { headers } = await signer.sign(
    {
      ...{ method: "PUT", protocol: "http:", hostname: "s3.test", path: "/stream/k" },
      headers: {
        host: "s3.test",
        "x-amz-content-sha256": payload,
        "x-amz-decoded-content-length": String(contents.join("").length),
        "content-encoding": "aws-chunked",
        ...(trailer !== undefined && { "x-amz-trailer": "x-amz-checksum-crc32" }),
      },
    },
    { signingDate },
  );
  let priorSignature = /Signature=(\w+)/.exec(headers["authorization"] ?? "")?.[1] ?? "";
  let body = "";
  for (const content of [...contents, ""]) {
    const event = { headers: new Uint8Array(), payload: new TextEncoder().encode(content) };
    priorSignature = await signer.sign(event, { signingDate, priorSignature });
    body += `${content.length.toString(16)};chunk-signature=${priorSignature}\r\n${content}${content === "" ? "" : "\r\n"}`;
  }
  if (trailer !== undefined) {
    const line = `x-amz-checksum-crc32:${trailer}`;
    const signature = await signer.signTrailer(`${line}\n`, { signingDate, priorSignature });
    body += `${line}\r\nx-amz-trailer-signature:${signature}\r\n`;
  }
  return { headers: { ...headers, "transfer-encoding": "chunked" }, body: `${body}\r\n` };
}

interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly stored: string | undefined;
}

/** Uploads to a store that stores what arrived whole. */
async function upload(
  carrier: (typeof carriers)[keyof typeof carriers],
  { headers, body }: SignedUpload,
  pieceLength = 7,
): Promise<Outcome> {
  let stored: string | undefined;
  const handler = async ({ body }: { body: ReadableStream<Uint8Array<ArrayBuffer>> }): Promise<object> => {
    stored = await new Response(body).text();
    return {};
  };
  const interceptor = verifySigV4({
    credentials: () => keys.secretAccessKey,
    service: "s3",
    now: () => signedAt,
    host: () => "s3.test",
    always: true,
  });
  const server = createUploadServer("restXml", { stream: handler }, { interceptors: [interceptor] });
  const pieces = body.match(new RegExp(`[^]{1,${String(pieceLength)}}`, "g")) ?? [];
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "host"));
  const answer = await carrier(server, { path: "/stream/k", headers: sent, pieces });
  return { status: answer.status, code: /<Code>(.*?)<\/Code>/.exec(answer.body)?.[1], stored };
}

const refused = { status: 403, code: "SignatureDoesNotMatch", stored: undefined };

describe.each(Object.entries(carriers))("signed chunks by %s", (_, carrier) => {
  it.each([
    ["one chunk", ["hello"], undefined],
    ["chunks of all lengths", ["a".repeat(20_000), "b", "", "c".repeat(300)].filter(Boolean), undefined],
    ["none", [], undefined],
    ["a trailer", ["hel", "lo"], crc32OfHello],
  ])("pass: %s", async (_title, contents, trailer) => {
    const signed = await signUpload(contents, trailer);
    const pieceLength = signed.body.length > 5000 ? 1000 : 7;
    expect(await upload(carrier, signed, pieceLength)).toEqual({
      status: 200,
      code: undefined,
      stored: contents.join(""),
    });
  });

  it("are refused with one byte of the second changed: SRV-11", async () => {
    const { headers, body } = await signUpload(["first chunk", "second chunk", "third chunk"]);
    expect(await upload(carrier, { headers, body: body.replace("second", "sEcond") })).toEqual(refused);
  });

  it.each([
    ["a chunk's signature is another one", (body: string) => body.replace(/(chunk-signature=)(\w)/, flip)],
    ["a chunk has no signature", (body: string) => body.replace(/;chunk-signature=\w+/, "")],
    ["the last chunk has no signature", (body: string) => body.replace(/\r\n0;chunk-signature=\w+/, "\r\n0")],
    ["the chunks are in another order", swapChunks],
    ["the trailer's signature is another one", (body: string) => body.replace(/(trailer-signature:)(\w)/, flip)],
    ["the trailer has no signature", (body: string) => body.replace(/x-amz-trailer-signature:\w+\r\n/, "")],
  ])("are refused where %s", async (_title, change) => {
    const { headers, body } = await signUpload(
      ["hel", "lo!"].map((each) => each),
      "x",
    );
    const changed = change(body);
    expect(changed).not.toBe(body);
    const outcome = await upload(carrier, { headers, body: changed });
    expect(outcome.stored).toBeUndefined();
    expect(outcome.status).toBeGreaterThanOrEqual(400);
  });

  it("are refused for only the trailer's signature", async () => {
    const { headers, body } = await signUpload(["hello"], crc32OfHello);
    expect(await upload(carrier, { headers, body: body.replace(/(trailer-signature:)(\w)/, flip) })).toEqual(refused);
    expect(await upload(carrier, { headers, body: body.replace(/x-amz-trailer-signature:\w+\r\n/, "") })).toEqual(
      refused,
    );
  });

  it("of an unsigned upload with a trailer have their checksum verified: SRV-13", async () => {
    for (const [checksum, wanted] of [
      [crc32OfHello, { status: 200, code: undefined, stored: "hello" }],
      ["AAAAAA==", { status: 400, code: "BadDigest", stored: undefined }],
    ] as const) {
      const { headers } = await signer.sign(
        {
          ...{ method: "PUT", protocol: "http:", hostname: "s3.test", path: "/stream/k" },
          headers: {
            host: "s3.test",
            "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "x-amz-decoded-content-length": "5",
            "x-amz-trailer": "x-amz-checksum-crc32",
          },
        },
        { signingDate },
      );
      const body = `5\r\nhello\r\n0\r\nx-amz-checksum-crc32:${checksum}\r\n\r\n`;
      expect(await upload(carrier, { headers: { ...headers, "transfer-encoding": "chunked" }, body })).toEqual(wanted);
    }
  });

  it("are not looked for in a body with a hash, whatever its encoding is called: SRV-14", async () => {
    const body = "5;chunk-signature=0\r\nhello\r\n0\r\n\r\n";
    const { headers } = await signer.sign(
      {
        ...{ method: "PUT", protocol: "http:", hostname: "s3.test", path: "/stream/k", body },
        headers: { host: "s3.test", "content-encoding": "aws-chunked" },
      },
      { signingDate },
    );
    expect(headers["x-amz-content-sha256"]).toBe(createHash("sha256").update(body).digest("hex"));
    expect(await upload(carrier, { headers: { ...headers, "transfer-encoding": "chunked" }, body })).toEqual({
      ...{ status: 200, code: undefined, stored: body },
    });
    const changed = { headers: { ...headers, "transfer-encoding": "chunked" }, body: body.replace("hello", "hallo") };
    expect(await upload(carrier, changed)).toEqual({
      ...{ status: 400, code: "XAmzContentSHA256Mismatch", stored: undefined },
    });
  });
});

function flip(_: string, before: string, digit: string): string {
  return before + (digit === "0" ? "1" : "0");
}

function swapChunks(body: string): string {
  return body.replace(/^(3;\S+\r\nhel\r\n)(3;\S+\r\nlo!\r\n)/, "$2$1");
}
