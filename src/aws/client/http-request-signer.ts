import type { OutgoingRequest, Signer, SigningContext } from "@shapewright/runtime";
import type { HttpRequest } from "../signature-v4/http-request.ts";

/** The options that a signer in AWS SDK v3's form receives with the request. */
export interface HttpRequestSigningOptions {
  /** The service's time, which a client corrects when the service refuses a signature for it. */
  readonly signingDate: Date;
  /** That of the endpoint, else of the client. */
  readonly signingRegion: string;
  /** The name that signatures give the service. */
  readonly signingService: string;
}

/** A signer of AWS SDK v3's form (`RequestSigner` of `@smithy/types`), such as `SignatureV4`. */
export interface HttpRequestSigner {
  /**
   * Returns the request to send, the given one changed or another. It is called for each attempt. Of what it returns the
   * path, the query, the headers and the body are used; the host is the endpoint's.
   */
  sign(request: HttpRequest, options: HttpRequestSigningOptions): Promise<HttpRequest>;
}

/** A function that signs requests, or one that gives a signer of AWS SDK v3's form for each attempt. */
export interface SignerFunction extends Pick<Signer, "onFailure" | "signEvents"> {
  (
    request: OutgoingRequest,
    context: SigningContext,
  ): OutgoingRequest | HttpRequestSigner | Promise<OutgoingRequest | HttpRequestSigner>;
}
