import type { Headers } from "../http/http-message.ts";
import type { RetryReason } from "./retryable-error.ts";

const capacity = 500;
const longestDelay = 20_000;

/**
 * The tokens that a client's calls share: each retry costs some, successes bring them back. When a
 * service fails for long, the bucket runs dry and calls fail at once instead of tripling the load.
 */
export class RetryQuota {
  #tokens: number = capacity;

  /** Takes the cost of a retry: 10 tokens after a timeout, else 5. @returns 0 where too few are left. */
  take(reason: RetryReason): number {
    const cost = reason === "timeout" ? 10 : 5;
    if (this.#tokens < cost) return 0;
    this.#tokens -= cost;
    return cost;
  }

  /** Gives back what the last retry of a call cost that succeeded; one token where it had none. */
  refund(cost: number): void {
    this.#tokens = Math.min(capacity, this.#tokens + (cost || 1));
  }
}

/**
 * Milliseconds to wait before the next attempt: exponential backoff with full jitter, from 100 ms
 * (500 ms where the service throttles) to 20 s. A service that names a longer time in `retry-after`
 * (seconds or a date) or `x-amz-retry-after` (milliseconds) gets it, up to 20 s.
 *
 * @param attempt the attempt that failed, from 1.
 */
export function computeRetryDelay(reason: RetryReason, attempt: number, headers: Headers | undefined): number {
  const base = reason === "throttling" ? 500 : 100;
  const backoff = Math.floor(Math.random() * Math.min(longestDelay, base * 2 ** (attempt - 1)));
  return Math.max(backoff, Math.min(longestDelay, headers === undefined ? 0 : readRetryAfter(headers)));
}

function readRetryAfter(headers: Headers): number {
  const seconds = headers["retry-after"];
  const milliseconds = headers["x-amz-retry-after"] ?? (seconds && Number(seconds) * 1000);
  // What is neither a number nor a date counts as nothing.
  return Number(milliseconds) || (seconds && Date.parse(seconds) - Date.now()) || 0;
}
