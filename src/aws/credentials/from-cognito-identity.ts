import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { CognitoIdentityOptions } from "./cognito-credentials.ts";

/**
 * Credentials of a Cognito identity.
 *
 * The provider throws a ServiceException if Cognito rejects the request.
 */
export function fromCognitoIdentity(options: CognitoIdentityOptions): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./cognito-credentials.ts")).createCognitoProvider(options));
}
