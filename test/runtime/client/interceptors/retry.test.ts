import { afterEach, describe, expect, it, vi } from "vitest";
import type { FinishedAttempt, Outcome, RetryReason } from "../../../../src/runtime/client/interceptors/interceptor.ts";
import { computeRetryDelay, createRetry, findRetryReason } from "../../../../src/runtime/client/interceptors/retry.ts";
import { timeoutError } from "../../../../src/runtime/http/transport-error.ts";
import { ServiceException, TransportError } from "../../../../src/runtime/index.ts";

const named = (name: string): Error => Object.assign(new Error("x"), { name });

class Modeled extends ServiceException {
  override readonly $retryable = {};
}
class Throttled extends ServiceException {
  override readonly $retryable = { throttling: true };
}

describe("findRetryReason", () => {
  const cases: { given: [Error, number?]; want: RetryReason | undefined }[] = [
    { given: [new Modeled({}), 400], want: "transient" },
    { given: [new Throttled({}), 400], want: "throttling" },
    { given: [named("ThrottlingException"), 400], want: "throttling" },
    { given: [named("SlowDown"), 503], want: "throttling" },
    { given: [named("Any"), 429], want: "throttling" },
    { given: [named("RequestTimeout"), 400], want: "timeout" },
    { given: [timeoutError("no response came", 5)], want: "timeout" },
    { given: [named("Any"), 500], want: "transient" },
    { given: [named("Any"), 501], want: undefined },
    { given: [named("Any"), 502], want: "transient" },
    { given: [named("Any"), 503], want: "transient" },
    { given: [named("Any"), 504], want: "transient" },
    { given: [named("Any"), 505], want: undefined },
    { given: [named("Any"), 400], want: undefined },
    { given: [named("constructor"), 400], want: undefined },
    { given: [named("SlowDownException"), 400], want: undefined },
    { given: [new TransportError("x", { code: "ECONNRESET" })], want: "transient" },
    { given: [new TransportError("x", { code: "CERT_HAS_EXPIRED", retryable: false })], want: undefined },
    { given: [new TypeError("x")], want: undefined },
    { given: [named("AbortError")], want: undefined },
  ];
  it.each(cases)("$given: $want", ({ given: [error, status], want }) => {
    expect(findRetryReason(error, status)).toBe(want);
  });
});

describe("computeRetryDelay", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    { reason: "transient", want: [100, 200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000] },
    { reason: "timeout", want: [100, 200, 400] },
    { reason: "throttling", want: [500, 1000, 2000, 4000, 8000, 16_000, 20_000] },
  ] as const)("grows up to a limit ($reason)", ({ reason, want }) => {
    vi.spyOn(Math, "random").mockReturnValue(1 - Number.EPSILON);
    expect(want.map((_, index) => computeRetryDelay(reason, index + 1, undefined))).toEqual(want.map((ms) => ms - 1));
    vi.spyOn(Math, "random").mockReturnValue(0.25);
    expect(want.map((_, index) => computeRetryDelay(reason, index + 1, {}))).toEqual(want.map((ms) => ms / 4));
  });

  it.each([
    { given: { "retry-after": "3" }, want: 3000 },
    { given: { "retry-after": "0.5" }, want: 500 },
    { given: { "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT" }, want: 7000 },
    { given: { "retry-after": "Thu, 01 Jan 2020 00:00:07 GMT" }, want: 50 },
    { given: { "x-amz-retry-after": "1500" }, want: 1500 },
    { given: { "x-amz-retry-after": "1500", "retry-after": "9" }, want: 1500 },
    { given: { "x-amz-retry-after": "soon", "retry-after": "9" }, want: 50 },
    { given: { "retry-after": "86400" }, want: 20_000 },
    { given: { "retry-after": "Infinity" }, want: 20_000 },
    { given: { "retry-after": "0" }, want: 50 },
    { given: { "retry-after": "-5" }, want: 50 },
    { given: { "retry-after": "" }, want: 50 },
    { given: { "retry-after": "soon" }, want: 50 },
  ])("honours $given", ({ given, want }) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 0, 1));
    expect(computeRetryDelay("transient", 1, given)).toBe(want);
  });
});

describe("the quota that calls share", () => {
  const failed = (error: Error): Outcome => ({ error });
  const transient = failed(new TransportError("reset"));
  const timeout = failed(timeoutError("no response came", 5));

  /** What comes of attempts, one call each; whether each is repeated. */
  function attempt(outcomes: readonly Outcome[], retry = createRetry({ maxAttempts: Infinity })): boolean[] {
    return outcomes.map((outcome) => {
      const call = { attempt: 1, sent: true, outcome, request: {} } as unknown as FinishedAttempt;
      void retry.afterAttempt?.(call);
      return call.retryDelay !== undefined;
    });
  }

  function times<Value>(count: number, value: Value): Value[] {
    return Array<Value>(count).fill(value);
  }

  it("runs dry after a hundred retries, and fills with what succeeds", () => {
    const retry = createRetry({});
    expect(attempt(times(100, transient), retry)).toEqual(times(100, true));
    expect(attempt([transient], retry)).toEqual([false]);
    attempt(times(9, { output: {} }), retry);
    expect(attempt([timeout], retry)).toEqual([false]);
    attempt([{ output: {} }], retry);
    expect(attempt([timeout], retry)).toEqual([true]);
  });

  it("gets back what the retries of a call cost that succeeded", () => {
    const retry = createRetry({});
    const call = { attempt: 1, sent: true, outcome: timeout, request: {} } as unknown as FinishedAttempt;
    void retry.afterAttempt?.(call);
    void retry.afterAttempt?.(Object.assign(call, { attempt: 2, outcome: { output: {} } }));
    expect(attempt(times(100, transient), retry)).toEqual(times(100, true));
    expect(attempt([transient], retry)).toEqual([false]);
  });

  it("never holds more than it began with", () => {
    const retry = createRetry({});
    attempt(times(1000, { output: {} }), retry);
    expect(attempt(times(50, timeout), retry)).toEqual(times(50, true));
    expect(attempt([transient], retry)).toEqual([false]);
  });
});
