import type { Headers } from "../../http/http-message.ts";
import type { OperationSchema } from "../../schema/schema.ts";
import type { RequestCall, ServerInterceptor } from "../interceptor.ts";

export interface CorsOptions {
  /**
   * The origins whose pages may call the service, such as `https://app.example.com`; `*` for all. That of the model's
   * `cors` trait by default.
   */
  readonly origins?: "*" | readonly string[] | ((origin: string) => boolean) | undefined;
  /** Whether pages may send cookies and HTTP authentication; `false` by default. */
  readonly credentials?: boolean | undefined;
  /** Seconds that browsers may remember a preflight; that of the model by default, else 600. */
  readonly maxAge?: number | undefined;
  /** Headers that pages may send in addition to those of the operation, of the protocol and of the model's trait. */
  readonly allowedHeaders?: readonly string[] | undefined;
  /** Headers that pages may read in addition to those of the response and of the model's trait. */
  readonly exposedHeaders?: readonly string[] | undefined;
}

/** What clients send in addition to what an operation binds: types, protocols, signatures, attempts, traces. */
const usualHeaders: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...["accept", "content-type", "content-encoding", "content-md5", "authorization", "smithy-protocol", "x-amz-target"],
  ...["x-amz-date", "x-amz-content-sha256", "x-amz-security-token", "x-amz-user-agent", "x-amzn-query-mode"],
  ...["amz-sdk-invocation-id", "amz-sdk-request", "x-amzn-trace-id", "traceparent", "tracestate"],
]);

/** What pages may read anyway (Fetch, "CORS-safelisted response-header name"), and what they never may. */
const notExposed: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...["cache-control", "content-language", "content-length", "content-type", "expires", "last-modified", "pragma"],
  ...["set-cookie", "vary", "connection"],
]);

/**
 * Creates an interceptor that lets pages of other origins call the service (Fetch, "CORS protocol"; Smithy, "cors
 * trait"). It answers preflights from the model: the method and headers of the operation at the path. Responses expose
 * the headers that they have. Requests of other origins are answered without the headers of CORS, which browsers refuse.
 * Place it before authentication: preflights have no credentials.
 *
 * @throws TypeError for all origins with credentials, which browsers refuse.
 */
export function cors(options: CorsOptions = {}): ServerInterceptor {
  if (takesAll(options.origins) && options.credentials === true) {
    throw new TypeError("cors: credentials cannot be allowed to all origins");
  }
  return {
    async aroundRequest(call, next) {
      const { origin, "access-control-request-method": method } = call.request.headers;
      const isPreflight = origin !== undefined && method !== undefined && call.request.method === "OPTIONS";
      if (!isPreflight) {
        const response = await next();
        Object.assign(response.headers, describeAccess(call, options, response.headers));
        return response;
      }
      const allowed = await describePreflight(call, options, method);
      return { status: 204, headers: allowed ?? { vary: "origin" }, body: undefined };
    },
  };
}

/** The headers for a response; only `vary` if the origin may not read it. */
function describeAccess(call: RequestCall, options: CorsOptions, own: Readonly<Headers>): Headers {
  const access = describeOrigin(call, options);
  if (access["access-control-allow-origin"] === undefined) return withVary(access, own);
  const names = Object.keys(own).filter((name) => !notExposed.has(name) && !name.startsWith("access-control-"));
  const exposed = [...names, ...(call.cors?.additionalExposedHeaders ?? []), ...(options.exposedHeaders ?? [])];
  const unique = [...new Set(exposed.map((name) => name.toLowerCase()))];
  return withVary({ ...access, "access-control-expose-headers": unique.join(", ") }, own);
}

/** A response may vary by other headers, too. */
function withVary({ vary, ...access }: Headers, own: Readonly<Headers>): Headers {
  if (vary === undefined) return access;
  return { ...access, vary: own["vary"] === undefined ? vary : `${own["vary"]}, ${vary}` };
}

/** @returns undefined if the origin may not call the operation, or if there is none. */
async function describePreflight(
  call: RequestCall,
  options: CorsOptions,
  method: string,
): Promise<Headers | undefined> {
  const access = describeOrigin(call, options);
  if (access["access-control-allow-origin"] === undefined) return undefined;
  const operation = await call.match(method);
  if (operation === undefined && !(method === "POST" && call.hasRpcProtocol)) return undefined;
  const requested = (call.request.headers["access-control-request-headers"] ?? "").toLowerCase().split(",");
  const isAllowed = headersOf(call, options, operation);
  const headers = requested.map((name) => name.trim()).filter((name) => name !== "" && isAllowed(name));
  return {
    ...access,
    "access-control-allow-methods": method,
    ...(headers.length > 0 && { "access-control-allow-headers": headers.join(", ") }),
    "access-control-max-age": String(options.maxAge ?? call.cors?.maxAge ?? 600),
    vary: "origin, access-control-request-method, access-control-request-headers",
  };
}

function takesAll(origins: Exclude<CorsOptions["origins"], "*"> | string): boolean {
  return origins === "*" || (Array.isArray(origins) && origins.includes("*"));
}

function describeOrigin(call: RequestCall, options: CorsOptions): Headers {
  const origins: Exclude<CorsOptions["origins"], "*"> | string = options.origins ?? call.cors?.origin;
  const { credentials = false } = options;
  const { origin } = call.request.headers;
  // Also without an origin: a cache may give the response to pages.
  if (takesAll(origins) && !credentials) return { "access-control-allow-origin": "*" };
  const isAllowed =
    origin !== undefined &&
    (typeof origins === "function"
      ? origins(origin)
      : typeof origins === "string"
        ? origins === origin
        : origins?.includes(origin) === true);
  if (!isAllowed) return { vary: "origin" };
  return {
    "access-control-allow-origin": origin,
    ...(credentials && { "access-control-allow-credentials": "true" }),
    vary: "origin",
  };
}

/** Whether a header may be sent, by its name in lower case. */
function headersOf(
  { service, cors }: RequestCall,
  { allowedHeaders = [] }: CorsOptions,
  operation: OperationSchema | undefined,
): (name: string) => boolean {
  const names = new Set(usualHeaders);
  const prefixes: string[] = [];
  for (const { httpHeader, httpPrefixHeaders } of Object.values(operation?.input?.members() ?? {})) {
    if (httpHeader !== undefined) names.add(httpHeader.toLowerCase());
    if (httpPrefixHeaders !== undefined) prefixes.push(httpPrefixHeaders.toLowerCase());
  }
  const { httpApiKeyAuth } = service;
  if (httpApiKeyAuth?.in === "header") names.add(httpApiKeyAuth.name.toLowerCase());
  for (const name of [...(cors?.additionalAllowedHeaders ?? []), ...allowedHeaders]) names.add(name.toLowerCase());
  if (operation?.httpChecksum !== undefined) prefixes.push("x-amz-checksum-", "x-amz-sdk-checksum-algorithm");
  return (name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}
