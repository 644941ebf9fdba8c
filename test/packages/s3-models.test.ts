import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ErrorPlan } from "../../src/plan/package-plan.ts";
import { readStreams } from "../corpus/read-streams.ts";
import { Synthesizer } from "../../src/synthesize/synthesize.ts";
import { sharedFolder } from "../shared-folder.ts";
import type { LoadedPackage } from "./loaded-package.ts";
import { PackageFolder } from "./package-folder.ts";
import { layouts, loadS3, type Layout } from "./s3-packages.ts";

/** A message as it is on the wire, without what differs from call to call. */
interface Message {
  readonly start: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Exchange {
  readonly request: Message;
  readonly received: unknown;
  readonly response: Message;
  readonly result: unknown;
}

/** Operations of the Smithy model that are newer than their namesakes of the split layout. */
const newer: ReadonlySet<string> = new Set([
  // It has an output.
  "PutBucketLifecycleConfiguration",
]);

describe.skipIf(sharedFolder() === undefined)("S3's split layout and its Smithy model", () => {
  const folder = new PackageFolder();
  const packages = new Map<Layout, LoadedPackage>();
  beforeAll(async () => {
    for (const layout of layouts) packages.set(layout, await loadS3(folder, layout, { layout }));
  }, 120_000);
  afterAll(() => folder.remove());
  const packageOf = (layout: Layout): LoadedPackage => packages.get(layout) ?? expect.fail(`no ${layout}`);

  it("agree on every operation: requests, what handlers get, responses, what callers get", async () => {
    const [split, smithy] = [packageOf("split"), packageOf("smithy")];
    const synthesizer = new Synthesizer();
    const differing: unknown[] = [];
    let compared = 0;
    for (const operation of split.plan.operations) {
      const { name } = operation.shape;
      const isShared = smithy.plan.operations.some(({ shape }) => shape.name === name);
      // One has an event stream, which is a matter of its own.
      if (!isShared || newer.has(name) || name === "SelectObjectContent") continue;
      const schema = split.schemaOf(operation);
      const constraints = split.constraintsOf(operation);
      const input =
        schema.input && synthesizer.synthesize(schema.input, { members: "all", constraints, operation: schema });
      const output = schema.output && synthesizer.synthesize(schema.output, { members: "all" });
      // Checksums that somebody made up are refused.
      const isSum = ([name]: [string, unknown]): boolean => /^(ContentMD5|Checksum)/.test(name);
      const sent = Object.fromEntries(Object.entries(input?.value ?? {}).filter((entry) => !isSum(entry)));
      const values = { input: sent, output: output?.value ?? {} };
      const [first, second] = [await exchange(split, name, values), await exchange(smithy, name, values)];
      compared++;
      if (!isDeepStrictEqual(first, second)) differing.push({ name, first, second });
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(85);
  });

  describe.each(layouts)("%s", (layout) => {
    const call = (name: string, input: object, answer: Response): Promise<unknown> => {
      const { plan } = packageOf(layout);
      const operation = plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
      const transport = (): Promise<Response> => Promise.resolve(answer);
      const client = packageOf(layout).createClient({ endpoint: "http://x", signer: (request) => request, transport });
      return client.send(packageOf(layout).createCommand(operation, input)).then(
        (output) => ({ ...output, $metadata: undefined }),
        (error: unknown) => error,
      );
    };
    const serve = async (handlers: object, request: Request, options: object = {}): Promise<Message> =>
      readMessage("", await packageOf(layout).createServer(handlers, options).fetch(request));

    const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
    const xmlns = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

    it.each([
      { body: `${declaration}<LocationConstraint ${xmlns}>EU</LocationConstraint>`, want: "EU" },
      { body: `<LocationConstraint>us-west-2</LocationConstraint>`, want: "us-west-2" },
      { body: `<LocationConstraint ${xmlns}/>`, want: undefined },
      { body: `<LocationConstraint ${xmlns}></LocationConstraint>`, want: undefined },
    ])("reads $body as $want", async ({ body, want }) => {
      const output = await call("GetBucketLocation", { Bucket: "bucket" }, new Response(body));
      expect(output).toEqual({ LocationConstraint: want });
    });

    it.each([
      { handler: "getBucketLocation", query: "location", output: { LocationConstraint: "EU" } },
      { handler: "getBucketLocation", query: "location", output: {} },
    ])("writes $output of GetBucketLocation without an element around it", async ({ handler, query, output }) => {
      const { body } = await serve({ [handler]: () => output }, new Request(`http://localhost/bucket?${query}`));
      const { LocationConstraint = "" } = output;
      expect(body).toBe(`${declaration}<LocationConstraint ${xmlns}>${LocationConstraint}</LocationConstraint>`);
    });

    it.each([
      { handler: "listObjectsV2", query: "list-type=2", root: "ListBucketResult" },
      { handler: "listObjects", query: "", root: "ListBucketResult" },
      { handler: "listObjectVersions", query: "versions", root: "ListVersionsResult" },
      { handler: "getBucketVersioning", query: "versioning", root: "VersioningConfiguration" },
      { handler: "getBucketAcl", query: "acl", root: "AccessControlPolicy" },
      { handler: "getBucketEncryption", query: "encryption", root: "ServerSideEncryptionConfiguration" },
    ])("writes what $handler gives under the root $root", async ({ handler, query, root }) => {
      const output = {
        Name: "bucket",
        Status: "Enabled",
        Owner: { ID: "me" },
        ServerSideEncryptionConfiguration: { Rules: [] },
      };
      const { body } = await serve({ [handler]: () => output }, new Request(`http://localhost/bucket?${query}`));
      expect(body.startsWith(`<${root} ${xmlns}>`)).toBe(true);
    });

    it.each(["HeadObject", "HeadBucket"])("throws NotFound where %s finds nothing", async (name) => {
      const loaded = packageOf(layout);
      const NotFound = loaded.errorClassOf(loaded.plan.errors.find((error) => error.name === "NotFound") as ErrorPlan);
      const error = await call(name, { Bucket: "bucket", Key: "k" }, new Response(null, { status: 404 }));
      expect(error).toBeInstanceOf(NotFound);
      const throwing = () => {
        throw new NotFound({ message: "nothing is there" });
      };
      const server = loaded.createServer({ headObject: throwing, headBucket: throwing }, {});
      const path = name === "HeadBucket" ? "/bucket" : "/bucket/k";
      const response = await server.fetch(new Request(`http://localhost${path}`, { method: "HEAD" }));
      expect([response.status, await response.text()]).toEqual([404, ""]);
    });

    it.each([
      { method: "GET", query: "lifecycle", want: "getBucketLifecycleConfiguration" },
      { method: "GET", query: "notification", want: "getBucketNotificationConfiguration" },
      { method: "PUT", query: "lifecycle", want: "putBucketLifecycleConfiguration" },
      { method: "PUT", query: "notification", want: "putBucketNotificationConfiguration" },
    ])("answers $method ?$query as $want, not as what it has replaced", async ({ method, query, want }) => {
      const called: string[] = [];
      const handlers = Object.fromEntries(
        packageOf(layout).plan.operations.map((operation) => [
          operation.method,
          () => (called.push(operation.method), {}),
        ]),
      );
      const root = query === "lifecycle" ? "LifecycleConfiguration" : "NotificationConfiguration";
      const body = `<${root} ${xmlns}><Rule><Status>Enabled</Status></Rule></${root}>`;
      const sent = method === "PUT" ? { body, headers: { "content-type": "application/xml" } } : {};
      await serve(handlers, new Request(`http://localhost/bucket?${query}`, { method, ...sent }));
      expect(called).toEqual([want]);
    });

    it.each([
      { target: "GET /bucket/key", want: "getObject" },
      { target: "GET /bucket/key?x-id=GetObject", want: "getObject" },
      { target: "GET /bucket/key?x-id=Anything", want: "getObject" },
      { target: "GET /bucket/key?x-id=ListParts", want: "getObject" },
      { target: "GET /bucket/key?uploadId=u", want: "listParts" },
      { target: "GET /bucket/key?x-id=ListParts&uploadId=u", want: "listParts" },
      { target: "PUT /bucket/key", want: "putObject" },
      { target: "PUT /bucket/key?x-id=PutObject", want: "putObject" },
      { target: "PUT /bucket/key?partNumber=1&uploadId=u", want: "uploadPart" },
      { target: "PUT /bucket/key", headers: { "x-amz-copy-source": "/a/b" }, want: "copyObject" },
      { target: "PUT /bucket/key?x-id=CopyObject", headers: { "x-amz-copy-source": "/a/b" }, want: "copyObject" },
      { target: "DELETE /bucket/key", want: "deleteObject" },
      { target: "DELETE /bucket/key?uploadId=u", want: "abortMultipartUpload" },
      { target: "GET /", want: "listBuckets" },
      { target: "GET /?x-id=ListBuckets", want: "listBuckets" },
      { target: "GET /?x-id=ListDirectoryBuckets", want: "listDirectoryBuckets" },
      { target: "GET /?max-directory-buckets=2&x-id=ListDirectoryBuckets", want: "listDirectoryBuckets" },
      { target: "GET /bucket?metrics", want: "listBucketMetricsConfigurations" },
      { target: "GET /bucket?metrics&id=x", want: "getBucketMetricsConfiguration" },
    ])("answers $target as $want", async ({ target, headers = {}, want }) => {
      const called: string[] = [];
      const handlers = Object.fromEntries(
        packageOf(layout).plan.operations.map((operation) => [
          operation.method,
          () => (called.push(operation.method), {}),
        ]),
      );
      const [method, path] = target.split(" ");
      await serve(handlers, new Request(`http://localhost${path}`, { method: method ?? "", headers }));
      expect(called).toEqual([want]);
    });

    it("writes errors without a wrapper", async () => {
      const { body } = await serve({}, new Request("http://localhost/bucket?acl"));
      expect(body).toMatch(/^(<\?xml[^>]*>\s*)?<Error>/);
    });

    it("takes WriteGetObjectResponse, whose host begins with a route and not with a bucket", async () => {
      const received: unknown[] = [];
      const handlers = {
        writeGetObjectResponse: ({ RequestRoute, RequestToken }: Record<string, unknown>) => {
          received.push({ RequestRoute, RequestToken });
        },
      };
      const headers = { "x-amz-request-route": "io-route", "x-amz-request-token": "token" };
      const url = "http://io-route.localhost/WriteGetObjectResponse";
      await serve(handlers, new Request(url, { method: "POST", headers, body: "x" }));
      expect(received).toEqual([{ RequestRoute: "io-route", RequestToken: "token" }]);
    });
  });
});

/** A call of a package's client to the package's server. */
async function exchange(
  loaded: LoadedPackage,
  name: string,
  { input, output }: { readonly input: object; readonly output: object },
): Promise<Exchange> {
  const operation = loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
  const schema = loaded.schemaOf(operation);
  const seen: { received?: unknown; request?: Message; response?: Message } = {};
  const faults: unknown[] = [];
  const server = loaded.createServer(
    {
      [operation.method]: async (given: object) => {
        seen.received = await readStreams(schema.input, given);
        return output;
      },
    },
    { onError: (error) => void faults.push(error) },
  );
  const client = loaded.createClient({
    endpoint: "http://in.process",
    signer: (request) => request,
    // What bodies are made of has no checksum.
    responseChecksumValidation: "WHEN_REQUIRED",
    transport: async (request) => {
      seen.request = await readMessage(`${request.method} ${request.url}`, request.clone());
      const response = await server.fetch(request);
      seen.response = await readMessage(String(response.status), response.clone());
      return response;
    },
  });
  const result = await client.send(loaded.createCommand(operation, input)).catch((cause: unknown) => {
    throw new Error(`${name} failed`, { cause: faults[0] ?? cause });
  });
  const members = await readStreams(schema.output, result);
  return { ...seen, result: { ...members, $metadata: undefined } } as Exchange;
}

/** Headers that differ from call to call. */
const ofOneCall: readonly string[] = ["x-amzn-requestid", "x-amz-date", "authorization", "amz-sdk-invocation-id"];

async function readMessage(start: string, message: Request | Response): Promise<Message> {
  const entries = [...message.headers].filter(([name]) => !ofOneCall.includes(name));
  const headers = Object.fromEntries(entries);
  return { start, headers, body: await message.text() };
}
