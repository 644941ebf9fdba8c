import type { ErrorPlan } from "./package-plan.ts";

/** What services call the error for input that breaks a constraint, the most telling first. */
const candidates: readonly RegExp[] = [
  /^ValidationException$/,
  /^InvalidRequest(Exception|Error)?$/,
  /^BadRequest(Exception|Error)?$/,
  /^Invalid(Input|Parameter|ParameterValue|Argument|Arguments|ParameterInput)(Exception|Error|Fault)?$/,
  /^Validation(Error|Fault)?$/,
];

/**
 * The error of an operation that says "your request is wrong", where there is one: a client fault
 * with status 400 or none of its own, under one of the usual names.
 */
export function chooseValidationError(errors: readonly ErrorPlan[]): ErrorPlan | undefined {
  const fit = errors.filter(({ shape }) => shape.traits.error === "client" && (shape.traits.httpError ?? 400) === 400);
  for (const candidate of candidates) {
    const found = fit.find(({ shape }) => candidate.test(shape.name));
    if (found !== undefined) return found;
  }
  return undefined;
}
