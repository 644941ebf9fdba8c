import type { ServiceException, ServiceExceptionOptions } from "../exception/service-exception.ts";
import type { ErrorSchema, MemberSchema, StructureSchema } from "../schema/schema.ts";
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
  const list = targetOf(schema.members["fieldList"]);
  if (typeof list === "string" || list?.type !== "list") return false;
  const field = targetOf(list.member);
  if (typeof field === "string" || field?.type !== "structure") return false;
  return field.members["path"] !== undefined && field.members["message"] !== undefined;
}

function targetOf(member: MemberSchema | undefined): Exclude<MemberSchema["target"], () => unknown> | undefined {
  if (member === undefined) return undefined;
  return typeof member.target === "function" ? member.target() : member.target;
}
