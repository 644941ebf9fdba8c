import { join } from "node:path";
import * as sdk from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { startHttpServer } from "../runtime/client/loopback-server.ts";
import { sharedFolder } from "../shared-folder.ts";

const shared = sharedFolder();

const input = {
  Bucket: "bucket",
  Key: "k",
  Expression: "SELECT * FROM S3Object",
  ExpressionType: "SQL",
  InputSerialization: { CSV: {} },
  OutputSerialization: { JSON: {} },
} as const;

const events = [
  { Records: { Payload: new TextEncoder().encode('{"a":1}\n') } },
  { Cont: {} },
  { Stats: { Details: { BytesScanned: 5, BytesProcessed: 5, BytesReturned: 8 } } },
  { End: {} },
];

describe.skipIf(shared === undefined)("SelectObjectContent of a generated S3", () => {
  const folder = new PackageFolder();
  let s3: LoadedPackage;
  beforeAll(async () => {
    const { plan, files } = emitModel([join(shared ?? "", "corpus/smithy/s3-2006-03-01.json")]);
    folder.write(files);
    s3 = await LoadedPackage.load(plan, join(folder.path, "src"), "ts");
  });
  afterAll(() => {
    folder.remove();
  });

  /** Events of clients, without the class of their bytes. */
  async function readAll(stream: AsyncIterable<object> | undefined): Promise<unknown[]> {
    const read: unknown[] = [];
    for await (const event of stream ?? []) {
      const { Records } = event as { readonly Records?: { readonly Payload?: Uint8Array } };
      read.push(Records?.Payload === undefined ? event : { Records: { Payload: new Uint8Array(Records.Payload) } });
    }
    return read;
  }

  it("streams its events to AWS's client and to the generated one alike", async () => {
    const handlers = {
      selectObjectContent: () => ({
        Payload: (async function* () {
          for (const event of events) yield await Promise.resolve(event);
        })(),
      }),
    };
    await using server = await startHttpServer(toNodeListener(s3.createServer(handlers, {})));
    const theirs = new sdk.S3({
      endpoint: server.url,
      region: "us-east-1",
      credentials: { accessKeyId: "id", secretAccessKey: "secret" },
      forcePathStyle: true,
      maxAttempts: 1,
    });
    const operation = s3.plan.operations.find(({ shape }) => shape.name === "SelectObjectContent") ?? expect.fail();
    const ours = s3.createClient({ endpoint: server.url, signer: (request) => request });
    const answer = await ours.send(s3.createCommand(operation, input));
    expect(await readAll((answer as { readonly Payload?: AsyncIterable<object> }).Payload)).toEqual(events);
    expect(await readAll((await theirs.selectObjectContent(input)).Payload)).toEqual(events);
    theirs.destroy();
    ours.destroy();
  });

  it("has the bytes of a payload as they are, under their own type", async () => {
    const Payload = Uint8Array.of(0, 255);
    const handlers = {
      selectObjectContent: () => ({
        Payload: (async function* () {
          yield await Promise.resolve({ Records: { Payload } });
        })(),
      }),
    };
    await using server = await startHttpServer(toNodeListener(s3.createServer(handlers, {})));
    const body =
      "<SelectObjectContentRequest><Expression>e</Expression><ExpressionType>SQL</ExpressionType>" +
      "<InputSerialization><CSV/></InputSerialization><OutputSerialization><JSON/></OutputSerialization>" +
      "</SelectObjectContentRequest>";
    const response = await fetch(`${server.url}/bucket/k?select&select-type=2`, {
      ...{ method: "POST", headers: { "content-type": "application/xml" }, body },
    });
    expect(response.status, await response.clone().text()).toBe(200);
    const message = Buffer.from(await response.arrayBuffer());
    expect(message.readUInt32BE()).toBe(message.length);
    expect(message.includes("\r:content-type\x07\0\x18application/octet-stream")).toBe(true);
    // The checksum of the message is at the end.
    expect([...message.subarray(12 + message.readUInt32BE(4), -4)]).toEqual([0, 255]);
  });
});
