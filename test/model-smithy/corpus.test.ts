import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { readSmithyModel } from "../../src/model/smithy-json/read-smithy-model.ts";
import { sharedFolder } from "../shared-folder.ts";

const shared = sharedFolder();

interface Reading {
  readonly operations: number;
  readonly shapes: number;
}

function readAll(folder: string): readonly Reading[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name): Reading => {
      const json: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const warn = (warning: Warning): never => expect.fail(warning.message);
      const model = readSmithyModel([{ file: name, json }], { source: name, warn });
      for (const operation of model.operations) {
        for (const shape of [operation.input, operation.output, ...operation.errors]) {
          if (shape !== undefined) expect(model.shapes.get(shape.name)).toBe(shape);
        }
      }
      return { operations: model.operations.length, shapes: model.shapes.size };
    });
}

describe.skipIf(shared === undefined)("every model beside the project", () => {
  test("of AWS is read", () => {
    const readings = readAll(join(shared ?? "", "corpus/smithy"));
    expect(readings.length).toBe(117);
    expect(readings.every((reading) => reading.operations > 0 && reading.shapes > 0)).toBe(true);
  });

  test("of the protocol cases is read", () => {
    const readings = readAll(join(shared ?? "", "conformance/smithy"));
    expect(readings.length).toBe(17);
    expect(readings.every((reading) => reading.operations > 0)).toBe(true);
  });
});
