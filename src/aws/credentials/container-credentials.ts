import { readVariable } from "../config-files/environment.ts";
import { fileModules } from "../config-files/node-files.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { parseJsonObject, readJsonCredentials } from "./json-credentials.ts";
import { MetadataClient } from "./metadata-request.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { MetadataOptions } from "./provider-options.ts";

/** Options of `fromHttp`; each defaults to an environment variable. */
export interface HttpProviderOptions extends MetadataOptions {
  /**
   * A path at the ECS container agent; `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`. Takes precedence over the full URI.
   */
  readonly awsContainerCredentialsRelativeUri?: string | undefined;
  /** A URL; `AWS_CONTAINER_CREDENTIALS_FULL_URI`. */
  readonly awsContainerCredentialsFullUri?: string | undefined;
  /**
   * The file with the value of the header `authorization`, reread for each request;
   * `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE`.
   */
  readonly awsContainerAuthorizationTokenFile?: string | undefined;
  /** The header's value; `AWS_CONTAINER_AUTHORIZATION_TOKEN`. The file takes precedence. */
  readonly awsContainerAuthorizationToken?: string | undefined;
  /** The full URL, for browsers. */
  readonly credentialsFullUri?: string | undefined;
  /** The header's value, for browsers. */
  readonly authorizationToken?: string | undefined;
}

const source = "the container's credentials";

/** The implementation of `fromHttp`, loaded at first use. */
export function createContainerProvider(options: HttpProviderOptions): AwsCredentialIdentityProvider {
  const { timeout = 1000, maxRetries = 3 } = options;
  const client = new MetadataClient({ ...options, timeout, maxRetries });
  return async () => {
    const url = findUrl(options);
    const token = await readToken(options);
    const headers = { accept: "application/json", ...(token !== undefined && { authorization: token }) };
    const { status, text } = await client.request(url, { headers }).catch((cause: unknown) => {
      throw new CredentialsProviderError(`${source} cannot be reached at ${url.host}`, { tryNextLink: false, cause });
    });
    if (status !== 200)
      throw new CredentialsProviderError(`${source}: ${url.host} answered with status ${status}`, false);
    return readJsonCredentials(parseJsonObject(text, source), source, "Token");
  };
}

function findUrl(options: HttpProviderOptions): URL {
  const relative = options.awsContainerCredentialsRelativeUri ?? readVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
  const full =
    options.credentialsFullUri ??
    options.awsContainerCredentialsFullUri ??
    readVariable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
  const address = relative === undefined ? full : `http://169.254.170.2${relative}`;
  if (address === undefined) {
    throw new CredentialsProviderError(
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI are not set",
    );
  }
  // The URL may contain a password, which messages must not show.
  if (!URL.canParse(address)) throw new CredentialsProviderError(`the URL of ${source} is not valid`, false);
  const url = new URL(address);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal(url.hostname))) {
    throw new CredentialsProviderError(
      `the URL of ${source} leads to ${url.host}: expected https, loopback, 169.254.170.2, 169.254.170.23 or [fd00:ec2::23]`,
      false,
    );
  }
  return url;
}

/** @param hostname of a parsed URL, in which IP addresses have a canonical form. */
function isLocal(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|169\.254\.170\.23?|\[::1\]|\[fd00:ec2::23\])$/.test(hostname);
}

async function readToken(options: HttpProviderOptions): Promise<string | undefined> {
  const file = options.awsContainerAuthorizationTokenFile ?? readVariable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
  const given =
    options.authorizationToken ??
    options.awsContainerAuthorizationToken ??
    readVariable("AWS_CONTAINER_AUTHORIZATION_TOKEN");
  const token = file === undefined ? given : (await readTokenFile(file)).trim();
  if (token !== undefined && /[\r\n]/.test(token)) {
    throw new CredentialsProviderError("the container's authorization token has a line break", false);
  }
  return token;
}

async function readTokenFile(file: string): Promise<string> {
  try {
    return await fileModules.fs.readFile(file, "utf8");
  } catch (cause) {
    throw new CredentialsProviderError(`the container's authorization token file ${file} cannot be read`, {
      tryNextLink: false,
      cause,
    });
  }
}
