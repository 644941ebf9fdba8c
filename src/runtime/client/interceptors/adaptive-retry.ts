import { sleep } from "../../http/call-limits.ts";
import type { Attempt, FinishedAttempt } from "./interceptor.ts";
import { findRetryReason, StandardRetryStrategy } from "./retry.ts";

/**
 * The adaptive retry mode of AWS's SDKs: {@link StandardRetryStrategy} with client-side rate limiting once the service
 * has throttled. The rate drops to 70 % of the measured rate when the service throttles, and then increases along a
 * cubic curve (CUBIC, RFC 9438), up to twice the measured rate. Use an instance for only one resource of a service:
 * throttling of one resource slows down calls to all.
 */
export class AdaptiveRetryStrategy extends StandardRetryStrategy {
  readonly #limiter = new RateLimiter();

  beforeAttempt({ abortSignal }: Attempt): void | Promise<void> {
    const delay = this.#limiter.takeToken();
    return delay > 0 ? sleep(delay, abortSignal) : undefined;
  }

  override afterAttempt(call: FinishedAttempt): void | Promise<void> {
    const { error } = call.outcome;
    const reason = error instanceof Error ? findRetryReason(error, call.response?.status) : undefined;
    this.#limiter.adapt(reason === "throttling");
    return super.afterAttempt(call);
  }
}

const beta = 0.7;
const scale = 0.4;
const smoothing = 0.8;
/** Requests a second. */
const leastRate = 0.5;

/** A bucket of tokens, one for each attempt, that fills at the rate which the service is found to bear. Times are in seconds. */
class RateLimiter {
  #throttled = false;
  #tokens = 0;
  #capacity = 1;
  #rate = leastRate;
  #filledAt = now();
  #requests = 0;
  #measuredAt = Math.floor(now());
  #measuredRate = 0;
  #lastMaximum = 0;
  #lastThrottle = now();

  /** @returns the milliseconds that the attempt has to wait. Tokens may be owed, so that attempts wait in turn. */
  takeToken(): number {
    if (!this.#throttled) return 0;
    this.#fill();
    this.#tokens--;
    return this.#tokens < 0 ? (-this.#tokens / this.#rate) * 1000 : 0;
  }

  adapt(isThrottling: boolean): void {
    this.#measure();
    let rate: number;
    if (isThrottling) {
      this.#lastMaximum = this.#throttled ? Math.min(this.#measuredRate, this.#rate) : this.#measuredRate;
      this.#lastThrottle = now();
      this.#throttled = true;
      rate = this.#lastMaximum * beta;
    } else {
      const timeToMaximum = Math.cbrt((this.#lastMaximum * (1 - beta)) / scale);
      rate = scale * (now() - this.#lastThrottle - timeToMaximum) ** 3 + this.#lastMaximum;
    }
    this.#fill();
    const most = Math.min(rate, 2 * this.#measuredRate);
    this.#rate = Math.max(most, leastRate);
    this.#capacity = Math.max(most, 1);
    this.#tokens = Math.min(this.#tokens, this.#capacity);
  }

  #fill(): void {
    const time = now();
    this.#tokens = Math.min(this.#capacity, this.#tokens + (time - this.#filledAt) * this.#rate);
    this.#filledAt = time;
  }

  /** The rate is measured over spans of at least half a second. */
  #measure(): void {
    const span = Math.floor(now() * 2) / 2;
    this.#requests++;
    if (span <= this.#measuredAt) return;
    const rate = this.#requests / (span - this.#measuredAt);
    this.#measuredRate = rate * smoothing + this.#measuredRate * (1 - smoothing);
    this.#requests = 0;
    this.#measuredAt = span;
  }
}

const now = (): number => Date.now() / 1000;
