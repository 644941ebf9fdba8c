import type { AwsCredentialIdentityProvider } from "../identity.ts";
import type { NodeProviderChainOptions } from "./from-node-provider-chain.ts";

/** The credentials of clients that are not given any: in Node, the standard chain. */
export async function createDefaultCredentials(
  options: NodeProviderChainOptions,
): Promise<AwsCredentialIdentityProvider> {
  return (await import("./from-node-provider-chain.ts")).fromNodeProviderChain(options);
}

/** The region of the environment and of the shared files, which are loaded only where a client is not given one. */
export async function loadDefaultRegion({
  profile,
}: {
  readonly profile: string | undefined;
}): Promise<string | undefined> {
  const { loadConfigValue } = await import("../config-files/load-config-value.ts");
  const { region } = await import("../config-files/settings.ts");
  return loadConfigValue(region, profile === undefined ? {} : { profile });
}
