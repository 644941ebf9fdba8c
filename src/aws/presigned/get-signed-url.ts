import { type Command, encodePercent, type EndpointAuthScheme, formatEndpoint } from "@shapewright/runtime";
import type { OutgoingRequest, ServiceClient } from "@shapewright/runtime";
import type { AwsAuthScheme } from "../client/aws-auth-scheme.ts";
import { readClock } from "../client/clock.ts";
import type { ResolvedAwsConfig } from "../client/resolve-aws-config.ts";
import { resolveSigning, type SigningProperties } from "../client/signing-scope.ts";
import type { QueryParameters } from "../signature-v4/canonical-query.ts";
import type { AwsCredentialIdentity } from "../identity.ts";
import { presignRequest } from "../signature-v4/presign-request.ts";
import type { RequestPresigningArguments } from "../signature-v4/request-signer.ts";
import { formatSigningDate } from "../signature-v4/sign-request.ts";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { prepareRequest } from "./prepare-request.ts";

/** Headers about one call and its attempts, and headers that have another form in URLs. */
const setAside: readonly string[] = [
  ...["amz-sdk-invocation-id", "amz-sdk-request", "x-amz-user-agent"],
  "x-amz-content-sha256",
];
const unsigned = "UNSIGNED-PAYLOAD";

/**
 * Creates a URL that calls an operation without credentials until it expires, for example in a browser. The method is
 * the operation's. Headers signed by the URL (`X-Amz-SignedHeaders`) must be sent with it, except `host`.
 *
 * A URL has no body: for S3, its sender may choose it. Requests of the query protocols become `GET`.
 *
 * @param options those of `@aws-sdk/s3-request-presigner`; `expiresIn` is 900 seconds by default, and at most 604,800.
 * @throws RangeError for a longer time.
 * @throws TypeError for a request whose body must be signed, such as one in JSON.
 * @throws Error for an operation that is not signed with AWS Signature Version 4 or 4A.
 */
export async function getSignedUrl<Input extends object, Output extends object>(
  client: ServiceClient,
  command: Command<Input, Output>,
  options: RequestPresigningArguments = {},
): Promise<string> {
  const { service } = client;
  // AWS clients have this configuration.
  const config = client.config as ResolvedAwsConfig;
  const { endpoint, request } = await prepareRequest(client, command);
  const [, operation] = command.schema;
  const modeled = (operation.auth ?? service.auth).map((id) => ({ name: id.slice(id.indexOf("#") + 1) }));
  const { algorithm, getSession, properties } = await chooseScheme(client, endpoint.authSchemes ?? modeled);
  const { isS3, escapePath, normalizePath, ...scope } = await resolveSigning(service, config, properties);
  const isUnsigned = isS3 || operation.unsignedPayload === true;
  const { method, query, headers } = toSignable(request, isUnsigned);
  let credentials: AwsCredentialIdentity;
  if (getSession === undefined) {
    credentials = await config.credentials();
  } else {
    const { sessionToken, ...keys } = await getSession({ service, config, input: command.input, endpoint }, properties);
    credentials = keys;
    query["X-Amz-S3session-Token"] = sessionToken ?? "";
  }
  const { origin, host } = new URL(formatEndpoint(endpoint));
  const path = endpoint.basePath + request.path;
  const { signingDate = new Date(readClock(config)), signingRegion, signingService, hoistableHeaders } = options;
  // S3 only accepts these as headers.
  const encryption = Object.keys(headers).filter(
    (name) => name.startsWith("x-amz-server-side-encryption") && !hoistableHeaders?.has(name),
  );
  await presignRequest(
    algorithm,
    {
      ...{ method, path, query, headers: { ...headers, host } },
      payloadHash: isUnsigned ? unsigned : await algorithm.hash(""),
    },
    {
      credentials,
      date: formatSigningDate(signingDate),
      region: signingRegion ?? scope.region,
      service: signingService ?? scope.service,
    },
    {
      ...{ escapePath, normalizePath, expiresIn: options.expiresIn ?? 900, signableHeaders: options.signableHeaders },
      unsignableHeaders: new Set([...(options.unsignableHeaders ?? []), "content-type"]),
      unhoistableHeaders: new Set([...(options.unhoistableHeaders ?? []), ...encryption]),
    },
  );
  return `${origin}${path}?${formatQuery(query)}`;
}

type ChosenScheme = Pick<AwsAuthScheme, "algorithm" | "getSession"> & { readonly properties: SigningProperties };

/** The first requested AWS scheme that is available. */
async function chooseScheme(
  { service: { parts = [] }, config }: ServiceClient,
  asked: readonly EndpointAuthScheme[],
): Promise<ChosenScheme> {
  const schemes = [...(config.authSchemes ?? []), ...parts] as readonly Partial<AwsAuthScheme>[];
  for (const properties of asked) {
    const scheme = schemes.find(({ id }) => id === `aws.auth#${properties.name}`);
    const algorithm = scheme?.algorithm ?? (properties.name === "sigv4" ? sigV4 : undefined);
    if (algorithm !== undefined)
      return { ...scheme, algorithm, properties: (await scheme?.complete?.(properties, config)) ?? properties };
  }
  const names = asked.map(({ name }) => name).join(", ");
  throw new Error(`cannot sign a URL by ${names}: expected sigv4, or sigv4a with { authSchemes: [sigV4aAuth] }`);
}

/** A request without a body. */
interface Signable {
  readonly method: string;
  readonly query: QueryParameters;
  readonly headers: Record<string, string>;
}

/** @param isUnsigned whether the signature excludes the body. */
function toSignable({ method, query, headers: given, body }: OutgoingRequest, isUnsigned: boolean): Signable {
  const headers = Object.fromEntries(Object.entries(given).filter(([name]) => !setAside.includes(name)));
  if (isUnsigned)
    return { method, query: parseQuery(query), headers: { ...headers, "X-Amz-Content-Sha256": unsigned } };
  if (body === undefined || body === "") return { method, query: parseQuery(query), headers };
  if (typeof body !== "string" || !headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    throw new TypeError("the request has a body that must be signed, which a URL cannot carry");
  }
  delete headers["content-length"];
  return { method: "GET", query: parseQuery(body.replaceAll("+", "%20")), headers };
}

/** The names and values of a query, decoded. */
function parseQuery(text: string): QueryParameters {
  const values = new Map<string, string[]>();
  for (const pair of text && text.split("&")) {
    const [name = "", ...value] = pair.split("=").map(decodeURIComponent);
    values.set(name, [...(values.get(name) ?? []), value.join("=")]);
  }
  return Object.fromEntries(values);
}

/** Sorted by name, as AWS SDK v3 does. */
function formatQuery(query: QueryParameters): string {
  const pairs = Object.keys(query)
    .toSorted()
    .flatMap((name) => [query[name] ?? ""].flat().map((value) => `${encodePercent(name)}=${encodePercent(value)}`));
  return pairs.join("&");
}
