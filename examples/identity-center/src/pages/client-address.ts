import { isIP, isIPv4 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The address that a request comes from.
 *
 * @param trustProxy Whether a balancer of one's own stands before this server. Then the last entry of
 * `X-Forwarded-For` counts, the only one that the balancer wrote: whoever asks may write what comes before it.
 */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? readForwardedFor(c.req.header("x-forwarded-for")) : undefined;
  return forwarded ?? readAddress(getConnInfo(c).remote.address ?? "") ?? "unknown";
}

/**
 * What is counted as one address: in IPv6 the first 64 bits, since each subscriber has all the addresses behind them
 * (RFC 6177).
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}

function readForwardedFor(header: string | undefined): string | undefined {
  const last = header?.split(",").at(-1)?.trim() ?? "";
  // Some balancers add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  const withoutPort = /^\[([^\]]+)\](?::\d+)?$/u.exec(last)?.[1] ?? /^([\d.]+):\d+$/u.exec(last)?.[1] ?? last;
  return readAddress(withoutPort);
}

/** An address as it is always written: IPv4 also where it comes in a wrapping of IPv6, IPv6 as RFC 5952 has it. */
function readAddress(text: string): string | undefined {
  const withoutZone = text.replace(/%.*$/u, "");
  const mapped = /^::ffff:([\d.]+)$/iu.exec(withoutZone)?.[1] ?? withoutZone;
  if (isIPv4(mapped)) return mapped;
  return isIP(mapped) === 6 ? new URL(`http://[${mapped}]`).hostname.slice(1, -1) : undefined;
}
