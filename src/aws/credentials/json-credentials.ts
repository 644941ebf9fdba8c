import type { AwsCredentialIdentity } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { readExpiration } from "./from-env.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/**
 * Parses JSON that may contain secrets.
 *
 * @param source of the text, for the error, which does not contain the text, unlike that of `JSON.parse`.
 * @throws CredentialsProviderError if it is not an object.
 */
export function parseJsonObject(text: string, source: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Reported below.
  }
  throw new CredentialsProviderError(`${source} is not a JSON object`, false);
}

/**
 * Credentials in the format of containers, instances and processes.
 *
 * @param tokenName the property with the session token.
 * @throws CredentialsProviderError if a key is missing.
 */
export function readJsonCredentials(
  { AccessKeyId, SecretAccessKey, Expiration, AccountId, ...others }: Record<string, unknown>,
  source: string,
  tokenName: "Token" | "SessionToken",
): AwsCredentialIdentity {
  const token = others[tokenName];
  if (typeof AccessKeyId !== "string" || typeof SecretAccessKey !== "string" || !AccessKeyId || !SecretAccessKey) {
    throw new CredentialsProviderError(`${source} has no AccessKeyId and SecretAccessKey`, false);
  }
  return createIdentity({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: typeof token === "string" ? token : undefined,
    expiration: typeof Expiration === "string" ? readExpiration(Expiration, `the Expiration of ${source}`) : undefined,
    accountId: typeof AccountId === "string" ? AccountId : undefined,
  });
}
