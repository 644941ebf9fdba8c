import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { CognitoIdentityOptions } from "./cognito-credentials.ts";

/**
 * Credentials of an identity of Cognito.
 *
 * The provider throws a ServiceException where Cognito refuses it.
 */
export function fromCognitoIdentity(options: CognitoIdentityOptions): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./cognito-credentials.ts")).createCognitoProvider(options));
}
