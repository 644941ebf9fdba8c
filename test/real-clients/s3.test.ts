import { Agent, createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as aws from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import type { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { layouts, loadS3 } from "../packages/s3-packages.ts";
import { sharedFolder } from "../shared-folder.ts";

const operations = ["ListBuckets", "GetBucketLocation", "ListObjectsV2", "GetObject", "HeadObject", "PutObject"];
const buckets = ["bucket", "my.bucket", "my-bucket.s3", "123"];
const keys = ["k", "dir/k", "dir/sub dir/ü+&=?#%.txt", "bucket/k"];

/** AWS's own client, and the generated one, against the generated server: buckets arrive however hosts name them. */
describe.skipIf(sharedFolder() === undefined).each(layouts)("S3's addressing, server of the %s model", (layout) => {
  const folder = new PackageFolder();
  let loaded: LoadedPackage;
  let server: Server;
  let http: HttpServer;
  let port: number;
  const received: object[] = [];
  const hosts: string[] = [];
  const agent = new Agent({
    // Every name is this machine's.
    lookup: (_, options, callback) => {
      if (options.all === true) callback(null, [{ address: "127.0.0.1", family: 4 }]);
      else callback(null, "127.0.0.1", 4);
    },
  });

  beforeAll(async () => {
    loaded = await loadS3(folder, "s3", { layout, operations });
    const keep = ({ Bucket, Key }: { Bucket?: string; Key?: string }): object => {
      received.push({ ...(Bucket !== undefined && { Bucket }), ...(Key !== undefined && { Key }) });
      return {};
    };
    const handlers = {
      ...{ listBuckets: keep, listObjectsV2: keep, headObject: keep },
      getBucketLocation: (input: object) => ({ ...keep(input), LocationConstraint: "eu-west-1" }),
      getObject: (input: object) => ({ ...keep(input), Body: "body", ExpiresString: "0" }),
      putObject: keep,
    };
    server = loaded.createServer(handlers, { baseHosts: ["http://s3.test:9000"] } as object);
    http = createServer((request, response) => {
      hosts.push(request.headers.host ?? "");
      toNodeListener(server)(request, response);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => http.once("listening", resolve));
    port = (http.address() as AddressInfo).port;
  }, 120_000);
  beforeEach(() => {
    received.length = 0;
    hosts.length = 0;
  });
  afterAll(() => {
    agent.destroy();
    http.closeAllConnections();
    http.close();
    folder.remove();
  });

  describe.each([
    { host: "127.0.0.1", forcePathStyle: false, isInHost: false },
    { host: "127.0.0.1", forcePathStyle: true, isInHost: false },
    { host: "localhost", forcePathStyle: true, isInHost: false },
    { host: "localhost", forcePathStyle: false, isInHost: true },
    { host: "s3.localhost", forcePathStyle: false, isInHost: true },
    { host: "s3.test", forcePathStyle: false, isInHost: true },
    { host: "s3.test", forcePathStyle: true, isInHost: false },
  ])("AWS SDK v3 at $host, forcePathStyle: $forcePathStyle", ({ host, forcePathStyle, isInHost }) => {
    let client: aws.S3;
    beforeAll(() => {
      client = new aws.S3({
        endpoint: `http://${host}:${String(port)}`,
        region: "us-east-1",
        credentials: { accessKeyId: "id", secretAccessKey: "secret" },
        forcePathStyle,
        requestHandler: { httpAgent: agent },
      });
    });
    afterAll(() => client.destroy());

    it.each(buckets)("calls bucket %s", async (Bucket) => {
      for (const Key of keys) {
        await client.putObject({ Bucket, Key, Body: "body" });
        const output = await client.getObject({ Bucket, Key });
        expect(await output.Body?.transformToString()).toBe("body");
        expect(output).toMatchObject({ ExpiresString: "0" });
        expect(output).not.toHaveProperty("Expires");
        expect(received.splice(0)).toEqual([
          { Bucket, Key },
          { Bucket, Key },
        ]);
      }
      await client.listObjectsV2({ Bucket });
      expect((await client.getBucketLocation({ Bucket })).LocationConstraint).toBe("eu-west-1");
      await client.listBuckets({});
      expect(received).toEqual([{ Bucket }, { Bucket }, {}]);
      const own = `${host}:${String(port)}`;
      // Buckets with dots are never in the host name of another endpoint than AWS's own.
      const isFirst = isInHost && !Bucket.includes(".");
      expect(new Set(hosts)).toEqual(isFirst ? new Set([`${Bucket}.${own}`, own]) : new Set([own]));
    });
  });

  describe.each([
    { endpoint: "http://in.process", config: {} },
    { endpoint: "http://in.process", config: { forcePathStyle: true } },
    { endpoint: "http://in.process:8080", config: {} },
    { endpoint: "http://localhost", config: {} },
    { endpoint: "http://s3.test", config: {} },
    { endpoint: "https://s3.eu-west-1.amazonaws.com", config: {} },
    { endpoint: undefined, config: { region: "eu-west-1", useDualstackEndpoint: true } },
    { endpoint: undefined, config: { region: "us-gov-west-1", useFipsEndpoint: true } },
    { endpoint: "http://127.0.0.1", config: {} },
  ])("a generated client in process, at $endpoint with $config", ({ endpoint, config }) => {
    it.each(buckets)("calls bucket %s", async (Bucket) => {
      const client = loaded.createClient({
        ...config,
        endpoint,
        signer: (request) => request,
        transport: server.fetch,
      });
      const call = (name: string, input: object): Promise<object> => {
        const operation = loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
        return client.send(loaded.createCommand(operation, input));
      };
      for (const Key of keys) {
        await call("PutObject", { Bucket, Key, Body: "body" });
        await call("HeadObject", { Bucket, Key });
        expect(received.splice(0)).toEqual([
          { Bucket, Key },
          { Bucket, Key },
        ]);
      }
      await call("ListObjectsV2", { Bucket });
      await call("ListBuckets", {});
      expect(received).toEqual([{ Bucket }, {}]);
    });
  });

  it("leaves a host that requests in process name themselves", async () => {
    const headers = { host: "bucket.s3.test" };
    await server.fetch(new Request("http://in.process/dir/k", { headers }));
    await server.fetch(new Request("http://bucket.in.process/dir/k"));
    await server.fetch(new Request("http://in.process/dir/k"));
    expect(received).toEqual([
      { Bucket: "bucket", Key: "dir/k" },
      { Bucket: "bucket", Key: "dir/k" },
      { Bucket: "dir", Key: "k" },
    ]);
  });
});
