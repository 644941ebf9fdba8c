/** Addresses that never leave the machine of the browser: RFC 8252, section 7.3. */
const loopbackHosts = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** ASCII without spaces and control characters: what a URI is made of (RFC 3986, section 2). */
const visiblePattern = /^[\x21-\x7e]*$/u;

/**
 * Whether a client may register this address to get its code at: `https`, or `http` on the browser's own machine,
 * without a fragment (RFC 6749, section 3.1.2) and without a name or password in it.
 */
export function isRedirectUri(text: string): boolean {
  const uri = readUri(text);
  if (uri === undefined || text.includes("#") || !visiblePattern.test(text)) return false;
  if (uri.username !== "" || uri.password !== "") return false;
  return uri.protocol === "https:" || isLoopback(uri);
}

/**
 * Whether an address is one of those that a client has registered: the same text or, for a loopback address, the
 * same but for its port, since programs listen on whatever port is free (RFC 8252, section 7.3).
 */
export function matchesRedirectUri(registered: readonly string[], asked: string): boolean {
  if (registered.includes(asked)) return true;
  const withoutPort = toLoopbackWithoutPort(asked);
  return withoutPort !== undefined && registered.some((uri) => toLoopbackWithoutPort(uri) === withoutPort);
}

function toLoopbackWithoutPort(text: string): string | undefined {
  const uri = readUri(text);
  if (uri === undefined || !isRedirectUri(text) || !isLoopback(uri)) return undefined;
  uri.port = "";
  return uri.href;
}

function isLoopback(uri: URL): boolean {
  return uri.protocol === "http:" && loopbackHosts.has(uri.hostname);
}

function readUri(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
