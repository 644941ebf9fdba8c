import { readVariable } from "../config-files/environment.ts";
import { expandHome, fileModules } from "../config-files/node-files.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { fromWebToken, type WebTokenOptions } from "./from-web-token.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/** Options of {@link fromTokenFile}; role and file default to environment variables. */
export interface TokenFileOptions extends Omit<WebTokenOptions, "roleArn" | "webIdentityToken"> {
  /** By default `AWS_WEB_IDENTITY_TOKEN_FILE`. */
  readonly webIdentityTokenFile?: string | undefined;
  /** By default `AWS_ROLE_ARN`. */
  readonly roleArn?: string | undefined;
}

/**
 * Credentials of a role, assumed with a web identity token from a file, as in EKS pods. The file is reread each time.
 *
 * The provider throws a CredentialsProviderError; a chain continues if nothing is configured.
 */
export function fromTokenFile(options: TokenFileOptions = {}): AwsCredentialIdentityProvider {
  return async (properties) => {
    const file = options.webIdentityTokenFile ?? readVariable("AWS_WEB_IDENTITY_TOKEN_FILE");
    const roleArn = options.roleArn ?? readVariable("AWS_ROLE_ARN");
    const roleSessionName = options.roleSessionName ?? readVariable("AWS_ROLE_SESSION_NAME");
    if (file === undefined || roleArn === undefined) {
      throw new CredentialsProviderError("AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are not both set");
    }
    const webIdentityToken = (await readToken(file)).trim();
    return fromWebToken({ ...options, roleArn, roleSessionName, webIdentityToken })(properties);
  };
}

async function readToken(file: string): Promise<string> {
  try {
    return await fileModules.fs.readFile(expandHome(file), "utf8");
  } catch (cause) {
    throw new CredentialsProviderError(`the web identity token file ${file} cannot be read`, {
      tryNextLink: false,
      cause,
    });
  }
}
