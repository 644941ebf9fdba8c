import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";
import { readSmithyModel } from "../../src/model/smithy-json/read-smithy-model.ts";
import { sharedFolder } from "../shared-folder.ts";

const shared = sharedFolder();

interface Reading {
  readonly file: string;
  readonly milliseconds: number;
  readonly operations: number;
  readonly shapes: number;
}

/** Milliseconds of CPU: on a busy machine the clock would tell how busy it is. */
function readTimed(file: string, json: unknown): readonly [ServiceModel, number] {
  const start = process.cpuUsage();
  const warn = (warning: Warning): never => expect.fail(warning.message);
  const model = readSmithyModel([{ file, json }], { source: file, warn });
  const { user, system } = process.cpuUsage(start);
  return [model, (user + system) / 1000];
}

function readAll(folder: string): readonly Reading[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name): Reading => {
      const json: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const [model, milliseconds] = readTimed(name, json);
      for (const operation of model.operations) {
        for (const shape of [operation.input, operation.output, ...operation.errors]) {
          if (shape !== undefined) expect(model.shapes.get(shape.name)).toBe(shape);
        }
      }
      return { file: name, milliseconds, operations: model.operations.length, shapes: model.shapes.size };
    });
}

describe.skipIf(shared === undefined)("every model beside the project", () => {
  test("of AWS is read, the largest in 150 ms", () => {
    const readings = readAll(join(shared ?? "", "corpus/smithy"));
    const total = readings.reduce((sum, reading) => sum + reading.milliseconds, 0);
    const slowest = readings.reduce((slow, reading) => (reading.milliseconds > slow.milliseconds ? reading : slow));
    console.info(
      `${readings.length} models in ${total.toFixed(0)} ms of CPU; slowest ${slowest.file}: ${slowest.milliseconds.toFixed(0)} ms`,
    );
    expect(readings.length).toBe(117);
    expect(readings.every((reading) => reading.operations > 0 && reading.shapes > 0)).toBe(true);
    expect(slowest.milliseconds).toBeLessThan(150);
  });

  test("of the protocol cases is read", () => {
    const readings = readAll(join(shared ?? "", "conformance/smithy"));
    expect(readings.length).toBe(17);
    expect(readings.every((reading) => reading.operations > 0)).toBe(true);
  });
});
