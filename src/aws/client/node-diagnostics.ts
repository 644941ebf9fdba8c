import type { Channel } from "node:diagnostics_channel";
import type { Call, Interceptor } from "@shapewright/runtime";

/**
 * What the channels `shapewright:call:start`, `shapewright:attempt:start`, `shapewright:attempt:end` and
 * `shapewright:call:end` of `node:diagnostics_channel` publish: one object for each call, which is filled in from message
 * to message. It has neither inputs nor outputs, since they may be secret.
 */
export interface CallDiagnostics {
  /** AWS's `sdkId`: `DynamoDB`. */
  readonly service: string;
  /** `GetItem`. */
  readonly operation: string;
  /** The host of the last attempt. */
  host?: string | undefined;
  /** How many requests have been sent. */
  attempts: number;
  /** The status of the last attempt's response. */
  status?: number | undefined;
  /** The id that the service has given the last attempt. */
  requestId?: string | undefined;
  /** What the last attempt has failed with; at the end, what the call rejects with. */
  error?: unknown;
}

const steps = ["call:start", "attempt:start", "attempt:end", "call:end"] as const;

/** Publishes {@link CallDiagnostics}. A call that begins without a subscriber publishes nothing. */
export function createDiagnosticsInterceptor(): Interceptor {
  const { channel } = process.getBuiltinModule("node:diagnostics_channel");
  const channels = steps.map((step) => channel(`shapewright:${step}`));
  const [callStart, attemptStart, attemptEnd, callEnd] = channels as [Channel, Channel, Channel, Channel];
  const observed = new WeakMap<Call, CallDiagnostics>();
  const publish = (to: Channel, call: Call, change: Partial<CallDiagnostics>): void => {
    const diagnostics = observed.get(call);
    if (diagnostics) to.publish(Object.assign(diagnostics, change));
  };
  return {
    beforeSerialization(call) {
      if (!channels.some(({ hasSubscribers }) => hasSubscribers)) return;
      const { service, operation } = call;
      observed.set(call, { service: service.sdkId, operation: operation.name, attempts: 0 });
      publish(callStart, call, {});
    },
    beforeTransmit(call) {
      const { attempt: attempts, endpoint } = call;
      const news = { host: endpoint.hostname, attempts, status: undefined, requestId: undefined, error: undefined };
      publish(attemptStart, call, news);
    },
    afterAttempt(call) {
      const { sent, response, outcome } = call;
      if (!sent) return;
      const { "x-amzn-requestid": id, "x-amz-request-id": otherId } = response?.headers ?? {};
      publish(attemptEnd, call, { status: response?.status, requestId: id ?? otherId, error: outcome.error });
    },
    afterCall(call) {
      const { output, error } = call.outcome;
      const { $metadata } = (output ?? error ?? {}) as { readonly $metadata?: { readonly requestId?: string } };
      publish(callEnd, call, {
        error,
        ...($metadata?.requestId === undefined ? {} : { requestId: $metadata.requestId }),
      });
    },
  };
}
