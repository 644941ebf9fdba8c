import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FinishedAttempt, Outcome, RetryReason } from "../../../../src/runtime/client/interceptors/interceptor.ts";
import { findRetryReason } from "../../../../src/runtime/client/interceptors/retry.ts";
import { timeoutError } from "../../../../src/runtime/http/transport-error.ts";
import type { Headers } from "../../../../src/runtime/http/http-message.ts";
import {
  AdaptiveRetryStrategy,
  ConfiguredRetryStrategy,
  type Interceptor,
  ServiceException,
  StandardRetryStrategy,
  TransportError,
} from "../../../../src/runtime/index.ts";

const named = (name: string): Error => Object.assign(new Error("x"), { name });

class Modeled extends ServiceException {
  override readonly $retryable = {};
}
class Throttled extends ServiceException {
  override readonly $retryable = { throttling: true };
}

const transient: Outcome = { error: new TransportError("reset") };
const throttled: Outcome = { error: named("ThrottlingException") };
const succeeded: Outcome = { output: {} };

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("findRetryReason", () => {
  const cases: { given: [Error, number?]; want: RetryReason | undefined }[] = [
    { given: [new Modeled({}), 400], want: "transient" },
    { given: [new Throttled({}), 400], want: "throttling" },
    { given: [named("ThrottlingException"), 400], want: "throttling" },
    { given: [named("ProvisionedThroughputExceededException"), 400], want: "throttling" },
    { given: [named("SlowDown"), 503], want: "throttling" },
    { given: [named("Any"), 429], want: "throttling" },
    { given: [named("RequestTimeout"), 400], want: "transient" },
    { given: [timeoutError("no response came", 5)], want: "transient" },
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

interface AttemptFields {
  readonly attempt?: number;
  readonly headers?: Headers;
  readonly operation?: object;
}

/** An attempt that is over, its request sent. */
function finished(
  outcome: Outcome,
  { attempt = 1, headers = {}, operation = {} }: AttemptFields = {},
): FinishedAttempt {
  return { attempt, sent: true, outcome, request: {}, response: { headers }, operation } as unknown as FinishedAttempt;
}

/** What each of the attempts waits before it is repeated; undefined where it is not. */
async function delaysOf(strategy: Interceptor, attempts: readonly FinishedAttempt[]): Promise<(number | undefined)[]> {
  const delays: (number | undefined)[] = [];
  for (const call of attempts) {
    await strategy.afterAttempt?.(call);
    delays.push(call.retryDelay);
  }
  return delays;
}

function times<Value>(count: number, value: Value): Value[] {
  return Array<Value>(count).fill(value);
}

describe("the backoff", () => {
  const attempts = (outcome: Outcome, count: number): FinishedAttempt[] =>
    times(count, undefined).map((_, index) => finished(outcome, { attempt: index + 1 }));

  it.each([
    { outcome: transient, want: [50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000] },
    { outcome: throttled, want: [1000, 2000, 4000, 8000, 16_000, 20_000] },
    { outcome: transient, baseDelay: 25, want: [25, 50, 100] },
    { outcome: throttled, baseDelay: 25, want: [1000, 2000, 4000] },
  ])("doubles up to a limit: $want", async ({ outcome, baseDelay, want }) => {
    const strategy = (): Interceptor => new StandardRetryStrategy(Infinity, { baseDelay });
    vi.spyOn(Math, "random").mockReturnValue(1 - Number.EPSILON);
    expect(await delaysOf(strategy(), attempts(outcome, want.length))).toEqual(want.map((ms) => ms - 1));
    vi.spyOn(Math, "random").mockReturnValue(0.2);
    expect(await delaysOf(strategy(), attempts(outcome, want.length))).toEqual(want.map((ms) => ms / 5));
  });

  it.each([
    { given: { "retry-after": "3" }, want: 3000 },
    { given: { "retry-after": "0.5" }, want: 500 },
    { given: { "retry-after": "Thu, 01 Jan 2026 00:00:04 GMT" }, want: 4000 },
    { given: { "retry-after": "Thu, 01 Jan 2020 00:00:07 GMT" }, want: 25 },
    { given: { "x-amz-retry-after": "1500" }, want: 1500 },
    { given: { "x-amz-retry-after": "1500", "retry-after": "9" }, want: 1500 },
    { given: { "x-amz-retry-after": "soon", "retry-after": "9" }, want: 25 },
    { given: { "retry-after": "86400" }, want: 5025 },
    { given: { "retry-after": "Infinity" }, want: 5025 },
    { given: { "retry-after": "0" }, want: 25 },
    { given: { "retry-after": "-5" }, want: 25 },
    { given: { "retry-after": "" }, want: 25 },
    { given: { "retry-after": "soon" }, want: 25 },
  ])("follows $given, up to five seconds more", async ({ given, want }) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 0, 1));
    expect(await delaysOf(new StandardRetryStrategy(), [finished(transient, { headers: given })])).toEqual([want]);
  });

  it("may be the caller's own", async () => {
    const linear = new ConfiguredRetryStrategy(5, (attempt) => 100 * attempt);
    expect(await delaysOf(linear, attempts(transient, 5))).toEqual([100, 200, 300, 400, undefined]);
    expect(await delaysOf(new ConfiguredRetryStrategy(2, 7), attempts(throttled, 2))).toEqual([7, undefined]);
  });
});

describe("how often a call is tried", () => {
  const repeats = async (strategy: Interceptor, attempt: number): Promise<boolean> => {
    const call = finished(transient, { attempt });
    await strategy.afterAttempt?.(call);
    return call.retryDelay !== undefined;
  };

  it.each([
    { given: undefined, defaults: {}, want: 3 },
    { given: undefined, defaults: { maxAttempts: 4 }, want: 4 },
    { given: 2, defaults: { maxAttempts: 4 }, want: 2 },
    { given: () => 5, defaults: {}, want: 5 },
    { given: () => Promise.resolve(2), defaults: {}, want: 2 },
    { given: () => Promise.resolve(undefined), defaults: { maxAttempts: 4 }, want: 4 },
    { given: 1, defaults: {}, want: 1 },
    { given: 0, defaults: {}, want: 1 },
    { given: Number.NaN, defaults: {}, want: 1 },
  ])("is $want where $given is given and $defaults by default", async ({ given, defaults, want }) => {
    const strategy = new StandardRetryStrategy(given, defaults);
    if (want > 1) expect(await repeats(strategy, want - 1)).toBe(true);
    expect(await repeats(strategy, want)).toBe(false);
  });
});

describe("the tokens that calls share", () => {
  async function repeated(strategy: Interceptor, outcomes: readonly Outcome[]): Promise<boolean[]> {
    const attempts = outcomes.map((outcome) => finished(outcome));
    return (await delaysOf(strategy, attempts)).map((delay) => delay !== undefined);
  }

  it("suffice for 35 retries, or 100 where the service throttles", async () => {
    expect(await repeated(new StandardRetryStrategy(), times(36, transient))).toEqual([...times(35, true), false]);
    expect(await repeated(new StandardRetryStrategy(), times(101, throttled))).toEqual([...times(100, true), false]);
  });

  it("come back one by one with calls that succeed at once", async () => {
    const strategy = new StandardRetryStrategy();
    // 500 - 35 × 14 leaves 10.
    await repeated(strategy, times(35, transient));
    await repeated(strategy, times(3, succeeded));
    expect(await repeated(strategy, [transient])).toEqual([false]);
    await repeated(strategy, [succeeded]);
    expect(await repeated(strategy, [transient, transient])).toEqual([true, false]);
  });

  it("come back with a call that succeeds after retries: what the last retry cost", async () => {
    const strategy = new StandardRetryStrategy();
    const call = finished(transient);
    await delaysOf(strategy, [call, Object.assign(call, { attempt: 2, outcome: succeeded })]);
    expect(await repeated(strategy, times(36, transient))).toEqual([...times(35, true), false]);
  });

  it("are never more than at first", async () => {
    const strategy = new StandardRetryStrategy();
    await repeated(strategy, times(1000, succeeded));
    expect(await repeated(strategy, times(36, transient))).toEqual([...times(35, true), false]);
  });

  it("are not needed to wait before an operation that polls fails", async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const strategy = new StandardRetryStrategy();
    await repeated(strategy, times(35, transient));
    const call = finished(transient, { operation: { longPolling: true } });
    let isOver = false;
    const over = Promise.resolve(strategy.afterAttempt(call)).then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(24);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await over;
    expect(call.retryDelay).toBeUndefined();
  });
});

describe("AdaptiveRetryStrategy", () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));

  /** Sends attempts one after the other, and returns the milliseconds that each waited. */
  async function send(strategy: AdaptiveRetryStrategy, outcomes: readonly Outcome[]): Promise<number[]> {
    const waits: number[] = [];
    for (const outcome of outcomes) {
      const started = Date.now();
      const turn = Promise.resolve(strategy.beforeAttempt(finished(outcome)));
      await vi.runAllTimersAsync();
      await turn;
      waits.push(Date.now() - started);
      await strategy.afterAttempt(finished(outcome));
      await vi.advanceTimersByTimeAsync(100);
    }
    return waits;
  }

  it("sends as it likes until the service throttles", async () => {
    expect(await send(new AdaptiveRetryStrategy(), times(50, succeeded))).toEqual(times(50, 0));
  });

  it("waits when the service has throttled, and less and less while it does not", async () => {
    const strategy = new AdaptiveRetryStrategy();
    await send(strategy, times(50, succeeded));
    const waits = await send(strategy, [...times(5, throttled), ...times(60, succeeded)]);
    expect(Math.max(...waits)).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000);
    expect(waits.at(-1)).toBe(0);
  });

  it("sends one request in two seconds at least, whatever the service says", async () => {
    const waits = await send(new AdaptiveRetryStrategy(), times(20, throttled));
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000);
    expect(waits.at(-1)).toBeGreaterThan(1000);
  });

  it("repeats what the standard mode repeats", async () => {
    const strategy = new AdaptiveRetryStrategy(2);
    expect(await delaysOf(strategy, [finished(transient), finished(transient, { attempt: 2 })])).toEqual([
      expect.any(Number),
      undefined,
    ]);
  });

  it("ends the wait when the caller aborts", async () => {
    const strategy = new AdaptiveRetryStrategy();
    await send(strategy, times(5, throttled));
    const abortion = new AbortController();
    void strategy.beforeAttempt(finished(transient));
    const turn = Promise.resolve(strategy.beforeAttempt({ ...finished(transient), abortSignal: abortion.signal }));
    abortion.abort();
    await expect(turn).resolves.toBeUndefined();
  });
});
