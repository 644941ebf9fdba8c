/** Why another attempt may succeed. */
export type RetryReason = "throttling" | "timeout" | "transient";

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
