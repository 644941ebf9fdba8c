import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkModel } from "../../src/model/check-model.ts";
import type { ModelFormat } from "../../src/model/model-format.ts";
import { modelFormats } from "../../src/model/model-formats.ts";
import { readModel } from "../../src/model/read-model.ts";
import type { Member, ServiceModel, StructureShape } from "../../src/model/service-model.ts";
import { planPackage } from "../../src/plan/plan-package.ts";
import { emitFile } from "../emit/emit-file.ts";

interface ToyModel {
  readonly toy: string;
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/** Calls by name, with the members of their inputs, all of which are strings: `{ "toy": "Clock", "calls": { "Set": ["time"] } }`. */
const toyFormat: ModelFormat = {
  name: "a toy",
  findPart: (json) => (typeof json === "object" && json !== null && "toy" in json ? "model" : undefined),
  read(files, { source, warn }) {
    const [{ file, json } = { file: "", json: undefined }] = files;
    const { toy, calls } = json as ToyModel;
    const inputs = Object.entries(calls).map(([name, members]): StructureShape => {
      const memberOf = (member: string): Member => ({
        name: member,
        target: { kind: "string", name: "String", traits: {} },
        traits: {},
      });
      return { kind: "structure", name: `${name}Input`, traits: {}, members: members.map(memberOf) };
    });
    const model: ServiceModel = {
      source,
      name: toy,
      namespace: undefined,
      version: "1",
      sdkId: toy,
      title: undefined,
      protocols: [{ name: "awsJson1_0" }],
      endpointPrefix: undefined,
      endpointRules: undefined,
      signingName: undefined,
      auth: [],
      traits: {},
      resources: [],
      operations: Object.keys(calls).map((name, index) => ({
        kind: "operation",
        name,
        input: inputs[index],
        output: undefined,
        errors: [],
        http: undefined,
        auth: undefined,
        paginated: undefined,
        examples: [],
        waiters: [],
        traits: {},
      })),
      errors: [],
      shapes: new Map(inputs.map((shape) => [shape.name, shape])),
    };
    checkModel(model, { locateShape: () => ({ file }), locateOperation: () => ({ file }) }, warn);
    return model;
  },
};

describe("a format that is a row of the table and a reader", () => {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-toy-"));
  const write = (name: string, json: object): string => {
    writeFileSync(join(folder, name), JSON.stringify(json));
    return join(folder, name);
  };
  const clock = write("clock.json", { toy: "Clock", calls: { Set: ["time"] } });
  const warn = (): void => undefined;
  beforeAll(() => void (modelFormats as ModelFormat[]).push(toyFormat));
  afterAll(() => {
    (modelFormats as ModelFormat[]).pop();
    rmSync(folder, { recursive: true });
  });

  it("is told by its content, and gives a package", () => {
    const model = readModel([clock], { source: "clock", warn });
    expect(emitFile("src/models.ts", planPackage(model, { warn })))
      .toBe(`// Generated from clock by shapewright. Changes here are lost.

export interface SetInput {
  time?: string | undefined;
}
`);
  });

  it("is named where files of several formats are given, and among those that are known", () => {
    const smithy = write("smithy.json", { smithy: "2.0" });
    expect(() => readModel([clock, smithy], { warn })).toThrow("is not of the format of");
    const other = write("other.json", { other: true });
    expect(() => readModel([other], { warn })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("a toy") as string }),
    );
  });
});
