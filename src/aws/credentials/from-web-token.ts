import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import type { AssumeRoleWithWebIdentityCommandInput } from "./services/sts/commands.ts";

/** Options of {@link fromWebToken}. */
export interface WebTokenOptions extends ClientProviderOptions {
  readonly roleArn: string;
  /** The token of an OAuth or OpenID Connect provider. */
  readonly webIdentityToken: string;
  /** By default derived from the time. */
  readonly roleSessionName?: string | undefined;
  /** Only for providers of OAuth 2.0: `www.amazon.com`, `graph.facebook.com`. */
  readonly providerId?: string | undefined;
  readonly policyArns?: AssumeRoleWithWebIdentityCommandInput["PolicyArns"];
  /** JSON of a session policy that restricts the role's permissions. */
  readonly policy?: string | undefined;
  /** The credentials' lifetime in seconds. */
  readonly durationSeconds?: number | undefined;
  /** Assumes the role, instead of the STS client. */
  readonly roleAssumerWithWebIdentity?:
    ((params: AssumeRoleWithWebIdentityCommandInput) => Promise<AwsCredentialIdentity>) | undefined;
}

/** Credentials of a role, assumed with a web identity token. */
export function fromWebToken(options: WebTokenOptions): AwsCredentialIdentityProvider {
  return async (properties) => {
    const { roleArn, roleSessionName, webIdentityToken, roleAssumerWithWebIdentity } = options;
    const input: AssumeRoleWithWebIdentityCommandInput = {
      RoleArn: roleArn,
      RoleSessionName: roleSessionName ?? `shapewright-${Date.now()}`,
      WebIdentityToken: webIdentityToken,
      ProviderId: options.providerId,
      PolicyArns: options.policyArns,
      Policy: options.policy,
      DurationSeconds: options.durationSeconds,
    };
    if (roleAssumerWithWebIdentity !== undefined) return roleAssumerWithWebIdentity(input);
    const { assumeRoleWithWebIdentity } = await import("./assume-role.ts");
    return assumeRoleWithWebIdentity(input, { options, properties });
  };
}
