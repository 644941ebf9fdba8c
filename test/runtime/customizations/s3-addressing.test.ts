import { describe, expect, test } from "vitest";
import { chooseS3Endpoint, withBucketHosts } from "../../../src/runtime/customizations/s3-addressing.ts";
import { withBucketsFromHosts } from "../../../src/runtime/customizations/s3-server-addressing.ts";
import { restXmlServer } from "../../../src/runtime/rest/rest-xml-server.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { ServiceException } from "../../../src/runtime/exception/service-exception.ts";
import { incomingRequest } from "../rest/messages.ts";
import { restXml } from "../whole-clients.ts";

const label = { target: "string", httpLabel: true } as const;
const operation: OperationSchema = {
  name: "GetObject",
  http: { method: "GET", uri: "/{Bucket}/{Key+}", code: 200 },
  input: { type: "structure", name: "In", members: () => ({ Bucket: label, Key: label }) },
};
const service: ServiceSchema = { name: "S3", sdkId: "S3", version: "1", auth: [], exception: ServiceException };
const virtual = { path: "/a%20b/../c", hostPrefix: "bucket." };
const inPath = { path: "/bucket/a%20b/../c", hostPrefix: undefined };

describe("where a client names the bucket", () => {
  test.each([
    { config: {}, want: virtual },
    { config: { endpoint: "http://localhost:9000" }, want: virtual },
    { config: { endpoint: "https://s3.us-west-2.amazonaws.com" }, want: virtual },
    { config: { forcePathStyle: true }, want: inPath },
    { config: { hostPrefixes: false }, want: inPath },
    { config: { endpoint: "http://127.0.0.1:9000" }, want: inPath },
    { config: { endpoint: new URL("http://[::1]:9000/") }, want: inPath },
  ])("$config", async ({ config, want }) => {
    const input = { Bucket: "bucket", Key: "a b/../c" };
    const { path, hostPrefix } = await withBucketHosts(config)(restXml).serializeRequest(service, operation, input);
    expect({ path, hostPrefix }).toEqual(want);
  });

  test.each(["my.bucket", "Bucket", "ab", "-bucket", `b${"u".repeat(63)}`])("%s stays in the path", async (Bucket) => {
    const request = await withBucketHosts({})(restXml).serializeRequest(service, operation, { Bucket, Key: "k" });
    expect(request.path).toBe(`/${Bucket}/k`);
    expect(request.hostPrefix).toBeUndefined();
  });
});

describe("which endpoint a client uses", () => {
  const endpoint = "https://s3.eu-west-1.amazonaws.com";
  test.each([
    { config: { endpoint }, want: endpoint },
    { config: { endpoint: "http://x" }, want: "http://x" },
    { config: { endpoint, useDualstackEndpoint: true }, want: "https://s3.dualstack.eu-west-1.amazonaws.com" },
    { config: { endpoint, useAccelerateEndpoint: true }, want: "https://s3-accelerate.amazonaws.com" },
    {
      config: { endpoint: "https://s3.cn-north-1.amazonaws.com.cn", useDualstackEndpoint: true },
      want: "https://s3.dualstack.cn-north-1.amazonaws.com.cn",
    },
  ])("$config", ({ config, want }) => {
    expect(chooseS3Endpoint(config).endpoint).toBe(want);
  });

  test.each(["https://localhost", "https://s3.eu-west-1.amazonaws.com.example.com"])("%s has no other", (other) => {
    expect(() => chooseS3Endpoint({ endpoint: other, useDualstackEndpoint: true })).toThrow(TypeError);
  });
});

describe("where a server finds the bucket", () => {
  test.each([
    { host: "bucket.s3.eu-west-1.amazonaws.com", path: "/k", want: { Bucket: "bucket", Key: "k" } },
    { host: "my.bucket.s3.localhost:9000", path: "/a/../k", want: { Bucket: "my.bucket", Key: "a/../k" } },
    { host: "s3.eu-west-1.amazonaws.com", path: "/bucket/k", want: { Bucket: "bucket", Key: "k" } },
    { host: "localhost:9000", path: "/bucket/k", want: { Bucket: "bucket", Key: "k" } },
  ])("$host", async ({ host, path, want }) => {
    const server = withBucketsFromHosts(restXmlServer);
    const router = server.createRouter(service, [{ operation, required: new Set() }]);
    const request = await server.prepareRequest?.(incomingRequest({ method: "GET", path, headers: { host } }));
    if (request === undefined) throw new Error("nothing was prepared");
    expect(await server.deserializeRequest(service, router(request), request)).toEqual(want);
  });
});
