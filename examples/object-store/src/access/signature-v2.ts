import { createHmac, timingSafeEqual } from "node:crypto";
import { sigV4Caller } from "@shapewright/aws/verify-sigv4";
import { type IncomingRequest, type ServerInterceptor, UnmodeledException } from "@shapewright/runtime/server";
import { createAuthInterceptor } from "@shapewright/runtime/server/auth";
import { createS3TargetReader } from "@shapewright/runtime/customizations";
import { accessDenied, invalidArgument } from "../errors.ts";

interface SignatureV2Options {
  /** Finds the secret of an access key id. */
  readonly credentials: (accessKeyId: string) => string | undefined;
  readonly baseHosts?: readonly string[] | undefined;
}

/** Milliseconds that clocks may differ. */
const clockSkew = 900_000;

/** Parameters that are signed (Amazon S3 User Guide, "Signing and authenticating REST requests", signature version 2). */
const signedParameters: ReadonlySet<string> = new Set([
  ...[
    "accelerate",
    "acl",
    "analytics",
    "cors",
    "delete",
    "encryption",
    "inventory",
    "lifecycle",
    "location",
    "logging",
  ],
  ...["metrics", "notification", "object-lock", "partNumber", "policy", "replication", "requestPayment", "restore"],
  ...["select", "select-type", "storageClass", "tagging", "torrent", "uploadId", "uploads", "versionId", "versioning"],
  ...["versions", "website", "response-cache-control", "response-content-disposition", "response-content-encoding"],
  ...["response-content-language", "response-content-type", "response-expires"],
]);

/**
 * Verifies signatures of version 2 in headers and presigned URLs: S3 takes them in its oldest regions, and boto3 and the
 * AWS CLI of version 1 make such URLs unless they are told otherwise.
 */
export function verifySignatureV2({ credentials, baseHosts }: SignatureV2Options): ServerInterceptor {
  const targetOf = createS3TargetReader({ baseHosts });
  return createAuthInterceptor({
    id: "aws.auth#sigv4",
    missing: accessDenied,
    authenticate({ request, context }) {
      const presented = readSignature(request);
      if (presented === undefined) return false;
      const { accessKeyId, signature, date, time, isPresigned } = presented;
      const { bucket } = targetOf({ ...request, path: "/" });
      const text = [request.method, request.headers["content-md5"] ?? "", request.headers["content-type"] ?? "", date];
      const query = canonicalQuery(request.query);
      const resource = `${bucket === undefined ? "" : `/${bucket}`}${request.path}${query}`;
      const start = `${text.join("\n")}\n${canonicalHeaders(request.headers)}`;
      // Clients sign a bucket's path with a slash at its end, also where they send none.
      const isBucket = bucket === undefined && /^\/[^/]+$/.test(request.path);
      const withSlash = isBucket ? [start + `${request.path}/${query}`] : [];
      checkSignatureV2([start + resource, ...withSlash], { accessKeyId, signature }, credentials);
      const signedAt = new Date(time);
      context.set(sigV4Caller, { accessKeyId, region: "us-east-1", service: "s3", signedAt, isPresigned });
      return true;
    },
  });
}

/**
 * Checks a signature, which is of one of some texts.
 *
 * @throws UnmodeledException `InvalidAccessKeyId`, `SignatureDoesNotMatch`
 */
export function checkSignatureV2(
  texts: readonly string[],
  { accessKeyId, signature }: { readonly accessKeyId: string; readonly signature: string },
  credentials: SignatureV2Options["credentials"],
): void {
  const secret = credentials(accessKeyId);
  const details = { AWSAccessKeyId: accessKeyId };
  if (secret === undefined) {
    const message = "The AWS Access Key Id you provided does not exist in our records.";
    throw new UnmodeledException({ code: "InvalidAccessKeyId", message, status: 403, details });
  }
  const given = Buffer.from(signature, "base64");
  for (const text of texts) {
    const computed = createHmac("sha1", secret).update(text).digest();
    if (given.length === computed.length && timingSafeEqual(given, computed)) return;
  }
  throw new UnmodeledException({
    code: "SignatureDoesNotMatch",
    message:
      "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
    status: 403,
    details: { ...details, StringToSign: texts[0] ?? "", SignatureProvided: signature },
  });
}

interface Presented {
  readonly accessKeyId: string;
  readonly signature: string;
  /** As it is signed. */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly isPresigned: boolean;
}

function readSignature({ headers, query }: IncomingRequest): Presented | undefined {
  const { authorization } = headers;
  const parameters = new URLSearchParams(query);
  const [accessKeyId, signature, expires] = ["AWSAccessKeyId", "Signature", "Expires"].map((name) =>
    parameters.get(name),
  );
  if (typeof accessKeyId === "string" && typeof signature === "string") {
    const time = /^\d{1,12}$/.test(expires ?? "") ? Number(expires) * 1000 : Number.NaN;
    if (Number.isNaN(time))
      throw denied("Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters");
    if (Date.now() > time) throw denied("Request has expired", { Expires: new Date(time).toISOString() });
    return { accessKeyId, signature, date: expires ?? "", time, isPresigned: true };
  }
  if (authorization?.startsWith("AWS ") !== true) return undefined;
  const [, id, given] = /^AWS ([^:\s]+):(\S+)$/.exec(authorization) ?? [];
  if (id === undefined || given === undefined) {
    const message = "AWS authorization header is invalid.  Expected AwsAccessKeyId:signature";
    throw invalidArgument(message, "Authorization", "");
  }
  const amzDate = headers["x-amz-date"];
  const time = Date.parse(amzDate ?? headers["date"] ?? "");
  if (Number.isNaN(time)) throw denied("AWS authentication requires a valid Date or x-amz-date header");
  if (Math.abs(Date.now() - time) > clockSkew) {
    throw new UnmodeledException({
      code: "RequestTimeTooSkewed",
      message: "The difference between the request time and the current time is too large.",
      status: 403,
    });
  }
  const date = amzDate === undefined ? (headers["date"] ?? "") : "";
  return { accessKeyId: id, signature: given, date, time, isPresigned: false };
}

function denied(message: string, details: Readonly<Record<string, string>> = {}): UnmodeledException {
  return new UnmodeledException({ code: "AccessDenied", message, status: 403, details });
}

function canonicalHeaders(headers: IncomingRequest["headers"]): string {
  return Object.entries(headers)
    .filter(([name]) => name.startsWith("x-amz-"))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}:${value.trim()}\n`)
    .join("");
}

function canonicalQuery(query: string): string {
  const signed = query
    .split("&")
    .map((pair) => pair.split(/=(.*)/s, 2) as [string, string?])
    .filter(([name]) => signedParameters.has(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => (value === undefined ? name : `${name}=${decode(value)}`));
  return signed.length === 0 ? "" : `?${signed.join("&")}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
