import type { AwsCredentialIdentity } from "../identity.ts";
import { encodeEventHeaders, type MessageHeaders } from "./event-headers.ts";
import type { HttpRequest } from "./http-request.ts";
import {
  RequestSigner,
  type RequestSignerInit,
  type RequestSigningArguments,
  type SigningArguments,
} from "./request-signer.ts";
import { signNext } from "./sign-next.ts";
import type { SigningAlgorithm } from "./sign-request.ts";
import { adaptSha256, type Sha256Constructor } from "./signing-crypto.ts";
import { createSigV4, sigV4 } from "./sigv4-algorithm.ts";

export interface SignatureV4Init extends RequestSignerInit {
  /** In place of the platform's SHA-256, such as for pages that are not secure contexts. */
  readonly sha256?: Sha256Constructor | undefined;
}

/** An event as it is framed: its headers' bytes and its payload. */
export interface FormattedEvent {
  readonly headers: Uint8Array;
  readonly payload: Uint8Array;
}

/** An event message and the signature of the one before it, or of the request. */
export interface SignableMessage {
  readonly message: Message;
  readonly priorSignature: string;
}

export interface Message {
  readonly headers: MessageHeaders;
  readonly body: Uint8Array;
}

export interface SignedMessage {
  readonly message: Message;
  readonly signature: string;
}

export interface MessageSigningArguments extends SigningArguments {
  /** In place of the signer's credentials: a stream is signed with those of its request. */
  readonly eventStreamCredentials?: AwsCredentialIdentity | undefined;
}

export interface EventSigningArguments extends MessageSigningArguments {
  /** The signature of the event or chunk before this one, or of the request. */
  readonly priorSignature: string;
}

/**
 * Signs requests with AWS Signature Version 4, and what follows them: events, chunks and trailers. Its names are those of
 * `@smithy/signature-v4`, and so are its signatures.
 */
export class SignatureV4 extends RequestSigner {
  readonly #algorithm: SigningAlgorithm;

  constructor({ sha256, ...init }: SignatureV4Init) {
    const algorithm = sha256 === undefined ? sigV4 : createSigV4(adaptSha256(sha256));
    super(algorithm, init);
    this.#algorithm = algorithm;
  }

  /** Signs a text that is complete, such as the policy of a form. @returns the signature in hexadecimal. */
  sign(stringToSign: string, options?: SigningArguments): Promise<string>;
  /** Signs an event, or with no headers a chunk of a body. @returns the signature in hexadecimal. */
  sign(event: FormattedEvent, options: EventSigningArguments): Promise<string>;
  /** Signs an event message. */
  sign(message: SignableMessage, options: MessageSigningArguments): Promise<SignedMessage>;
  /**
   * Signs a request in its headers, for sending it now.
   *
   * @throws Error where the credentials lack a key.
   */
  sign(request: HttpRequest, options?: RequestSigningArguments): Promise<HttpRequest>;
  async sign(
    signed: string | FormattedEvent | SignableMessage | HttpRequest,
    options: RequestSigningArguments & Partial<EventSigningArguments> = {},
  ): Promise<string | SignedMessage | HttpRequest> {
    if (typeof signed === "string") return this.#algorithm.sign(signed, await this.readScope(options));
    if ("message" in signed) return this.signMessage(signed, options);
    if ("payload" in signed) return this.#signEvent(signed, options);
    return this.signRequest(signed, options);
  }

  /** Signs an event message (AWS, "Signing events"). */
  async signMessage(
    { message, priorSignature }: SignableMessage,
    options: MessageSigningArguments,
  ): Promise<SignedMessage> {
    const event = { headers: encodeEventHeaders(message.headers), payload: message.body };
    return { message, signature: await this.#signEvent(event, { ...options, priorSignature }) };
  }

  /**
   * Signs the trailer of a body in chunks (S3, "Calculating the trailing signature").
   *
   * @param trailer its headers as they are sent: `x-amz-checksum-crc32c:sOO8/Q==\n`.
   * @returns the signature in hexadecimal.
   */
  async signTrailer(trailer: string | Uint8Array, options: EventSigningArguments): Promise<string> {
    return this.#signNext("AWS4-HMAC-SHA256-TRAILER", [trailer], options);
  }

  #signEvent({ headers, payload }: FormattedEvent, options: Partial<EventSigningArguments>): Promise<string> {
    return this.#signNext("AWS4-HMAC-SHA256-PAYLOAD", [headers, payload], options);
  }

  async #signNext(
    type: string,
    parts: readonly (string | Uint8Array)[],
    { priorSignature = "", eventStreamCredentials, ...options }: Partial<EventSigningArguments>,
  ): Promise<string> {
    const scope = await this.readScope(options, eventStreamCredentials);
    return signNext(this.#algorithm, { type, priorSignature, parts, scope });
  }
}
