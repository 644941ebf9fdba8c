import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import type { AssumeRoleWithWebIdentityCommandInput } from "./services/sts/commands.ts";

/** Options of {@link fromWebToken}. */
export interface WebTokenOptions extends ClientProviderOptions {
  readonly roleArn: string;
  /** The token of an OAuth or OpenID Connect provider. */
  readonly webIdentityToken: string;
  /** Made from the time where it is not set. */
  readonly roleSessionName?: string | undefined;
  /** Of providers of OAuth 2.0 alone: `www.amazon.com`, `graph.facebook.com`. */
  readonly providerId?: string | undefined;
  readonly policyArns?: AssumeRoleWithWebIdentityCommandInput["PolicyArns"];
  /** JSON of a policy that narrows the role's. */
  readonly policy?: string | undefined;
  /** Seconds that the credentials are valid for. */
  readonly durationSeconds?: number | undefined;
  /** Assumes the role in place of STS's client. */
  readonly roleAssumerWithWebIdentity?:
    ((params: AssumeRoleWithWebIdentityCommandInput) => Promise<AwsCredentialIdentity>) | undefined;
}

/** Credentials of a role that a user or a pod assumes with a token of its own. */
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
