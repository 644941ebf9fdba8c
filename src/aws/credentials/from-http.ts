import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { HttpProviderOptions } from "./container-credentials.ts";

/**
 * Credentials from a URL: those of containers in ECS, of EKS's pod identity, of Greengrass. Plain http is for loopback and
 * for AWS's own container addresses. A request has 1 second (`timeout`), and three repetitions (`maxRetries`).
 *
 * The provider throws a CredentialsProviderError.
 */
export function fromHttp(options: HttpProviderOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./container-credentials.ts")).createContainerProvider(options));
}

/** The same as {@link fromHttp}, by the name that SDK v3 had first. */
export const fromContainerMetadata: typeof fromHttp = fromHttp;
