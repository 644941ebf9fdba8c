import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { InstanceMetadataOptions } from "./instance-metadata.ts";

/**
 * Credentials of an EC2 instance's role: from version 2 of the metadata service, or version 1 if only that is
 * available. If the service has no valid ones, the previous ones are used for another five to ten minutes at a time,
 * since EC2 also accepts them.
 *
 * The provider throws a CredentialsProviderError; a chain continues if there is no service or role.
 */
export function fromInstanceMetadata(options: InstanceMetadataOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./instance-metadata.ts")).createInstanceProvider(options));
}
