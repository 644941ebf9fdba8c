import { beforeAll, describe, expect, it } from "vitest";
import type { AwsClientConfig } from "../../src/aws/index.ts";
import type { RegionRedirectConfig } from "../../src/runtime/customizations/s3-region-redirects.ts";
import { createFakeTransport, type Answer, type FakeTransport } from "../runtime/client/echo-service.ts";
import { sharedFolder } from "../shared-folder.ts";
import { loadCorpusPackage } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const elsewhere: Answer = {
  status: 301,
  headers: { "x-amz-bucket-region": "eu-west-1" },
  text: "<Error><Code>PermanentRedirect</Code><Message>elsewhere</Message></Error>",
};
const malformed = "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-1</Region></Error>";

describe.skipIf(sharedFolder() === undefined)("calls to a bucket in another region", () => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage("smithy/s3-2006-03-01.json");
  });
  function createClient(answers: readonly Answer[], config: AwsClientConfig & RegionRedirectConfig = {}) {
    const transport: FakeTransport = createFakeTransport(answers);
    const client = loaded.createClient({
      ...{ region: "us-east-1", credentials, transport, followRegionRedirects: true, ...config },
    });
    const send = (operation: string, input: object): Promise<object> => {
      const planned = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
      return client.send(loaded.createCommand(planned, input));
    };
    const hosts = (): string[] => transport.sent.map(({ url }) => new URL(url.replace(":undefined", "")).host);
    const regions = (): (string | undefined)[] =>
      transport.sent.map(({ request }) => /\d{8}\/([^/]+)\/s3/.exec(request.headers["authorization"] ?? "")?.[1]);
    return { send, hosts, regions };
  }

  const here = "photos.s3.us-east-1.amazonaws.com";
  const there = "photos.s3.eu-west-1.amazonaws.com";

  it.each<[string, Answer, string]>([
    ["301", elsewhere, "DeleteObject"],
    ["307", { ...elsewhere, status: 307 }, "DeleteObject"],
    ["400 of HeadBucket", { status: 400, headers: { "x-amz-bucket-region": "eu-west-1" } }, "HeadBucket"],
    ["400 with the region in its body", { status: 400, text: malformed }, "DeleteObject"],
  ])("are sent there once, and the next ones at once: %s", async (_, answer, operation) => {
    const { send, hosts, regions } = createClient([answer, { status: 200 }]);
    await send(operation, { Bucket: "photos", Key: "k" });
    await send(operation, { Bucket: "photos", Key: "k" });
    expect(hosts()).toEqual([here, there, there]);
    expect(regions()).toEqual(["us-east-1", "eu-west-1", "eu-west-1"]);
  });

  it("are not sent to a third region", async () => {
    const { send, hosts } = createClient([
      elsewhere,
      { ...elsewhere, headers: { "x-amz-bucket-region": "sa-east-1" } },
    ]);
    await expect(send("DeleteObject", { Bucket: "photos", Key: "k" })).rejects.toMatchObject({
      name: "PermanentRedirect",
    });
    expect(hosts()).toEqual([here, there]);
  });

  it.each<[string, Answer, AwsClientConfig & RegionRedirectConfig]>([
    ["the client does not say so", elsewhere, { followRegionRedirects: undefined }],
    ["the client has an endpoint", elsewhere, { endpoint: "https://s3.us-east-1.example.com" }],
    ["the region is not the name of one", { ...elsewhere, headers: { "x-amz-bucket-region": "evil.example#" } }, {}],
    ["there is no region", { ...elsewhere, headers: {} }, {}],
    ["the error is another", { ...elsewhere, status: 403 }, {}],
  ])("reject where %s", async (_, answer, config) => {
    const { send, hosts } = createClient([answer], config);
    await expect(send("DeleteObject", { Bucket: "photos", Key: "k" })).rejects.toMatchObject({
      name: "PermanentRedirect",
    });
    expect(hosts()).toHaveLength(1);
  });

  it("with a stream reject, and the next ones go there", async () => {
    const { send, hosts } = createClient([elsewhere, { status: 200 }]);
    const Body = new Blob(["body"]).stream();
    await expect(send("PutObject", { Bucket: "photos", Key: "k", Body, ContentLength: 4 })).rejects.toThrow(
      "elsewhere",
    );
    await send("DeleteObject", { Bucket: "photos", Key: "k" });
    expect(hosts()).toEqual([here, there]);
  });
});
