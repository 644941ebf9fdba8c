import { memoize } from "../codec/memoize.ts";
import { formatTimestamp, parseHttpDate } from "../codec/timestamp.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { RoutedOperation, ServerProtocol } from "../protocol/protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import type { ServerDefinition } from "../server/server-definition.ts";

/**
 * The definition of a server that takes requests as S3 does.
 *
 * @throws TypeError for base hosts that are not host names.
 */
export function adaptS3Server(definition: ServerDefinition, addressing: S3ServerAddressing): ServerDefinition {
  const findBuckets = withBucketsFromHosts(addressing);
  return {
    ...definition,
    protocols: definition.protocols.map((protocol) =>
      findBuckets(withReceivedExpiresString(withoutOperationIds(protocol))),
    ),
  };
}

/** How a server of S3 tells the buckets in host names. */
export interface S3ServerAddressing {
  /**
   * Hosts that the server is reached at without a bucket, as host names or as endpoints are written:
   * `s3.example.com`, `http://s3.localhost:9000`. Below one of them the rest of the host name is the bucket
   * (`http://photos.s3.example.com/key`), and at the host itself the bucket is the first part of the path
   * (`http://s3.example.com/photos/key`); ports do not matter. AWS's own hosts, `localhost`, `in.process`, and names
   * that begin with `s3.` or `s3-` need not be given. At all other hosts the bucket is in the path.
   */
  readonly baseHosts?: readonly (string | URL)[] | undefined;
}

/** Names of the local machine (RFC 6761, 6.3) and of in-process servers: clients put buckets before these, too. */
const localHosts: readonly string[] = ["s3.localhost", "localhost", "s3.in.process", "in.process"];
/** `bucket.s3.eu-west-1.amazonaws.com`, and below any other host that begins with `s3`; directory buckets. */
const bucketHost = /^(.+)\.s3(?:express-|[.-])/;
/** Amazon S3 User Guide, "Bucket naming rules". */
const bucketName = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;
const hostForm = /^(?:https?:\/\/)?(\[[\da-f:.]+\]|[^\s/:?#@[\]]+?)\.?(?::\d*)?\/?$/;

/**
 * Makes protocols take S3's requests in both forms: the bucket in the path, as the model has it, or
 * before the host name (Amazon S3 User Guide, "Virtual hosting of buckets").
 *
 * @throws TypeError for base hosts that are not host names.
 */
export function withBucketsFromHosts({
  baseHosts = [],
}: S3ServerAddressing): (protocol: ServerProtocol) => ServerProtocol {
  const findPath = createPathFinder(baseHosts);
  return (protocol) => ({
    ...protocol,
    async prepareRequest(received) {
      const request = (await protocol.prepareRequest?.(received)) ?? received;
      const path = findPath(request);
      return path === request.path ? request : { ...request, path };
    },
  });
}

/** The bucket and the object that a request names. */
export interface S3Target {
  /** Undefined for requests to the service, and for names that are not valid percent-encoding. */
  readonly bucket: string | undefined;
  /** Undefined for requests to a bucket, and for keys that are not valid percent-encoding. */
  readonly key: string | undefined;
}

/**
 * Creates a function that finds the bucket and the key of a request in either form: for interceptors, which see requests
 * before they are routed.
 *
 * @throws TypeError for base hosts that are not host names.
 */
export function createS3TargetReader({ baseHosts = [] }: S3ServerAddressing): (request: IncomingRequest) => S3Target {
  const findPath = createPathFinder(baseHosts);
  return (request) => {
    const path = findPath(request).slice(1);
    const slash = path.indexOf("/");
    return {
      bucket: decodeName(slash < 0 ? path : path.slice(0, slash)),
      key: slash < 0 ? undefined : decodeName(path.slice(slash + 1)),
    };
  };
}

function decodeName(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded) || undefined;
  } catch {
    return undefined;
  }
}

/** @returns what finds the path of a request with the bucket as its first part. */
function createPathFinder(baseHosts: readonly (string | URL)[]): (request: IncomingRequest) => string {
  const bases = [...baseHosts.map(readBaseHost), ...localHosts].toSorted((a, b) => b.length - a.length);
  return (request) => {
    const bucket = findBucket(request, bases);
    if (bucket === undefined) return request.path;
    return `/${bucket}${request.path === "/" ? "" : request.path}`;
  };
}

function readBaseHost(given: string | URL): string {
  const host = readHost(String(given));
  if (host === undefined) throw new TypeError(`base host "${String(given)}" is not a host name`);
  return host;
}

/** The name in a host as headers and endpoints write it, without a port and the root's dot. */
function readHost(text: string): string | undefined {
  return hostForm.exec(text.toLowerCase())?.[1];
}

/** @param bases the longest first, since one may be below another. */
function findBucket({ headers, host: urlHost }: IncomingRequest, bases: readonly string[]): string | undefined {
  // Only WriteGetObjectResponse has something else before its host: the route that this header has, too.
  if (headers["x-amz-request-route"] !== undefined) return undefined;
  const host = readHost(headers["host"] ?? urlHost ?? "");
  if (host === undefined || bases.includes(host)) return undefined;
  const base = bases.find((base) => host.endsWith(`.${base}`));
  const bucket = base === undefined ? bucketHost.exec(host)?.[1] : host.slice(0, host.length - base.length - 1);
  return bucket !== undefined && bucketName.test(bucket) ? bucket : undefined;
}

/**
 * Makes a protocol route requests as S3 does: it does not look at `x-id`, with which AWS SDK v3 names the operation and
 * botocore does not. Of operations that nothing else tells apart (`ListBuckets`, `ListDirectoryBuckets`) it decides.
 */
function withoutOperationIds(protocol: ServerProtocol): ServerProtocol {
  return {
    ...protocol,
    createRouter(service, operations) {
      const routed = operations.map((original) => ({ original, plain: withoutOperationId(original) }));
      const route = protocol.createRouter(
        service,
        routed.map(({ plain }) => plain),
      );
      const originals = new Map(routed.map(({ original, plain }) => [plain.operation, original.operation]));
      const alike = new Map(
        routed.map(({ plain }) => {
          const same = routed.filter((other) => describeRoute(other.plain) === describeRoute(plain));
          return [plain.operation, same.map(({ original }) => original.operation)];
        }),
      );
      return (request) => {
        const { operation, labels } = route(request);
        const candidates = alike.get(operation) ?? [];
        const name = candidates.length < 2 ? undefined : /(?:^|&)x-id=([^&]*)/.exec(request.query)?.[1];
        const named = candidates.find((candidate) => candidate.name === name);
        return { operation: named ?? originals.get(operation) ?? operation, labels };
      };
    },
  };
}

function withoutOperationId({ operation, required }: RoutedOperation): RoutedOperation {
  const { http } = operation;
  if (http === undefined) return { operation, required };
  const [path = "/", query = ""] = http.uri.split("?");
  const pairs = query.split("&").filter((pair) => pair !== "" && !pair.startsWith("x-id="));
  const uri = pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
  return { operation: { ...operation, http: { ...http, uri } }, required };
}

/** All that a router looks at. */
function describeRoute({ operation, required }: RoutedOperation): string {
  const bound = Object.entries(operation.input?.members() ?? {}).filter(([name]) => required.has(name));
  const names = bound.map(([, { httpHeader, httpQuery }]) => httpHeader ?? httpQuery ?? "");
  return [operation.http?.method, operation.http?.uri, ...names.toSorted()].join(" ");
}

/** Makes a protocol read any text as S3's `Expires`: what is not an HTTP date is only `ExpiresString`. */
function withReceivedExpiresString(protocol: ServerProtocol): ServerProtocol {
  return {
    ...protocol,
    async deserializeRequest(service, route, request) {
      const header = expiresHeaderOf(route.operation).name;
      const text = header && request.headers[header];
      if (!header || text === undefined) return protocol.deserializeRequest(service, route, request);
      const date = new Date(parseHttpDate(text));
      // Of the three forms of HTTP dates, readers of requests take the one that senders must use.
      const readable = Number.isNaN(date.getTime()) ? undefined : formatTimestamp(date, "http-date");
      const others = Object.entries(request.headers).filter(([name]) => name !== header);
      const headers = Object.fromEntries(readable === undefined ? others : [...others, [header, readable]]);
      const input = await protocol.deserializeRequest(service, route, { ...request, headers });
      return { ...input, ExpiresString: text };
    },
  };
}

/** The header that `Expires` and `ExpiresString` of an operation's input are bound to. */
const expiresHeaderOf: (operation: OperationSchema) => { readonly name: string | undefined } = /* @__PURE__ */ memoize(
  ({ input }: OperationSchema) => ({ name: input?.members()["ExpiresString"]?.httpHeader?.toLowerCase() }),
);
