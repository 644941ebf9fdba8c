import { loadConfigValue } from "../config-files/load-config-value.ts";
import * as settings from "../config-files/settings.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { parseJsonObject, readJsonCredentials } from "./json-credentials.ts";
import { MetadataClient } from "./metadata-request.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { MetadataOptions } from "./provider-options.ts";
import type { ProfileOptions } from "../config-files/profile.ts";

/** Options of `fromInstanceMetadata`. They default to the settings `ec2Metadata…` and `metadataService…`. */
export interface InstanceMetadataOptions extends MetadataOptions, ProfileOptions {
  /** Disables version 1 of the service, which requires no token. */
  readonly ec2MetadataV1Disabled?: boolean | undefined;
}

const rolePath = "/latest/meta-data/iam/security-credentials/";
const source = "the instance metadata service";

/** The requested lifetime of a service session, in seconds. */
const sessionLength = 21_600;

/**
 * How much longer to use expired credentials if the service has no new ones, in milliseconds; plus up to the same time
 * at random.
 */
const extension = 300_000;

/** The implementation of `fromInstanceMetadata`, loaded at first use. */
export function createInstanceProvider(options: InstanceMetadataOptions): AwsCredentialIdentityProvider {
  let session: InstanceMetadata | undefined;
  let last: AwsCredentialIdentity | undefined;
  return async () => {
    if (await loadConfigValue(settings.ec2MetadataDisabled)) {
      throw new CredentialsProviderError("AWS_EC2_METADATA_DISABLED turns the instance metadata service off");
    }
    try {
      session ??= await openInstanceMetadata(options);
      last = await session.loadCredentials();
    } catch (error) {
      if (last === undefined) throw error;
      return extend(last, options);
    }
    return last.expiration !== undefined && last.expiration.getTime() < Date.now() ? extend(last, options) : last;
  };
}

function extend(credentials: AwsCredentialIdentity, { logger }: InstanceMetadataOptions): AwsCredentialIdentity {
  const expiration = new Date(Date.now() + extension * (1 + Math.random()));
  logger?.warn?.(`${source} has no new credentials: the old ones are used until ${expiration.toISOString()}`);
  return createIdentity({ ...credentials, expiration });
}

async function openInstanceMetadata(options: InstanceMetadataOptions): Promise<InstanceMetadata> {
  const seconds = await loadConfigValue(settings.metadataServiceTimeout, options);
  const attempts = await loadConfigValue(settings.metadataServiceNumAttempts, options);
  const mode = await loadConfigValue(settings.ec2MetadataServiceEndpointMode, options);
  const address =
    (await loadConfigValue(settings.ec2MetadataServiceEndpoint, options)) ??
    (mode === "IPv6" ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
  const v1Disabled = options.ec2MetadataV1Disabled ?? (await loadConfigValue(settings.ec2MetadataV1Disabled, options));
  const client = new MetadataClient({
    ...options,
    timeout: options.timeout ?? seconds * 1000,
    maxRetries: options.maxRetries ?? (attempts && attempts - 1),
  });
  return new InstanceMetadata(client, { address: address.replace(/\/$/, ""), v1Disabled });
}

interface ServiceOptions {
  readonly address: string;
  readonly v1Disabled: boolean;
}

class InstanceMetadata {
  readonly #client: MetadataClient;
  readonly #service: ServiceOptions;
  /** Empty for version 1. */
  #token: string | undefined;
  #tokenExpiry = 0;

  constructor(client: MetadataClient, service: ServiceOptions) {
    this.#client = client;
    this.#service = service;
  }

  async loadCredentials(): Promise<AwsCredentialIdentity> {
    const role = (await this.#get(rolePath)).trim();
    if (!/^[\w+=,.@-]+$/.test(role)) throw new CredentialsProviderError(`${source} has no role`);
    const answer = parseJsonObject(await this.#get(rolePath + role), source);
    const { Code: code = "Success" } = answer;
    if (code !== "Success") {
      // Other values may hold secrets.
      const shown = typeof code === "string" && /^\w{1,64}$/.test(code) ? `"${code}"` : "unknown code";
      throw new CredentialsProviderError(`${source} has no credentials: ${shown}`, false);
    }
    return readJsonCredentials(answer, source, "Token");
  }

  async #get(path: string): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      const token = await this.#openSession();
      const headers = token === "" ? {} : { "x-aws-ec2-metadata-token": token };
      const { status, text } = await this.#request(path, { headers });
      if (status === 200) return text;
      if (status === 404) throw new CredentialsProviderError(`${source} has no role`);
      // The session has ended, or version 1 was disabled: request a new session.
      this.#token = undefined;
      if (status !== 401 || attempt > 1) {
        throw new CredentialsProviderError(`${source} answered with status ${status}`, false);
      }
    }
  }

  async #openSession(): Promise<string> {
    if (this.#token !== undefined && Date.now() < this.#tokenExpiry) return this.#token;
    const token = await this.#requestToken();
    if (token === "" && this.#service.v1Disabled) {
      throw new CredentialsProviderError(
        `${source} did not return a token, and its version 1 is disabled by AWS_EC2_METADATA_V1_DISABLED or ec2_metadata_v1_disabled`,
      );
    }
    this.#tokenExpiry = Date.now() + (sessionLength - 60) * 1000;
    return (this.#token = token);
  }

  /** @returns an empty text if the service only supports version 1. */
  async #requestToken(): Promise<string> {
    const headers = { "x-aws-ec2-metadata-token-ttl-seconds": String(sessionLength) };
    const answer = await this.#request("/latest/api/token", { method: "PUT", headers }).catch((error: unknown) => {
      // The response may not reach a container, since it is more hops away than the instance allows for this request.
      if (error instanceof CredentialsProviderError && (error.cause as Error | undefined)?.name === "TimeoutError")
        return undefined;
      throw error;
    });
    if (answer?.status === 200) return answer.text.trim();
    if (answer === undefined || answer.status === 404 || answer.status === 405) return "";
    const reason = answer.status === 403 ? ": it is turned off" : "";
    throw new CredentialsProviderError(`${source} answered with status ${answer.status}${reason}`, false);
  }

  async #request(
    path: string,
    request: Parameters<MetadataClient["request"]>[1],
  ): ReturnType<MetadataClient["request"]> {
    try {
      return await this.#client.request(new URL(this.#service.address + path), request);
    } catch (cause) {
      throw new CredentialsProviderError(`${source} cannot be reached`, { cause });
    }
  }
}
