import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { CognitoIdentityPoolOptions } from "./cognito-pool-credentials.ts";

/**
 * Credentials of an identity of a Cognito identity pool, for guests or signed-in users.
 *
 * The provider throws a ServiceException if Cognito rejects the request.
 */
export function fromCognitoIdentityPool(options: CognitoIdentityPoolOptions): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./cognito-pool-credentials.ts")).createCognitoPoolProvider(options));
}
