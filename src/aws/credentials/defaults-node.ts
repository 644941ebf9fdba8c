import { loadConfigValue } from "../config-files/load-config-value.ts";
import { region } from "../config-files/settings.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { fromNodeProviderChain, type NodeProviderChainOptions } from "./from-node-provider-chain.ts";

/** The default credentials of clients: in Node, the standard chain. */
export function createDefaultCredentials(options: NodeProviderChainOptions): Promise<AwsCredentialIdentityProvider> {
  return Promise.resolve(fromNodeProviderChain(options));
}

/** The region from the environment and the shared files. */
export function loadDefaultRegion({ profile }: { readonly profile: string | undefined }): Promise<string | undefined> {
  return loadConfigValue(region, profile === undefined ? {} : { profile });
}
