import type { ClientConfig } from "../client/client-config.ts";
import type { Endpoint } from "../client/endpoint/endpoint.ts";
import type { Call, FinishedAttempt, InterceptorConfig, InterceptorPart } from "../client/interceptors/interceptor.ts";
import { ServiceException } from "../exception/exceptions.ts";
import { isStreamingBody } from "../http/bodies.ts";

/** What S3 clients do when a bucket is in another region; the name is AWS SDK v3's. */
export interface RegionRedirectConfig {
  /** `true`: a call whose bucket is in another region is sent there, and so are the later ones. */
  readonly followRegionRedirects?: boolean | undefined;
}

/** The regions of buckets as S3 has told them, by client and bucket. */
const known = /* @__PURE__ */ new WeakMap<InterceptorConfig, Map<unknown, string>>();
/** Calls that have been sent to another region: they are not sent to a third one. */
const redirected = /* @__PURE__ */ new WeakSet<Call>();

/** Clients must not fill the memory with buckets. */
const capacity = 1000;

/**
 * Sends a call again to the region that S3 says the bucket is in, once (Amazon S3 User Guide, "Request redirection"). A
 * body that is a stream cannot be sent again: its call rejects, and the next one goes to the right region.
 */
export const regionRedirects: InterceptorPart = {
  part: "interceptor",
  afterSerialization(call) {
    const region = known.get(call.config)?.get(bucketOf(call));
    if (region !== undefined) call.endpoint = moveEndpoint(call.endpoint, region);
  },
  afterAttempt(call) {
    const { config, endpoint, request } = call;
    const { followRegionRedirects, endpoint: own } = config as RegionRedirectConfig & ClientConfig;
    const region = findRegion(call);
    if (!followRegionRedirects || own !== undefined || region === undefined || redirected.has(call)) return;
    redirected.add(call);
    const regions = known.get(config) ?? new Map<unknown, string>();
    known.set(config, regions);
    if (regions.size >= capacity) regions.clear();
    regions.set(bucketOf(call), region);
    if (request.body !== undefined && isStreamingBody(request.body)) return;
    call.endpoint = moveEndpoint(endpoint, region);
    call.retryDelay = 0;
  },
};

function bucketOf({ input }: Call): unknown {
  return (input as { readonly Bucket?: unknown }).Bucket;
}

/** The region that a response names, whose name becomes a part of a host name. */
function findRegion({ outcome: { error }, response, operation }: FinishedAttempt): string | undefined {
  if (!(error instanceof ServiceException) || response === undefined) return undefined;
  const { status, headers } = response;
  const isElsewhere =
    status === 301 ||
    status === 307 ||
    (status === 400 &&
      (operation.name === "HeadBucket" ||
        /^(IllegalLocationConstraintException|AuthorizationHeaderMalformed)$/.test(error.name)));
  const region = headers["x-amz-bucket-region"] ?? (error as { readonly Region?: string }).Region;
  return isElsewhere && region !== undefined && /^[a-z]+(-[a-z\d]+)+$/.test(region) ? region : undefined;
}

/** An endpoint of the same bucket in another region. */
function moveEndpoint(endpoint: Endpoint, region: string): Endpoint {
  const { hostname, authSchemes = [] } = endpoint;
  const old = authSchemes.map(({ signingRegion }) => signingRegion).find((name) => typeof name === "string");
  return {
    ...endpoint,
    hostname: typeof old === "string" ? hostname.replace(`.${old}.`, `.${region}.`) : hostname,
    authSchemes: authSchemes.map((scheme) => ({ ...scheme, signingRegion: region })),
  };
}
