import { describe, expect, it } from "vitest";
import { emitFile } from "./emit-file.ts";
import { bodyOf, planOf } from "./plan-of.ts";

describe("errors.ts", () => {
  it("has a plain class for each error, below the service's own", () => {
    const plan = planOf({
      shapes: {
        Out: { type: "structure", members: {} },
        NotFound: {
          type: "structure",
          required: ["id"],
          members: { id: { shape: "S" }, message: { shape: "S" }, name: { shape: "S" } },
          exception: true,
          error: { httpStatusCode: 404, senderFault: true },
        },
        Throttled: { type: "structure", members: {}, exception: true, retryable: { throttling: true } },
        Broken: { type: "structure", members: {}, exception: true, fault: true, retryable: { throttling: false } },
        S: { type: "string" },
      },
      errors: ["NotFound", "Throttled", "Broken"],
      docs: { shapes: { NotFound: { base: "<p>It is not there.</p>", refs: {} } } },
    });
    expect(bodyOf(emitFile("src/errors.ts", plan))).toBe(`/** The base class of all errors from Small. */
export class SmallServiceException extends ServiceException {}

/** It is not there. */
export class NotFound extends SmallServiceException {
  override readonly name = "NotFound";
  override readonly $fault = "client";
  declare readonly id: string;

  constructor(options: ExceptionOptions<NotFound>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return NotFound$;
  }
}

export class Throttled extends SmallServiceException {
  override readonly name = "Throttled";
  override readonly $fault = "client";
  override readonly $retryable = { throttling: true } as const;

  constructor(options: ExceptionOptions<Throttled>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return Throttled$;
  }
}

export class Broken extends SmallServiceException {
  override readonly name = "Broken";
  override readonly $fault = "server";
  override readonly $retryable = {} as const;

  constructor(options: ExceptionOptions<Broken>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return Broken$;
  }
}`);
  });
});
