import type { AwsCredentialIdentity } from "../identity.ts";
import {
  canonicalizeHeaders,
  canonicalizePath,
  type CanonicalHeaders,
  type HeaderSelection,
  type PathForm,
} from "./canonical-request.ts";
import { canonicalizeQuery, type QueryParameters } from "./canonical-query.ts";

/** What a signature is made with, and what it is valid for. */
export interface SigningScope {
  readonly credentials: AwsCredentialIdentity;
  /** `20150830T123600Z` */
  readonly date: string;
  /** For `sigv4a` a set of regions with commas between, or `*`. */
  readonly region: string;
  readonly service: string;
}

/** An algorithm of signatures. */
export interface SigningAlgorithm {
  /** As requests name it. */
  readonly name: string;
  /** Whether requests say which regions the signature is valid for. */
  readonly hasRegionSet: boolean;
  /** `20150830/us-east-1/iam/aws4_request` */
  formatScope(scope: SigningScope): string;
  /** Both give lower-case hexadecimal. */
  hash(data: string | Uint8Array): string | Promise<string>;
  sign(text: string, scope: SigningScope): string | Promise<string>;
}

/** A request as signatures see it. */
export interface SignableRequest {
  readonly method: string;
  /** As on the wire. */
  readonly path: string;
  /** In canonical form. */
  readonly query: string;
  readonly headers: Record<string, string>;
  /** In hexadecimal, or a word in its place: `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string;
}

export interface SigningOptions extends PathForm, HeaderSelection {
  /** The session token is sent and not signed. */
  readonly omitSessionToken?: boolean | undefined;
}

/**
 * Signs a request by setting headers of it.
 *
 * @returns the signature, which what follows the request is chained to.
 */
export async function signInHeaders(
  algorithm: SigningAlgorithm,
  request: SignableRequest,
  scope: SigningScope,
  options: SigningOptions,
): Promise<string> {
  const { headers } = request;
  const { accessKeyId, sessionToken } = scope.credentials;
  const { omitSessionToken } = options;
  headers["x-amz-date"] = scope.date;
  if (algorithm.hasRegionSet) headers["x-amz-region-set"] = scope.region;
  if (sessionToken && !omitSessionToken) headers["x-amz-security-token"] = sessionToken;
  const signed = canonicalizeHeaders(headers, options);
  const signature = await sign(algorithm, canonicalize(request, signed, options), scope);
  const credential = `${accessKeyId}/${algorithm.formatScope(scope)}`;
  headers["authorization"] =
    `${algorithm.name} Credential=${credential}, SignedHeaders=${signed.names}, Signature=${signature}`;
  if (sessionToken && omitSessionToken) headers["x-amz-security-token"] = sessionToken;
  return signature;
}

/**
 * Signs a request by setting parameters of its query.
 *
 * @param expiresIn seconds that the signature is valid for.
 */
export async function signInQuery(
  algorithm: SigningAlgorithm,
  request: Omit<SignableRequest, "query"> & { readonly query: QueryParameters },
  scope: SigningScope,
  options: SigningOptions & { readonly expiresIn: number },
): Promise<void> {
  const { method, path, query, headers, payloadHash } = request;
  const { accessKeyId, sessionToken } = scope.credentials;
  const { expiresIn, omitSessionToken } = options;
  const signed = canonicalizeHeaders(headers, options);
  if (sessionToken && !omitSessionToken) query["X-Amz-Security-Token"] = sessionToken;
  query["X-Amz-Algorithm"] = algorithm.name;
  query["X-Amz-Credential"] = `${accessKeyId}/${algorithm.formatScope(scope)}`;
  query["X-Amz-Date"] = scope.date;
  query["X-Amz-Expires"] = String(expiresIn);
  query["X-Amz-SignedHeaders"] = signed.names;
  if (algorithm.hasRegionSet) query["X-Amz-Region-Set"] = scope.region;
  query["X-Amz-Signature"] = await sign(
    algorithm,
    canonicalize({ method, path, query: canonicalizeQuery(query), headers, payloadHash }, signed, options),
    scope,
  );
  if (sessionToken && omitSessionToken) query["X-Amz-Security-Token"] = sessionToken;
}

/** AWS, "Create a canonical request". */
function canonicalize(
  { method, path, query, payloadHash }: SignableRequest,
  { names, lines }: CanonicalHeaders,
  pathForm: PathForm,
): string {
  return `${method}\n${canonicalizePath(path, pathForm)}\n${query}\n${lines}\n${names}\n${payloadHash}`;
}

/** AWS, "Create a string to sign" and "Calculate the signature". */
async function sign(algorithm: SigningAlgorithm, canonicalRequest: string, scope: SigningScope): Promise<string> {
  const hash = await algorithm.hash(canonicalRequest);
  return algorithm.sign(`${algorithm.name}\n${scope.date}\n${algorithm.formatScope(scope)}\n${hash}`, scope);
}

/** A `Date`, seconds since 1970, or what `Date` can parse. */
export type DateInput = Date | number | string;

/** @returns `20150830T123600Z` */
export function formatSigningDate(date: DateInput): string {
  const seconds = date instanceof Date ? NaN : Number(date);
  return new Date(seconds ? seconds * 1000 : date).toISOString().replace(/[-:]|\.\d+/g, "");
}
