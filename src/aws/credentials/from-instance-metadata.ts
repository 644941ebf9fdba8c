import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { InstanceMetadataOptions } from "./instance-metadata.ts";

/**
 * Credentials of the role of an EC2 instance: by version 2 of the metadata service, by version 1 where the instance has
 * only that. Where the service has none that are good, the last ones are used on, for five to ten minutes at a time: EC2
 * accepts them, too.
 *
 * The provider throws a CredentialsProviderError: where there is no service or role, a chain goes on.
 */
export function fromInstanceMetadata(options: InstanceMetadataOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./instance-metadata.ts")).createInstanceProvider(options));
}
