import type { AwsCredentialIdentity, AwsIdentityProperties, TokenIdentity } from "../identity.ts";

/** A provider that caches its result. */
export interface MemoizedProvider<Identity> {
  (properties?: AwsIdentityProperties): Promise<Identity>;
  readonly memoized: true;
}

/** The minimum time between early refreshes after a failure, in milliseconds. */
const pause = 10_000;

/**
 * Caches an identity until five minutes before it expires, and shares a pending request among callers. Early refreshes
 * do not delay callers: they get the identity that is still valid, also after a failure. In the last minute, callers
 * wait for the refresh, and only get the previous identity if it fails.
 *
 * @param earlyRefresh how long before the expiry to refresh, in milliseconds; in the last fifth of this time, calls
 *   wait.
 * @returns the provider itself if it is already memoized.
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
