import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import { sharedFolder } from "../shared-folder.ts";
import type { LoadedPackage } from "./loaded-package.ts";
import { PackageFolder } from "./package-folder.ts";
import { layouts, loadS3 } from "./s3-packages.ts";

const models = layouts.flatMap((layout) => [
  { name: `${layout}, a timestamp`, layout, hasTextExpires: false },
  { name: `${layout}, a string`, layout, hasTextExpires: true },
]);
const operations = ["GetObject", "HeadObject", "PutObject", "CopyObject", "WriteGetObjectResponse"];

const date = new Date("2026-11-29T12:00:00Z");
const dateText = "Sun, 29 Nov 2026 12:00:00 GMT";
/** What S3 gives out as it was stored. */
const headers: readonly { readonly text: string; readonly want: object }[] = [
  { text: dateText, want: { Expires: date, ExpiresString: dateText } },
  // RFC 9110, 5.6.7: the obsolete forms
  { text: "Sunday, 29-Nov-26 12:00:00 GMT", want: { Expires: date, ExpiresString: "Sunday, 29-Nov-26 12:00:00 GMT" } },
  { text: "Sun Nov 29 12:00:00 2026", want: { Expires: date, ExpiresString: "Sun Nov 29 12:00:00 2026" } },
  ...[
    ...["0", "-1", "1796000000", "1e3", "never", "2026-11-29T12:00:00Z", "Sun, 31 Feb 2026 12:00:00 GMT"],
    ...["Thu, 01 Jan 1970", "01 Jan 2026 00:00:00 GMT", "2026", "Expires", ""],
  ].map((text) => ({ text, want: { ExpiresString: text } })),
];

describe.skipIf(sharedFolder() === undefined).each(models)("Expires of S3 ($name)", (model) => {
  const folder = new PackageFolder();
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadS3(folder, "s3", { ...model, operations });
  }, 120_000);
  afterAll(() => folder.remove());

  const send = async (name: string, input: object, transport: ClientConfig["transport"]): Promise<object> => {
    const operation = loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
    const client = loaded.createClient({ endpoint: "http://in.process", signer: (request) => request, transport });
    return client.send(loaded.createCommand(operation, input));
  };
  const pick = (value: object): object =>
    Object.fromEntries(Object.entries(value).filter(([name]) => name.startsWith("Expires")));

  describe.each(["GetObject", "HeadObject"])("%s", (name) => {
    it.each(headers)("reads $text", async ({ text, want }) => {
      const response = new Response("body", { headers: { expires: text, etag: '"e"', "content-length": "4" } });
      const output = await send(name, { Bucket: "bucket", Key: "k" }, () => Promise.resolve(response));
      expect(pick(output)).toEqual(want);
      expect(output).toMatchObject({ ETag: '"e"', ContentLength: 4 });
    });

    it("has neither where there is no such header, whatever else there is", async () => {
      const response = new Response("body", { headers: { expiresstring: "x" } });
      expect(pick(await send(name, { Bucket: "bucket", Key: "k" }, () => Promise.resolve(response)))).toEqual({});
    });

    it.each([
      { given: { Expires: date }, want: dateText },
      { given: { ExpiresString: "0" }, want: "0" },
      { given: { ExpiresString: "never" }, want: "never" },
      { given: { Expires: date, ExpiresString: "-1" }, want: "-1" },
      { given: {}, want: null },
    ])("sends what a handler gives, $given", async ({ given, want }) => {
      const server = loaded.createServer({ getObject: () => given, headObject: () => given }, {});
      const method = name === "GetObject" ? "GET" : "HEAD";
      const response = await server.fetch(new Request("http://in.process/bucket/k", { method }));
      expect(response.status).toBe(200);
      expect([response.headers.get("expires"), response.headers.get("expiresstring")]).toEqual([want, null]);
    });
  });

  it.each([
    { given: { Expires: date }, want: dateText },
    { given: { ExpiresString: "0" }, want: "0" },
  ])("is sent and received with an object, $given", async ({ given, want }) => {
    const received: object[] = [];
    const server = loaded.createServer({ putObject: (input: object) => void received.push(pick(input)) }, {});
    const sent: (string | null)[] = [];
    await send("PutObject", { Bucket: "bucket", Key: "k", ...given }, (request) => {
      sent.push(request.headers.get("expires"), request.headers.get("expiresstring"));
      return server.fetch(request);
    });
    expect(sent).toEqual([want, null]);
    expect(received).toEqual([{ ...given, ExpiresString: want }]);
  });

  it.each(headers)("does not make a server refuse an object, $text", async ({ text, want }) => {
    const received: object[] = [];
    const keep = (input: object): void => void received.push(pick(input));
    const server = loaded.createServer({ putObject: keep, copyObject: keep }, {});
    const request = { method: "PUT", headers: { expires: text } };
    const copy = { method: "PUT", headers: { ...request.headers, "x-amz-copy-source": "/a/b" } };
    expect((await server.fetch(new Request("http://in.process/bucket/k", request))).status).toBe(200);
    expect((await server.fetch(new Request("http://in.process/bucket/k", copy))).status).toBe(200);
    expect(received).toEqual([want, want]);
  });

  it("is passed through by functions of S3 Object Lambda", async () => {
    const received: object[] = [];
    const server = loaded.createServer(
      { writeGetObjectResponse: (input: object) => void received.push(pick(input)) },
      {},
    );
    const sent: (string | null)[] = [];
    const input = { RequestRoute: "route", RequestToken: "token", ExpiresString: "never" };
    await send("WriteGetObjectResponse", input, (request) => {
      sent.push(request.headers.get("x-amz-fwd-header-expires"), request.headers.get("expires"));
      return server.fetch(request);
    });
    expect(sent).toEqual(["never", null]);
    expect(received).toEqual([{ ExpiresString: "never" }]);
  });
});
