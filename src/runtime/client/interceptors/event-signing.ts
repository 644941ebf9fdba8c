import { signEvents } from "../../event-stream/sign-events.ts";
import { isStreamingBody, streamBody } from "../../http/bodies.ts";
import type { InterceptorPart } from "./interceptor.ts";

/**
 * Signs the events of an input with a signer that can (`signEvents`), after the request: the first event's signature is
 * of the request's, too. The request says so instead of the hash of its body.
 */
export const eventSigning: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ config, request }) {
    if (config.signer?.signEvents) request.headers["x-amz-content-sha256"] = "STREAMING-AWS4-HMAC-SHA256-EVENTS";
  },
  beforeAttempt(call) {
    const { service, operation, endpoint, config, request } = call;
    const auth = operation.auth ?? service.auth;
    const sign = config.signer?.signEvents?.(request, { service, operation, endpoint, region: config.region, auth });
    // The form of a stream that every transport can send.
    if (sign && isStreamingBody(request.body)) request.body = streamBody(signEvents(request.body, sign));
  },
};
