import { parseHttpDate } from "../codec/timestamp.ts";
import type { Call, InterceptorPart } from "../client/interceptors/interceptor.ts";

/**
 * For operations with S3's `Expires` in their outputs. S3 keeps any text as an object's `Expires`, such as `0` and `-1`
 * (RFC 9111, 5.3): what is not an HTTP date is `ExpiresString` alone.
 */
export const expiresString: InterceptorPart = {
  part: "interceptor",
  beforeDeserialization(call) {
    const { expires, ...headers } = call.response.headers;
    if (expires === undefined || !Number.isNaN(parseHttpDate(expires))) return;
    undated.set(call, expires);
    call.response = { ...call.response, headers };
  },
  afterAttempt(call) {
    const { output } = call.outcome;
    const ExpiresString = undated.get(call);
    if (output !== undefined && ExpiresString !== undefined) Object.assign(output, { ExpiresString });
  },
};

/** The texts of the latest responses. */
const undated = /* @__PURE__ */ new WeakMap<Call, string>();
