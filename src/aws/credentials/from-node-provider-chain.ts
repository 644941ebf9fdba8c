import { readVariable } from "../config-files/environment.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { createCredentialChain } from "./create-credential-chain.ts";
import { fromEnv } from "./from-env.ts";
import { fromHttp } from "./from-http.ts";
import { fromIni } from "./from-ini.ts";
import { fromInstanceMetadata } from "./from-instance-metadata.ts";
import { fromTokenFile } from "./from-token-file.ts";
import { memoizeIdentityProvider, type MemoizedProvider } from "./memoize-identity-provider.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { IniOptions } from "./profile-credentials.ts";
import type { MetadataOptions } from "./provider-options.ts";

/** Options of {@link fromNodeProviderChain}, passed to the providers of the chain. */
export interface NodeProviderChainOptions extends IniOptions, MetadataOptions {}

/**
 * The standard chain of Node programs: the environment (unless a profile is set), the profile, a web identity token
 * from the environment, the container, the instance. Providers are loaded on demand. Credentials are cached until
 * shortly before they expire.
 *
 * The provider throws a CredentialsProviderError if none has credentials, or if the first configured one fails.
 */
export function fromNodeProviderChain(options: NodeProviderChainOptions = {}): MemoizedProvider<AwsCredentialIdentity> {
  const { logger } = options;
  const told = (source: string, provider: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider => {
    return async (properties) => {
      const credentials = await provider(properties);
      logger?.debug?.(`credentials come from ${source}`);
      return credentials;
    };
  };
  const container = told("the container", fromHttp(options));
  const instance = told("the instance", fromInstanceMetadata(options));
  return memoizeIdentityProvider(
    createCredentialChain(
      told("the environment", fromEnvUnlessProfile(options)),
      told("a profile", fromIni(options)),
      told("a web identity token", fromTokenFile(options)),
      (properties) => (isContainer() ? container : instance)(properties),
    ),
  );
}

function fromEnvUnlessProfile(options: NodeProviderChainOptions): AwsCredentialIdentityProvider {
  const provider = fromEnv();
  let warned = false;
  return async (properties) => {
    const profile = options.profile ?? properties?.callerClientConfig?.profile ?? readVariable("AWS_PROFILE");
    if (profile === undefined) return provider();
    if (!warned && (await provider().catch(() => undefined)) !== undefined) {
      warned = true;
      options.logger?.warn?.(`ignoring the keys of the environment, since the profile ${profile} is set`);
    }
    throw new CredentialsProviderError(`the profile ${profile} is named, so that keys of the environment do not count`);
  };
}

function isContainer(): boolean {
  const prefix = "AWS_CONTAINER_CREDENTIALS_";
  return readVariable(`${prefix}RELATIVE_URI`) !== undefined || readVariable(`${prefix}FULL_URI`) !== undefined;
}
