import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emitEndpoint, endpointFile } from "../../../src/emit/endpoint-rules/endpoint-file.ts";
import type { PackagePlan } from "../../../src/plan/package-plan.ts";
import { findReadVariables, planRuleParameters } from "../../../src/plan/endpoint-parameters.ts";
import { planPackage } from "../../../src/plan/plan-package.ts";
import { readModel } from "../../../src/model/read-model.ts";
import { PackageFolder } from "../../packages/package-folder.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { planOfRules } from "./plan-of-rules.ts";
import { loadRules, runCase } from "./rules-module.ts";

const parameters = {
  Region: { type: "String" },
  Fips: { type: "Boolean", default: false, required: true },
  Dual: { type: "Boolean", default: false, required: true },
};
const is = (ref: string, value: boolean): object => ({ fn: "booleanEquals", argv: [{ ref }, value] });
const isSet = { fn: "isSet", argv: [{ ref: "Region" }] };
const fail = (error: string, ...conditions: object[]): object => ({ type: "error", error, conditions });
const tree = (rules: object[], ...conditions: object[]): object => ({ type: "tree", rules, conditions });

/** The body of the function that rules become, on one line. */
function bodyOf(rules: object[]): string {
  const text = emitEndpoint(planOfRules({ version: "1.0", parameters, rules }), endpointFile) ?? "";
  return (/\): ResolvedEndpoint \{(.*?)\n\}/s.exec(text)?.[1] ?? "").replace(/\s+/g, " ").trim();
}

describe("rules ask nothing that is decided already", () => {
  it.each([
    {
      what: "by the rule before",
      rules: [fail("a", is("Fips", true)), fail("b", is("Fips", false))],
      want: 'if (Fips) { throw new EndpointError("a"); } throw new EndpointError("b");',
    },
    {
      what: "by several rules before",
      rules: [
        fail("a", is("Fips", true), is("Dual", true)),
        fail("b", is("Fips", true), is("Dual", false)),
        fail("c", is("Fips", false)),
      ],
      want: 'if (Fips) { if (Dual) { throw new EndpointError("a"); } throw new EndpointError("b"); } throw new EndpointError("c");',
    },
    {
      what: "by the tree around",
      rules: [tree([fail("a", is("Fips", true), is("Dual", false)), fail("b")], is("Fips", true)), fail("c")],
      want: 'if (Fips) { if (!Dual) { throw new EndpointError("a"); } throw new EndpointError("b"); } throw new EndpointError("c");',
    },
    {
      what: "where both answers come to the same",
      rules: [tree([fail("a", is("Dual", true)), fail("a")], is("Fips", true)), fail("a")],
      want: 'throw new EndpointError("a");',
    },
    {
      what: "and reach no rule behind one that always counts",
      rules: [fail("a"), fail("b")],
      want: 'throw new EndpointError("a");',
    },
    {
      what: "and fall through to the rules behind those that share conditions",
      rules: [
        fail("a", isSet, is("Fips", true), is("Dual", true)),
        fail("b", isSet, is("Dual", true)),
        fail("c", is("Fips", true)),
        fail("d"),
      ],
      want:
        "if (Region !== undefined) { " +
        'if (Fips && Dual) { throw new EndpointError("a"); } if (Dual) { throw new EndpointError("b"); } } ' +
        'if (Fips) { throw new EndpointError("c"); } throw new EndpointError("d");',
    },
  ])("$what", ({ rules, want }) => {
    expect(bodyOf(rules)).toBe(want);
  });
});

const shared = sharedFolder();

describe.skipIf(shared === undefined)("simplified rules give what the model's give", () => {
  const folder = new PackageFolder();
  afterAll(() => folder.remove());

  it.each(["s3/2006-03-01", "s3control/2018-08-20", "dynamodb/2012-08-10", "sts/2011-06-15", "kinesis/2013-12-02"])(
    "%s",
    async (service) => {
      const warn = (): void => undefined;
      const model = readModel([join(shared ?? "", "corpus/c2j", service)], { warn });
      const plan = planPackage(model, { warn });
      const { endpointRules } = model;
      if (plan.endpoint === undefined || endpointRules === undefined) return expect.fail("no rules");
      const read = findReadVariables(endpointRules.rules);
      const planned = { rules: endpointRules.rules, read, parameters: planRuleParameters(endpointRules, read, model) };
      const plain: PackagePlan = { ...plan, endpoint: { ...plan.endpoint, ...planned } };
      const name = service.replaceAll("/", "-");
      const [run, runPlain] = [await loadRules(folder, name, plan), await loadRules(folder, `${name}-plain`, plain)];
      const random = createRandom();
      for (let count = 0; count < 1500; count++) {
        const params = Object.fromEntries(
          endpointRules.parameters.flatMap(({ name, type }) => {
            const values = type === "boolean" ? [true, false] : (texts[name] ?? ["111122223333", "x"]);
            const value = values[Math.floor(random() * (values.length + 1))];
            return value === undefined ? [] : [[name, type === "stringArray" ? [value] : value]];
          }),
        );
        const of = { params, expect: { error: "" } };
        expect({ params, got: runCase(run, of) }).toEqual({ params, got: runCase(runPlain, of) });
      }
    },
  );
});

const texts: Readonly<Record<string, readonly string[]>> = {
  Region: ["us-east-1", "aws-global", "cn-north-1", "us-gov-west-1", "local", "not a region"],
  Endpoint: ["https://example.com/a", "http://127.0.0.1:8000", "nonsense"],
  AccountIdEndpointMode: ["preferred", "required", "disabled"],
  Bucket: [
    "bucket",
    "a.bucket.with.dots",
    "UPPER",
    "zone--usw2-az1--x-s3",
    "test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3",
    "arn:aws:s3:us-west-2:123456789012:accesspoint:name",
    "arn:aws:s3::123456789012:accesspoint:name.mrap",
    "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-01234567890123456:accesspoint:name",
    "arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/name",
    "arn:aws:s3:us-west-2:123456789012:other",
  ],
  ResourceArn: ["arn:aws:dynamodb:us-east-1:222222222222:table/t"],
  StreamARN: ["arn:aws:kinesis:us-east-1:222222222222:stream/s"],
  OperationType: ["control", "data"],
};

/** Numbers from 0 to 1, the same in each run. */
function createRandom(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
