import type { PackagePlan } from "../../../src/plan/package-plan.ts";
import { planPackage } from "../../../src/plan/plan-package.ts";
import { readSmithyModel } from "../../../src/model/smithy-json/read-smithy-model.ts";

/** The plan of a service that has nothing but rules. */
export function planOfRules(rules: object): PackagePlan {
  const traits = { "aws.protocols#awsJson1_0": {}, "smithy.rules#endpointRuleSet": rules };
  const json = { smithy: "2.0", shapes: { "test#Rules": { type: "service", version: "1", traits } } };
  const warn = (): void => undefined;
  return planPackage(readSmithyModel([{ file: "rules.json", json }], { source: "rules.json", warn }), { warn });
}
