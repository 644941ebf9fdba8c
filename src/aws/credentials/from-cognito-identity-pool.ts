import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { CognitoIdentityPoolOptions } from "./cognito-pool-credentials.ts";

/**
 * Credentials of an identity of a Cognito identity pool, for guests or for users who have signed in.
 *
 * The provider throws a ServiceException where Cognito refuses it.
 */
export function fromCognitoIdentityPool(options: CognitoIdentityPoolOptions): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./cognito-pool-credentials.ts")).createCognitoPoolProvider(options));
}
