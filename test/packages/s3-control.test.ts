import { beforeAll, describe, expect, it } from "vitest";
import { createFakeTransport } from "../runtime/client/echo-service.ts";
import { sharedFolder } from "../shared-folder.ts";
import { loadCorpusPackage } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const arn = "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-01234567890123456";

describe.skipIf(sharedFolder() === undefined)("a call of S3 Control", () => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage("smithy/s3-control-2018-08-20.json");
  });
  it.each([
    ["GetPublicAccessBlock", {}, "123456789012.s3-control.eu-west-1.amazonaws.com", "configuration/publicAccessBlock"],
    ["GetBucket", { Bucket: `${arn}/bucket/photos` }, "s3-outposts.eu-west-1.amazonaws.com", "bucket/photos"],
    ["GetAccessPoint", { Name: `${arn}/accesspoint/ap` }, "s3-outposts.eu-west-1.amazonaws.com", "accesspoint/ap"],
  ])("has the account in its host once, and names of Outposts in its path: %s", async (name, input, host, path) => {
    const transport = createFakeTransport([{}]);
    const client = loaded.createClient({ region: "eu-west-1", credentials, transport });
    const operation = loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
    await client.send(loaded.createCommand(operation, { AccountId: "123456789012", ...input }));
    const { url, request } = transport.sent[0] ?? expect.fail("nothing was sent");
    expect(url).toBe(`https://${host}:undefined/v20180820/${path}?`);
    expect(request.headers["x-amz-account-id"]).toBe("123456789012");
    if ("Bucket" in input) expect(request.headers["x-amz-outpost-id"]).toBe("op-01234567890123456");
  });
});
