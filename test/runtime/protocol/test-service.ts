import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { ErrorSchema, MemberSchemas, OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";

export class TestException extends ServiceException {}

/** Its error has members in a header and in the body. */
export class LimitException extends TestException {
  override readonly name = "LimitException";
  override readonly $fault = "client";
  declare readonly retryAfter?: number | undefined;
  declare readonly detail?: string | undefined;
}

export const limitException: ErrorSchema = {
  type: "structure",
  name: "LimitException",
  members: () => ({ retryAfter: { target: "integer", httpHeader: "Retry-After" }, detail: { target: "string" } }),
  error: "client",
  httpError: 429,
  errorClass: LimitException,
};

export const service: ServiceSchema = {
  name: "Test",
  sdkId: "Test",
  version: "1",
  auth: [],
  exception: TestException,
};

export interface TestOperation {
  readonly method?: string;
  readonly uri?: string;
  readonly code?: number;
  readonly input?: MemberSchemas;
  readonly output?: MemberSchemas;
}

/** An operation with the given members; POST to `/` where nothing else is said. */
export function createOperation(given: TestOperation, more: Partial<OperationSchema> = {}): OperationSchema {
  const { method = "POST", uri = "/", code = 200, input, output } = given;
  return {
    name: "Operation",
    http: { method, uri, code },
    ...(input && { input: { type: "structure", name: "Input", members: () => input } }),
    ...(output && { output: { type: "structure", name: "Output", members: () => output } }),
    ...more,
  };
}
