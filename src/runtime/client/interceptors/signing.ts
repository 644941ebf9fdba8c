import type { OutgoingRequest } from "../../http/http-message.ts";
import type { InterceptorPart } from "./interceptor.ts";

/** Smithy's scheme of operations that may be called without a signature, too. */
const noAuth = "smithy.api#noAuth";

/**
 * Signs the attempts of an operation that needs it, after every other change of the request. A signer's
 * own failure ends the call; when the service refuses a signature, the signer says whether another one may do.
 */
export const requestSigning: InterceptorPart = {
  part: "interceptor",
  async beforeAttempt(call) {
    const { service, operation, endpoint, config } = call;
    const { region, signer } = config;
    const auth = operation.auth ?? service.auth;
    if (signer !== undefined) {
      const signed: unknown = await signer(call.request, { service, operation, endpoint, region, auth });
      // A signer in JavaScript may return anything, that of aws4fetch a Request.
      if (!(signed as OutgoingRequest | null)?.path) throw new TypeError("the signer returned no request");
      call.request = signed as OutgoingRequest;
    } else if (!auth.includes(noAuth)) {
      throw new Error(
        `${operation.name} needs a signature or a token (${auth.join(", ")}): pass { signer } to the client`,
      );
    }
  },
  afterAttempt(call) {
    const { error } = call.outcome;
    if (call.sent && error instanceof Error && call.config.signer?.onFailure?.(error, call.response)) {
      call.retryReason = "transient";
    }
  },
};
