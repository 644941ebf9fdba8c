import { formatEndpoint, type Attempt } from "@shapewright/runtime";
import { canonicalizeWireQuery } from "../signature-v4/canonical-query.ts";
import {
  formatSigningDate,
  signInHeaders,
  type SigningAlgorithm,
  type SigningScope,
} from "../signature-v4/sign-request.ts";
import type { AwsCredentialIdentity } from "../identity.ts";
import { readClock } from "./clock.ts";
import type { ResolvedAwsConfig } from "./resolve-aws-config.ts";
import { resolveSigning, type SigningProperties } from "./signing-scope.ts";

/** A signature, and the scope that what follows the request is signed in. */
interface AttemptSignature {
  readonly scope: SigningScope;
  /** Lower-case hexadecimal. */
  readonly signature: string;
}

/**
 * Signs an attempt of a call of AWS's in its headers.
 *
 * @param properties what the endpoint says of the scheme.
 * @param credentials in place of the client's.
 */
export async function signAttempt(
  algorithm: SigningAlgorithm,
  call: Attempt,
  properties: SigningProperties = {},
  credentials?: AwsCredentialIdentity,
): Promise<AttemptSignature> {
  const { service, operation, request, endpoint } = call;
  // Packages of AWS's services hand such a configuration on to their client.
  const config = call.config as ResolvedAwsConfig;
  const { method, headers, body } = request;
  const signing = await resolveSigning(service, config, properties);
  // As the transport will say it: without the port that its protocol has by itself (RFC 9110, 7.2).
  headers["host"] = new URL(formatEndpoint(endpoint)).host;
  const payloadHash = (headers["x-amz-content-sha256"] ??= operation.unsignedPayload
    ? unsignedPayload
    : await hashBody(algorithm, body, signing.isS3));
  const scope: SigningScope = {
    credentials: credentials ?? (await config.credentials()),
    date: formatSigningDate(new Date(readClock(config))),
    region: signing.region,
    service: signing.service,
  };
  const signature = await signInHeaders(
    algorithm,
    {
      method,
      path: endpoint.basePath + request.path,
      query: canonicalizeWireQuery(request.query),
      headers,
      payloadHash,
    },
    scope,
    signing,
  );
  // The transport says it for itself.
  delete headers["host"];
  return { scope, signature };
}

const unsignedPayload = "UNSIGNED-PAYLOAD";

/** Of streams the signature covers nothing, of which S3 alone approves, and of Blobs for S3 for the sake of time. */
async function hashBody(
  algorithm: SigningAlgorithm,
  body: Attempt["request"]["body"] = "",
  isS3: boolean,
): Promise<string> {
  if (typeof body === "string" || body instanceof Uint8Array) return algorithm.hash(body);
  return body instanceof Blob && !isS3 ? algorithm.hash(new Uint8Array(await body.arrayBuffer())) : unsignedPayload;
}
