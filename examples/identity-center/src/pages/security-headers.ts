import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { PagesEnv } from "./page-context.ts";
import { styleHash } from "./style.ts";

/** The headers of all pages that do not depend on what a page holds. */
export function commonHeaders(url: string): MiddlewareHandler {
  return secureHeaders({
    xFrameOptions: "DENY",
    // The codes in addresses are nobody else's.
    referrerPolicy: "no-referrer",
    strictTransportSecurity: url.startsWith("https:") ? "max-age=15552000" : false,
  });
}

/**
 * Says what a page may load (its own style, nothing else), who may frame it (nobody: RFC 6749, section 10.13) and
 * where its forms lead, and that nobody keeps it.
 */
export const pageHeaders: MiddlewareHandler<PagesEnv> = async (c, next) => {
  await next();
  const target = c.get("formTarget");
  c.header(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      `style-src '${styleHash}'`,
      // Browsers hold a form's answer to this as well: a redirect to a client's address has to be allowed.
      `form-action 'self'${target === undefined ? "" : ` ${toSource(target)}`}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
  );
  c.header("Cache-Control", "no-store");
};

/**
 * An address as a policy names it: its origin, or its scheme where the host cannot stand in a policy, as an IPv6
 * address or a name with a semicolon, which URLs allow.
 */
function toSource({ hostname, origin, protocol }: URL): string {
  return /^[\w.-]+$/u.test(hostname) ? origin : protocol;
}
