import { beforeAll, describe, expect, it } from "vitest";
import type { AwsClientConfig } from "../../../src/aws/client/aws-client-config.ts";
import { crc32 } from "../../../src/runtime/client/interceptors/checksum-parts.ts";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import { loadCorpusPackage } from "../../packages/bundled-package.ts";
import type { LoadedPackage } from "../../packages/loaded-package.ts";
import { sharedFolder } from "../../shared-folder.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

describe.skipIf(sharedFolder() === undefined)("a client of S3", () => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage("smithy/s3-2006-03-01.json");
  });

  /** The outcome of a call, and the requests that were sent. The last of the answers is repeated. */
  async function call(
    name: string,
    input: object,
    answers: readonly (() => Response)[] = [() => new Response()],
    config: AwsClientConfig = {},
  ): Promise<{ outcome: unknown; sent: readonly Sent[] }> {
    const sent: Sent[] = [];
    const operation = loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
    const transport = async (request: Request): Promise<Response> => {
      const { method, url, headers } = request;
      sent.push({ method, url, headers, body: await request.text() });
      const answer = answers[Math.min(sent.length, answers.length) - 1] ?? expect.fail("no answer");
      return answer();
    };
    const client = loaded.createClient({ region: "eu-west-1", credentials, maxAttempts: 3, transport, ...config });
    const outcome: unknown = await client.send(loaded.createCommand(operation, input)).catch((error: unknown) => error);
    return { outcome, sent };
  }

  it.each([
    [404, "NotFound"],
    [403, "UnknownError"],
    [400, "UnknownError"],
  ])("names the error of a HEAD request, whose response has no body: %i", async (status, name) => {
    const { outcome } = await call("HeadObject", { Bucket: "bucket", Key: "k" }, [
      () => new Response(null, { status }),
    ]);
    expect(outcome).toMatchObject({ name, $metadata: { httpStatusCode: status } });
  });

  it("sends a copy again whose answer says 200 and SlowDown", async () => {
    const slow = (): Response => new Response("<Error><Code>SlowDown</Code><Message>m</Message></Error>");
    const done = (): Response => new Response("<CopyObjectResult><ETag>&quot;e&quot;</ETag></CopyObjectResult>");
    const input = { Bucket: "bucket", Key: "k", CopySource: "other/k" };
    const { outcome, sent } = await call("CopyObject", input, [slow, slow, done]);
    expect(outcome).toMatchObject({ CopyObjectResult: { ETag: '"e"' }, $metadata: { attempts: 3 } });
    expect(sent).toHaveLength(3);
  });

  it.each([
    ["bucket", "http://localhost:9000/foo", { forcePathStyle: true }, "http://localhost:9000/foo/bucket/a/b"],
    ["bucket", "http://host.example/foo/", {}, "http://bucket.host.example/foo/a/b"],
    ["example.com#", undefined, {}, "https://s3.eu-west-1.amazonaws.com/example.com%23/a/b"],
    ["my.bucket", undefined, {}, "https://s3.eu-west-1.amazonaws.com/my.bucket/a/b"],
  ])("addresses %s at %s, and signs the path", async (Bucket, endpoint, config, want) => {
    const input = { Bucket, Key: "a/b" };
    const { sent, outcome } = await call("DeleteObject", input, undefined, {
      ...(endpoint && { endpoint }),
      ...config,
    });
    const [{ url, headers } = expect.fail(String(outcome))] = sent;
    expect(url.replace(/\?.*$/, "")).toBe(want);
    expect(headers.get("authorization")).toBe(await signatureOf(sent[0] ?? expect.fail()));
  });

  it("escapes line breaks of keys in a document, and has the checksum of that", async () => {
    const { sent } = await call("DeleteObjects", { Bucket: "bucket", Delete: { Objects: [{ Key: "a\r\nb" }] } });
    const [{ body, headers } = expect.fail()] = sent;
    expect(body).toContain("<Key>a&#xd;&#xa;b</Key>");
    const checksum = crc32.start();
    checksum.update(new TextEncoder().encode(body));
    expect(headers.get("x-amz-checksum-crc32")).toBe(Buffer.from(checksum.digest()).toString("base64"));
  });

  it.each([
    [{ Metadata: { a: "ü" } }, "x-amz-meta-a"],
    [{ ContentDisposition: 'attachment; filename="ü"' }, "content-disposition"],
  ])("does not send %o, whose signature services may not agree with", async (members, name) => {
    const { outcome, sent } = await call("PutObject", { Bucket: "bucket", Key: "k", Body: "x", ...members });
    expect(outcome).toEqual(new TypeError(`the header "${name}" has a character that is not ASCII: encode its value`));
    expect(sent).toEqual([]);
  });

  async function signatureOf({ method, url, headers }: Sent): Promise<string | undefined> {
    const signed = (/SignedHeaders=([^,]+)/.exec(headers.get("authorization") ?? "")?.[1] ?? "").split(";");
    const { protocol, host, hostname, pathname, search } = new URL(url);
    const signer = new SignatureV4({ credentials, region: "eu-west-1", service: "s3", uriEscapePath: false });
    const date = headers.get("x-amz-date") ?? "";
    const given = Object.fromEntries(signed.map((name) => [name, headers.get(name) ?? ""]));
    const query = Object.fromEntries(new URLSearchParams(search));
    const request = { method, protocol, hostname, path: pathname, query, headers: { ...given, host } };
    const at = date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, "$1-$2-$3T$4:$5:$6Z");
    return (await signer.sign(request, { signingDate: at, signableHeaders: new Set(signed) })).headers["authorization"];
  }
});
