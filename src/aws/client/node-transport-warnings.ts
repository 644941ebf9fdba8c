import type { Agent } from "node:http";
import type { RequestHandlerOptions, WarningLogger } from "./request-handler-options.ts";

/** Milliseconds between two warnings of one queue. */
const pause = 15_000;

/** Calls back if a promise is still pending after that many milliseconds. The process does not wait for it. */
export function warnAfter(milliseconds: number, pending: Promise<unknown>, warn: () => void): void {
  const timer = setTimeout(warn, milliseconds);
  timer.unref();
  const stop = (): void => clearTimeout(timer);
  pending.then(stop, stop);
}

/**
 * Warns, as AWS SDK v3 does, when twice as many requests wait for a connection to one host as there are connections.
 *
 * @returns what is told of each request that was sent.
 */
export function createQueueWarning(
  agent: Partial<Agent>,
  options: RequestHandlerOptions & { readonly logger: WarningLogger },
): (sent: Promise<unknown>) => void {
  const { requestTimeout = 2000, connectionTimeout = 1000, logger } = options;
  const { socketAcquisitionWarningTimeout = requestTimeout + connectionTimeout } = options;
  let warnedAt = -Infinity;
  return (sent) => {
    // Most requests get a connection at once, and need no timer.
    if (longestQueue(agent) === 0) return;
    warnAfter(socketAcquisitionWarningTimeout, sent, () => {
      const { maxSockets = Infinity } = agent;
      const waiting = longestQueue(agent);
      if (waiting < 2 * maxSockets || Date.now() - warnedAt < pause) return;
      warnedAt = Date.now();
      logger.warn?.(
        `${maxSockets} connections to one host are in use and ${waiting} requests wait for one: ` +
          "raise maxSockets of requestHandler.httpsAgent, or send fewer requests at a time",
      );
    });
  };
}

/** How many requests wait for a connection to one host; 0 for agents that do not tell. */
function longestQueue({ requests = {} }: Partial<Agent>): number {
  let longest = 0;
  for (const host in requests) longest = Math.max(longest, requests[host]?.length ?? 0);
  return longest;
}
