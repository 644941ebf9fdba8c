import { type ClientConfig, createCallLogInterceptor, type Interceptor } from "@shapewright/runtime";
import { adaptSigner } from "./adapt-signer.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { lambdaTrace } from "./lambda-trace.ts";
import { createDiagnosticsInterceptor } from "./node-diagnostics.ts";
import { nodeHandlerBodies } from "./node-handler-bodies.ts";
import { createSettingsInterceptor } from "./node-settings.ts";
import { createAwsNodeTransport } from "./node-transport.ts";
import { useRequestHandler } from "./request-handler.ts";
import type { ResolvedAwsConfig } from "./resolve-aws-config.ts";

export const userAgentHeader = "user-agent";

/** What user agents say of the platform. */
export const platformNames: readonly string[] = [
  ...[`os/${process.platform}`, "lang/js"],
  `md/nodejs#${process.versions.node}`,
];

/**
 * A random UUID (RFC 9562, version 4). The global `crypto` would load all of WebCrypto, of which nothing else is used; what
 * signatures need of `node:crypto` is loaded anyway.
 */
export function createUuid(): string {
  return process.getBuiltinModule("node:crypto").randomUUID();
}

/**
 * The options of a client in Node that follow from others it is given: what carries its requests, what tells of its
 * calls, what looks for options that it is not given, and a `signer` in the runtime's form.
 *
 * @param resolved gives the configuration that these become a part of.
 * @throws TypeError for a `signer` that is neither a function nor an object with `sign`.
 */
export function resolvePlatformConfig(config: AwsClientConfig, resolved: () => ResolvedAwsConfig): ClientConfig {
  const { requestHandler: options = {}, transport, profile, logger, signer } = config;
  const observers = [
    ...(logger === undefined ? [] : [createCallLogInterceptor(logger)]),
    createDiagnosticsInterceptor(),
  ];
  const settings = createSettingsInterceptor(config);
  const interceptors: readonly Interceptor[] = [...observers, ...(config.interceptors ?? []), lambdaTrace];
  const signing = signer === undefined ? {} : { signer: adaptSigner(signer, resolved) };
  const chain =
    config.retryStrategy === undefined
      ? { retryStrategy: settings, interceptors, ...signing }
      : { interceptors: [settings, ...interceptors], ...signing };
  if ("handle" in options) return { transport: useRequestHandler(options, nodeHandlerBodies), ...chain };
  const { requestTimeout, connectionTimeout, throwOnRequestTimeout } = options;
  const warned = options.logger ?? logger ?? console;
  return {
    transport: transport ?? createAwsNodeTransport({ ...options, logger: warned, profile }),
    connectionTimeout: config.connectionTimeout ?? connectionTimeout,
    requestTimeout: config.requestTimeout ?? (throwOnRequestTimeout ? requestTimeout : undefined),
    ...chain,
  };
}
