import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { awsJson1_0Server, awsJson1_1Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import type { ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import type { ServiceSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { createGateway } from "../../../src/runtime/server/gateway.ts";
import { cors } from "../../../src/runtime/server/interceptors/cors.ts";
import type { ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type ServiceServer } from "../../../src/runtime/server/server.ts";
import { service as plainService } from "../protocol/test-service.ts";

interface Given {
  readonly service: Partial<ServiceSchema> & { readonly name: string };
  readonly protocols: readonly ServerProtocol[];
  /** The operations, with the method and URI that protocols with HTTP bindings have. */
  readonly operations: Readonly<Record<string, string>>;
  readonly options?: ServerOptions;
}

/** The answer says who gave it. */
const output: StructureSchema = {
  type: "structure",
  name: "Out",
  members: () => ({ by: { target: "string", httpHeader: "x-by" } }),
};
/** As `output`, in a body. */
const bodyOutput: StructureSchema = { ...output, members: () => ({ by: { target: "string" } }) };

function serve({ service, protocols, operations, options }: Given): ServiceServer {
  const served = Object.entries(operations).map(([name, route]) => {
    const [method = "", uri = ""] = route.split(" ");
    const labels = [...uri.matchAll(/\{(\w+)\+?\}/g)].map(([, label = ""]) => label);
    const input: StructureSchema = {
      type: "structure",
      name: `${name}Input`,
      members: () => Object.fromEntries(labels.map((label) => [label, { target: "string", httpLabel: true }])),
    };
    const schema =
      route === "" ? { name, input, output: bodyOutput } : { name, input, output, http: { method, uri, code: 200 } };
    return { name, schema };
  });
  const definition = {
    service: { ...plainService, ...service },
    protocols,
    operations: Object.fromEntries(served.map(({ name, schema }) => [name, { schema }])),
  };
  const handlers = Object.fromEntries(
    served.map(({ name }) => [name, () => ({ by: `${service.sdkId ?? service.name}.${name}` })]),
  );
  return createServer(definition, handlers, options);
}

const rpc = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, ""]));

const dynamodb = serve({
  service: { name: "DynamoDB_20120810", endpointPrefix: "dynamodb", signingName: "dynamodb", sdkId: "DynamoDB" },
  protocols: [awsJson1_0Server],
  operations: rpc("GetItem", "DescribeTable"),
});
const streams = serve({
  service: { name: "DynamoDBStreams_20120810", endpointPrefix: "streams.dynamodb", signingName: "dynamodb" },
  protocols: [awsJson1_0Server],
  operations: rpc("GetRecords"),
});
const secrets = serve({
  service: { name: "secretsmanager", endpointPrefix: "secretsmanager", signingName: "secretsmanager" },
  protocols: [awsJson1_1Server],
  operations: rpc("ListSecrets"),
});
const balancers = ["2012-06-01", "2015-12-01"].map((version) =>
  serve({
    service: {
      ...{ name: "ElasticLoadBalancing", sdkId: `ELB ${version}`, version },
      ...{ endpointPrefix: "elasticloadbalancing", signingName: "elasticloadbalancing" },
    },
    protocols: [awsQueryServer],
    operations: rpc("DescribeLoadBalancers", ...(version === "2015-12-01" ? ["DescribeRules"] : [])),
  }),
);
const sts = serve({
  service: { name: "AWSSecurityTokenServiceV20110615", sdkId: "STS", endpointPrefix: "sts", signingName: "sts" },
  protocols: [awsQueryServer],
  operations: rpc("AssumeRoleWithWebIdentity"),
});
const cloudwatch = serve({
  service: { name: "GraniteServiceVersion20100801", endpointPrefix: "monitoring", signingName: "monitoring" },
  protocols: [rpcv2CborServer, awsQueryServer],
  operations: rpc("ListMetrics"),
});
const s3 = serve({
  service: { name: "AmazonS3", sdkId: "S3", endpointPrefix: "s3", signingName: "s3" },
  protocols: [restXmlServer],
  operations: {
    ListBuckets: "GET /",
    ListObjects: "GET /{Bucket}",
    GetObject: "GET /{Bucket}/{Key+}",
    GetObjectAcl: "GET /{Bucket}/{Key+}?acl",
    PutObject: "PUT /{Bucket}/{Key+}",
  },
});
const lambda = serve({
  service: { name: "AWSGirApiService", sdkId: "Lambda", endpointPrefix: "lambda", signingName: "lambda" },
  protocols: [restJson1Server],
  operations: { ListFunctions: "GET /2015-03-31/functions", Invoke: "POST /2015-03-31/functions/{Name}/invocations" },
});

const gateway = createGateway([s3, dynamodb, streams, secrets, ...balancers, sts, cloudwatch, lambda]);

function scoped(service: string, region = "eu-west-1"): Record<string, string> {
  const scope = ["AKID", "20261130", region, service, "aws4_request"].filter((part) => part !== "").join("/");
  return { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00` };
}
const form = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
const json = { "content-type": "application/x-amz-json-1.0" };

async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; by: string; text: string }> {
  const host = url.startsWith("http") ? url : `http://127.0.0.1:4566${url}`;
  const response = await gateway.fetch(new Request(host, init));
  const text = Buffer.from(await response.arrayBuffer()).toString("latin1");
  const inBody = /[\w .-]+\.\w+(?=["<]|$)/.exec(text)?.[0];
  return { status: response.status, by: response.headers.get("x-by") ?? inBody ?? "", text };
}

describe("a request goes to the service that it names", () => {
  it.each([
    {
      what: "by its target",
      init: { method: "POST", headers: { ...json, "x-amz-target": "DynamoDB_20120810.GetItem" }, body: "{}" },
      by: "DynamoDB.GetItem",
    },
    {
      what: "by its target, of two services with one scope",
      init: {
        method: "POST",
        headers: { ...json, ...scoped("dynamodb"), "x-amz-target": "DynamoDBStreams_20120810.GetRecords" },
        body: "{}",
      },
      by: "DynamoDBStreams_20120810.GetRecords",
    },
    {
      what: "by its target against its scope",
      init: {
        method: "POST",
        headers: {
          ...scoped("s3"),
          "content-type": "application/x-amz-json-1.1",
          "x-amz-target": "secretsmanager.ListSecrets",
        },
        body: "{}",
      },
      by: "secretsmanager.ListSecrets",
    },
    {
      what: "by the path of RPC v2",
      url: "/service/GraniteServiceVersion20100801/operation/ListMetrics",
      init: {
        method: "POST",
        headers: { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor", accept: "application/cbor" },
        body: new Uint8Array([0xa0]),
      },
      by: "GraniteServiceVersion20100801.ListMetrics",
    },
    { what: "by its scope", url: "/photos/a/b", init: { headers: scoped("s3") }, by: "S3.GetObject" },
    {
      what: "by a scope without a region",
      url: "/photos/a/b",
      init: { headers: scoped("s3", "") },
      by: "S3.GetObject",
    },
    { what: "by a scope of S3's", url: "/photos/a/b", init: { headers: scoped("s3express") }, by: "S3.GetObject" },
    {
      what: "by its scope, in the query",
      url: `/photos/a/b?X-Amz-Credential=AKID%2F20261130%2Feu-west-1%2Fs3%2Faws4_request`,
      by: "S3.GetObject",
    },
    {
      what: "by the version of its form, of two services with one scope",
      init: {
        method: "POST",
        headers: { ...form, ...scoped("elasticloadbalancing") },
        body: "Version=2015-12-01&Action=DescribeLoadBalancers",
      },
      by: "ELB 2015-12-01.DescribeLoadBalancers",
    },
    {
      what: "by the action of its form, of two services with one scope",
      init: { method: "POST", headers: { ...form, ...scoped("elasticloadbalancing") }, body: "Action=DescribeRules" },
      by: "ELB 2015-12-01.DescribeRules",
    },
  ])("$what", async ({ url = "/", init, by }) => {
    expect(await ask(url, init)).toMatchObject({ status: 200, by });
  });
});

describe("a request that names no service goes to the one that has its operation", () => {
  it.each([
    {
      what: "by its form",
      init: { method: "POST", headers: form, body: "Action=AssumeRoleWithWebIdentity&Version=2011-06-15" },
      by: "STS.AssumeRoleWithWebIdentity",
    },
    { what: "by its query", url: "/?Action=AssumeRoleWithWebIdentity", by: "STS.AssumeRoleWithWebIdentity" },
    { what: "by the path that is spelt out most", url: "/2015-03-31/functions", by: "Lambda.ListFunctions" },
    {
      what: "by the method that only one has there",
      url: "/2015-03-31/functions/f/invocations",
      init: { method: "POST" },
      by: "Lambda.Invoke",
    },
    { what: "by the path", url: "/photos/2026/a.png", by: "S3.GetObject" },
    { what: "by a parameter of the query", url: "/photos/2026/a.png?acl", by: "S3.GetObjectAcl" },
    {
      what: "by its host",
      url: "http://s3.eu-west-1.amazonaws.com/2015-03-31/functions",
      by: "S3.GetObject",
    },
    {
      what: "by the service in its host, not by a bucket of another's name",
      url: "http://lambda.s3.localhost:4566/2015-03-31/functions",
      by: "S3.GetObject",
    },
    {
      what: "by its host, with a port",
      url: "http://lambda.localhost:4566/2015-03-31/functions",
      by: "Lambda.ListFunctions",
    },
  ])("$what", async ({ url = "/", init, by }) => {
    expect(await ask(url, init)).toMatchObject({ status: 200, by });
  });
});

describe("a request of nothing that is there is refused in its protocol, and falls through to no other service", () => {
  it.each([
    {
      what: "an operation of a service in JSON",
      init: { method: "POST", headers: { ...json, "x-amz-target": "DynamoDB_20120810.Nothing" }, body: "{}" },
      status: 404,
      text: /^\{"__type":".*UnknownOperationException"/,
    },
    {
      what: "a service in JSON",
      init: { method: "POST", headers: { ...json, ...scoped("s3"), "x-amz-target": "Logs_20140328.Put" }, body: "{}" },
      status: 404,
      text: /^\{"__type":".*UnknownOperationException"/,
    },
    {
      what: "an action of a service",
      init: { method: "POST", headers: { ...form, ...scoped("sts") }, body: "Action=Nothing" },
      status: 400,
      text: /<Code>InvalidAction<\/Code>/,
    },
    {
      what: "an action of a service that is not there",
      init: { method: "POST", headers: { ...form, ...scoped("sns") }, body: "Action=Publish" },
      status: 404,
      text: /<ErrorResponse.*<Code>UnknownOperationException<\/Code>/s,
    },
    {
      what: "a service that is not there, at a path that S3 has",
      url: "/2021-01-01/domains",
      init: { headers: { ...scoped("es"), accept: "application/json" } },
      status: 404,
      text: /^\{.*unknown/,
    },
    {
      what: "a route of a service",
      url: "/2015-03-31/nothing/at/all",
      init: { headers: scoped("lambda") },
      status: 404,
      text: /^\{"message":"no operation matches this path"\}/,
    },
    {
      what: "a route of none, in XML",
      url: "/",
      init: { method: "DELETE" },
      status: 404,
      text: /<Code>UnknownOperationException<\/Code>/,
    },
    {
      what: "a service of RPC v2",
      url: "/service/Nothing/operation/ListMetrics",
      init: { method: "POST", headers: { "smithy-protocol": "rpc-v2-cbor" }, body: new Uint8Array([0xa0]) },
      status: 404,
      text: /UnknownOperationException/,
    },
  ])("$what", async ({ url = "/", init, status, text }) => {
    const answer = await ask(url, init);
    expect(answer).toMatchObject({ status, by: expect.not.stringMatching(/^S3\./) as string });
    expect(answer.text).toMatch(text);
  });
});

it("a body is refused above the limit of its own service", async () => {
  const small = serve({
    service: { name: "Small", signingName: "small" },
    protocols: [awsJson1_0Server],
    operations: rpc("Do"),
    options: { maxBodyBytes: 10 },
  });
  const both = createGateway([small, dynamodb]);
  const send = async (target: string, body: string): Promise<number> => {
    const headers = { ...json, "x-amz-target": target };
    return (await both.fetch(new Request("http://host/", { method: "POST", headers, body }))).status;
  };
  expect(await send("Small.Do", `{ "a": ${" ".repeat(20)}1 }`)).toBe(413);
  expect(await send("Small.Do", "{}")).toBe(200);
  expect(await send("DynamoDB_20120810.GetItem", `{ "a": ${" ".repeat(20)}1 }`)).toBe(200);
});

it("forms above the limit, and broken ones, get an answer", async () => {
  const both = createGateway([...balancers, sts]);
  const send = async (body: string): Promise<Response> =>
    both.fetch(new Request("http://host/", { method: "POST", headers: form, body }));
  expect((await send(`Action=DescribeRules&a=${"x".repeat(11 * 1024 * 1024)}`)).status).toBe(413);
  expect((await send("Action=%ff")).status).toBe(404);
});

describe("forms that are compressed", () => {
  const send = (services: readonly ServiceServer[], body: string): Promise<Response> => {
    const headers = { ...form, "content-encoding": "gzip" };
    const init = { method: "POST", headers, body: new Uint8Array(gzipSync(body)) };
    return createGateway(services).fetch(new Request("http://host/", init));
  };

  it("choose by their version", async () => {
    const answer = await send(balancers, "Version=2015-12-01&Action=DescribeLoadBalancers");
    expect(await answer.text()).toContain("ELB 2015-12-01.DescribeLoadBalancers");
  });

  it("are decompressed once for all services, and once for the chosen one", async () => {
    let count = 0;
    class Counted extends DecompressionStream {
      constructor(format: "gzip") {
        super(format);
        count++;
      }
    }
    vi.stubGlobal("DecompressionStream", Counted);
    try {
      expect((await send([...balancers, sts, cloudwatch], "Action=DescribeRules")).status).toBe(200);
      expect(count).toBe(2);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each(["a&", "a=%41&"])("of too many fields are not searched to their end: %s", async (field) => {
    const answer = await send([...balancers, sts], field.repeat(200_000));
    expect(answer.status).toBe(404);
    const alone = await send([sts], field.repeat(200_000));
    expect([alone.status, await alone.text()]).toEqual([400, expect.stringContaining("more than 100000 fields")]);
  });
});

describe("the scope of a signature", () => {
  it.each([
    ["a key with slashes", "Credential=a/b/20261130/eu-west-1/s3/aws4_request", 200],
    ["no day", "Credential=a/b/c/eu-west-1/es/aws4_request", 200],
    ["no service", "Credential=a/20261130/eu-west-1//aws4_request", 200],
    ["many credentials", "Credential=/11111111/".repeat(100_000), 200],
    ["another service's", "Credential=a/20261130/eu-west-1/es/aws4_request", 404],
  ])(
    "is read of %s",
    async (_, authorization, status) => {
      expect((await ask("/photos/a/b", { headers: { authorization } })).status).toBe(status);
    },
    2000,
  );
});

it("closing it closes the services", async () => {
  const one = serve({ service: { name: "One" }, protocols: [awsJson1_0Server], operations: rpc("Do") });
  const other = serve({ service: { name: "Other" }, protocols: [awsJson1_0Server], operations: rpc("Do") });
  const both = createGateway([one, other]);
  await both.close();
  for (const target of ["One.Do", "Other.Do"]) {
    const headers = { ...json, "x-amz-target": target };
    expect((await both.fetch(new Request("http://host/", { method: "POST", headers, body: "{}" }))).status).toBe(503);
  }
});

it("a gateway needs a service", () => {
  expect(() => createGateway([])).toThrow(new TypeError("a gateway needs at least one service"));
});

it("a preflight of an RPC protocol goes to a service that speaks one, which answers by its own rules", async () => {
  const open = serve({
    service: { name: "Open" },
    protocols: [awsJson1_0Server],
    operations: rpc("Do"),
    options: { interceptors: [cors({ origins: ["https://a.example"] })] },
  });
  const both = createGateway([lambda, open]);
  const headers = {
    origin: "https://a.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type,x-amz-target",
  };
  const response = await both.fetch(new Request("http://host/", { method: "OPTIONS", headers }));
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([204, "https://a.example"]);
});
