import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setPartitions } from "../../../src/aws/endpoint/partitions.ts";
import { planPackage } from "../../../src/plan/plan-package.ts";
import { readModel } from "../../../src/model/read-model.ts";
import { PackageFolder } from "../../packages/package-folder.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { olderPartitions } from "./older-partitions.ts";
import { listRuleCases } from "./rule-cases.ts";
import { loadRules, runCase, wantOf } from "./rules-module.ts";

const shared = sharedFolder();

describe.skipIf(shared === undefined)("endpoint rules of the corpus", () => {
  const folder = new PackageFolder();
  beforeAll(() => setPartitions(olderPartitions));
  afterAll(() => {
    setPartitions();
    folder.remove();
  });

  it("give what the cases of their models want", async () => {
    const failed: unknown[] = [];
    const counts = { c2j: 0, smithy: 0 };
    for (const { name, path, cases } of listRuleCases(join(shared ?? "", "corpus"))) {
      const warn = (): void => undefined;
      const run = await loadRules(folder, name, planPackage(readModel([path], { warn }), { warn }));
      for (const each of cases) {
        const got = runCase(run, each);
        if (!isDeepStrictEqual(got, wantOf(each))) failed.push({ name, given: each.params, got, want: wantOf(each) });
        counts[name.startsWith("c2j") ? "c2j" : "smithy"]++;
      }
    }
    expect(failed).toEqual([]);
    expect(counts).toEqual({ c2j: 3046, smithy: 5622 });
  });
});
