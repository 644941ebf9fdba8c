import { type ClientConfig, createCallLogInterceptor, type Interceptor } from "@shapewright/runtime";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { createDiagnosticsInterceptor } from "./node-diagnostics.ts";
import { createAwsNodeTransport } from "./node-transport.ts";
import { useRequestHandler } from "./request-handler.ts";

/**
 * The options of a client in Node that follow from others it is given: what carries its requests, and what tells of its
 * calls.
 */
export function resolvePlatformConfig(config: AwsClientConfig): ClientConfig {
  const { requestHandler: options = {}, transport, profile, logger } = config;
  const observers = [
    ...(logger === undefined ? [] : [createCallLogInterceptor(logger)]),
    createDiagnosticsInterceptor(),
  ];
  const interceptors: readonly Interceptor[] = [...observers, ...(config.interceptors ?? [])];
  if ("handle" in options) return { transport: useRequestHandler(options), interceptors };
  const { requestTimeout, connectionTimeout, throwOnRequestTimeout } = options;
  const warned = options.logger ?? logger ?? console;
  return {
    transport: transport ?? createAwsNodeTransport({ ...options, logger: warned, profile }),
    connectionTimeout: config.connectionTimeout ?? connectionTimeout,
    requestTimeout: config.requestTimeout ?? (throwOnRequestTimeout ? requestTimeout : undefined),
    interceptors,
  };
}
