import { parseEndpoint } from "../client/endpoint/endpoint.ts";
import type { ClientConfig } from "../client/client-config.ts";
import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** How SQS clients find where a queue is; the name is AWS SDK v3's. */
export interface QueueUrlConfig {
  /** `false`: requests go to the region's endpoint. By itself they go to the host that the queue's URL names. */
  readonly useQueueUrlAsEndpoint?: boolean | undefined;
}

/** Sends requests to the host of the queue's URL, unless the client has an `endpoint`. */
export const queueUrlEndpoint: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const { useQueueUrlAsEndpoint, endpoint } = call.config as QueueUrlConfig & ClientConfig;
    const { QueueUrl: url } = call.input as { readonly QueueUrl?: unknown };
    if (useQueueUrlAsEndpoint === false || endpoint !== undefined || typeof url !== "string") return;
    // What is not a URL is for the service to refuse.
    if (!/^https?:\/\/[^/?#@]+(\/|$)/i.test(url)) return;
    call.endpoint = { ...call.endpoint, ...parseEndpoint(new URL(url).origin) };
  },
};
