import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { callCognito, resolveLogins } from "./cognito-client.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import { GetCredentialsForIdentityCommand } from "./services/cognito-identity/commands.ts";
import type { CognitoOptions } from "./provider-options.ts";

/** Options of `fromCognitoIdentity`. */
export interface CognitoIdentityOptions extends CognitoOptions {
  readonly identityId: string;
}

/** The implementation of `fromCognitoIdentity`, loaded at first use. */
export function createCognitoProvider(options: CognitoIdentityOptions): AwsCredentialIdentityProvider {
  const { identityId, customRoleArn } = options;
  return async (properties) => {
    const input = { IdentityId: identityId, CustomRoleArn: customRoleArn, Logins: await resolveLogins(options) };
    const { Credentials = {} } = await callCognito(identityId, { options, properties }, (client) =>
      client.send(new GetCredentialsForIdentityCommand(input)),
    );
    const { AccessKeyId, SecretKey, SessionToken, Expiration } = Credentials;
    if (!AccessKeyId || !SecretKey) throw new CredentialsProviderError("Cognito gave no credentials", false);
    return createIdentity({
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    });
  };
}
