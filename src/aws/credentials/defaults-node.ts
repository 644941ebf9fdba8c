import { loadConfigValue } from "../config-files/load-config-value.ts";
import { region } from "../config-files/settings.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { fromNodeProviderChain, type NodeProviderChainOptions } from "./from-node-provider-chain.ts";

/** The credentials of clients that are not given any: in Node, the standard chain. */
export function createDefaultCredentials(options: NodeProviderChainOptions): Promise<AwsCredentialIdentityProvider> {
  return Promise.resolve(fromNodeProviderChain(options));
}

/** The region of the environment and of the shared files. */
export function loadDefaultRegion({
  profile,
}: {
  readonly profile: string | undefined;
}): Promise<string | undefined> {
  return loadConfigValue(region, profile === undefined ? {} : { profile });
}
