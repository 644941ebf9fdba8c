import { type ClientConfig, createFetchTransport } from "@shapewright/runtime";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { useRequestHandler } from "./request-handler.ts";

/** The options of a client outside of Node that follow from others it is given. */
export function resolvePlatformConfig({ requestHandler, requestTimeout }: AwsClientConfig): ClientConfig {
  if (requestHandler === undefined) return {};
  if ("handle" in requestHandler) return { transport: useRequestHandler(requestHandler) };
  return {
    transport: createFetchTransport((request) => fetch(request, requestHandler as RequestInit)),
    requestTimeout: requestTimeout ?? requestHandler.requestTimeout,
  };
}
