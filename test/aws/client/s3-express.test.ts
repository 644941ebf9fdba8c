import * as s3 from "@aws-sdk/client-s3";
import { getSignedUrl as getSignedUrlBySdk } from "@aws-sdk/s3-request-presigner";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { getSignedUrl } from "../../../src/aws/s3-request-presigner.ts";
import type { Command } from "../../../src/runtime/client/command.ts";
import type { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { createFakeTransport, type FakeTransport } from "../../runtime/client/echo-service.ts";
import { loadCorpusPackage } from "../../packages/bundled-package.ts";
import type { LoadedPackage } from "../../packages/loaded-package.ts";
import { sharedFolder } from "../../shared-folder.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const Bucket = "photos--usw2-az1--x-s3";
const region = "us-west-2";
const now = Date.UTC(2026, 10, 30, 12);

function sessionText(number: number, expiresIn = 300_000): string {
  const expiration = new Date(Date.now() + expiresIn).toISOString();
  return `<CreateSessionResult><Credentials><SessionToken>token${number}+/=</SessionToken><SecretAccessKey>secret${number}</SecretAccessKey><AccessKeyId>KEY${number}</AccessKeyId><Expiration>${expiration}</Expiration></Credentials></CreateSessionResult>`;
}

describe.skipIf(sharedFolder() === undefined)("calls to directory buckets", () => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage("smithy/s3-2006-03-01.json");
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function command(operation: string, input: object): Command<object, object> {
    const planned = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
    return loaded.createCommand(planned, input);
  }

  /** A client and what it sends; sessions are numbered. */
  function createClient(
    config: object = {},
    expiresIn?: number,
  ): { client: ServiceClient; sent: FakeTransport["sent"] } {
    const { sent } = createFakeTransport([]);
    let sessions = 0;
    const transport: FakeTransport = {
      ...{ sent, discarded: [] },
      send(endpoint, request, options) {
        const text = request.query === "session" ? sessionText(++sessions, expiresIn) : "";
        const answering = createFakeTransport([{ text }]);
        const response = answering.send(endpoint, request, options);
        sent.push(...answering.sent);
        return response;
      },
    };
    return { client: loaded.createClient({ region, credentials, transport, ...config }), sent };
  }

  const sessionsOf = (sent: FakeTransport["sent"]): number =>
    sent.filter(({ request }) => request.query === "session").length;

  it("are signed by a session that is created first, as AWS SDK v3 signs them", async () => {
    const { client, sent } = createClient();
    await client.send(command("DeleteObject", { Bucket, Key: "a b" }));
    const hostname = "photos--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com";
    expect(sent.map(({ url }) => url)).toEqual([
      `https://${hostname}:undefined/?session`,
      `https://${hostname}:undefined/a%20b?x-id=DeleteObject`,
    ]);
    const keys = [credentials, { accessKeyId: "KEY1", secretAccessKey: "secret1" }];
    for (const [index, { request }] of sent.entries()) {
      const { authorization, ...headers } = request.headers;
      const signer = new SmithySignatureV4({
        ...{ service: "s3express", region, credentials: keys[index] ?? credentials, uriEscapePath: false },
        sha256: Hash.bind(null, "sha256"),
      });
      const { method, path } = request;
      const query = Object.fromEntries(new URLSearchParams(request.query));
      const signed = await signer.sign({
        ...{ method, path, query, protocol: "https:", hostname, headers: { ...headers, host: hostname } },
      });
      expect(authorization).toBe(signed.headers["authorization"]);
    }
    expect(sent[1]?.request.headers["authorization"]).toContain("x-amz-s3session-token");
    expect(sent[1]?.request.headers["x-amz-security-token"]).toBeUndefined();
    expect(sent[1]?.request.headers["x-amz-s3session-token"]).toBe("token1+/=");
  });

  it("share the session of their bucket, however many wait for it", async () => {
    const { client, sent } = createClient();
    const other = "videos--usw2-az1--x-s3";
    await Promise.all(
      [Bucket, Bucket, other, other].map((bucket) =>
        client.send(command("DeleteObject", { Bucket: bucket, Key: "k" })),
      ),
    );
    expect(sessionsOf(sent)).toBe(2);
    expect(new Set(sent.map(({ request }) => request.headers["x-amz-s3session-token"])).size).toBe(3);
  });

  it("have a new session in the last minute, which no call waits for", async () => {
    const { client, sent } = createClient();
    const send = async (): Promise<string | undefined> => {
      await client.send(command("DeleteObject", { Bucket, Key: "k" }));
      return sent.findLast(({ request }) => request.query !== "session")?.request.headers["x-amz-s3session-token"];
    };
    expect(await send()).toBe("token1+/=");
    vi.setSystemTime(now + 239_000);
    expect(await send()).toBe("token1+/=");
    expect(sessionsOf(sent)).toBe(1);
    vi.setSystemTime(now + 241_000);
    expect(await send()).toBe("token1+/=");
    await vi.waitFor(async () => expect(await send()).toBe("token2+/="));
    expect(sessionsOf(sent)).toBe(2);
    vi.setSystemTime(now + 900_000);
    expect(await send()).toBe("token3+/=");
  });

  it("have a session for each of the client's keys", async () => {
    let accessKeyId = "ONE";
    const { client, sent } = createClient({
      credentials: () => Promise.resolve({ ...credentials, accessKeyId, expiration: new Date(Date.now()) }),
    });
    await client.send(command("DeleteObject", { Bucket, Key: "k" }));
    accessKeyId = "TWO";
    await client.send(command("DeleteObject", { Bucket, Key: "k" }));
    expect(sessionsOf(sent)).toBe(2);
  });

  it("are signed with the client's keys where disableS3ExpressSessionAuth says so", async () => {
    const { client, sent } = createClient({ disableS3ExpressSessionAuth: true });
    await client.send(command("DeleteObject", { Bucket, Key: "k" }));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.request.headers["authorization"]).toContain(`AKIDEXAMPLE/20261130/${region}/s3express/`);
  });

  it("reject with the service's error where there is no session", async () => {
    const text = "<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
    const transport = createFakeTransport([{ status: 403, text }]);
    const client = loaded.createClient({ region, credentials, transport });
    await expect(client.send(command("DeleteObject", { Bucket, Key: "k" }))).rejects.toMatchObject({
      ...{ name: "AccessDenied", message: "no", $metadata: { httpStatusCode: 403 } },
    });
    expect(transport.sent).toHaveLength(1);
  });

  it("have presigned URLs as those of AWS SDK v3", async () => {
    const { client } = createClient();
    const input = { Bucket, Key: "a/b c", PartNumber: 1, UploadId: "u", ChecksumCRC32: "AAAAAA==" };
    const sdk = new s3.S3Client({
      ...{ region, credentials, responseChecksumValidation: "WHEN_REQUIRED" },
      requestHandler: {
        handle: () =>
          Promise.resolve({ response: { statusCode: 200, headers: {}, body: new Blob([sessionText(1)]).stream() } }),
      } as never,
    });
    const wanted = await getSignedUrlBySdk(sdk, new s3.UploadPartCommand(input), { signingDate: new Date(now) });
    expect(await getSignedUrl(client, command("UploadPart", input))).toBe(wanted);
  });
});
