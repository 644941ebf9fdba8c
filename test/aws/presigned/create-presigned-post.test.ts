import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost as createBySdk } from "@aws-sdk/s3-presigned-post";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AwsClientConfig } from "../../../src/aws/index.ts";
import { createPresignedPost, type PresignedPostOptions } from "../../../src/aws/s3-presigned-post.ts";
import { loadCorpusPackage } from "../../packages/bundled-package.ts";
import type { LoadedPackage } from "../../packages/loaded-package.ts";
import { sharedFolder } from "../../shared-folder.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

describe.skipIf(sharedFolder() === undefined)("a presigned form", () => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage("smithy/s3-2006-03-01.json");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 30, 12) });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it.each<{ options: PresignedPostOptions; config?: object }>([
    { options: { Bucket: "my-bucket", Key: "k" } },
    { options: { Bucket: "my.bucket", Key: "ä b" } },
    { options: { Bucket: "my-bucket", Key: "a/${filename}", Expires: 600 } },
    {
      options: {
        ...{ Bucket: "my-bucket", Key: "k", Fields: { acl: "private", "x-amz-meta-ü": "ü" } },
        Conditions: [["content-length-range", 0, 10], { acl: "private" }, ["starts-with", "$Content-Type", "image/"]],
      },
    },
    { options: { Bucket: "my-bucket", Key: "k" }, config: { credentials: { ...credentials, sessionToken: "T+/=" } } },
    { options: { Bucket: "my-bucket", Key: "k" }, config: { forcePathStyle: true } },
    { options: { Bucket: "my-bucket", Key: "k" }, config: { useDualstackEndpoint: true } },
    { options: { Bucket: "my-bucket", Key: "k" }, config: { endpoint: "http://localhost:9000" } },
  ])("is that of AWS SDK v3: $options $config", async ({ options, config }) => {
    const client = { region: "eu-west-1", credentials, ...config };
    const ours = await createPresignedPost(loaded.createClient(client), options);
    // Its declarations are those of another version of the client.
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
    const theirs = await createBySdk(new S3Client(client) as never, options as never);
    expect(ours).toEqual(theirs);
  });

  it("of an access point is signed for the access point's region", async () => {
    const Bucket = "arn:aws:s3:us-west-2:123456789012:accesspoint/ap";
    const client = loaded.createClient({ region: "eu-west-1", credentials, useArnRegion: true } as AwsClientConfig);
    const { url, fields } = await createPresignedPost(client, { Bucket, Key: "k" });
    expect(url).toBe("https://ap-123456789012.s3-accesspoint.us-west-2.amazonaws.com/");
    expect(fields["X-Amz-Credential"]).toBe("AKIDEXAMPLE/20261130/us-west-2/s3/aws4_request");
  });
});
