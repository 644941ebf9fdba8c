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

/** Options of {@link fromNodeProviderChain}; each provider of the chain takes those that it has. */
export interface NodeProviderChainOptions extends IniOptions, MetadataOptions {}

/**
 * The standard chain of programs in Node: the environment (unless a profile is named), the profile, a web identity token
 * of the environment, the container, the instance. A provider is loaded when the chain comes to it. Credentials are
 * remembered until shortly before they expire.
 *
 * The provider throws a CredentialsProviderError where none has credentials, or the first that is configured fails.
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
      options.logger?.warn?.(`keys of the environment do not count, since the profile ${profile} is named`);
    }
    throw new CredentialsProviderError(`the profile ${profile} is named, so that keys of the environment do not count`);
  };
}

function isContainer(): boolean {
  const prefix = "AWS_CONTAINER_CREDENTIALS_";
  return readVariable(`${prefix}RELATIVE_URI`) !== undefined || readVariable(`${prefix}FULL_URI`) !== undefined;
}
