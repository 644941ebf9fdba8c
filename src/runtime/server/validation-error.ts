import type { ServiceException, ServiceExceptionOptions } from "../exception/service-exception.ts";
import type { ErrorSchema, StructureSchema } from "../schema/schema.ts";
import { ValidationException } from "./validation-exception.ts";
import type { ValidationFailure } from "./validation-failure.ts";

type MakeValidationError = (failures: readonly ValidationFailure[], message: string) => ServiceException;

/**
 * How an operation says that its input is invalid: by the given class where the operation's model
 * names it, else by `ValidationException`. An error with a `fieldList` of paths and messages
 * (`smithy.framework#ValidationException`) gets it filled in.
 */
export function chooseValidationError(
  errorClass: (new (options: ServiceExceptionOptions) => ServiceException) | undefined,
  errors: readonly ErrorSchema[],
): MakeValidationError {
  const schema = errors.find((error) => errorClass !== undefined && error.errorClass === errorClass);
  if (errorClass === undefined || schema === undefined) {
    return (failures, message) => new ValidationException({ message, fieldList: failures });
  }
  if (!listsFields(schema)) return (_failures, message) => new errorClass({ message });
  return (failures, message) => new errorClass({ message, fieldList: failures });
}

function listsFields(schema: StructureSchema): boolean {
  const list = schema.members()["fieldList"]?.target;
  if (typeof list !== "object" || list.type !== "list") return false;
  const field = list.member.target;
  if (typeof field === "string" || field.type !== "structure") return false;
  const { path, message } = field.members();
  return path !== undefined && message !== undefined;
}
