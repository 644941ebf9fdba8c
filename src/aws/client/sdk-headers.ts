import { createUuid, platformNames, userAgentHeader } from "#platform";
import type { Attempt, Call, Interceptor, SerializedCall, ServiceSchema } from "@shapewright/runtime";
import type { Provider } from "../identity.ts";
import { resolveProviders } from "./provided-options.ts";

/** What the user agent says in addition to the runtime and the service. */
export interface UserAgentConfig {
  /** Names the application in the user agent; at most 50 characters. */
  readonly userAgentAppId?: string | Provider<string | undefined> | undefined;
  /** Goes behind what the client says of itself: `name`, or pairs of a name and a version. */
  readonly customUserAgent?: string | readonly (readonly [name: string, version?: string])[] | undefined;
}

/**
 * The headers by which AWS recognizes a client, a call and its attempts: `user-agent` (in browsers, which do not let it
 * be set, `x-amz-user-agent`), `amz-sdk-invocation-id` and `amz-sdk-request`.
 */
export function createSdkHeaders(): Interceptor {
  let userAgent: string | undefined;
  return {
    beforeSerialization: ({ config }: Call) => resolveProviders(config),
    afterSerialization({ service, config, request: { headers } }: SerializedCall) {
      userAgent ??= [
        "shapewright/0.1.0",
        "ua/2.1",
        ...platformNames,
        ...describeClient(service, config as UserAgentConfig),
      ]
        // What is not allowed in tokens (RFC 9110, 5.6.2), but for the slash.
        .map((part) => part.replace(/[^\w!#$%&'*+.^`|~/-]/g, "-"))
        .join(" ");
      headers[userAgentHeader] ??= userAgent;
      headers["amz-sdk-invocation-id"] = createUuid();
    },
    async beforeAttempt({ service, config: { maxAttempts }, attempt, request: { headers } }: Attempt) {
      const most = typeof maxAttempts === "function" ? await maxAttempts() : maxAttempts;
      headers["amz-sdk-request"] = `attempt=${attempt}; max=${most ?? service.retryDefaults?.maxAttempts ?? 3}`;
    },
  };
}

/** Names with their versions, in AWS's form: `name#version`. */
function describeClient(
  { sdkId, version }: ServiceSchema,
  { userAgentAppId: appId, customUserAgent = [] }: UserAgentConfig,
): readonly string[] {
  const custom = typeof customUserAgent === "string" ? [[customUserAgent]] : customUserAgent;
  const pairs = [[`api/${sdkId.toLowerCase().replaceAll(" ", "-")}`, version], ...custom];
  const app = typeof appId === "string" ? ["app/" + appId.slice(0, 50)] : [];
  return [...pairs.map((pair) => pair.filter((part) => part !== undefined).join("#")), ...app];
}
