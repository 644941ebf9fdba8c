import { formatEndpoint, type Attempt, type EndpointAuthScheme } from "@shapewright/runtime";
import { resolveRegion } from "../config-files/region.ts";
import type { QueryParameters } from "../signature-v4/canonical-request.ts";
import {
  formatSigningDate,
  signInHeaders,
  type SigningAlgorithm,
  type SigningScope,
} from "../signature-v4/sign-request.ts";
import { readClock } from "./clock.ts";
import type { ResolvedAwsConfig } from "./resolve-aws-config.ts";

/** A signature, and the scope that what follows the request is signed in. */
export interface AttemptSignature {
  readonly scope: SigningScope;
  /** Lower-case hexadecimal. */
  readonly signature: string;
}

/**
 * Signs an attempt of a call of AWS's in its headers.
 *
 * @param properties what the endpoint says of the scheme.
 */
export async function signAttempt(
  algorithm: SigningAlgorithm,
  call: Attempt,
  properties: EndpointAuthScheme | undefined,
): Promise<AttemptSignature> {
  const { service, operation, request, endpoint } = call;
  // Packages of AWS's services hand such a configuration on to their client.
  const config = call.config as ResolvedAwsConfig;
  const asked: Partial<EndpointAuthScheme> = properties ?? {};
  const { signingName, signingRegion, signingRegionSet, disableDoubleEncoding, disableNormalizePath } = asked;
  const name =
    textOf(signingName) ?? config.signingName ?? service.signingName ?? service.endpointPrefix ?? service.name;
  const region = (Array.isArray(signingRegionSet) ? signingRegionSet.join(",") : undefined) ?? textOf(signingRegion);
  const isS3 = /^s3(?:$|[-e])/.test(name);
  const { headers } = request;
  // As the transport will say it: without the port that its protocol has by itself (RFC 9110, 7.2).
  headers["host"] = new URL(formatEndpoint(endpoint)).host;
  const payloadHash = (headers["x-amz-content-sha256"] ??= operation.unsignedPayload
    ? "UNSIGNED-PAYLOAD"
    : await hashBody(algorithm, call, isS3));
  const scope: SigningScope = {
    credentials: await config.credentials(),
    date: formatSigningDate(new Date(readClock(config))),
    region: region ?? config.signingRegion ?? resolveRegion(await config.region()).region,
    service: name,
  };
  const signature = await signInHeaders(
    algorithm,
    {
      method: request.method,
      path: endpoint.basePath + request.path,
      query: parseQuery(request.query),
      headers,
      payloadHash,
    },
    scope,
    {
      escapePath: !(disableDoubleEncoding ?? isS3),
      normalizePath: !(disableNormalizePath ?? isS3),
    },
  );
  // The transport says it for itself.
  delete headers["host"];
  return { scope, signature };
}

/** Of streams the signature covers nothing, of which S3 alone approves, and of Blobs for S3 for the sake of time. */
async function hashBody(algorithm: SigningAlgorithm, { request: { body } }: Attempt, isS3: boolean): Promise<string> {
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return algorithm.hash(body ?? "");
  if (body instanceof Blob && !isS3) return algorithm.hash(new Uint8Array(await body.arrayBuffer()));
  return "UNSIGNED-PAYLOAD";
}

function parseQuery(text: string): QueryParameters {
  const values = new Map<string, string[]>();
  for (const pair of text === "" ? [] : text.split("&")) {
    const at = pair.indexOf("=");
    const name = decodeURIComponent(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? "" : decodeURIComponent(pair.slice(at + 1));
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
