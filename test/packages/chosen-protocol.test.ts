import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awsJson1_0, awsQuery, restJson1, rpcv2Cbor } from "../../src/runtime/protocols.ts";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import { emitModel } from "./emitted-model.ts";
import { LoadedPackage } from "./loaded-package.ts";
import { PackageFolder } from "./package-folder.ts";

/** A service of several protocols, whose values travel in another form in each. */
const model = {
  smithy: "2.0",
  shapes: {
    "tide#Tides": {
      type: "service",
      version: "2026-01-01",
      operations: [{ target: "tide#Record" }],
      errors: [{ target: "tide#Drought" }],
      traits: {
        "aws.protocols#awsJson1_0": {},
        "smithy.protocols#rpcv2Cbor": {},
        "aws.protocols#awsQuery": {},
        "smithy.api#xmlNamespace": { uri: "https://tides.example/" },
      },
    },
    "tide#Record": { type: "operation", input: { target: "tide#Tide" }, output: { target: "tide#Tide" } },
    "tide#Tide": {
      type: "structure",
      members: {
        at: { target: "smithy.api#Timestamp" },
        photo: { target: "smithy.api#Blob" },
        level: { target: "smithy.api#Double", traits: { "smithy.api#jsonName": "metres" } },
        levels: { target: "tide#Levels", traits: { "smithy.api#xmlName": "Heights" } },
        kind: { target: "tide#Kind" },
        token: { target: "smithy.api#String", traits: { "smithy.api#idempotencyToken": {} } },
      },
    },
    "tide#Levels": { type: "list", member: { target: "smithy.api#Long" } },
    "tide#Kind": {
      type: "union",
      members: { high: { target: "smithy.api#Timestamp" }, low: { target: "smithy.api#Integer" } },
    },
    "tide#Drought": {
      type: "structure",
      members: { since: { target: "smithy.api#Timestamp" } },
      traits: { "smithy.api#error": "client" },
    },
  },
};

const tide = {
  at: new Date("2026-11-30T06:00:00Z"),
  photo: new Uint8Array([0, 1, 255]),
  level: 1.25,
  levels: [1, -2, 9_007_199_254_740_991],
  kind: { high: new Date("2026-11-30T12:00:00Z") },
};

describe("a client of a service with several protocols", () => {
  let folder: PackageFolder;
  let tides: LoadedPackage;

  beforeAll(async () => {
    folder = new PackageFolder();
    const file = join(folder.path, "tides.json");
    writeFileSync(file, JSON.stringify(model));
    const { plan, files } = emitModel([file]);
    folder.write(files.map(({ path, text }) => ({ path: `tides/${path}`, text })));
    tides = await LoadedPackage.load(plan, join(folder.path, "tides", "src"), "ts");
  });
  afterAll(() => folder.remove());

  async function call(config: ClientConfig, handle = (input: object): object => input) {
    const server = tides.createServer({ record: handle }, {});
    const requests: string[] = [];
    const client = tides.createClient({
      endpoint: "http://in.process",
      transport(request) {
        requests.push(`${new URL(request.url).pathname} ${request.headers.get("content-type")}`);
        return server.fetch(request);
      },
      ...config,
    });
    const [record = expect.fail("no operation")] = tides.plan.operations;
    const output = await client.send(tides.createCommand(record, tide)).catch((error: unknown) => error);
    return { output, requests };
  }

  it.each([
    { title: "its own", protocol: undefined, sent: "/service/Tides/operation/Record application/cbor" },
    { title: "rpcv2Cbor", protocol: rpcv2Cbor, sent: "/service/Tides/operation/Record application/cbor" },
    { title: "awsJson1_0", protocol: awsJson1_0, sent: "/ application/x-amz-json-1.0" },
    { title: "awsQuery", protocol: awsQuery, sent: "/ application/x-www-form-urlencoded" },
  ])("speaks $title", async ({ protocol, sent }) => {
    const { output, requests } = await call({ protocol });
    expect(output).toMatchObject(tide);
    expect(output).toHaveProperty("token", expect.stringMatching(/^[\da-f-]{36}$/));
    expect(requests).toEqual([sent]);
  });

  it.each([{ protocol: undefined }, { protocol: awsJson1_0 }, { protocol: awsQuery }])(
    "reads errors with members of every kind: $protocol.id",
    async ({ protocol }) => {
      const [drought = expect.fail("no error")] = tides.plan.errors;
      const Drought = tides.errorClassOf(drought);
      const since = new Date("2026-01-02T03:04:05Z");
      const { output } = await call({ protocol }, () => {
        throw new Drought({ message: "dry", since });
      });
      expect(output).toBeInstanceOf(Drought);
      expect(output).toMatchObject({ message: "dry", since });
    },
  );

  it("refuses a protocol that the service does not speak", () => {
    expect(() => tides.createClient({ protocol: restJson1 })).toThrow(
      new TypeError("Tides does not speak aws.protocols#restJson1"),
    );
  });
});
