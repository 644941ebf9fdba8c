import { isStreamingBody } from "../../http/bodies.ts";
import type { Headers } from "../../http/http-message.ts";
import type { Call, Interceptor, InterceptorConfig, RetryReason } from "./interceptor.ts";

/**
 * Repeats attempts by the standard retry mode of AWS's SDKs: at most `maxAttempts` a call, with backoff
 * and a quota that the client's calls share. What of a stream an attempt has read cannot be sent again.
 */
export function createRetry({ maxAttempts = 3 }: InterceptorConfig): Interceptor {
  // What the client's calls share: each retry costs some, successes bring them back. When a service fails for long,
  // none are left, and calls fail at once instead of tripling the load.
  let tokens = capacity;
  const costs = new WeakMap<Call, number>();
  return {
    afterAttempt(call) {
      const { attempt, outcome, request, response } = call;
      const { error, output } = outcome;
      if (output !== undefined) {
        // What the last retry cost; one token where there was none.
        tokens = Math.min(capacity, tokens + (costs.get(call) ?? 1));
        return;
      }
      const isFinal = !(attempt < maxAttempts) || !call.sent || isStreamingBody(request.body);
      if (isFinal || !(error instanceof Error) || call.abortSignal?.aborted) return;
      const reason = call.retryReason ?? findRetryReason(error, response?.status);
      const cost = reason === "timeout" ? 10 : 5;
      if (reason === undefined || tokens < cost) return;
      tokens -= cost;
      costs.set(call, cost);
      call.retryDelay ??= computeRetryDelay(reason, attempt, response?.headers);
    },
  };
}

const capacity = 500;
const longestDelay = 20_000;

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

// The error codes that AWS's clients take as a sign of throttling, whatever the service.
const throttlingCodes: readonly string[] = [
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionInProgressException",
];

const timeoutCodes: readonly string[] = ["TimeoutError", "RequestTimeout", "RequestTimeoutException"];

/**
 * Why a failed attempt may be made again, by the standard retry mode of AWS's SDKs: a modeled
 * `retryable` trait or a failed connection (both marked with `$retryable`), the well-known error
 * codes, or the status of the response.
 *
 * @returns undefined where another attempt would fail in the same way.
 */
export function findRetryReason(
  error: Error & { readonly $retryable?: { readonly throttling?: boolean } | undefined },
  status: number | undefined,
): RetryReason | undefined {
  const { name, $retryable } = error;
  if (status === 429 || $retryable?.throttling === true || throttlingCodes.includes(name)) return "throttling";
  if (timeoutCodes.includes(name)) return "timeout";
  if ($retryable !== undefined || [500, 502, 503, 504].includes(status ?? 0)) return "transient";
  return undefined;
}
