import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty } from "../config-files/profile.ts";
import type { ConfigFile } from "../config-files/parse-config-file.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider, AwsIdentityProperties } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError, ProviderError } from "./provider-error.ts";
import type { AssumeRoleCommandInput, AssumeRoleWithWebIdentityCommandInput } from "./services/sts/commands.ts";
import { fromProcess } from "./from-process.ts";
import { fromSSO } from "./from-sso.ts";
import { fromLoginCredentials } from "./from-login-credentials.ts";
import { fromEnv } from "./from-env.ts";
import { fromHttp } from "./from-http.ts";
import { fromInstanceMetadata } from "./from-instance-metadata.ts";
import { fromTokenFile } from "./from-token-file.ts";
import type { ClientProviderOptions, MetadataOptions } from "./provider-options.ts";

/** Options of `fromIni`. */
export interface IniOptions extends ClientProviderOptions, Pick<MetadataOptions, "transport"> {
  /** Asks the user for an MFA code, for profiles with an `mfa_serial`, which is the argument. */
  readonly mfaCodeProvider?: ((mfaSerial: string) => Promise<string>) | undefined;
  /** Assumes roles, instead of the STS client. */
  readonly roleAssumer?:
    ((source: AwsCredentialIdentity, params: AssumeRoleCommandInput) => Promise<AwsCredentialIdentity>) | undefined;
  /** Assumes roles with web identities, instead of the STS client. */
  readonly roleAssumerWithWebIdentity?:
    ((params: AssumeRoleWithWebIdentityCommandInput) => Promise<AwsCredentialIdentity>) | undefined;
}

/** The implementation of `fromIni`, loaded at first use. */
export function createProfileProvider(options: IniOptions): AwsCredentialIdentityProvider {
  return async (properties) => {
    const file = await loadSharedConfig(options);
    const name = profileName({ profile: options.profile ?? properties?.callerClientConfig?.profile });
    if (findSource(file, name, false) === undefined) {
      throw new CredentialsProviderError(
        file.profiles[name] === undefined ? `there is no profile ${name}` : `profile ${name} has no credentials`,
      );
    }
    try {
      return await new ProfileResolver(file, options, properties).resolve(name);
    } catch (error) {
      // Other providers' credentials must not replace those of the profile.
      if (!(error instanceof ProviderError) || !error.tryNextLink) throw error;
      throw new CredentialsProviderError(`profile ${name}: ${error.message}`, { tryNextLink: false, cause: error });
    }
  };
}

type CredentialSource = "keys" | "role" | "web identity" | "process" | "sso" | "login";

/**
 * The first source of credentials of a profile.
 *
 * @param isSource whether it is the `source_profile` of another profile, in which case keys take precedence over a
 *   role.
 */
function findSource({ profiles }: ConfigFile, name: string, isSource: boolean): CredentialSource | undefined {
  const profile = profiles[name];
  const has = (key: string): boolean => readProperty(profile, key) !== undefined;
  const hasKeys = has("aws_access_key_id") || has("aws_secret_access_key");
  if (hasKeys && isSource) return "keys";
  if (has("web_identity_token_file")) return "web identity";
  if (has("role_arn")) return "role";
  if (hasKeys) return "keys";
  if (has("credential_process")) return "process";
  if (Object.keys(profile ?? {}).some((key) => key.startsWith("sso_"))) return "sso";
  return has("login_session") ? "login" : undefined;
}

class ProfileResolver {
  readonly #file: ConfigFile;
  readonly #options: IniOptions;
  readonly #properties: AwsIdentityProperties | undefined;
  readonly #visited: string[] = [];

  constructor(file: ConfigFile, options: IniOptions, properties: AwsIdentityProperties | undefined) {
    this.#file = file;
    this.#options = options;
    this.#properties = properties;
  }

  async resolve(name: string): Promise<AwsCredentialIdentity> {
    const source = findSource(this.#file, name, this.#visited.length > 0);
    this.#visited.push(name);
    const options = { ...this.#options, profile: name };
    switch (source) {
      case "keys":
        return this.#readKeys(name);
      case "role":
        return this.#assumeRole(name);
      case "web identity":
        return this.#assumeRoleWithWebIdentity(name);
      case "process":
        return fromProcess(options)();
      case "sso":
        return fromSSO(options)(this.#properties);
      case "login":
        return fromLoginCredentials(options)(this.#properties);
      case undefined:
        throw new CredentialsProviderError(
          this.#file.profiles[name] === undefined
            ? `there is no profile ${name}`
            : `profile ${name} has no credentials`,
        );
      default:
        return source satisfies never;
    }
  }

  #readKeys(name: string): AwsCredentialIdentity {
    const accessKeyId = this.#read(name, "aws_access_key_id");
    const secretAccessKey = this.#read(name, "aws_secret_access_key");
    if (accessKeyId === undefined || secretAccessKey === undefined) {
      throw new CredentialsProviderError(
        `profile ${name} has only one of aws_access_key_id and aws_secret_access_key`,
        false,
      );
    }
    return createIdentity({
      accessKeyId,
      secretAccessKey,
      sessionToken: this.#read(name, "aws_session_token"),
      credentialScope: this.#read(name, "aws_credential_scope"),
      accountId: this.#read(name, "aws_account_id"),
    });
  }

  async #assumeRole(name: string): Promise<AwsCredentialIdentity> {
    const { roleAssumer, mfaCodeProvider } = this.#options;
    const mfaSerial = this.#read(name, "mfa_serial");
    if (mfaSerial !== undefined && mfaCodeProvider === undefined) {
      throw new CredentialsProviderError(`profile ${name} has an mfa_serial: pass { mfaCodeProvider }`, false);
    }
    const source = await this.#resolveSource(name);
    const input: AssumeRoleCommandInput = {
      RoleArn: this.#read(name, "role_arn") ?? "",
      RoleSessionName: this.#read(name, "role_session_name") ?? `shapewright-${Date.now()}`,
      ExternalId: this.#read(name, "external_id"),
      DurationSeconds: this.#readDuration(name),
      SerialNumber: mfaSerial,
      TokenCode: mfaSerial && (await mfaCodeProvider?.(mfaSerial)),
    };
    if (roleAssumer !== undefined) return roleAssumer(source, input);
    const { assumeRole } = await import("./assume-role.ts");
    return assumeRole(source, input, this.#requestOf(name));
  }

  async #assumeRoleWithWebIdentity(name: string): Promise<AwsCredentialIdentity> {
    const roleArn = this.#read(name, "role_arn");
    // The environment variable belongs to another configuration.
    if (roleArn === undefined) {
      throw new CredentialsProviderError(`profile ${name} has a web_identity_token_file and no role_arn`, false);
    }
    const { options } = this.#requestOf(name);
    return fromTokenFile({
      ...options,
      roleArn,
      webIdentityTokenFile: this.#read(name, "web_identity_token_file"),
      roleSessionName: this.#read(name, "role_session_name"),
      roleAssumerWithWebIdentity: this.#options.roleAssumerWithWebIdentity,
    })(this.#properties);
  }

  /** The credentials for assuming a profile's role. */
  async #resolveSource(name: string): Promise<AwsCredentialIdentity> {
    const sourceProfile = this.#read(name, "source_profile");
    const credentialSource = this.#read(name, "credential_source");
    if ((sourceProfile === undefined) === (credentialSource === undefined)) {
      throw new CredentialsProviderError(
        `profile ${name} has a role_arn: expected one of source_profile, credential_source and web_identity_token_file`,
        false,
      );
    }
    if (sourceProfile === undefined) return this.#resolveNamedSource(name, credentialSource ?? "");
    // A profile that is its own source has keys for its role.
    const isKeyed = findSource(this.#file, sourceProfile, true) === "keys";
    if (!isKeyed && this.#visited.includes(sourceProfile)) {
      throw new CredentialsProviderError(
        `circular source_profile: ${[...this.#visited, sourceProfile].join(", ")}`,
        false,
      );
    }
    return this.resolve(sourceProfile);
  }

  async #resolveNamedSource(name: string, source: string): Promise<AwsCredentialIdentity> {
    const { transport, logger } = this.#options;
    switch (source) {
      case "Environment":
        return fromEnv()();
      case "EcsContainer":
        return fromHttp({ transport, logger })();
      case "Ec2InstanceMetadata":
        return fromInstanceMetadata({ ...this.#options, profile: name })();
      default:
        throw new CredentialsProviderError(
          `profile ${name} has credential_source ${source}: expected Environment, EcsContainer or Ec2InstanceMetadata`,
          false,
        );
    }
  }

  #readDuration(name: string): number | undefined {
    const text = this.#read(name, "duration_seconds");
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) {
      throw new CredentialsProviderError(`duration_seconds of profile ${name} is not a valid number`, false);
    }
    return Number(text);
  }

  #requestOf(name: string): {
    options: IniOptions;
    properties: AwsIdentityProperties | undefined;
    profileRegion: string | undefined;
  } {
    return {
      options: { ...this.#options, profile: name },
      properties: this.#properties,
      profileRegion: this.#read(name, "region"),
    };
  }

  #read(name: string, key: string): string | undefined {
    return readProperty(this.#file.profiles[name], key);
  }
}
