import type { Member } from "../model/service-model.ts";
import type { ErrorPlan } from "./package-plan.ts";

/** The usual names of the error for input that breaks a constraint, the most specific first. */
const candidates: readonly RegExp[] = [
  /^ValidationException$/,
  /^InvalidRequest(Exception|Error)?$/,
  /^BadRequest(Exception|Error)?$/,
  /^Invalid(Input|Parameter|ParameterValue|Argument|Arguments|ParameterInput)(Exception|Error|Fault)?$/,
  /^Validation(Error|Fault)?$/,
];

/**
 * The error of an operation that says "your request is wrong", where there is one: a client fault
 * with status 400 or none of its own, under one of the usual names, that can be made of a message.
 */
export function findValidationError(errors: readonly ErrorPlan[]): ErrorPlan | undefined {
  const fit = errors.filter(({ shape: { members, traits } }) => {
    return traits.error === "client" && (traits.httpError ?? 400) === 400 && members.every(canBeAbsent);
  });
  for (const candidate of candidates) {
    const found = fit.find(({ shape }) => candidate.test(shape.name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A server describes invalid input by a message alone; it has no values for a service's own members. */
function canBeAbsent({ name, traits }: Member): boolean {
  return name === "message" || traits.required !== true || traits.clientOptional === true;
}
