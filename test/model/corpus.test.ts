import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { resolveSchema, type JsonSchema } from "../../src/model/aws-json/json-schema.ts";
import { loadSchema } from "../../src/model/aws-json/load-schema.ts";
import { findModelFiles } from "../../src/model/find-model-files.ts";
import { readModel } from "../../src/model/read-model.ts";
import { sharedFolder } from "../shared-folder.ts";

const shared = sharedFolder();

describe.skipIf(shared === undefined)("every model of the split layout in the corpus", () => {
  const root = join(shared ?? "", "corpus/c2j");
  const folders =
    shared === undefined
      ? []
      : readdirSync(root).flatMap((service) =>
          readdirSync(join(root, service)).map((version) => join(root, service, version)),
        );

  it("is read whole", () => {
    const warnings: Warning[] = [];
    const start = performance.now();
    const models = folders.map((folder) => readModel([folder], { warn: (warning) => warnings.push(warning) }));
    console.log(`${models.length} models in ${Math.round(performance.now() - start)} ms`);
    expect(models.length).toBe(64);
    expect(models.filter((model) => model.operations.length === 0)).toEqual([]);
    const counts = { operations: 0, shapes: 0, documented: 0, paginated: 0, examples: 0, waiters: 0 };
    for (const model of models) {
      counts.operations += model.operations.length;
      counts.shapes += model.shapes.size;
      counts.documented += [...model.shapes.values()].filter((shape) => shape.traits.documentation).length;
      counts.paginated += model.operations.filter((operation) => operation.paginated).length;
      counts.examples += model.operations.reduce((sum, operation) => sum + operation.examples.length, 0);
      counts.waiters += model.operations.reduce((sum, operation) => sum + operation.waiters.length, 0);
    }
    // As counted in the files themselves.
    expect(counts).toMatchObject({ operations: 3666, examples: 916, documented: 6685, waiters: 104 });
    expect(counts.paginated).toBeGreaterThan(600);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(["orphan-documentation"]));
  });

  it("has no key of a definition that the format's schema does not name", () => {
    const root = loadSchema("api");
    const unknown = new Set<string>();
    for (const { part, json } of findModelFiles(folders, () => undefined)) {
      if (part === "api") collectUnknownKeys(json, root, unknown);
    }
    expect([...unknown]).toEqual([]);

    function collectUnknownKeys(value: unknown, schema: JsonSchema, keys: Set<string>): void {
      if (typeof value !== "object" || value === null) return;
      const { properties, additionalProperties, items } = resolveSchema(schema, value, root);
      for (const [key, child] of Object.entries(value) as [string, unknown][]) {
        const inner = Array.isArray(value) ? items : (properties?.[key] ?? additionalProperties);
        if (inner !== undefined) collectUnknownKeys(child, inner, keys);
        else if (properties !== undefined) keys.add(key);
      }
    }
  });
});
