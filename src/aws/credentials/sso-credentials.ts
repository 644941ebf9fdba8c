import { restJson1 } from "@shapewright/runtime/rest-json";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty } from "../config-files/profile.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider, AwsIdentityProperties } from "../identity.ts";
import { callService } from "./credential-client.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import { GetRoleCredentialsCommand } from "./services/sso/commands.ts";
import type { RoleCredentials } from "./services/sso/models.ts";
import { SSO$ } from "./services/sso/schemas.ts";
import { readSsoToken, signInAgain } from "./sso-token.ts";
import type { ClientProviderOptions } from "./provider-options.ts";

/** Options of `fromSSO`. If none of the first four is set, they come from the profile. */
export interface SsoOptions extends ClientProviderOptions {
  readonly ssoStartUrl?: string | undefined;
  readonly ssoAccountId?: string | undefined;
  readonly ssoRegion?: string | undefined;
  readonly ssoRoleName?: string | undefined;
  /** The name of an `sso-session` section of the config file. */
  readonly ssoSession?: string | undefined;
}

/** The parameters for credentials of a role in IAM Identity Center. */
interface SsoRole {
  readonly startUrl: string;
  readonly accountId: string;
  readonly region: string;
  readonly roleName: string;
  readonly session: string | undefined;
}

/** The implementation of `fromSSO`, loaded at first use. */
export function createSsoProvider(options: SsoOptions): AwsCredentialIdentityProvider {
  return async (properties) => {
    const role = await findRole(options, properties);
    const accessToken = await findToken(role, options, properties);
    const { accountId, roleName, region } = role;
    const { roleCredentials = {} } = await callService(
      { schema: SSO$, protocol: restJson1, host: "portal.sso" },
      { options, properties, region },
      (client) => client.send(new GetRoleCredentialsCommand({ accountId, roleName, accessToken })),
    ).catch((cause: unknown) => {
      throw new CredentialsProviderError(`no credentials for the role ${roleName} of account ${accountId} from SSO`, {
        tryNextLink: false,
        cause,
      });
    });
    return readCredentials(roleCredentials, accountId);
  };
}

async function findRole(options: SsoOptions, properties: AwsIdentityProperties | undefined): Promise<SsoRole> {
  const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = options;
  if (ssoStartUrl || ssoAccountId || ssoRegion || ssoRoleName) {
    return checkRole("fromSSO", {
      startUrl: ssoStartUrl,
      accountId: ssoAccountId,
      region: ssoRegion,
      roleName: ssoRoleName,
      session: ssoSession,
    });
  }
  const { profiles, ssoSessions } = await loadSharedConfig(options);
  const name = profileName({ profile: options.profile ?? properties?.callerClientConfig?.profile });
  const profile = profiles[name];
  const isSso = Object.keys(profile ?? {}).some((key) => key.startsWith("sso_"));
  if (profile === undefined || (!isSso && ssoSession === undefined)) {
    throw new CredentialsProviderError(`profile ${name} has no SSO configuration`);
  }
  const session = ssoSession ?? readProperty(profile, "sso_session");
  const section = session === undefined ? profile : ssoSessions[session];
  if (section === undefined) throw new CredentialsProviderError(`[sso-session ${session}] is not there`, false);
  for (const key of ["sso_region", "sso_start_url"]) {
    const own = readProperty(profile, key);
    if (own !== undefined && own !== readProperty(section, key)) {
      throw new CredentialsProviderError(
        `${key} of profile ${name} differs from that of its session ${session}`,
        false,
      );
    }
  }
  return checkRole(`profile ${name}`, {
    startUrl: readProperty(section, "sso_start_url"),
    region: readProperty(section, "sso_region"),
    accountId: readProperty(profile, "sso_account_id"),
    roleName: readProperty(profile, "sso_role_name"),
    session,
  });
}

function checkRole(
  place: string,
  { startUrl, accountId, region, roleName, session }: { readonly [Key in keyof SsoRole]: SsoRole[Key] | undefined },
): SsoRole {
  if (!startUrl || !accountId || !region || !roleName) {
    throw new CredentialsProviderError(
      `${place} requires the start URL, account id, region and role name of SSO`,
      false,
    );
  }
  return { startUrl, accountId, region, roleName, session };
}

async function findToken(
  { session, startUrl }: SsoRole,
  options: SsoOptions,
  properties: AwsIdentityProperties | undefined,
): Promise<string> {
  if (session !== undefined) {
    const { loadSessionToken } = await import("./session-token.ts");
    const { token } = await loadSessionToken(session, { options, properties }).catch((cause: unknown) => {
      throw new CredentialsProviderError((cause as Error).message, { tryNextLink: false, cause });
    });
    return token;
  }
  const { accessToken, expiresAt } = await readSsoToken(startUrl).catch((cause: unknown) => {
    throw new CredentialsProviderError(`there is no token for ${startUrl}: ${signInAgain}`, {
      tryNextLink: false,
      cause,
    });
  });
  if (Date.parse(expiresAt) <= Date.now()) {
    throw new CredentialsProviderError(`the token for ${startUrl} has expired: ${signInAgain}`, false);
  }
  return accessToken;
}

function readCredentials(
  { accessKeyId, secretAccessKey, sessionToken, expiration }: RoleCredentials,
  accountId: string,
): AwsCredentialIdentity {
  if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration) {
    throw new CredentialsProviderError("SSO gave no credentials", false);
  }
  return createIdentity({ accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expiration), accountId });
}
