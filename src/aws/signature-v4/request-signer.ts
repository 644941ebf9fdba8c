import type { AwsCredentialIdentity, Provider } from "../identity.ts";
import { canonicalizeQuery } from "./canonical-query.ts";
import type { HeaderSelection } from "./canonical-request.ts";
import { prepareHeaders, readBody, type HttpRequest } from "./http-request.ts";
import { presignRequest, type HeaderHoisting, type PresigningOptions } from "./presign-request.ts";
import {
  formatSigningDate,
  signInHeaders,
  type DateInput,
  type SigningAlgorithm,
  type SigningScope,
} from "./sign-request.ts";

/** What every signature of a signer is made with. */
export interface RequestSignerInit {
  /** The name that signatures give the service: `s3`, `execute-api`. */
  readonly service: string;
  readonly region: string | Provider<string>;
  readonly credentials: AwsCredentialIdentity | Provider<AwsCredentialIdentity>;
  /** `false` for S3, whose paths are signed as they are on the wire; `true` by default. */
  readonly uriEscapePath?: boolean | undefined;
  /** Whether dot segments are removed from the path that is signed; what `uriEscapePath` says by default. */
  readonly normalizePath?: boolean | undefined;
  /** Whether signed requests have the header `x-amz-content-sha256`; `true` by default. */
  readonly applyChecksum?: boolean | undefined;
}

export interface SigningArguments {
  /** Now by default. */
  readonly signingDate?: DateInput | undefined;
  /** In place of the signer's. */
  readonly signingService?: string | undefined;
  /** In place of the signer's. */
  readonly signingRegion?: string | undefined;
}

export interface RequestSigningArguments extends SigningArguments, HeaderSelection {
  /** `true`: the session token is sent and not signed, as IoT asks for. */
  readonly omitSessionToken?: boolean | undefined;
}

export interface RequestPresigningArguments extends RequestSigningArguments, HeaderHoisting {
  /** Seconds that the request is valid for, 604,800 at most; 3,600 by default. */
  readonly expiresIn?: number | undefined;
}

/** Signs requests, by the algorithm of a subclass. */
export class RequestSigner {
  readonly #algorithm: SigningAlgorithm;
  readonly #init: RequestSignerInit;

  constructor(algorithm: SigningAlgorithm, init: RequestSignerInit) {
    this.#algorithm = algorithm;
    this.#init = init;
  }

  /**
   * Signs in the query, for whoever sends the request within the time.
   *
   * @throws RangeError where that time is longer than seven days.
   */
  async presign(request: HttpRequest, options: RequestPresigningArguments = {}): Promise<HttpRequest> {
    const { method, path } = request;
    const query = { ...request.query };
    const { kept, payloadHash } = prepareHeaders(request.headers);
    const headers = await presignRequest(
      this.#algorithm,
      { method, path, query, headers: kept, payloadHash: payloadHash ?? (await this.#hash(request.body)) },
      await this.readScope(options),
      this.#readOptions(options),
    );
    return { ...request, headers, query };
  }

  /** Signs in headers, for a request that is sent now. */
  protected async signRequest(request: HttpRequest, options: RequestSigningArguments = {}): Promise<HttpRequest> {
    const { method, path, query = {} } = request;
    const { kept: headers, payloadHash: given } = prepareHeaders(request.headers);
    const payloadHash = given ?? (await this.#hash(request.body));
    if (given === undefined && this.#init.applyChecksum !== false) headers["x-amz-content-sha256"] = payloadHash;
    const signable = { method, path, query: canonicalizeQuery(query), headers, payloadHash };
    await signInHeaders(this.#algorithm, signable, await this.readScope(options), this.#readOptions(options));
    return { ...request, headers };
  }

  /** @param credentials in place of the signer's. */
  protected async readScope(
    { signingDate = new Date(), signingRegion, signingService }: SigningArguments,
    credentials?: AwsCredentialIdentity,
  ): Promise<SigningScope> {
    const { service, region, credentials: own } = this.#init;
    const given = credentials ?? (typeof own === "function" ? await own() : own);
    const identity = given as Partial<AwsCredentialIdentity> | undefined;
    if (typeof identity?.accessKeyId !== "string" || typeof identity.secretAccessKey !== "string") {
      throw new Error("Resolved credential object is not valid");
    }
    return {
      credentials: given,
      date: formatSigningDate(signingDate),
      region: signingRegion ?? (typeof region === "function" ? await region() : region),
      service: signingService ?? service,
    };
  }

  /** One by one: spreading objects costs more than a hash. */
  #readOptions({
    unsignableHeaders,
    signableHeaders,
    unhoistableHeaders,
    hoistableHeaders,
    omitSessionToken,
    expiresIn = 3600,
  }: RequestPresigningArguments): PresigningOptions {
    const { uriEscapePath: escapePath = true, normalizePath = escapePath } = this.#init;
    return {
      escapePath,
      normalizePath,
      unsignableHeaders,
      signableHeaders,
      unhoistableHeaders,
      hoistableHeaders,
      omitSessionToken,
      expiresIn,
    };
  }

  #hash(body: unknown): string | Promise<string> {
    const bytes = readBody(body);
    return bytes === undefined ? "UNSIGNED-PAYLOAD" : this.#algorithm.hash(bytes);
  }
}
