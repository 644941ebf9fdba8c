import type { CORSConfiguration, CORSRule, GetBucketCorsOutput } from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { invalidRequest, malformedXml, notConfigured } from "../errors.ts";
import { readConfigurations } from "./bucket-configurations.ts";

const maxRules = 100;
const methods: ReadonlySet<string> = new Set(["GET", "PUT", "POST", "DELETE", "HEAD"]);

/** @throws UnmodeledException `NoSuchCORSConfiguration` */
export function getCors(store: Store, bucket: string): GetBucketCorsOutput {
  const { cors } = readConfigurations(store, bucket);
  if (cors === undefined) throw notConfigured("cors", bucket);
  return cors;
}

/** @throws UnmodeledException `MalformedXML`, and `InvalidRequest` for methods and wildcards that S3 does not take */
export function checkCors({ CORSRules }: CORSConfiguration): void {
  if (CORSRules.length === 0 || CORSRules.length > maxRules) throw malformedXml();
  for (const { AllowedMethods, AllowedOrigins, AllowedHeaders = [], ExposeHeaders = [] } of CORSRules) {
    if (AllowedMethods.length === 0 || AllowedOrigins.length === 0) throw malformedXml();
    for (const method of AllowedMethods) {
      if (methods.has(method)) continue;
      throw invalidRequest(`Found unsupported HTTP method in CORS config. Unsupported method is ${method}`);
    }
    for (const [name, texts] of Object.entries({ AllowedOrigin: AllowedOrigins, AllowedHeader: AllowedHeaders })) {
      const text = texts.find((each) => each.split("*").length > 2);
      if (text !== undefined) throw invalidRequest(`${name} "${text}" can not have more than one wildcard.`);
    }
    const exposed = ExposeHeaders.find((each) => each.includes("*"));
    if (exposed !== undefined) {
      const message = `ExposeHeader "${exposed}" contains wildcard. We currently do not support wildcard for ExposeHeader.`;
      throw invalidRequest(message);
    }
  }
}

/** A request of a page of another origin. */
interface CorsRequest {
  readonly origin: string;
  /** That of the request, or the one that a preflight asks for. */
  readonly method: string;
  /** In lower case: those that a preflight asks for. */
  readonly headers: readonly string[];
}

/**
 * Finds the first rule that allows a request, and what its response says (Amazon S3 User Guide, "Using cross-origin
 * resource sharing").
 *
 * @returns undefined if no rule does.
 */
export function matchCors(
  { CORSRules }: CORSConfiguration,
  { origin, method, headers }: CorsRequest,
): Readonly<Record<string, string>> | undefined {
  for (const rule of CORSRules) {
    const allowed = rule.AllowedOrigins.find((pattern) => matchesPattern(pattern, origin));
    if (allowed === undefined || !rule.AllowedMethods.includes(method)) continue;
    const patterns = (rule.AllowedHeaders ?? []).map((pattern) => pattern.toLowerCase());
    if (headers.every((header) => patterns.some((pattern) => matchesPattern(pattern, header)))) {
      return describe(rule, allowed === "*" ? "*" : origin, headers);
    }
  }
  return undefined;
}

function describe(rule: CORSRule, origin: string, headers: readonly string[]): Record<string, string> {
  const { AllowedMethods, ExposeHeaders = [], MaxAgeSeconds } = rule;
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": AllowedMethods.join(", "),
    ...(headers.length > 0 && { "access-control-allow-headers": headers.join(", ") }),
    ...(ExposeHeaders.length > 0 && { "access-control-expose-headers": ExposeHeaders.join(", ") }),
    ...(MaxAgeSeconds !== undefined && { "access-control-max-age": String(MaxAgeSeconds) }),
    ...(origin !== "*" && { "access-control-allow-credentials": "true" }),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}

/** @param pattern with at most one `*`, which stands for any text. */
function matchesPattern(pattern: string, text: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
