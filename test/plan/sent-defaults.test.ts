import { expect, test } from "vitest";
import { readSmithyModel } from "../../src/model/smithy-json/read-smithy-model.ts";
import { planPackage } from "../../src/plan/plan-package.ts";

const warn = (): void => {};

/** The parts of an operation whose input has one member. */
function partsOf(target: string, traits: object): readonly string[] {
  const json = {
    smithy: "2.0",
    shapes: {
      "example.small#Small": {
        type: "service",
        version: "2026-01-31",
        operations: [{ target: "example.small#Do" }],
        traits: { "aws.protocols#awsJson1_0": {} },
      },
      "example.small#Do": {
        type: "operation",
        input: { target: "example.small#In" },
        output: { target: "smithy.api#Unit" },
      },
      "example.small#In": { type: "structure", members: { member: { target, traits } } },
      "example.small#Texts": { type: "list", member: { target: "smithy.api#String" } },
    },
  };
  const plan = planPackage(readSmithyModel([{ file: "small.json", json }], { source: "small.json", warn }), { warn });
  return plan.operations[0]?.parts.filter((part) => part.startsWith("sent")) ?? [];
}

test.each([
  { target: "smithy.api#String", value: "a", want: ["sentDefaults"] },
  { target: "smithy.api#Integer", value: 1, want: ["sentDefaults"] },
  { target: "smithy.api#Boolean", value: false, want: ["sentDefaults"] },
  { target: "smithy.api#Double", value: 1.5, want: ["sentDefaults"] },
  { target: "smithy.api#Long", value: 1, want: ["sentDefaults"] },
  { target: "smithy.api#Document", value: "a", want: ["sentDefaults"] },
  { target: "example.small#Texts", value: [], want: ["sentDefaults"] },
  { target: "smithy.api#Double", value: "NaN", want: ["sentConvertedDefaults"] },
  { target: "smithy.api#Blob", value: "YQ==", want: ["sentConvertedDefaults"] },
  { target: "smithy.api#Timestamp", value: 0, want: ["sentConvertedDefaults"] },
  { target: "smithy.api#BigInteger", value: 1, want: ["sentConvertedDefaults"] },
  { target: "smithy.api#BigDecimal", value: 1, want: ["sentConvertedDefaults"] },
])("a required $target with the default $value: $want", ({ target, value, want }) => {
  expect(partsOf(target, { "smithy.api#required": {}, "smithy.api#default": value })).toEqual(want);
});

test("a default that is not sent needs no part", () => {
  expect(partsOf("smithy.api#Timestamp", { "smithy.api#default": 0 })).toEqual([]);
});
