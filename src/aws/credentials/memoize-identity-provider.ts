import type { AwsCredentialIdentity, AwsIdentityProperties, TokenIdentity } from "../identity.ts";

/** A provider that remembers what it gave. */
export interface MemoizedProvider<Identity> {
  (properties?: AwsIdentityProperties): Promise<Identity>;
  readonly memoized: true;
}

/** Milliseconds between an early refresh that failed and the next one. */
const pause = 10_000;

/**
 * Remembers an identity until five minutes before it expires, and asks for one at a time, however many wait. Early
 * refreshes delay no caller: the identity that is still valid is used meanwhile, and after a failure. In the last minute
 * callers wait, and get the old one where the new one fails and the old one is good.
 *
 * @param earlyRefresh milliseconds before the expiry from which on another identity is asked for; in the last fifth of
 *   them calls wait for it.
 * @returns the provider itself where it remembers already.
 */
export function memoizeIdentityProvider<Identity extends AwsCredentialIdentity | TokenIdentity>(
  provider: (properties?: AwsIdentityProperties) => Promise<Identity>,
  earlyRefresh: number = 300_000,
): MemoizedProvider<Identity> {
  if ("memoized" in provider) return provider as MemoizedProvider<Identity>;
  let known: Identity | undefined;
  let flight: Promise<Identity> | undefined;
  let failedAt = -Infinity;

  const load = async (properties: AwsIdentityProperties | undefined): Promise<Identity> => {
    try {
      return (known = await provider(properties));
    } catch (error) {
      failedAt = Date.now();
      throw error;
    } finally {
      flight = undefined;
    }
  };

  const provide = async (properties?: AwsIdentityProperties): Promise<Identity> => {
    const standing = properties?.forceRefresh ? undefined : known;
    const left = standing ? timeLeft(standing) : 0;
    const isEarly = left > earlyRefresh / 5;
    if (standing && (left > earlyRefresh || (isEarly && Date.now() - failedAt < pause))) return standing;
    const refreshed = (flight ??= load(properties)).catch((error: unknown) => {
      if (standing && (isEarly || timeLeft(standing) > 0)) return standing;
      throw error;
    });
    return standing && isEarly ? standing : refreshed;
  };
  return Object.assign(provide, { memoized: true } as const);
}

function timeLeft({ expiration }: AwsCredentialIdentity | TokenIdentity): number {
  return expiration === undefined ? Infinity : expiration.getTime() - Date.now();
}
