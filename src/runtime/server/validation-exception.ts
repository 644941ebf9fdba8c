import { ServiceException, type ServiceExceptionOptions } from "../exception/service-exception.ts";
import type { ErrorSchema } from "../schema/schema.ts";
import type { ValidationFailure } from "./validation-failure.ts";

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
