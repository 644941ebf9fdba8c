import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Protocol, protocolTable } from "../../src/protocols/protocol-table.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";

const entry = fileURLToPath(new URL("toy-rpc.ts", import.meta.url));

/** All that the generator has to know of another protocol. */
const toyRpc: Protocol = {
  name: "toyRpc",
  smithyId: "toy.protocols#toyRpc",
  awsName: { protocol: "toy-rpc" },
  traits: ["json"],
  locationName: "jsonName",
  runtime: {
    clientEntry: entry,
    clientHalf: "toyRpc",
    clientParts: ["jsonTypes"],
    serverEntry: entry,
    serverHalf: "toyRpcServer",
  },
};

const smithyModel = {
  smithy: "2.0",
  shapes: {
    "toy#Clock": {
      type: "service",
      version: "1",
      operations: [{ target: "toy#Tick" }],
      traits: { "toy.protocols#toyRpc": {} },
    },
    "toy#Tick": { type: "operation", input: { target: "toy#TickInput" }, output: { target: "toy#TickOutput" } },
    "toy#TickInput": {
      type: "structure",
      members: { at: { target: "smithy.api#Timestamp", traits: { "smithy.api#jsonName": "when" } } },
      traits: { "smithy.api#input": {} },
    },
    "toy#TickOutput": {
      type: "structure",
      members: { count: { target: "smithy.api#Long" } },
      traits: { "smithy.api#output": {} },
    },
  },
};

const awsModel = {
  version: "2.0",
  metadata: { apiVersion: "1", endpointPrefix: "clock", protocol: "toy-rpc", serviceId: "Clock" },
  operations: { Tick: { name: "Tick", input: { shape: "TickInput" }, output: { shape: "TickOutput" } } },
  shapes: {
    TickInput: { type: "structure", members: { at: { shape: "Time", locationName: "when" } } },
    TickOutput: { type: "structure", members: { count: { shape: "Count" } } },
    Time: { type: "timestamp" },
    Count: { type: "long" },
  },
};

describe("a protocol that is a row of the table and a module", () => {
  let folder: PackageFolder;
  beforeAll(() => {
    (protocolTable as Protocol[]).push(toyRpc);
    folder = new PackageFolder();
  });
  afterAll(() => {
    (protocolTable as Protocol[]).pop();
    folder.remove();
  });

  it.each([
    { format: "Smithy", model: smithyModel },
    { format: "AWS", model: awsModel },
  ])("carries calls of a model of $format", async ({ format, model }) => {
    const file = join(folder.path, `${format}.json`);
    writeFileSync(file, JSON.stringify(model));
    const { plan, files, warnings } = emitModel([file]);
    expect(warnings).toEqual([]);
    folder.write(files.map(({ path, text }) => ({ path: `${format}/${path}`, text })));
    const loaded = await LoadedPackage.load(plan, join(folder.path, format, "src"), "ts");
    const bodies: string[] = [];
    const server = loaded.createServer({ tick: ({ at }: { at: Date }) => ({ count: at.getTime() }) }, {});
    const transport = async (request: Request): Promise<Response> => {
      bodies.push(`${request.url} ${await request.clone().text()}`);
      return server.fetch(request);
    };
    const client = loaded.createClient({ endpoint: "http://in.process", transport });
    const [tick] = plan.operations;
    if (tick === undefined) throw new Error("the model has an operation");
    const output = await client.send(loaded.createCommand(tick, { at: new Date(5000) }));
    expect(output).toMatchObject({ count: 5000 });
    expect(bodies).toEqual(['http://in.process/toy?Tick {"when":5}']);
  });
});
