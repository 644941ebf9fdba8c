import type { ServiceModel } from "../../model/service-model.ts";

/** By `sdkId`, the figures of retries that AWS's own clients have in the place of the usual ones. */
const retryDefaults: Readonly<Record<string, RetryDefaults>> = {
  // They answer within milliseconds: their clients try once more, and sooner.
  DynamoDB: { maxAttempts: 4, baseDelay: 25 },
  "DynamoDB Streams": { maxAttempts: 4, baseDelay: 25 },
};

/** By `sdkId`, the operations that wait for work, which callers poll in a loop. */
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

/** The figures of a service's retries, where they are not the usual ones. */
export function retryDefaultsOf({ sdkId }: ServiceModel): RetryDefaults | undefined {
  return Object.hasOwn(retryDefaults, sdkId) ? retryDefaults[sdkId] : undefined;
}

/** Whether an operation waits for work. */
export function isLongPolling({ sdkId }: ServiceModel, operation: string): boolean {
  return Object.hasOwn(longPolling, sdkId) && longPolling[sdkId]?.includes(operation) === true;
}
