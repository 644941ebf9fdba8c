import type { HttpRequest } from "./http-request.ts";
import { RequestSigner, type RequestSignerInit, type RequestSigningArguments } from "./request-signer.ts";
import { sigV4a } from "./sigv4a-algorithm.ts";

/**
 * Signs requests with AWS Signature Version 4A, which is valid for several regions: the `region` is a list of them with
 * commas between, or `*` for all.
 */
export class SignatureV4a extends RequestSigner {
  constructor(init: RequestSignerInit) {
    super(sigV4a, init);
  }

  /**
   * Signs a request in its headers, for sending it now.
   *
   * @throws Error where the credentials lack a key.
   */
  sign(request: HttpRequest, options?: RequestSigningArguments): Promise<HttpRequest> {
    return this.signRequest(request, options);
  }
}
