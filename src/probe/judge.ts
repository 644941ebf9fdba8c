import type { DynamicOperation, DynamicService } from "../dynamic/dynamic-service.ts";
import { SerializationError, ServiceException } from "../runtime/exception/exceptions.ts";
import { compileValidator } from "../runtime/server/validate.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";
import type { ProbeCase } from "./probe-report.ts";

/** What a call came to: an output whose streams are read, or what was thrown. */
export type Answer = { readonly output: object } | { readonly error: unknown };

type Judgement = Pick<ProbeCase, "outcome" | "detail">;

/** Errors for invalid input that Smithy's servers and AWS's services answer with although their models do not list them. */
const usualRefusals: readonly string[] = [
  ...["ValidationException", "ValidationError", "SerializationException", "InvalidParameterValue", "InvalidParameter"],
  ...["InvalidParameterCombination", "MissingParameter", "MalformedInput", "InvalidRequest", "MalformedXML"],
  ...["InvalidArgument", "MissingRequiredParameter"],
];

const unknownOperations: readonly string[] = [
  ...["UnknownOperationException", "UnknownOperation", "InvalidAction", "NotImplemented", "NotImplementedException"],
  ...["MethodNotAllowed", "MethodNotAllowedException", "UnsupportedOperation"],
];

/** Judges the answer to a valid request. */
export function judgeValid(service: DynamicService, operation: DynamicOperation, answer: Answer): Judgement {
  if ("output" in answer) return judgeOutput(operation, answer.output);
  const { error } = answer;
  if (!(error instanceof ServiceException)) return { outcome: "failed", detail: describeFault(error) };
  if (isUnknown(error)) return { outcome: "missing", detail: describeError(error) };
  if (isModeled(service, operation, error)) return judgeError(operation, error);
  return { outcome: "failed", detail: `an error that the model does not list: ${describeError(error)}` };
}

/** Judges the answer to a request that breaks a constraint. */
export function judgeInvalid(service: DynamicService, operation: DynamicOperation, answer: Answer): Judgement {
  if ("output" in answer) return { outcome: "failed", detail: "accepted" };
  const { error } = answer;
  if (!(error instanceof ServiceException)) return { outcome: "failed", detail: describeFault(error) };
  if (isUnknown(error)) return { outcome: "missing", detail: describeError(error) };
  const status = error.$metadata.httpStatusCode ?? 0;
  if (status >= 500) return { outcome: "failed", detail: `refused with a server error: ${describeError(error)}` };
  if (usualRefusals.includes(error.name) || isModeled(service, operation, error)) {
    const judged = judgeError(operation, error);
    return judged.outcome === "error" ? { outcome: "passed" } : judged;
  }
  return { outcome: "failed", detail: `refused with an error that the model does not list: ${describeError(error)}` };
}

function judgeOutput({ schema, outputConstraints }: DynamicOperation, output: object): Judgement {
  const own = Object.fromEntries(Object.entries(output).filter(([name]) => name !== "$metadata"));
  const unknown = Object.keys(own).filter(
    (name) => !Object.hasOwn(schema.output === undefined ? {} : memberSchemasOf(schema.output), name),
  );
  if (unknown.length > 0)
    return { outcome: "failed", detail: `the output has members that the model lacks: ${unknown.join(", ")}` };
  const invalid = outputConstraints && compileValidator(outputConstraints)(own);
  return invalid === undefined
    ? { outcome: "passed" }
    : { outcome: "failed", detail: `the output is not valid: ${invalid.message}` };
}

/** An error that is modeled must have the members that the model requires. */
function judgeError({ errors }: DynamicOperation, error: ServiceException): Judgement {
  const found = errors.find(({ schema }) => schema.name === error.name);
  const constraints = found?.constraints;
  const required = Object.entries(constraints?.members() ?? {}).filter(([, member]) => member.required === true);
  const missing = required.map(([name]) => name).filter((name) => (Reflect.get(error, name) as unknown) === undefined);
  if (missing.length > 0) {
    return { outcome: "failed", detail: `${error.name} lacks members that the model requires: ${missing.join(", ")}` };
  }
  return { outcome: "error", detail: error.name };
}

function isModeled({ errors }: DynamicService, operation: DynamicOperation, error: ServiceException): boolean {
  const isBodiless = operation.schema.http?.method === "HEAD";
  const status = error.$metadata.httpStatusCode ?? 0;
  // After HEAD no body says which error it is, and services whose model has no errors have only codes.
  if (isBodiless) return status >= 400 && status < 500;
  if (errors.size === 0) return error.name !== "UnknownError";
  return operation.errors.some(({ schema }) => schema.name === error.name);
}

function isUnknown({ name, $metadata }: ServiceException): boolean {
  return unknownOperations.includes(name) || $metadata.httpStatusCode === 501;
}

function describeError(error: ServiceException): string {
  return `${error.name}, status ${String(error.$metadata.httpStatusCode)}${error.message === "" ? "" : `: ${error.message}`}`;
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  const what = error instanceof SerializationError ? "the response cannot be decoded: " : `${error.name}: `;
  return `${what}${error.message}${cause}`;
}
