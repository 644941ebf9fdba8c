import { describe, expect, test } from "vitest";
import type { ClientConfig } from "../../../src/runtime/client/client-config.ts";
import { parseEndpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import {
  bucketHosts,
  chooseS3Endpoint,
  type S3AddressingConfig,
} from "../../../src/runtime/customizations/s3-client.ts";
import { createS3TargetReader, withBucketsFromHosts } from "../../../src/runtime/customizations/s3-server.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import type { ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import { sentRequest } from "../client/sent-request.ts";
import { incomingRequest } from "../protocol/messages.ts";
import { restXml } from "../../../src/runtime/protocols.ts";

const label = { target: "string", httpLabel: true } as const;
const operation: OperationSchema = {
  name: "GetObject",
  http: { method: "GET", uri: "/{Bucket}/{Key+}", code: 200 },
  input: { type: "structure", name: "In", members: () => ({ Bucket: label, Key: label }) },
};
const service: ServiceSchema = { name: "S3", sdkId: "S3", version: "1", auth: [], exception: ServiceException };
const withParts: ServiceSchema = { ...service, parts: [bucketHosts] };
const virtual = { path: "/a%20b/../c", prefix: "bucket." };
const inPath = { path: "/bucket/a%20b/../c", prefix: "" };

describe("where a client names the bucket", () => {
  test.each<{ config: ClientConfig & S3AddressingConfig; want: object }>([
    { config: {}, want: virtual },
    { config: { endpoint: "http://localhost:9000" }, want: virtual },
    { config: { endpoint: "https://s3.us-west-2.amazonaws.com" }, want: virtual },
    { config: { forcePathStyle: true }, want: inPath },
    { config: { hostPrefixes: false }, want: inPath },
    { config: { endpoint: "http://127.0.0.1:9000" }, want: inPath },
    { config: { endpoint: new URL("http://[::1]:9000/") }, want: inPath },
  ])("$config", async ({ config, want }) => {
    const input = { Bucket: "bucket", Key: "a b/../c" };
    const { path, endpoint } = await sentRequest(withParts, operation, input, { ...config, protocol: restXml });
    const { hostname } = parseEndpoint(config.endpoint ?? "https://example.com");
    expect({ path, prefix: endpoint.hostname.slice(0, -hostname.length) }).toEqual(want);
    expect(endpoint.hostname.endsWith(hostname)).toBe(true);
  });

  test.each(["my.bucket", "Bucket", "ab", "-bucket", `b${"u".repeat(63)}`])("%s stays in the path", async (Bucket) => {
    const request = await sentRequest(withParts, operation, { Bucket, Key: "k" }, { protocol: restXml });
    expect(request.path).toBe(`/${Bucket}/k`);
    expect(request.endpoint.hostname).toBe("example.com");
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
  const given = ["http://s3.example.com:9000", "minio.s3.internal", "storage", new URL("http://10.0.0.1/")];
  const cases: readonly { host: string; baseHosts?: readonly (string | URL)[]; bucket?: string }[] = [
    // AWS's own hosts
    { host: "bucket.s3.eu-west-1.amazonaws.com", bucket: "bucket" },
    { host: "bucket.s3-eu-west-1.amazonaws.com", bucket: "bucket" },
    { host: "my.s3.bucket.s3.dualstack.eu-west-1.amazonaws.com", bucket: "my.s3.bucket" },
    { host: "BUCKET.S3.AMAZONAWS.COM.", bucket: "bucket" },
    { host: "bucket.s3-accelerate.amazonaws.com", bucket: "bucket" },
    { host: "bucket.s3.cn-north-1.amazonaws.com.cn:443", bucket: "bucket" },
    { host: "b--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com", bucket: "b--usw2-az1--x-s3" },
    { host: "s3.eu-west-1.amazonaws.com" },
    { host: "s3-eu-west-1.amazonaws.com" },
    { host: "s3.amazonaws.com" },
    // The machine's own
    { host: "localhost:9000" },
    { host: "bucket.localhost:9000", bucket: "bucket" },
    { host: "my.bucket.localhost:9000", bucket: "my.bucket" },
    { host: "s3.localhost:9000" },
    { host: "my.bucket.s3.localhost:9000", bucket: "my.bucket" },
    { host: "in.process" },
    { host: "bucket.in.process", bucket: "bucket" },
    { host: "bucket.in.process:8080", bucket: "bucket" },
    { host: "127.0.0.1:9000" },
    { host: "[::1]:9000" },
    // Of others nothing is known
    { host: "storage" },
    { host: "bucket.storage" },
    { host: "minio.example.com" },
    { host: "" },
    { host: "bucket.in.process/x" },
    { host: "b.in.process" },
    { host: "bucket_.in.process" },
    // What the server is told
    { host: "s3.example.com:9000", baseHosts: given },
    { host: "bucket.s3.example.com:9000", baseHosts: given, bucket: "bucket" },
    { host: "bucket.s3.example.com", baseHosts: given, bucket: "bucket" },
    { host: "minio.s3.internal", baseHosts: given },
    { host: "my.bucket.minio.s3.internal", baseHosts: given, bucket: "my.bucket" },
    { host: "storage:80", baseHosts: given },
    { host: "bucket.storage:80", baseHosts: given, bucket: "bucket" },
    { host: "10.0.0.1", baseHosts: given },
    { host: "bucket.s3.eu-west-1.amazonaws.com", baseHosts: given, bucket: "bucket" },
    { host: "bucket.in.process", baseHosts: given, bucket: "bucket" },
    { host: "emulator.localhost", baseHosts: ["emulator.localhost"] },
    { host: "bucket.emulator.localhost", baseHosts: ["localhost", "emulator.localhost"], bucket: "bucket" },
  ];
  const read = async (server: ServerProtocol, host: string, path: string): Promise<object> => {
    const router = server.createRouter(service, [{ operation, required: new Set() }]);
    const request = await server.prepareRequest?.(incomingRequest({ method: "GET", path, headers: { host } }));
    return server.deserializeRequest(service, router(request ?? expect.fail()), request ?? expect.fail());
  };

  test.each(cases)("$host, told $baseHosts", async ({ host, baseHosts, bucket }) => {
    const server = withBucketsFromHosts({ baseHosts })(restXmlServer);
    const want = bucket === undefined ? { Bucket: "dir", Key: "a/../k" } : { Bucket: bucket, Key: "dir/a/../k" };
    expect(await read(server, host, "/dir/a/../k")).toEqual(want);
    const reader = createS3TargetReader({ baseHosts });
    const request = (path: string) => incomingRequest({ method: "GET", path, headers: { host } });
    expect(reader(request("/dir/a/../k"))).toEqual({ bucket: want.Bucket, key: want.Key });
    expect(reader(request("/"))).toEqual({ bucket, key: undefined });
    expect(reader(request("/d%C3%A4%2Fb/%ff"))).toEqual({ bucket: bucket ?? "dä/b", key: undefined });
  });

  test.each(["", "http://", "a b", "ftp://host", "http://host/path", "user@host", "host?x"])(
    '"%s" is not a base host',
    (baseHost) => {
      expect(() => withBucketsFromHosts({ baseHosts: [baseHost] })).toThrow(TypeError);
    },
  );
});
