import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty, type ProfileOptions } from "../config-files/profile.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { parseJsonObject, readJsonCredentials } from "./json-credentials.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/** The program's timeout in milliseconds. */
const timeout = 60_000;

/** The maximum size of its output in bytes. */
const maxBuffer = 65_536;

/** The implementation of `fromProcess`, loaded at first use. */
export function createProcessProvider(options: ProfileOptions): AwsCredentialIdentityProvider {
  return async () => {
    const { profiles } = await loadSharedConfig(options);
    const name = profileName(options);
    const command = readProperty(profiles[name], "credential_process");
    if (command === undefined) throw new CredentialsProviderError(`profile ${name} has no credential_process`);
    const source = `credential_process of profile ${name}`;
    const credentials = readOutput(await run(command, source), source);
    const accountId = credentials.accountId ?? readProperty(profiles[name], "aws_account_id");
    return createIdentity({ ...credentials, accountId });
  };
}

function run(command: string, source: string): Promise<string> {
  const { exec } = process.getBuiltinModule("node:child_process");
  return new Promise((resolve, reject) => {
    exec(command, { timeout, maxBuffer, windowsHide: true }, (error, stdout) => {
      if (error === null) resolve(stdout);
      // The original error contains the command and all output.
      else reject(new CredentialsProviderError(`${source} ${describeFailure(error)}`, false));
    });
  });
}

/** The error of `exec` for a failed program. */
interface ProgramFailure {
  readonly code?: number | string | null | undefined;
  readonly killed?: boolean | undefined;
  readonly signal?: string | null | undefined;
}

function describeFailure({ code, killed, signal }: ProgramFailure): string {
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return `printed more than ${maxBuffer} bytes`;
  if (killed) return `took more than ${timeout} ms`;
  return signal ? `was ended by ${signal}` : `failed with code ${String(code)}`;
}

function readOutput(text: string, source: string): AwsCredentialIdentity {
  const output = parseJsonObject(text, `the output of ${source}`);
  const { Version: version } = output;
  if (version !== 1) {
    // Other values may hold secrets.
    const shown = typeof version === "number" ? String(version) : typeof version;
    throw new CredentialsProviderError(`${source} printed Version ${shown}: expected 1`, false);
  }
  const credentials = readJsonCredentials(output, `the output of ${source}`, "SessionToken");
  if (credentials.expiration !== undefined && credentials.expiration.getTime() < Date.now()) {
    throw new CredentialsProviderError(`${source} printed credentials that have expired`, false);
  }
  return credentials;
}
