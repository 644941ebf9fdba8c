import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
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
    const counts = { operations: 0, shapes: 0, documented: 0, paginated: 0, examples: 0 };
    for (const model of models) {
      counts.operations += model.operations.length;
      counts.shapes += model.shapes.size;
      counts.documented += [...model.shapes.values()].filter((shape) => shape.traits.documentation).length;
      counts.paginated += model.operations.filter((operation) => operation.paginated).length;
      counts.examples += model.operations.reduce((sum, operation) => sum + operation.examples.length, 0);
    }
    // As counted in the files themselves.
    expect(counts).toMatchObject({ operations: 3666, examples: 916, documented: 6685 });
    expect(counts.paginated).toBeGreaterThan(600);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(["orphan-documentation", "ignored"]));
    expect(warnings.filter(({ code }) => code === "ignored").map(({ message }) => message)).toEqual([
      'paginator "ListJobs" is left out: "Jobs[-1].JobId" is not a path of members',
      'paginator "DescribeStream" is left out: "StreamDescription.Shards[-1].ShardId" is not a path of members',
      'paginator "ListObjects" is left out: "NextMarker || Contents[-1].Key" is not a path of members',
    ]);
  });

  it("keeps no key of a shape or member that the reader has a trait for", () => {
    const kept = new Set<string>();
    for (const folder of folders) {
      const model = readModel([folder], { warn: () => undefined });
      for (const shape of model.shapes.values()) {
        const members = "members" in shape ? shape.members : "member" in shape ? [shape.member] : [];
        for (const { traits } of [shape, ...members]) for (const key of Object.keys(traits.others ?? {})) kept.add(key);
      }
    }
    expect([...kept].toSorted()).toEqual(["box", "event", "synthetic", "wrapper", "xmlOrder"]);
  });
});
