import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readModel } from "../../src/model/read-model.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";
import { sharedFolder } from "../shared-folder.ts";
import { compareModels } from "./compare-models.ts";

/** A row of `known-differences.json`: `at` names each place, `count` stands for many of a kind. */
interface KnownDifference {
  readonly service: string;
  readonly kind: string;
  readonly reason: string;
  readonly at?: readonly string[];
  readonly count?: number;
}

const shared = sharedFolder();
const known = JSON.parse(
  readFileSync(new URL("./known-differences.json", import.meta.url), "utf8"),
) as readonly KnownDifference[];

function readFolder(folder: string): ReadonlyMap<string, ServiceModel> {
  const models = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    // The split layout has a folder for each version of a service.
    const [version = ""] = name.endsWith(".json") ? [] : readdirSync(path);
    return readModel([join(path, version)], { source: name, warn: () => undefined });
  });
  return new Map(models.map((model) => [model.sdkId, model]));
}

function findDifferences(folder: string): ReadonlyMap<string, readonly string[]> {
  const split = readFolder(join(folder, "c2j"));
  const found = new Map<string, string[]>();
  for (const [sdkId, smithy] of readFolder(join(folder, "smithy"))) {
    const model = split.get(sdkId);
    if (model === undefined) continue;
    const kinds = new Map([["compared", []]] as [string, string[]][]);
    for (const { kind, at } of compareModels(model, smithy)) kinds.set(kind, [...(kinds.get(kind) ?? []), at]);
    for (const [kind, places] of kinds) found.set(`${sdkId}: ${kind}`, places.sort());
  }
  return found;
}

describe.skipIf(shared === undefined)("the reader of the split layout and that of Smithy's", () => {
  let found: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    found = findDifferences(join(shared ?? "", "corpus"));
  }, 60_000);
  const key = ({ service, kind }: KnownDifference): string => `${service}: ${kind}`;

  test("compare the services that both folders have", () => {
    expect([...found.keys()].filter((name) => name.endsWith(": compared")).length).toBe(42);
  });

  test("agree but for what known-differences.json lists", () => {
    const listed = new Set(known.map(key));
    const unlisted = [...found].filter(([name, at]) => at.length > 0 && !listed.has(name));
    expect(unlisted).toEqual([]);
  });

  test.each(known)("differ in $service: $kind, as the list says", (row) => {
    const at = found.get(key(row)) ?? [];
    expect(row.at === undefined ? at.length : at).toEqual(row.at ?? row.count);
    expect(row.reason).not.toBe("");
  });
});
