import type { AwsCredentialIdentityProvider, AwsIdentityProperties } from "../identity.ts";
import { callCognito, resolveLogins } from "./cognito-client.ts";
import { createCognitoProvider } from "./cognito-credentials.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import { GetIdCommand } from "./services/cognito-identity/commands.ts";
import type { CognitoOptions } from "./provider-options.ts";

/** Storage for identity ids, compatible with `localStorage`. */
export interface IdentityStorage {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, value: string): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

/** Options of `fromCognitoIdentityPool`. */
export interface CognitoIdentityPoolOptions extends CognitoOptions {
  readonly identityPoolId: string;
  readonly accountId?: string | undefined;
  /**
   * Caches the ids of guests and of users with a `userIdentifier`, so that they keep their identity. By default
   * `localStorage` if available, else the process's memory.
   */
  readonly cache?: IdentityStorage | undefined;
  /** Distinguishes users with `logins` in the cache. */
  readonly userIdentifier?: string | undefined;
}

/** The implementation of `fromCognitoIdentityPool`, loaded at first use. */
export function createCognitoPoolProvider(options: CognitoIdentityPoolOptions): AwsCredentialIdentityProvider {
  const { identityPoolId, logins = {}, cache = findStorage() } = options;
  const user = options.userIdentifier ?? (Object.keys(logins).length === 0 ? "ANONYMOUS" : undefined);
  const key = user && `aws:cognito-identity-credentials:${identityPoolId}:${user}`;
  let identityId: string | undefined;
  return async (properties) => {
    identityId ??= (key && (await cache.getItem(key))) || (await getId(options, properties));
    if (key) await cache.setItem(key, identityId);
    try {
      return await createCognitoProvider({ ...options, identityId })(properties);
    } catch (error) {
      // The pool's identities may have been deleted: the next call requests a new one.
      identityId = undefined;
      if (key) await cache.removeItem(key);
      throw error;
    }
  };
}

async function getId(
  options: CognitoIdentityPoolOptions,
  properties: AwsIdentityProperties | undefined,
): Promise<string> {
  const { identityPoolId, accountId } = options;
  const input = { IdentityPoolId: identityPoolId, AccountId: accountId, Logins: await resolveLogins(options) };
  const { IdentityId } = await callCognito(identityPoolId, { options, properties }, (client) =>
    client.send(new GetIdCommand(input)),
  );
  if (!IdentityId) throw new CredentialsProviderError("Cognito gave no identity", false);
  return IdentityId;
}

const memory = new Map<string, string>();

const memoryStorage: IdentityStorage = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
  removeItem: (key) => void memory.delete(key),
};

/** Accessing `localStorage` throws in pages without the permission. Node's is experimental, and requires a file. */
function findStorage(): IdentityStorage {
  try {
    const { localStorage, document } = globalThis as { localStorage?: IdentityStorage; document?: unknown };
    return (document === undefined ? undefined : localStorage) ?? memoryStorage;
  } catch {
    return memoryStorage;
  }
}
