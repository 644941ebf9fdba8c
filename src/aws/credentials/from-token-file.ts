import { readVariable } from "../config-files/environment.ts";
import { expandHome, fileModules } from "../config-files/node-files.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { fromWebToken, type WebTokenOptions } from "./from-web-token.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/** Options of {@link fromTokenFile}; those of the role and the file have variables of the environment. */
export interface TokenFileOptions extends Omit<WebTokenOptions, "roleArn" | "webIdentityToken"> {
  /** `AWS_WEB_IDENTITY_TOKEN_FILE` where it is not set. */
  readonly webIdentityTokenFile?: string | undefined;
  /** `AWS_ROLE_ARN` where it is not set. */
  readonly roleArn?: string | undefined;
}

/**
 * Credentials of a role that a program assumes with a token from a file, as pods of EKS do. The file is read each time.
 *
 * The provider throws a CredentialsProviderError: where there is no such configuration, a chain goes on.
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
