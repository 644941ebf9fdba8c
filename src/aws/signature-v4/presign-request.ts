import type { QueryParameters } from "./canonical-query.ts";
import type { HttpRequest } from "./http-request.ts";
import {
  signInQuery,
  type SignableRequest,
  type SigningAlgorithm,
  type SigningOptions,
  type SigningScope,
} from "./sign-request.ts";

/** Which headers of a presigned request become parameters of its query. Names are lower-case. */
export interface HeaderHoisting {
  /** Headers that begin with `x-amz-` and stay headers; the others become parameters of the query. */
  readonly unhoistableHeaders?: ReadonlySet<string> | undefined;
  /** Other headers that become parameters of the query. */
  readonly hoistableHeaders?: ReadonlySet<string> | undefined;
}

export interface PresigningOptions extends SigningOptions, HeaderHoisting {
  /** Seconds that the signature is valid for. */
  readonly expiresIn: number;
}

/** AWS's limit for presigned requests: seven days. */
const longestExpiry = 604_800;

/**
 * Signs a request in its query, which gets the headers that need not be headers.
 *
 * @returns the headers that have to be sent.
 * @throws RangeError for a time of more than seven days.
 */
export async function presignRequest(
  algorithm: SigningAlgorithm,
  request: Omit<SignableRequest, "query"> & { readonly query: QueryParameters },
  scope: SigningScope,
  options: PresigningOptions,
): Promise<HttpRequest["headers"]> {
  const { expiresIn, unhoistableHeaders, hoistableHeaders } = options;
  if (expiresIn > longestExpiry) {
    throw new RangeError(
      "Signature version 4 presigned URLs must have an expiration date less than one week in the future",
    );
  }
  const { method, path, query, headers, payloadHash } = request;
  const kept: HttpRequest["headers"] = {};
  for (const name of Object.keys(headers)) {
    const lower = name.toLowerCase();
    const isHoisted = lower.startsWith("x-amz-") && unhoistableHeaders?.has(lower) !== true;
    (isHoisted || hoistableHeaders?.has(lower) === true ? query : kept)[name] = headers[name] ?? "";
  }
  await signInQuery(algorithm, { method, path, query, headers: kept, payloadHash }, scope, options);
  return kept;
}
