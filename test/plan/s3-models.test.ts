import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../src/model/read-model.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";
import { planPackage } from "../../src/plan/plan-package.ts";
import { compareModels } from "../model-smithy/compare-models.ts";
import { sharedFolder } from "../shared-folder.ts";

function plannedModel(path: string): ServiceModel {
  const warn = (): void => undefined;
  const model = readModel([join(sharedFolder() ?? "", "corpus", path)], { source: "model", warn });
  return planPackage(model, { warn }).model;
}

describe.skipIf(sharedFolder() === undefined)("the plans of S3's split layout and of its Smithy model", () => {
  it("differ in what the models came to have over time, and in what one trait of Smithy's cannot say", () => {
    const split = plannedModel("c2j/s3/2006-03-01");
    const smithy = plannedModel("smithy/s3-2006-03-01.json");
    const differences = compareModels(split, smithy).map(({ kind, at }) => `${kind} of ${at}`);
    expect(differences).toEqual([
      "paginated of ListBuckets",
      // The trait has one token, and paths of members alone.
      "paginated of ListMultipartUploads",
      "paginated of ListObjectVersions",
      "paginated of ListObjects",
      "errors of PutObject",
    ]);
    const rootsOf = ({ operations }: ServiceModel): unknown =>
      operations
        .filter(({ output }) => output?.members.some(({ traits }) => traits.httpHeader === undefined))
        .map(({ name, output }) => [name, output?.traits.xmlName ?? output?.name] as const)
        .filter(([name]) => [split, smithy].every((model) => model.operations.some((other) => other.name === name)))
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(rootsOf(split)).toEqual(rootsOf(smithy));
    expect(split.traits.xmlNamespace).toEqual(smithy.traits.xmlNamespace);
  });

  it("name the values of enums alike", () => {
    const keysOf = (path: string, name: string): unknown => {
      const shape = plannedModel(path).shapes.get(name);
      return shape?.kind === "enum" ? shape.values.map((value) => value.name) : undefined;
    };
    for (const name of ["ObjectAttributes", "OptionalObjectAttributes"]) {
      expect(keysOf("c2j/s3/2006-03-01", name)).toEqual(keysOf("smithy/s3-2006-03-01.json", name));
    }
  });
});
