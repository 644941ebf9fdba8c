import { encodePercent } from "@shapewright/runtime";

/** Which headers a signature covers. Names in the sets are lower-case. */
export interface HeaderSelection {
  /** Those that it does not cover, in addition to those that proxies and transports change. */
  readonly unsignableHeaders?: ReadonlySet<string> | undefined;
  /** Those that it covers all the same. */
  readonly signableHeaders?: ReadonlySet<string> | undefined;
}

export interface CanonicalHeaders {
  /** `host;x-amz-date` */
  readonly names: string;
  /** `name:value`, a line each. */
  readonly lines: string;
}

/** What proxies and transports change, add or remove, and what pages cannot set. */
const unsignable =
  /^(?:authorization|cache-control|connection|expect|from|keep-alive|max-forwards|pragma|referer|te|trailer|transfer-encoding|upgrade|user-agent|x-amzn-trace-id|proxy-.*|sec-.*)$/;

/** What a canonical value has not; most values have none of it. */
const whiteSpace = /[\t\r\n]| {2}|^ | $/;

/** The headers that are signed, sorted, with one space for each run of white space (AWS, "Create a canonical request"). */
export function canonicalizeHeaders(
  headers: Readonly<Record<string, string | undefined>>,
  { unsignableHeaders, signableHeaders }: HeaderSelection,
): CanonicalHeaders {
  const values = new Map<string, string>();
  let isSorted = true;
  for (const header of Object.keys(headers).sort()) {
    const value = headers[header];
    const name = header.toLowerCase();
    const isLeftOut = unsignableHeaders?.has(name) === true || unsignable.test(name);
    if (value === undefined || (isLeftOut && !signableHeaders?.has(name))) continue;
    values.set(name, canonicalizeValue(value));
    isSorted &&= name === header;
  }
  const names = [...values.keys()];
  if (!isSorted) names.sort();
  let lines = "";
  for (const name of names) lines += `${lines && "\n"}${name}:${values.get(name)}`;
  return { names: names.join(";"), lines: `${lines}\n` };
}

/** The value of a header with one space for each run of white space, and none at its ends. */
export function canonicalizeValue(value: string): string {
  return whiteSpace.test(value) ? value.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "") : value;
}

/** How paths are canonicalized. S3 does neither: its keys may hold anything. */
export interface PathForm {
  /** Segments are percent-encoded, again where they are on the wire. */
  readonly escapePath: boolean;
  /** Dot segments and empty segments are removed (RFC 3986, 6.2.2.3). */
  readonly normalizePath: boolean;
}

/** @param path as on the wire. */
export function canonicalizePath(path: string, { escapePath, normalizePath }: PathForm): string {
  if (path === "/") return path;
  const normalized = normalizePath ? removeDotSegments(path) : path;
  return escapePath ? normalized.split("/").map(encodePercent).join("/") : normalized;
}

function removeDotSegments(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  const end = kept.length > 0 && path.endsWith("/") ? "/" : "";
  return `${path.startsWith("/") ? "/" : ""}${kept.join("/")}${end}`;
}
