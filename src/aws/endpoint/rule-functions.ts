/** The functions of endpoint rules that generated code calls (Smithy, "Rules engine standard library functions"). */

/** The result of {@link parseURL}. */
interface RuleUrl {
  readonly scheme: string;
  /** With the port, if the URL has one. */
  readonly authority: string;
  /** As in the URL: empty if it ends with the authority. */
  readonly path: string;
  /** With a leading and a trailing slash. */
  readonly normalizedPath: string;
  readonly isIp: boolean;
}

/** The result of {@link parseArn}. */
interface RuleArn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
  /** The resource, split at colons and slashes. */
  readonly resourceId: readonly string[];
}

const hostLabels = /^(?!-)[a-z\d-]{1,63}(?<!-)(?:\.(?!-)[a-z\d-]{1,63}(?<!-))*$/i;

/** Whether a text is a host label (RFC 1123, 2.1), or several with dots between if `allowSubDomains`. */
export function isValidHostLabel(value: string, allowSubDomains: boolean): boolean {
  return hostLabels.test(value) && (allowSubDomains || !value.includes("."));
}

const url = /^(https?):\/\/((?:\[[\da-f:.]+\]|[^\s/\\?#@:[\]]+)(?::\d{1,5})?)(\/[^?#]*)?$/i;
const ip = /^(?:\[|(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?=\d)|(?=:|$))){4}(?::|$))/;

/** The parts of an http or https URL; undefined for other texts, and for a URL with a query. */
export function parseURL(value: string): RuleUrl | undefined {
  const [, scheme, authority, path = ""] = url.exec(value) ?? [];
  if (scheme === undefined || authority === undefined) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    authority,
    path,
    normalizedPath: path.endsWith("/") ? path : `${path}/`,
    isIp: ip.test(authority),
  };
}

/** A part of a text, counted from its end if `reverse`; undefined if out of range or not ASCII. */
export function substring(value: string, start: number, stop: number, reverse: boolean): string | undefined {
  const { length } = value;
  if (start >= stop || stop > length || /[\u0080-\uffff]/.test(value)) return undefined;
  return reverse ? value.slice(length - stop, length - start) : value.slice(start, stop);
}

/** Percent-encodes all but unreserved characters (RFC 3986, 2.3). */
export function uriEncode(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The parts between delimiters, at most `limit` unless it is 0: the last part contains the rest. */
export function split(value: string, delimiter: string, limit: number): readonly string[] {
  const parts = value.split(delimiter);
  if (limit === 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(delimiter)];
}

const arn = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s;

/** The parts of an Amazon Resource Name; undefined for other texts. */
export function parseArn(value: string): RuleArn | undefined {
  const [, partition, service, region, accountId, resource] = arn.exec(value) ?? [];
  if (partition === undefined || service === undefined || region === undefined) return undefined;
  if (accountId === undefined || resource === undefined) return undefined;
  return { partition, service, region, accountId, resourceId: resource.split(/[:/]/) };
}

const bucketLabels = /^(?!-)[a-z\d-]{3,63}(?<!-)(?:\.(?!-)[a-z\d-]{3,63}(?<!-))*$/;

/** Whether a bucket's name can be a host label, or several with dots between if `allowSubDomains`. */
export function isVirtualHostableS3Bucket(value: string, allowSubDomains: boolean): boolean {
  return bucketLabels.test(value) && (allowSubDomains ? !/^\d+(?:\.\d+){3}$/.test(value) : !value.includes("."));
}
