import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { HttpProviderOptions } from "./container-credentials.ts";

/**
 * Credentials from a URL: of ECS containers, EKS Pod Identity or Greengrass. Plain http is only allowed for loopback
 * and AWS's container addresses. By default, a request times out after 1 second (`timeout`) and is retried three times
 * (`maxRetries`).
 *
 * The provider throws a CredentialsProviderError.
 */
export function fromHttp(options: HttpProviderOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./container-credentials.ts")).createContainerProvider(options));
}

/** An alias of {@link fromHttp}, by its former name in AWS SDK v3. */
export const fromContainerMetadata: typeof fromHttp = fromHttp;
