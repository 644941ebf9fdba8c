import type { Member } from "../model/service-model.ts";
import type { ErrorPlan } from "./package-plan.ts";

/** The usual names of validation errors, most specific first. */
const candidates: readonly RegExp[] = [
  /^ValidationException$/,
  /^InvalidRequest(Exception|Error)?$/,
  /^BadRequest(Exception|Error)?$/,
  /^Invalid(Input|Parameter|ParameterValue|Argument|Arguments|ParameterInput)(Exception|Error|Fault)?$/,
  /^Validation(Error|Fault)?$/,
];

/**
 * The validation error of an operation, if there is one: a client fault with status 400 or none, with one of the usual
 * names, that requires only a message.
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

/** Servers describe invalid input with only a message; they have no values for other members. */
function canBeAbsent({ name, traits }: Member): boolean {
  return name === "message" || traits.required !== true || traits.clientOptional === true;
}
