import { type ClientConfig, createFetchTransport } from "@shapewright/runtime";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { useRequestHandler } from "./request-handler.ts";

/** Browsers do not let `user-agent` be set. */
export const userAgentHeader = "x-amz-user-agent";

/** What user agents say of the platform. */
export const platformNames: readonly string[] = ["os/other", "lang/js", "md/browser"];

/** A random UUID (RFC 9562, version 4). */
export function createUuid(): string {
  return crypto.randomUUID();
}

/**
 * The options of a client outside of Node that follow from others it is given.
 *
 * @throws TypeError for a retry mode that bundles for browsers do not contain.
 */
export function resolvePlatformConfig(config: AwsClientConfig): ClientConfig {
  const { requestHandler, requestTimeout, retryMode, retryStrategy } = config;
  if (retryMode === "adaptive" && !retryStrategy)
    throw new TypeError("retryMode is for Node: pass retryStrategy: new AdaptiveRetryStrategy()");
  if (requestHandler === undefined) return {};
  if ("handle" in requestHandler) return { transport: useRequestHandler(requestHandler) };
  return {
    transport: createFetchTransport((request) => fetch(request, requestHandler as RequestInit)),
    requestTimeout: requestTimeout ?? requestHandler.requestTimeout,
  };
}
