import type { ServiceModel } from "../../model/service-model.ts";

/** By `sdkId`, the retry settings of AWS SDKs that differ from the defaults. */
const retryDefaults: Readonly<Record<string, RetryDefaults>> = {
  // They respond within milliseconds: their clients retry once more, and sooner.
  DynamoDB: { maxAttempts: 4, baseDelay: 25 },
  "DynamoDB Streams": { maxAttempts: 4, baseDelay: 25 },
};

/** By `sdkId`, the long-polling operations, called in a loop. */
const longPolling: Readonly<Record<string, readonly string[]>> = {
  SFN: ["GetActivityTask"],
  SQS: ["ReceiveMessage"],
  SWF: ["PollForActivityTask", "PollForDecisionTask"],
};

interface RetryDefaults {
  readonly maxAttempts: number;
  /** Milliseconds. */
  readonly baseDelay: number;
}

/** A service's retry settings, if different from the defaults. */
export function retryDefaultsOf({ sdkId }: ServiceModel): RetryDefaults | undefined {
  return Object.hasOwn(retryDefaults, sdkId) ? retryDefaults[sdkId] : undefined;
}

/** Whether an operation is a long poll. */
export function isLongPolling({ sdkId }: ServiceModel, operation: string): boolean {
  return Object.hasOwn(longPolling, sdkId) && longPolling[sdkId]?.includes(operation) === true;
}
