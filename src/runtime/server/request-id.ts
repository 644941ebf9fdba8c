const firstCount = 100_000_000;
const lastCount = 999_999_999;

let prefix = "";
let count = lastCount;

/**
 * An id for one request, in the form of a random UUID.
 *
 * Ids tell requests apart in logs and are no secrets, so that only their first 27 characters are random, and the
 * same for many requests: the last nine count. The prefix has 86 random bits, which no two processes will share,
 * and another one is drawn before the digits run out.
 */
export function createRequestId(): string {
  if (count === lastCount) {
    // Not before the first request: Workers have no randomness while a module loads.
    prefix = crypto.randomUUID().slice(0, -String(lastCount).length);
    count = firstCount;
  }
  return prefix + String(count++);
}
