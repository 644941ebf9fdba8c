import * as s3 from "@aws-sdk/client-s3";
import { getSignedUrl as getSignedUrlBySdk } from "@aws-sdk/s3-request-presigner";
import { beforeAll, describe, expect, it } from "vitest";
import { getSignedUrl } from "../../../src/aws/s3-request-presigner.ts";
import { sigV4aAuth } from "../../../src/aws/signature-v4a.ts";
import type { RequestPresigningArguments } from "../../../src/aws/signature-v4/request-signer.ts";
import { NoValue } from "../../../src/synthesize/no-value.ts";
import { Synthesizer } from "../../../src/synthesize/synthesize.ts";
import { loadCorpusPackage } from "../../packages/bundled-package.ts";
import type { LoadedPackage } from "../../packages/loaded-package.ts";
import { sharedFolder } from "../../shared-folder.ts";

const shared = sharedFolder();
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const signingDate = new Date("2026-11-30T12:00:00Z");

interface UrlCase {
  readonly operation: string;
  readonly input?: object;
  readonly config?: object;
  readonly options?: RequestPresigningArguments;
}

const Bucket = "my-bucket";

describe.skipIf(shared === undefined)("a presigned URL of S3", () => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage("smithy/s3-2006-03-01.json");
  });

  function sign({ operation, input = {}, config, options }: UrlCase): Promise<string> {
    const planned = loaded.plan.operations.find(({ shape }) => shape.name === operation);
    const client = loaded.createClient({ region: "eu-west-1", credentials, ...config });
    const command = loaded.createCommand(planned ?? expect.fail(operation), input);
    return getSignedUrl(client, command, { signingDate, ...options });
  }

  function signBySdk({ operation, input = {}, config, options }: UrlCase): Promise<string> {
    const client = new s3.S3Client({
      ...{ region: "eu-west-1", credentials, requestChecksumCalculation: "WHEN_REQUIRED" },
      ...{ responseChecksumValidation: "WHEN_REQUIRED", ...config },
    });
    const Command = s3[`${operation}Command` as "GetObjectCommand"];
    return getSignedUrlBySdk(client, new Command(input as s3.GetObjectCommandInput), {
      signingDate,
      ...(options as object),
    });
  }

  const keys = [
    "k",
    "a b",
    "ä/ü",
    "a+b&c=d?e#f",
    "/x",
    "x/",
    "a//b",
    "a/../b",
    "./a",
    "100%",
    "it's(1)!*~",
    "\u{1f600}",
  ];
  const arns = "arn:aws:s3:us-west-2:123456789012:accesspoint";

  it.each<UrlCase>([
    ...keys.map((Key) => ({ operation: "GetObject", input: { Bucket, Key } })),
    ...keys.map((Key) => ({ operation: "GetObject", input: { Bucket: "my.bucket", Key } })),
    { operation: "HeadObject", input: { Bucket, Key: "k", VersionId: "v/1+2", PartNumber: 3 } },
    {
      operation: "GetObject",
      input: {
        ...{ Bucket, Key: "k", ResponseContentDisposition: 'attachment; filename="a b.txt"' },
        ...{ ResponseContentType: "text/plain", ResponseExpires: new Date(0), ResponseCacheControl: "no-cache" },
      },
    },
    {
      operation: "GetObject",
      input: { Bucket, Key: "k", Range: "bytes=0-9", IfNoneMatch: '"e"', IfModifiedSince: signingDate },
    },
    { operation: "GetObject", input: { Bucket, Key: "k", ChecksumMode: "ENABLED", RequestPayer: "requester" } },
    {
      operation: "PutObject",
      input: { Bucket, Key: "k", ACL: "public-read", ContentType: "text/plain", Metadata: { Foo: "bar", b: "ü" } },
    },
    { operation: "PutObject", input: { Bucket, Key: "k", ServerSideEncryption: "aws:kms", SSEKMSKeyId: "key" } },
    { operation: "PutObject", input: { Bucket, Key: "k", Tagging: "a=b&c=d", StorageClass: "STANDARD_IA" } },
    { operation: "PutObject", input: { Bucket, Key: "k", ContentLength: 12345, ContentType: "application/x-test" } },
    { operation: "PutObject", input: { Bucket, Key: "k", Body: "hellö" } },
    { operation: "PutObject", input: { Bucket, Key: "k", Body: "hello", ChecksumAlgorithm: "SHA256" } },
    {
      operation: "PutObject",
      input: { Bucket, Key: "k", ChecksumSHA256: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" },
    },
    {
      operation: "PutObject",
      input: { Bucket, Key: "k", SSECustomerAlgorithm: "AES256", SSECustomerKey: "k".repeat(32) },
    },
    { operation: "CopyObject", input: { Bucket, Key: "k", CopySource: "/other/a%20b" } },
    { operation: "UploadPart", input: { Bucket, Key: "k", PartNumber: 1, UploadId: "u+/=" } },
    { operation: "CreateMultipartUpload", input: { Bucket, Key: "k" } },
    { operation: "DeleteObject", input: { Bucket, Key: "k" } },
    { operation: "ListObjectsV2", input: { Bucket, Prefix: "a/ü", Delimiter: "/", MaxKeys: 2 } },
    { operation: "GetBucketAcl", input: { Bucket } },
    { operation: "ListBuckets" },
    { operation: "GetObject", input: { Bucket: `${arns}/ap`, Key: "a b" } },
    { operation: "GetObject", input: { Bucket: `${arns}:ap`, Key: "k" }, config: { useArnRegion: true } },
    {
      operation: "GetObject",
      input: { Bucket, Key: "k" },
      config: { credentials: { ...credentials, sessionToken: "T+/=" } },
    },
    { operation: "GetObject", input: { Bucket, Key: "k" }, config: { forcePathStyle: true } },
    { operation: "GetObject", input: { Bucket, Key: "k" }, config: { useDualstackEndpoint: true } },
    {
      operation: "GetObject",
      input: { Bucket, Key: "k" },
      config: { useDualstackEndpoint: true, useFipsEndpoint: true, region: "us-west-1" },
    },
    { operation: "GetObject", input: { Bucket, Key: "k" }, config: { useAccelerateEndpoint: true } },
    { operation: "GetObject", input: { Bucket, Key: "k" }, config: { useGlobalEndpoint: true, region: "us-east-1" } },
    {
      operation: "GetObject",
      input: { Bucket, Key: "a/b" },
      config: { endpoint: "http://localhost:9000", forcePathStyle: true },
    },
    { operation: "GetObject", input: { Bucket, Key: "a/b" }, config: { endpoint: "https://s3.example.com:443" } },
    { operation: "GetObject", input: { Bucket, Key: "k" }, options: { expiresIn: 604_800 } },
    {
      operation: "GetObject",
      input: { Bucket, Key: "k" },
      options: { signingRegion: "us-east-2", signingService: "other" },
    },
    {
      operation: "PutObject",
      input: { Bucket, Key: "k", ContentType: "text/plain", ContentEncoding: "gzip" },
      options: { signableHeaders: new Set(["content-type"]), unsignableHeaders: new Set(["content-encoding"]) },
    },
    {
      operation: "PutObject",
      input: { Bucket, Key: "k", ServerSideEncryption: "AES256", ACL: "private" },
      options: {
        hoistableHeaders: new Set(["x-amz-server-side-encryption"]),
        unhoistableHeaders: new Set(["x-amz-acl"]),
      },
    },
  ])("is that of AWS SDK v3: $operation $input $config $options", async (given) => {
    expect(await sign(given)).toBe(await signBySdk(given));
  });

  it.each<UrlCase>([
    { operation: "GetObject", input: { Bucket, Key: "k" } },
    { operation: "PutObject", input: { Bucket, Key: "k", Body: "hello" } },
    { operation: "PutObject", input: { Bucket, Key: "k" } },
  ])("has checksums where the client asks for them: $operation $input", async (given) => {
    const config = { requestChecksumCalculation: "WHEN_SUPPORTED", responseChecksumValidation: "WHEN_SUPPORTED" };
    const url = await sign({ ...given, config });
    expect(url).toContain("x-amz-checksum-");
    expect(url).toBe(await signBySdk({ ...given, config }));
  });

  it("leaves the body's checksum open: whoever sends the body may not be who signs", async () => {
    const urls = [
      await sign({ operation: "PutObject", input: { Bucket, Key: "k" } }),
      await sign({ operation: "GetObject", input: { Bucket, Key: "k" } }),
    ];
    expect(urls.join()).not.toMatch(/checksum/i);
    expect(urls.join()).toContain("X-Amz-Content-Sha256=UNSIGNED-PAYLOAD");
  });

  it("is that of AWS SDK v3 for each operation, with all members and with the required ones", async () => {
    const synthesizer = new Synthesizer();
    const differences: string[] = [];
    let compared = 0;
    for (const operation of loaded.plan.operations) {
      const { name } = operation.shape;
      // The model of April 2025 does not let the checksum of the last one be chosen.
      if (!(`${name}Command` in s3) || name === "PutBucketOwnershipControls") continue;
      for (const members of ["all", "required"] as const) {
        const { input } = loaded.schemaOf(operation);
        const constraints = loaded.constraintsOf(operation);
        let value: object = {};
        try {
          const options = { members, constraints, operation: loaded.schemaOf(operation) };
          if (input) value = synthesizer.synthesize(input, options).value;
        } catch (error) {
          if (error instanceof NoValue) continue;
          throw error;
        }
        if ("Bucket" in value) value = { ...value, Bucket };
        // The SDK does not send what is not a date.
        if ("ExpiresString" in value) value = { ...value, Expires: undefined, ExpiresString: undefined };
        const given: UrlCase = { operation: name, input: value };
        const wanted = await signBySdk(given).catch(() => undefined);
        if (wanted === undefined) continue;
        compared++;
        const isBytes = Object.values(input?.members() ?? {}).some(
          ({ httpPayload, target }) => httpPayload && target === "blob",
        );
        const hasXml = wanted.includes("content-length") && !isBytes;
        const [url, other] = [await sign(given), wanted].map((one) => (hasXml ? withoutChecksum(one) : one));
        if (url !== other) differences.push(`${name}\n${url}\n${other}`);
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(150);
  });

  it("is refused for more than seven days", async () => {
    const given = { operation: "GetObject", input: { Bucket, Key: "k" }, options: { expiresIn: 604_801 } };
    await expect(sign(given)).rejects.toThrow(RangeError);
  });

  it("of a multi-region access point is signed for all regions, by clients that have the scheme", async () => {
    const input = { Bucket: "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap", Key: "a b" };
    const url = new URL(await sign({ operation: "GetObject", input, config: { authSchemes: [sigV4aAuth] } }));
    expect(url.origin + url.pathname).toBe("https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/a%20b");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      "X-Amz-Algorithm": "AWS4-ECDSA-P256-SHA256",
      "X-Amz-Region-Set": "*",
      "X-Amz-Credential": "AKIDEXAMPLE/20261130/s3/aws4_request",
    });
    for (const sigv4aSigningRegionSet of [
      ["eu-west-1", "us-west-2"],
      () => Promise.resolve(["eu-west-1", "us-west-2"]),
    ]) {
      const config = { authSchemes: [sigV4aAuth], sigv4aSigningRegionSet };
      expect(await sign({ operation: "GetObject", input, config })).toContain(
        "X-Amz-Region-Set=eu-west-1%2Cus-west-2&",
      );
    }
    await expect(sign({ operation: "GetObject", input })).rejects.toThrow("sigv4a with { authSchemes: [sigV4aAuth] }");
  });
});

/** The spelling of XML is the client's own, and so are its length and checksum, which the signature covers. */
function withoutChecksum(url: string): string {
  return url.replaceAll(/(?<=x-amz-checksum-crc32=|X-Amz-Signature=)[^&]*/g, "");
}
