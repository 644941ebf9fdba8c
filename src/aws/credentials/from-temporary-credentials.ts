import { createDefaultCredentials } from "#defaults";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import type { AssumeRoleCommandInput } from "./services/sts/commands.ts";

/** Options of {@link fromTemporaryCredentials}. */
export interface TemporaryCredentialsOptions extends ClientProviderOptions {
  /** Input of `AssumeRole`; the session's name is made from the time where it is not set. */
  readonly params: Omit<AssumeRoleCommandInput, "RoleSessionName"> & { readonly RoleSessionName?: string };
  /** What the role is assumed with; in Node the standard chain where it is not set. */
  readonly masterCredentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  /** Asks the user for the code of the device that `SerialNumber` names. */
  readonly mfaCodeProvider?: ((mfaSerial: string) => Promise<string>) | undefined;
}

/**
 * Credentials of a role that is assumed with other credentials.
 *
 * The provider throws a CredentialsProviderError, and a ServiceException where STS refuses it.
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
