import type { ClientConfig } from "../client/client-config.ts";
import { prefixHost } from "../client/endpoint/endpoint.ts";
import type { Call, InterceptorPart } from "../client/interceptors/interceptor.ts";
import { parseHttpDate } from "../codec/timestamp.ts";

/** How requests to S3 name the bucket and the endpoint; the names are AWS SDK v3's. */
export interface S3AddressingConfig {
  /** The bucket is in the path, not before the host name. */
  readonly forcePathStyle?: boolean | undefined;
  /** The endpoint of both versions of IP. */
  readonly useDualstackEndpoint?: boolean | undefined;
  /** The endpoint of S3 Transfer Acceleration. */
  readonly useAccelerateEndpoint?: boolean | undefined;
}

/** Buckets that are one label of a host name: certificates do not cover more (Amazon S3 User Guide, "Virtual hosting"). */
const hostLabel = /^[a-z\d][a-z\d-]{1,61}[a-z\d]$/;
const addressHost = /^[\d.]+$|:/;
const regionalHost =
  /^(https?:\/\/)s3[.-](?!accelerate\.|dualstack\.)([a-z\d-]+)\.(amazonaws\.com(?:\.cn)?)(?=[:/]|$)/i;

/**
 * Names the bucket before the endpoint's host name, for clients whose model has no endpoint rules, where it can stand
 * there: not with `forcePathStyle`, before an IP
 * address, or where it has dots or capitals.
 */
export const bucketHosts: InterceptorPart = {
  part: "interceptor",
  afterSerialization(call) {
    const { operation, request, endpoint } = call;
    const { forcePathStyle, hostPrefixes } = call.config as S3AddressingConfig & ClientConfig;
    if (forcePathStyle || hostPrefixes === false || addressHost.test(endpoint.hostname)) return;
    const { Bucket: bucket } = call.input as { readonly Bucket?: unknown };
    if (!operation.http?.uri.startsWith("/{Bucket}") || typeof bucket !== "string" || !hostLabel.test(bucket)) return;
    request.path = request.path.slice(1 + bucket.length) || "/";
    call.endpoint = prefixHost(endpoint, `${bucket}.`);
  },
};

/** Leaves the bucket out of the path: the endpoint that S3's rules give has it, in its host or its path. */
export const bucketInEndpoint: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ operation, input, request }) {
    const { Bucket: bucket } = input as { readonly Bucket?: unknown };
    // URLs would lose it, and the key would name the bucket.
    if (bucket === "." || bucket === "..") throw new TypeError(`"${bucket}" is not a valid name of a bucket`);
    if (operation.http?.uri.startsWith("/{Bucket}")) request.path = request.path.replace(/^\/[^/]*/, "") || "/";
  },
};

/**
 * The client's configuration with the dual-stack or accelerated endpoint that it asks for.
 *
 * @throws TypeError where the endpoint is not one of AWS's, which alone have these.
 */
export function chooseS3Endpoint<Config extends S3AddressingConfig & ClientConfig>(config: Config): Config {
  const { endpoint, useAccelerateEndpoint, useDualstackEndpoint } = config;
  if (endpoint === undefined || (!useAccelerateEndpoint && !useDualstackEndpoint)) return config;
  const given = String(endpoint);
  if (!regionalHost.test(given)) {
    throw new TypeError("a dual-stack or accelerated endpoint is made of s3.{region}.amazonaws.com alone");
  }
  const stack = useDualstackEndpoint ? "dualstack." : "";
  const changed = given.replace(regionalHost, (_, scheme: string, region: string, suffix: string) =>
    useAccelerateEndpoint ? `${scheme}s3-accelerate.${stack}${suffix}` : `${scheme}s3.${stack}${region}.${suffix}`,
  );
  return { ...config, endpoint: changed };
}

/**
 * For operations with S3's `Expires` in their outputs. S3 keeps any text as an object's `Expires`, such as `0` and `-1`
 * (RFC 9111, 5.3): what is not an HTTP date is only `ExpiresString`.
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
