import { sleep } from "../../http/call-limits.ts";
import type { Headers } from "../../http/http-message.ts";
import { isStreamingBody } from "../../http/bodies.ts";
import type { RetryDefaults } from "../../schema/schema.ts";
import type { Call, FinishedAttempt, Interceptor, MaxAttempts, RetryReason } from "./interceptor.ts";

/**
 * The standard retry mode of AWS's SDKs, which clients have by default: up to 3 attempts, exponential backoff with full
 * jitter, and a bucket of 500 tokens that the client's calls share. A retry costs 14 tokens, 5 where the service
 * throttles; a call that succeeds gives back what its last retry cost, or 1. When a service fails for long, the bucket
 * is empty and calls fail at once, so that retries do not multiply the load. A request whose body is a stream is sent
 * once, since what an attempt has read of it is gone.
 */
export class StandardRetryStrategy implements Interceptor {
  readonly #maxAttempts: MaxAttempts | undefined;
  readonly #defaults: RetryDefaults;
  readonly #costs = new WeakMap<Call, number>();
  #tokens = capacity;

  /**
   * @param maxAttempts as in AWS SDK v3, what is not a number above 1 means once.
   */
  constructor(maxAttempts?: MaxAttempts, defaults: RetryDefaults = {}) {
    this.#maxAttempts = maxAttempts;
    this.#defaults = defaults;
  }

  afterAttempt(call: FinishedAttempt): void | Promise<void> {
    const { error, output } = call.outcome;
    if (output !== undefined) {
      this.#tokens = Math.min(capacity, this.#tokens + (this.#costs.get(call) ?? 1));
      return;
    }
    if (!call.sent || isStreamingBody(call.request.body) || !(error instanceof Error) || call.abortSignal?.aborted)
      return;
    const reason = call.retryReason ?? findRetryReason(error, call.response?.status);
    if (reason) return this.#repeat(call, reason);
  }

  async #repeat(call: FinishedAttempt, reason: RetryReason): Promise<void> {
    const limit = typeof this.#maxAttempts === "function" ? await this.#maxAttempts() : this.#maxAttempts;
    if (!(call.attempt < (limit === undefined ? (this.#defaults.maxAttempts ?? 3) : limit))) return;
    const delay = this.computeDelay(reason, call.attempt, call.response?.headers);
    const cost = reason === "throttling" ? 5 : 14;
    if (this.#tokens < cost) return call.operation.longPolling && sleep(delay, call.abortSignal);
    this.#tokens -= cost;
    this.#costs.set(call, cost);
    call.retryDelay ??= delay;
  }

  /**
   * Milliseconds to wait before the next attempt: a random part of 50 ms (1 s if the service throttles), doubled with
   * each attempt up to 20 s. If the service requests a longer delay in `x-amz-retry-after` (milliseconds) or
   * `retry-after` (seconds or a date), the delay is increased by up to 5 s.
   *
   * @param attempt the failed attempt, starting at 1.
   */
  protected computeDelay(reason: RetryReason, attempt: number, headers: Headers = {}): number {
    const base = reason === "throttling" ? 1000 : (this.#defaults.baseDelay ?? 50);
    const backoff = Math.floor(Math.random() * Math.min(20_000, base * 2 ** (attempt - 1)));
    return Math.max(backoff, Math.min(readRetryAfter(headers), backoff + 5000));
  }
}

/** {@link StandardRetryStrategy} with backoff of the caller's own. */
export class ConfiguredRetryStrategy extends StandardRetryStrategy {
  readonly #backoff: number | ((attempt: number) => number);

  /** @param backoff milliseconds, or a function of the number of the attempt that failed, from 1. */
  constructor(maxAttempts: MaxAttempts, backoff: number | ((attempt: number) => number)) {
    super(maxAttempts);
    this.#backoff = backoff;
  }

  protected override computeDelay(_reason: RetryReason, attempt: number): number {
    return typeof this.#backoff === "number" ? this.#backoff : this.#backoff(attempt);
  }
}

const capacity = 500;

/** Milliseconds; what is neither a number nor a date counts as 0. */
function readRetryAfter(headers: Headers): number {
  const seconds = headers["retry-after"];
  const milliseconds = headers["x-amz-retry-after"] ?? (seconds && Number(seconds) * 1000);
  return Number(milliseconds) || (seconds && Date.parse(seconds) - Date.now()) || 0;
}

// The error codes that AWS's clients take as a sign of throttling, whatever the service.
const throttlingCode =
  /^(BandwidthLimitExceeded|(EC2|Request)?ThrottledException|RequestThrottled|RequestLimitExceeded|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|SlowDown|Throttling(Exception)?|TooManyRequestsException|TransactionInProgressException)$/;

const timeoutCode = /^(TimeoutError|RequestTimeout(Exception)?)$/;

/**
 * Why a failed attempt may be retried, by the standard retry mode of AWS's SDKs: a modeled `retryable` trait or a
 * failed connection (both marked with `$retryable`), the well-known error codes, or the status of the response.
 *
 * @returns undefined if a retry would fail the same way.
 */
export function findRetryReason(
  error: Error & { readonly $retryable?: { readonly throttling?: boolean } | undefined },
  status: number | undefined,
): RetryReason | undefined {
  const { name, $retryable } = error;
  if (status === 429 || $retryable?.throttling === true || throttlingCode.test(name)) return "throttling";
  const isTransient = $retryable !== undefined || timeoutCode.test(name) || [500, 502, 503, 504].includes(status ?? 0);
  return isTransient ? "transient" : undefined;
}
