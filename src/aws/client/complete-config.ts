import { loadSharedConfig } from "#shared-config";
import {
  AdaptiveRetryStrategy,
  type Call,
  type Endpoint,
  type Interceptor,
  parseEndpoint,
  type ServiceSchema,
  StandardRetryStrategy,
} from "@shapewright/runtime";
import type { ConfigSetting } from "../config-files/config-setting.ts";
import { readVariable } from "../config-files/environment.ts";
import { loadConfigValue } from "../config-files/load-config-value.ts";
import { loadEndpointUrl } from "../config-files/load-endpoint-url.ts";
import { profileName, type ProfileOptions, readProperty } from "../config-files/profile.ts";
import * as settings from "../config-files/settings.ts";
import { fromEnvSigningName, hasEnvironmentToken, nodeProvider } from "../credentials/token-providers.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";

/** Settings of the environment and the shared files that a client uses where its configuration has none. */
export interface CompletedSettings {
  /** Of calls that have none yet. */
  readonly endpoint: Endpoint | undefined;
  /** Undefined where the client is given one. */
  readonly retryStrategy: Interceptor | undefined;
  /** `false`: an option is not valid, and may be mended before the next call. */
  readonly areValid: boolean;
}

/** The settings that are options of clients by the same name. */
const optionNames = [
  "accountIdEndpointMode",
  "authSchemePreference",
  "defaultsMode",
  "disableMultiregionAccessPoints",
  "disableRequestCompression",
  "disableS3ExpressSessionAuth",
  "maxAttempts",
  "requestChecksumCalculation",
  "requestMinCompressionSizeBytes",
  "responseChecksumValidation",
  "retryMode",
  "sigv4aSigningRegionSet",
  "useArnRegion",
  "useDualstackEndpoint",
  "useFipsEndpoint",
  "userAgentAppId",
] as const satisfies readonly (keyof typeof settings)[];

/**
 * Completes the configuration of a call's client by the environment and the shared files. A setting that is not valid
 * fails the calls that read the option.
 *
 * @param given what the client was made with: none of it is changed.
 * @throws ConfigurationError for an endpoint, a retry mode or a file that cannot be used.
 */
export async function completeConfig({ config, service }: Call, given: AwsClientConfig): Promise<CompletedSettings> {
  const options: ProfileOptions = given.profile === undefined ? {} : { profile: given.profile };
  const completed = config as Record<string, unknown> & Mutable<AwsClientConfig>;
  const isGiven = (name: string): boolean => (given as Record<string, unknown>)[name] !== undefined;
  const found = await Promise.all(
    optionNames
      .filter((name) => !isGiven(name))
      .map(async (name) => {
        const { variable, key, type }: ConfigSetting<unknown> = settings[name];
        try {
          // Without the default: that of the service, or of what reads the option, counts.
          setOption(completed, name, await loadConfigValue({ variable, key, type }, options));
          return true;
        } catch (error) {
          failOption(completed, name, error);
          return false;
        }
      }),
  );
  const signingName = given.signingName ?? service.signingName ?? service.endpointPrefix ?? service.name;
  const hasToken = hasEnvironmentToken(signingName);
  const { profiles } = await loadSharedConfig(options);
  const hasSession = readProperty(profiles[profileName(options)], "sso_session") !== undefined;
  if (!isGiven("token") && (hasToken || hasSession))
    completed.token = hasToken ? fromEnvSigningName({ signingName }) : nodeProvider(options);
  if (hasToken && !isGiven("authSchemePreference")) completed.authSchemePreference = ["httpBearerAuth"];
  completed.connectionTimeout ??= await chooseConnectionTimeout(completed);
  const url = isGiven("endpoint") ? undefined : await loadEndpointUrl(service.sdkId, options);
  return {
    endpoint: url === undefined ? undefined : parseEndpoint(url),
    retryStrategy: isGiven("retryStrategy") ? undefined : await createRetryStrategy(completed, service),
    areValid: found.every((isValid) => isValid),
  };
}

async function createRetryStrategy(
  { retryMode, maxAttempts }: AwsClientConfig,
  { retryDefaults }: ServiceSchema,
): Promise<Interceptor> {
  const mode = typeof retryMode === "function" ? await retryMode() : retryMode;
  const RetryStrategy = mode === "adaptive" ? AdaptiveRetryStrategy : StandardRetryStrategy;
  return new RetryStrategy(maxAttempts, retryDefaults);
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function setOption(config: object, name: string, value: unknown): void {
  const hasFailed = Object.getOwnPropertyDescriptor(config, name)?.get !== undefined;
  if (value === undefined && !hasFailed) return;
  Object.defineProperty(config, name, { value, writable: true, configurable: true, enumerable: true });
}

/** Has whoever reads an option fail. Copies of the configuration do not have it. */
function failOption(config: object, name: string, error: unknown): void {
  const get = (): never => {
    throw error;
  };
  Object.defineProperty(config, name, { get, configurable: true, enumerable: false });
}

/** Milliseconds, by AWS SDK v3's modes of defaults. */
const connectionTimeouts = {
  legacy: undefined,
  standard: 3100,
  "in-region": 1100,
  "cross-region": 3100,
  mobile: 30_000,
};

async function chooseConnectionTimeout({ defaultsMode, region }: AwsClientConfig): Promise<number | undefined> {
  const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
  if (mode !== "auto") return connectionTimeouts[mode ?? "legacy"];
  const here = readVariable("AWS_EXECUTION_ENV") && (readVariable("AWS_REGION") ?? readVariable("AWS_DEFAULT_REGION"));
  const there = typeof region === "function" ? await region() : region;
  return connectionTimeouts[here === undefined ? "standard" : here === there ? "in-region" : "cross-region"];
}
