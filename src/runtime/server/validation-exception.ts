import { ServiceException, type ServiceExceptionOptions } from "../exception/service-exception.ts";
import type { ErrorSchema, StructureSchema } from "../schema/schema.ts";

/** One constraint that an input breaks. */
export interface ValidationFailure {
  /** A JSON pointer to the value: `/tags/0/key`. */
  readonly path: string;
  /** A sentence about the value: `Value at '/name' failed to satisfy constraint: Member must not be null`. */
  readonly message: string;
}

/** The answer to an input that breaks the model's constraints (`smithy.framework#ValidationException`). */
export class ValidationException extends ServiceException {
  /** What is wrong, one entry for each constraint that is broken. */
  declare readonly fieldList?: readonly ValidationFailure[] | undefined;

  constructor(options: ServiceExceptionOptions) {
    super({ ...options, name: "ValidationException", $fault: "client" });
  }
}

/** The schema of {@link ValidationException}, which a server adds to the errors that its model names. */
export const ValidationException$: ErrorSchema = {
  type: "structure",
  name: "ValidationException",
  members: () => ({
    message: { target: "string" },
    fieldList: {
      target: {
        type: "list",
        member: {
          target: {
            type: "structure",
            name: "ValidationExceptionField",
            members: () => ({ path: { target: "string" }, message: { target: "string" } }),
          },
        },
      },
    },
  }),
  error: "client",
  httpError: 400,
  errorClass: ValidationException,
};

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
