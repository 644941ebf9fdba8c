import {
  type Awaitable,
  type ContextKey,
  createContextKey,
  type IncomingRequest,
  type OperationCall,
  type RequestCall,
  type ServerInterceptor,
} from "@shapewright/runtime/server";
import { createAuthInterceptor, expectBodyHash } from "@shapewright/runtime/server/auth";
import { platformCrypto } from "#signing-crypto";
import type { QueryParameters } from "../signature-v4/canonical-query.ts";
import type { PathForm } from "../signature-v4/canonical-request.ts";
import type { SigningScope } from "../signature-v4/sign-request.ts";
import { createSigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { createChunkSignatures } from "./chunk-signatures.ts";
import { createEventSignatures, takesEvents } from "./event-signatures.ts";
import { checkCredentials, type SigV4Credentials } from "./caller-credentials.ts";
import { readPayload, type SignedPayload } from "./payload.ts";
import { type PresentedSignature, readSignature } from "./presented-signature.ts";
import { Refusal, type RefusalReason } from "./refusal.ts";
import { type Dialect, wordRefusal } from "./refusal-error.ts";
import { includesRegion } from "./region-set.ts";
import { createHmacVerification, type SignatureVerification } from "./signature-verification.ts";
import { canonicalRequests, hasDotSegments, parseQuery, withoutDotSegments } from "./signed-request.ts";

export type { SigV4Credentials } from "./caller-credentials.ts";

/** What a request claims, before its signature is verified. */
export interface SigV4Claim {
  readonly sessionToken: string | undefined;
  /** With SigV4a a set of them, such as `us-east-1,eu-*`. */
  readonly region: string;
  readonly service: string;
}

/** A caller whose signature was verified. */
export interface SigV4Caller {
  readonly accessKeyId: string;
  /** From the credentials, if they have it. */
  readonly accountId?: string | undefined;
  /** From the credentials, if they have it. */
  readonly arn?: string | undefined;
  /** The region that the signature is for; with SigV4a a set of them, such as `us-east-1,eu-*`. */
  readonly region: string;
  /** The service that the signature is for. */
  readonly service: string;
  /** When the request was signed. */
  readonly signedAt: Date;
  /** Whether the signature is in the query. */
  readonly isPresigned: boolean;
}

/** Where handlers and interceptors find the caller: `context.get(sigV4Caller)`. Unset for anonymous requests. */
export const sigV4Caller: ContextKey<SigV4Caller> = /* @__PURE__ */ createContextKey<SigV4Caller>("sigV4Caller");

export interface VerifySigV4Options {
  /**
   * Finds the secret access key of an access key id. Errors that it throws are answered like those of a handler.
   *
   * @returns undefined or null for an unknown id.
   */
  readonly credentials: (
    accessKeyId: string,
    claim: SigV4Claim,
  ) => Awaitable<string | SigV4Credentials | null | undefined>;
  /** The regions that signatures may be for; any by default. A set of SigV4a must have one of them. */
  readonly region?: string | readonly string[] | undefined;
  /** The service names that signatures may be for; that of the model by default. */
  readonly service?: string | readonly string[] | undefined;
  /** Milliseconds that the clocks of client and server may differ; 900,000 by default. */
  readonly clockSkew?: number | undefined;
  /** The time in milliseconds since 1970; `Date.now` by default. */
  readonly now?: (() => number) | undefined;
  /** The host that the client called, for servers behind a proxy that changes it; the `Host` header by default. */
  readonly host?: ((request: IncomingRequest) => string | undefined) | undefined;
  /**
   * Whether bodies may be unsigned (`UNSIGNED-PAYLOAD`); by default those of S3 and of operations with AWS's
   * `unsignedPayload` trait.
   */
  readonly unsignedPayload?: boolean | undefined;
  /** Whether path segments are percent-encoded once more in signatures; not for S3. */
  readonly uriEscapePath?: boolean | undefined;
  /** Whether dot segments are removed from paths in signatures; what `uriEscapePath` says by default. */
  readonly normalizePath?: boolean | undefined;
  /** Accepts SigV4a, too: `sigV4a` of `@shapewright/aws/verify-sigv4a`. Its requests are refused by default. */
  readonly sigV4a?: SignatureVerification | undefined;
  /** `true`: a signature is also required for operations for which the model asks for none. */
  readonly always?: boolean | undefined;
}

/** Keys of callers that are kept: deriving one takes as long as two signatures. */
const keptKeys = 1000;
const defaultSkew = 900_000;

/**
 * Verifies AWS Signature Version 4 in headers and presigned queries, and the signatures of chunks and events. A request
 * that does not pass is answered with the error that AWS's services give in its protocol: `SignatureDoesNotMatch`,
 * `InvalidSignatureException`, `AuthFailure`, `RequestTimeTooSkewed` and so on.
 *
 * Requests without a signature are refused unless the model's auth traits allow it. A body with a hash or with signed
 * chunks is verified as it is read; reading one that is wrong fails, and the request with it.
 *
 * @throws TypeError for an empty list of regions or services, and for a clock skew that is not a number of milliseconds.
 */
export function verifySigV4(options: VerifySigV4Options): ServerInterceptor {
  const verifier = new SigV4Verifier(options);
  return createAuthInterceptor({
    id: "aws.auth#sigv4",
    always: options.always,
    authenticate: (call) => verifier.verify(call),
    missing: (call) => verifier.refuse(call, undefined, { kind: "missing" }),
    authorize: (call) => {
      verifier.checkUnsigned(call);
    },
  });
}

/** Set for a request whose signature does not cover its body. */
const unsignedBody = /* @__PURE__ */ createContextKey<PresentedSignature>("unsignedBody");

class SigV4Verifier {
  readonly #options: VerifySigV4Options;
  readonly #verifications: readonly SignatureVerification[];

  constructor(options: VerifySigV4Options) {
    checkOptions(options);
    this.#options = options;
    const sigV4 = createHmacVerification(createSigV4(platformCrypto, keptKeys));
    this.#verifications = options.sigV4a === undefined ? [sigV4] : [sigV4, options.sigV4a];
  }

  /** @returns the auth schemes that the request satisfies; undefined without a signature. */
  async verify(call: RequestCall): Promise<readonly string[] | undefined> {
    let presented: PresentedSignature | undefined;
    try {
      const { headers, query: queryText } = call.request;
      const query = parseQuery(queryText);
      presented = readSignature({ headers, query }, this.#verifications);
      if (presented === undefined) return undefined;
      this.#checkScope(call, presented);
      this.#checkTime(presented);
      this.#checkSignedHeaders(call, presented);
      const { verification, accessKeyId, sessionToken, region, service, date, time, isPresigned } = presented;
      // What is there is not waited for: promises would take a fifth of a verification.
      const finding = this.#options.credentials(accessKeyId, { sessionToken, region, service });
      const found = typeof finding === "object" && finding !== null && "then" in finding ? await finding : finding;
      const credentials = checkCredentials(found, sessionToken, this.#now());
      const { secretAccessKey, accountId, arn } = credentials;
      const isS3 = this.#isS3(call);
      const inQuery = query["X-Amz-Content-Sha256"];
      const reading = readPayload(call, { algorithm: verification.name, inQuery, isPresigned, isS3 });
      const payload = reading instanceof Promise ? await reading : reading;
      const scope: SigningScope = { credentials: { accessKeyId, secretAccessKey }, date, region, service };
      await this.#compare(call, query, scope, { presented, payload });
      if (hasDotSegments(call.request) && this.#pathForm(call).normalizePath) {
        call.request = withoutDotSegments(call.request);
      }
      this.#watchBody(call, presented, scope, payload);
      const signedAt = new Date(time);
      call.context.set(sigV4Caller, { accessKeyId, accountId, arn, region, service, signedAt, isPresigned });
      return verification.schemes;
    } catch (error) {
      throw error instanceof Refusal ? this.refuse(call, presented, error.reason) : error;
    }
  }

  /** A signature that does not cover the body is valid for some operations only. */
  checkUnsigned(call: OperationCall): void {
    // Signatures of events are verified where there are events.
    if (call.request.eventSignatures !== undefined && !takesEvents(call.operation)) {
      throw this.refuse(call, undefined, { kind: "unsigned" });
    }
    const presented = call.context.get(unsignedBody);
    if (presented === undefined || this.#isS3(call) || call.operation.unsignedPayload) return;
    if (this.#options.unsignedPayload !== true) throw this.refuse(call, presented, { kind: "unsigned" });
  }

  /** The error of the request's protocol. */
  refuse(call: RequestCall, presented: PresentedSignature | undefined, reason: RefusalReason): Error {
    const { protocol = "" } = call;
    const dialect = this.#isS3(call) ? "s3" : (dialects[protocol] ?? "json");
    const status = protocol === "aws.protocols#restJson1" ? 403 : 400;
    return wordRefusal(reason, { dialect, status, presented, now: this.#now() });
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #isS3({ service, protocol }: RequestCall): boolean {
    return protocol === "aws.protocols#restXml" && /^s3(?:express)?$/.test(this.#services(service)[0] ?? "");
  }

  #services({ signingName, endpointPrefix }: RequestCall["service"]): readonly string[] {
    return list(this.#options.service ?? signingName ?? endpointPrefix);
  }

  #checkScope(call: RequestCall, { region, service, verification }: PresentedSignature): void {
    const services = this.#services(call.service);
    if (services[0] !== undefined && !services.includes(service) && !(this.#isS3(call) && service === "s3express")) {
      throw new Refusal({ kind: "wrongService", expected: services[0] });
    }
    const regions = list(this.#options.region);
    const isOfRegion = verification.hasRegionSet ? includesRegion(region, regions) : regions.includes(region);
    if (regions[0] !== undefined && !isOfRegion) {
      throw new Refusal({ kind: "wrongRegion", expected: regions[0] });
    }
  }

  #checkTime({ time, expiresIn }: PresentedSignature): void {
    const now = this.#now();
    const skew = this.#options.clockSkew ?? defaultSkew;
    if (expiresIn === undefined) {
      if (!(Math.abs(now - time) <= skew)) throw new Refusal({ kind: "skewed", skew });
      return;
    }
    const expires = time + expiresIn * 1000;
    if (!(now <= expires)) throw new Refusal({ kind: "expired", expires });
    if (now < time - skew) throw new Refusal({ kind: "notYetValid" });
  }

  /** What changes a request must be signed: the host, and the headers that begin with `x-amz-`. */
  #checkSignedHeaders({ request: { headers } }: RequestCall, { signedHeaders }: PresentedSignature): void {
    const names: string[] = [];
    for (const name in headers) if (mustBeSigned(name) && !signedHeaders.includes(name)) names.push(name);
    if (!signedHeaders.includes("host")) names.unshift("host");
    if (names.length > 0) throw new Refusal({ kind: "headersNotSigned", names });
  }

  async #compare(
    call: RequestCall,
    query: QueryParameters,
    scope: SigningScope,
    { presented, payload }: { readonly presented: PresentedSignature; readonly payload: SignedPayload },
  ): Promise<void> {
    const { request } = call;
    const { host } = this.#options;
    const { verification } = presented;
    const candidates = canonicalRequests({
      request,
      query,
      host: host === undefined ? (request.headers["host"] ?? request.host) : host(request),
      signedHeaders: presented.signedHeaders,
      payloadHash: payload.hash,
      pathForm: this.#pathForm(call),
      isPresigned: presented.isPresigned,
    });
    let first: RefusalReason | undefined;
    for (const canonicalRequest of candidates) {
      const hash = verification.hash(canonicalRequest);
      const digest = typeof hash === "string" ? hash : await hash;
      const stringToSign = `${verification.name}\n${presented.date}\n${presented.scope}\n${digest}`;
      const verified = verification.verify(stringToSign, scope, presented.signature);
      if (typeof verified === "boolean" ? verified : await verified) return;
      first ??= { kind: "mismatch", stringToSign, canonicalRequest };
    }
    throw new Refusal(first ?? { kind: "unsigned" });
  }

  #pathForm(call: RequestCall): PathForm {
    const { uriEscapePath: escapePath = !this.#isS3(call), normalizePath = escapePath } = this.#options;
    return { escapePath, normalizePath };
  }

  #watchBody(
    call: RequestCall,
    presented: PresentedSignature,
    scope: SigningScope,
    { hash, form }: SignedPayload,
  ): void {
    const { request } = call;
    switch (form) {
      case "hashed": {
        const makeError = (computed: string): Error =>
          this.refuse(call, presented, { kind: "bodyMismatch", claimed: hash, computed });
        call.request = { ...request, body: expectBodyHash(request.body, hash, makeError) };
        break;
      }
      case "chunks":
      case "chunksAndTrailer":
        call.request = {
          ...request,
          chunkSignatures: createChunkSignatures({
            verification: presented.verification,
            scope,
            seed: presented.signature,
            hasTrailer: form === "chunksAndTrailer",
            makeError: () => this.refuse(call, presented, { kind: "unsigned" }),
          }),
        };
        break;
      case "events":
        call.request = {
          ...request,
          eventSignatures: createEventSignatures({
            verification: presented.verification,
            scope,
            seed: presented.signature,
            makeError: () => this.refuse(call, presented, { kind: "unsigned" }),
          }),
        };
        break;
      case "unsigned":
        call.context.set(unsignedBody, presented);
        break;
      case "read":
        break;
      default:
        form satisfies never;
    }
  }
}

const dialects: Readonly<Record<string, Dialect>> = {
  "aws.protocols#awsQuery": "query",
  "aws.protocols#restXml": "query",
  "aws.protocols#ec2Query": "ec2",
};

/** Comparisons with what is not a number pass, and so does every region where none is listed. */
function checkOptions({ region, service, clockSkew = 0 }: VerifySigV4Options): void {
  for (const [name, given] of Object.entries({ region, service })) {
    if (given !== undefined && (given.length === 0 || list(given).includes(""))) {
      throw new TypeError(`verifySigV4: expected one ${name} or more`);
    }
  }
  if (!(clockSkew >= 0))
    throw new TypeError(`verifySigV4: expected clockSkew in milliseconds, got ${String(clockSkew)}`);
}

/** The token is compared with that of the credentials; caches add the others after signing. */
function mustBeSigned(name: string): boolean {
  return name.startsWith("x-amz-") && name !== "x-amz-security-token" && name !== "x-amz-cf-id";
}

function list(given: string | readonly string[] | undefined): readonly string[] {
  return given === undefined ? [] : typeof given === "string" ? [given] : given;
}
