import type { AwsCredentialIdentityProvider } from "../identity.ts";
import type { NodeProviderChainOptions } from "./from-node-provider-chain.ts";

/** Where credentials come from that nobody gave: in Node, the standard chain. */
export async function createDefaultCredentials(
  options: NodeProviderChainOptions,
): Promise<AwsCredentialIdentityProvider> {
  return (await import("./from-node-provider-chain.ts")).fromNodeProviderChain(options);
}
