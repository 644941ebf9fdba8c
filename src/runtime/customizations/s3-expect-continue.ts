import type { ClientConfig } from "../client/client-config.ts";
import type { InterceptorConfig, InterceptorPart } from "../client/interceptors/interceptor.ts";
import { isStreamingBody, measureBody } from "../http/bodies.ts";

/** Which uploads of S3 wait until the service agrees to receive them; the name is AWS SDK v3's. */
export interface ExpectContinueConfig {
  /**
   * Bytes of a body from which on it is held back until the service has looked at the headers (`Expect: 100-continue`, RFC
   * 9110, 10.1.1), so that nothing is uploaded for a request that is refused; 2,097,152 where it is not set. Streams of
   * unknown length are held back, too. `true`: every body, `false`: none. Only connections of `node:http` can wait.
   */
  readonly expectContinueHeader?: boolean | number | undefined;
}

/** Clients whose service has answered that it does not know the expectation. */
const refused = /* @__PURE__ */ new WeakSet<InterceptorConfig>();

/**
 * Sends `expect: 100-continue` with large bodies. A service that does not know it (status 417) gets the request again
 * without it, as do all later requests of the client.
 */
export const expectContinue: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ config, request: { body, headers } }) {
    const { expectContinueHeader = 2_097_152, transport } = config as ExpectContinueConfig & ClientConfig;
    if (!expectContinueHeader || body === undefined || typeof transport !== "object" || !transport.awaitsContinue)
      return;
    const length = headers["content-length"] === undefined ? measureBody(body) : Number(headers["content-length"]);
    if (length === 0 || (expectContinueHeader !== true && (length ?? Infinity) < expectContinueHeader)) return;
    headers["expect"] = "100-continue";
  },
  beforeAttempt({ config, request: { headers } }) {
    if (refused.has(config)) delete headers["expect"];
  },
  afterAttempt(call) {
    const { config, request, response } = call;
    if (response?.status !== 417 || request.headers["expect"] === undefined) return;
    refused.add(config);
    if (!isStreamingBody(request.body)) call.retryDelay = 0;
  },
};
