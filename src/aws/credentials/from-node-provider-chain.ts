import { readVariable } from "../config-files/environment.ts";
import type { AwsCredentialIdentity } from "../identity.ts";
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
  const environment = fromEnv();
  const container = fromHttp(options);
  const instance = fromInstanceMetadata(options);
  return memoizeIdentityProvider(
    createCredentialChain(
      (properties) => {
        const profile = options.profile ?? properties?.callerClientConfig?.profile ?? readVariable("AWS_PROFILE");
        return profile === undefined ? environment() : skipEnvironment(options);
      },
      fromIni(options),
      fromTokenFile(options),
      (properties) => (isContainer() ? container : instance)(properties),
    ),
  );
}

function isContainer(): boolean {
  const prefix = "AWS_CONTAINER_CREDENTIALS_";
  return readVariable(`${prefix}RELATIVE_URI`) !== undefined || readVariable(`${prefix}FULL_URI`) !== undefined;
}

let warned = false;

async function skipEnvironment({ logger }: NodeProviderChainOptions): Promise<never> {
  if (!warned && (await fromEnv()().catch(() => undefined)) !== undefined) {
    warned = true;
    logger?.warn?.("a profile is named, and AWS_ACCESS_KEY_ID is set: the profile counts");
  }
  throw new CredentialsProviderError("a profile is named, so that keys of the environment do not count");
}
