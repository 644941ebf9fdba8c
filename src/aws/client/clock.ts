import type { FinishedAttempt } from "@shapewright/runtime";
import type { AwsClientConfig } from "./aws-client-config.ts";

/** Milliseconds that services allow a clock to be wrong. */
const tolerance = 300_000;

/** The year 10000: dates of signatures have four digits for years. */
const endOfTime = 253_402_300_800_000;

/** Milliseconds that the services' clocks are ahead, as clients have found it, by their configuration. */
const offsets = /* @__PURE__ */ new WeakMap<object, number>();

/** The service's time, in milliseconds since 1970. @param config of the client. */
export function readClock(config: object): number {
  return Date.now() + (offsets.get(config) ?? (config as AwsClientConfig).systemClockOffset ?? 0);
}

/**
 * Takes the time of the service's refusal, where the client's is too far from it to be accepted.
 *
 * @returns whether the clock was corrected: another signature may then succeed.
 */
export function correctClock({ config, response }: Pick<FinishedAttempt, "config" | "response">): boolean {
  const time = Date.parse(response?.headers["date"] ?? "");
  const isRefusal = response !== undefined && response.status >= 400 && response.status < 500;
  const isPlausible = time < endOfTime && Math.abs(time - readClock(config)) >= tolerance;
  if (!isRefusal || !isPlausible) return false;
  offsets.set(config, time - Date.now());
  return true;
}
