import type { OutgoingResponse, RequestCall, ServerInterceptor } from "@shapewright/runtime/server";
import { cors } from "@shapewright/runtime/server/interceptors";
import { createS3TargetReader } from "@shapewright/runtime/customizations";
import type { CORSConfiguration } from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { corsForbidden, insufficientCors } from "../errors.ts";
import { matchCors } from "../settings/cors.ts";

interface BucketCorsOptions {
  readonly store: Store;
  readonly baseHosts?: readonly string[] | undefined;
}

/**
 * Answers pages of other origins by the CORS configuration of the bucket. Buckets without one take requests of all
 * origins, which is what development needs.
 */
export function bucketCors({ store, baseHosts }: BucketCorsOptions): ServerInterceptor {
  const targetOf = createS3TargetReader({ baseHosts });
  const all = cors({ origins: "*" });
  return {
    async aroundRequest(call, next) {
      const { bucket, key } = targetOf(call.request);
      const configuration = bucket === undefined ? undefined : store.find(bucket)?.settings.configurations?.cors;
      if (configuration === undefined) return all.aroundRequest?.(call, next) ?? next();
      const { origin } = call.request.headers;
      if (call.request.method === "OPTIONS") return answerPreflight(call, configuration, key);
      // Before the request, which a form changes into another.
      const access =
        origin === undefined
          ? undefined
          : matchCors(configuration, { origin, method: call.request.method, headers: [] });
      const response = await next();
      Object.assign(response.headers, access);
      return response;
    },
  };
}

/** @throws UnmodeledException `BadRequest`, `AccessForbidden` */
function answerPreflight(
  { request: { headers } }: RequestCall,
  configuration: CORSConfiguration,
  key: string | undefined,
): OutgoingResponse {
  const { origin, "access-control-request-method": method } = headers;
  if (origin === undefined) throw insufficientCors("Insufficient information. Origin request header needed.");
  if (method === undefined) throw insufficientCors("Invalid Access-Control-Request-Method: null");
  const names = (headers["access-control-request-headers"] ?? "").toLowerCase().split(",");
  const requested = names.map((name) => name.trim()).filter((name) => name !== "");
  const access = matchCors(configuration, { origin, method, headers: requested });
  if (access === undefined) throw corsForbidden(method, key === undefined ? "BUCKET" : "OBJECT");
  return { status: 200, headers: { ...access }, body: undefined };
}
