import type { Attempt, ClientConfig, Interceptor, SerializedCall, ServiceSchema } from "@shapewright/runtime";

/** What the user agent says besides the runtime and the service. */
export interface UserAgentConfig {
  /** Names the application in the user agent; at most 50 characters. */
  readonly userAgentAppId?: string | undefined;
  /** Goes behind what the client says of itself: `name`, or pairs of a name and a version. */
  readonly customUserAgent?: string | readonly (readonly [name: string, version?: string])[] | undefined;
}

/**
 * The headers by which AWS recognizes a client, a call and its attempts: `user-agent` (in browsers, which do not let it
 * be set, `x-amz-user-agent`), `amz-sdk-invocation-id`, `amz-sdk-request`, and inside Lambda `x-amzn-trace-id`, by which
 * it recognizes functions that call each other without end.
 */
export function createSdkHeaders(config: UserAgentConfig & Pick<ClientConfig, "maxAttempts">): Interceptor {
  const { node, env } = readPlatform();
  const userAgentHeader = node === undefined ? "x-amz-user-agent" : "user-agent";
  let userAgent: string | undefined;
  return {
    afterSerialization({ service, request: { headers } }: SerializedCall) {
      userAgent ??= describeUserAgent(service, config);
      headers[userAgentHeader] ??= userAgent;
      headers["amz-sdk-invocation-id"] = crypto.randomUUID();
      const { AWS_LAMBDA_FUNCTION_NAME, _X_AMZN_TRACE_ID: traceId } = env;
      if (AWS_LAMBDA_FUNCTION_NAME && traceId) headers["x-amzn-trace-id"] ??= traceId;
    },
    async beforeAttempt({ service, attempt, request: { headers } }: Attempt) {
      const { maxAttempts } = config;
      const most = typeof maxAttempts === "function" ? await maxAttempts() : maxAttempts;
      headers["amz-sdk-request"] = `attempt=${attempt}; max=${most ?? service.retryDefaults?.maxAttempts ?? 3}`;
    },
  };
}

/** What Node and what acts as Node tell of themselves. */
function readPlatform(): { readonly node?: string; readonly name: string; readonly env: NodeJS.ProcessEnv } {
  const { process: { versions, env = {}, platform = "other" } = {} } = globalThis as {
    readonly process?: Partial<NodeJS.Process>;
  };
  return { ...versions, name: platform, env };
}

/** AWS's form of user agents: names and versions, of which only characters of tokens are let through (RFC 9110, 5.6.2). */
function describeUserAgent(
  { sdkId, version }: ServiceSchema,
  { userAgentAppId, customUserAgent = [] }: UserAgentConfig,
): string {
  const { node, name: os } = readPlatform();
  const custom = typeof customUserAgent === "string" ? [[customUserAgent]] : customUserAgent;
  const parts = [
    ["shapewright/0.1.0"],
    ["ua/2.1"],
    ["os/" + os],
    ["lang/js"],
    node === undefined ? ["md/browser"] : ["md/nodejs", node],
    [`api/${sdkId.toLowerCase().replaceAll(" ", "-")}`, version],
    ...custom,
    ...(userAgentAppId === undefined ? [] : [["app/" + userAgentAppId.slice(0, 50)]]),
  ];
  const clean = (text: string | undefined): string => (text ?? "").replace(/[^\w!#$%&'*+.^`|~/-]/g, "-");
  return parts.map(([name, value]) => clean(name) + (value === undefined ? "" : "#" + clean(value))).join(" ");
}
