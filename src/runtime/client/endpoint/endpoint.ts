/** Where requests go, parsed once for a client. */
export interface Endpoint {
  readonly protocol: "http:" | "https:";
  /** Without a port; IPv6 addresses without brackets. */
  readonly hostname: string;
  readonly port: number | undefined;
  /** Goes before each request's path; no slash at its end. */
  readonly basePath: string;
  /** Auth schemes from endpoint rules; override those of the model. */
  readonly authSchemes?: readonly EndpointAuthScheme[] | undefined;
  /** Headers from endpoint rules, by name. */
  readonly headers?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** An auth scheme that an endpoint asks for (Smithy, "Endpoint authSchemes list property"). */
export interface EndpointAuthScheme {
  /** `sigv4`, `sigv4a`, `bearer`, … */
  readonly name: string;
  /** Further properties of the scheme: `signingName`, `signingRegion`, … */
  readonly [property: string]: unknown;
}

/**
 * Reads the address of a service.
 *
 * @throws TypeError for what is not an http or https URL, and for one with a query, a fragment or
 *   credentials, none of which a request could carry.
 */
export function parseEndpoint(address: string | URL): Endpoint {
  const text = String(address);
  if (!/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/i.test(text)) {
    // Text before an @ may be a password, and messages may be logged.
    const shown = text.replace(/\/\/.*@/, "//…@");
    throw new TypeError(`endpoint "${shown}" is not http[s]://host[:port][/path]`);
  }
  const { protocol, hostname, port, pathname } = new URL(text);
  return {
    protocol: protocol === "http:" ? protocol : "https:",
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? undefined : Number(port),
    basePath: pathname.replace(/\/+$/, ""),
  };
}

/**
 * The endpoint with a host prefix added to its host name (Smithy, `endpoint` trait).
 *
 * @throws TypeError for an invalid prefix, which could otherwise redirect the request to another host.
 */
export function prefixHost(endpoint: Endpoint, prefix: string): Endpoint {
  if (!/^[\w-]+(\.[\w-]+)*\.?$/.test(prefix)) throw new TypeError(`"${prefix}" cannot begin a host name`);
  return { ...endpoint, hostname: prefix + endpoint.hostname };
}

/** The endpoint as a URL without a slash at its end. */
export function formatEndpoint(endpoint: Endpoint): string {
  const { protocol, hostname, port, basePath } = endpoint;
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return `${protocol}//${host}${port === undefined ? "" : `:${port}`}${basePath}`;
}
