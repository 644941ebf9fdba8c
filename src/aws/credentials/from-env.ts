import { readVariable } from "../config-files/environment.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/**
 * Credentials from the environment: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`,
 * `AWS_CREDENTIAL_EXPIRATION`, `AWS_CREDENTIAL_SCOPE`, `AWS_ACCOUNT_ID`. Blank counts as unset.
 *
 * The provider throws a CredentialsProviderError; a chain continues if neither key is set, and ends if only one is.
 */
export function fromEnv(): AwsCredentialIdentityProvider {
  // A function that is not `async` would throw where callers expect a rejection.
  // oxlint-disable-next-line typescript/require-await -- callers expect a rejection
  return async () => readEnvironment();
}

function readEnvironment(): AwsCredentialIdentity {
  const accessKeyId = readVariable("AWS_ACCESS_KEY_ID");
  const secretAccessKey = readVariable("AWS_SECRET_ACCESS_KEY");
  if (accessKeyId === undefined && secretAccessKey === undefined) {
    throw new CredentialsProviderError("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set");
  }
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    const [set, missing] =
      accessKeyId === undefined ? ["SECRET_ACCESS_KEY", "ACCESS_KEY_ID"] : ["ACCESS_KEY_ID", "SECRET_ACCESS_KEY"];
    throw new CredentialsProviderError(`partial credentials: AWS_${set} is set, AWS_${missing} is not`, false);
  }
  const expiration = readVariable("AWS_CREDENTIAL_EXPIRATION");
  return createIdentity({
    accessKeyId,
    secretAccessKey,
    sessionToken: readVariable("AWS_SESSION_TOKEN"),
    expiration: expiration === undefined ? undefined : readExpiration(expiration, "AWS_CREDENTIAL_EXPIRATION"),
    credentialScope: readVariable("AWS_CREDENTIAL_SCOPE"),
    accountId: readVariable("AWS_ACCOUNT_ID"),
  });
}

/** @throws CredentialsProviderError for an invalid date. @param source of the text, for the error. */
export function readExpiration(text: string, source: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new CredentialsProviderError(`${source} is not a valid date`, false);
  return date;
}
