import type { DynamicError, DynamicOperation, DynamicService } from "../dynamic/dynamic-service.ts";
import type { ServiceExceptionOptions } from "../runtime/exception/exceptions.ts";
import type { ErrorSchema } from "../runtime/schema/schema.ts";
import type { ServedOperation, ServerDefinition } from "../runtime/server/server-definition.ts";
import { NoValue } from "../synthesize/no-value.ts";
import { Synthesizer } from "../synthesize/synthesize.ts";
import { createWords } from "../synthesize/words.ts";

/** The service's definition, in which errors for invalid input also have the members that the model requires. */
export function withCompleteValidationErrors({ definition, operations }: DynamicService): ServerDefinition {
  const complete = Object.entries(definition.operations).map(([name, served]) => {
    const operation = operations.get(name);
    return [name, operation === undefined ? served : completeOperation(served, operation)] as const;
  });
  return { ...definition, operations: Object.fromEntries(complete) };
}

function completeOperation(served: ServedOperation, { errors }: DynamicOperation): ServedOperation {
  // A generated server does not throw one that requires more than it knows.
  const error =
    errors.find(({ schema }) => schema.errorClass === served.validationError) ??
    errors.find(({ schema }) => schema.name === "ValidationException");
  const required = error === undefined ? {} : makeRequired(error);
  if (error === undefined || Object.keys(required).length === 0) return served;
  const schema: ErrorSchema = {
    ...error.schema,
    errorClass: class extends error.schema.errorClass {
      constructor(options: ServiceExceptionOptions) {
        super({ ...required, ...options });
      }

      static override schema(): ErrorSchema {
        return schema;
      }
    },
  };
  const others = (served.schema.errors ?? []).filter((other) => other !== error.schema);
  return {
    ...served,
    schema: { ...served.schema, errors: [schema, ...others] },
    validationError: schema.errorClass,
  };
}

function makeRequired({ schema, constraints }: DynamicError): Readonly<Record<string, unknown>> {
  const wish = { constraints, members: "required", words: createWords({ origin: "", service: "mock" }) } as const;
  try {
    const { value } = new Synthesizer().synthesize(schema, wish);
    return Object.fromEntries(Object.entries(value).filter(([name]) => name.toLowerCase() !== "message"));
  } catch (error) {
    if (error instanceof NoValue) return {};
    throw error;
  }
}
