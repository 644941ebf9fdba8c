import { describe, expect, it } from "vitest";
import type { Member, Shape } from "../../src/model/service-model.ts";
import type { Traits } from "../../src/model/traits.ts";
import { toIdentifier } from "../../src/plan/identifier.ts";
import type { ErrorPlan } from "../../src/plan/package-plan.ts";
import { findValidationError } from "../../src/plan/validation-error.ts";

const string: Shape = { kind: "string", name: "String", traits: {} };

function errorOf(name: string, traits: Traits = {}, members: Readonly<Record<string, Traits>> = {}): ErrorPlan {
  const list = Object.entries(members).map(([key, own]): Member => ({ name: key, target: string, traits: own }));
  return {
    name: toIdentifier(name),
    shape: { kind: "structure", name, traits: { error: "client", ...traits }, members: list },
    parts: [],
  };
}

describe("the error for input that breaks a constraint", () => {
  const cases: readonly { given: string; errors: readonly ErrorPlan[]; want: string | undefined }[] = [
    { given: "none", errors: [errorOf("ConflictException")], want: undefined },
    {
      given: "the most telling name",
      errors: [errorOf("BadRequestException"), errorOf("ValidationException")],
      want: "ValidationException",
    },
    { given: "status 400", errors: [errorOf("ValidationException", { httpError: 400 })], want: "ValidationException" },
    { given: "no other status", errors: [errorOf("ValidationException", { httpError: 422 })], want: undefined },
    { given: "no server fault", errors: [errorOf("ValidationException", { error: "server" })], want: undefined },
    {
      given: "a required message, and optional members",
      errors: [errorOf("ValidationException", {}, { message: { required: true }, fieldList: {} })],
      want: "ValidationException",
    },
    {
      given: "a member that clients do not ask for",
      errors: [errorOf("ValidationException", {}, { reason: { required: true, clientOptional: true } })],
      want: "ValidationException",
    },
    {
      given: "no required member that a server has nothing for",
      errors: [errorOf("ValidationException", {}, { reason: { required: true } }), errorOf("InvalidInputException")],
      want: "InvalidInputException",
    },
  ];
  it.each(cases)("takes $given", ({ errors, want }) => {
    expect(findValidationError(errors)?.name).toBe(want);
  });
});
