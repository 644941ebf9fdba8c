import { createDefaultCredentials } from "#defaults";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import type { AssumeRoleCommandInput } from "./services/sts/commands.ts";

/** Options of {@link fromTemporaryCredentials}. */
export interface TemporaryCredentialsOptions extends ClientProviderOptions {
  /** Input of `AssumeRole`; by default, the session's name is derived from the time. */
  readonly params: Omit<AssumeRoleCommandInput, "RoleSessionName"> & { readonly RoleSessionName?: string };
  /** The credentials for assuming the role; in Node, by default those of the standard chain. */
  readonly masterCredentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  /** Asks the user for the code of the MFA device `SerialNumber`. */
  readonly mfaCodeProvider?: ((mfaSerial: string) => Promise<string>) | undefined;
}

/**
 * Credentials of a role, assumed with other credentials.
 *
 * The provider throws a CredentialsProviderError, or a ServiceException if STS rejects the request.
 */
export function fromTemporaryCredentials(options: TemporaryCredentialsOptions): AwsCredentialIdentityProvider {
  const { params, masterCredentials, mfaCodeProvider } = options;
  let source: Promise<AwsCredentialIdentityProvider> | undefined;
  return async (properties) => {
    source ??=
      masterCredentials === undefined
        ? createDefaultCredentials(options)
        : Promise.resolve(asProvider(masterCredentials));
    const credentials = await (await source)(properties);
    const { SerialNumber, TokenCode } = params;
    if (SerialNumber !== undefined && TokenCode === undefined && mfaCodeProvider === undefined) {
      throw new CredentialsProviderError("params have a SerialNumber: pass { mfaCodeProvider }", false);
    }
    const { assumeRole } = await import("./assume-role.ts");
    return assumeRole(
      credentials,
      {
        ...params,
        RoleSessionName: params.RoleSessionName ?? `shapewright-${Date.now()}`,
        TokenCode: TokenCode ?? (SerialNumber && (await mfaCodeProvider?.(SerialNumber))),
      },
      { options, properties },
    );
  };
}

function asProvider(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  return typeof credentials === "function" ? credentials : () => Promise.resolve(credentials);
}
