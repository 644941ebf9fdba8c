import { UnmodeledException } from "@shapewright/runtime/server";
import { formatDate, type PresentedSignature } from "./presented-signature.ts";
import type { RefusalReason } from "./refusal.ts";

/** How a service words its refusals. */
export type Dialect = "s3" | "ec2" | "query" | "json";

/** What the message of a refusal needs in addition to its reason. */
interface RefusedRequest {
  readonly dialect: Dialect;
  /** The status of most refusals in the JSON and CBOR protocols: 403 with HTTP bindings, else 400. */
  readonly status: number;
  /** Undefined if the request has none that can be read. */
  readonly presented: PresentedSignature | undefined;
  /** The server's time in milliseconds since 1970. */
  readonly now: number;
}

interface Wording {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** The error that a service with the protocol answers with, as AWS's services do. */
export function wordRefusal(reason: RefusalReason, refused: RefusedRequest): UnmodeledException {
  const wording = refused.dialect === "s3" ? wordForS3(reason, refused) : wordForOthers(reason, refused);
  return new UnmodeledException(wording);
}

/** Amazon S3 API Reference, "Error responses". */
function wordForS3(reason: RefusalReason, { presented, now }: RefusedRequest): Wording {
  const { kind } = reason;
  const keyId = presented?.accessKeyId ?? "";
  const serverTime = new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
  const denied = (message: string, details?: Wording["details"]): Wording => ({
    code: "AccessDenied",
    status: 403,
    message,
    ...(details && { details }),
  });
  const badRequest = (code: string, message: string, details?: Wording["details"]): Wording => ({
    code,
    status: 400,
    message,
    ...(details && { details }),
  });
  switch (kind) {
    case "missing":
      return denied("Access Denied");
    case "twoMechanisms":
      return badRequest(
        "InvalidArgument",
        "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
        { ArgumentName: "Authorization" },
      );
    case "missingHash":
      return badRequest("InvalidRequest", "Missing required header for this request: x-amz-content-sha256");
    case "wrongHash":
      return badRequest("InvalidArgument", reason.message, { ArgumentName: "x-amz-content-sha256" });
    case "unknownKey":
      return {
        code: "InvalidAccessKeyId",
        status: 403,
        message: "The AWS Access Key Id you provided does not exist in our records.",
        details: { AWSAccessKeyId: keyId },
      };
    case "wrongToken":
      return badRequest("InvalidToken", "The provided token is malformed or otherwise invalid.");
    case "expiredToken":
      return badRequest("ExpiredToken", "The provided token has expired.");
    case "incomplete":
    case "malformed":
      return badRequest("AuthorizationHeaderMalformed", `The authorization header is malformed; ${reason.message}`);
    case "noDate":
      return denied("AWS authentication requires a valid Date or x-amz-date header");
    case "queryParameters":
      return badRequest("AuthorizationQueryParametersError", reason.message);
    case "unsigned":
    case "mismatch":
      return {
        code: "SignatureDoesNotMatch",
        status: 403,
        message:
          "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
        details: {
          AWSAccessKeyId: keyId,
          ...(kind === "mismatch" && {
            StringToSign: reason.stringToSign,
            SignatureProvided: presented?.signature ?? "",
            StringToSignBytes: listBytes(reason.stringToSign),
            CanonicalRequest: reason.canonicalRequest,
            CanonicalRequestBytes: listBytes(reason.canonicalRequest),
          }),
        },
      };
    case "skewed":
      return {
        code: "RequestTimeTooSkewed",
        status: 403,
        message: "The difference between the request time and the current time is too large.",
        details: {
          RequestTime: presented?.date ?? "",
          ServerTime: serverTime,
          MaxAllowedSkewMilliseconds: String(reason.skew),
        },
      };
    case "expired":
      return denied("Request has expired", {
        "X-Amz-Expires": String(presented?.expiresIn ?? 0),
        Expires: new Date(reason.expires).toISOString().replace(/\.\d+Z$/, "Z"),
        ServerTime: serverTime,
      });
    case "notYetValid":
      return denied("Request is not yet valid", { ServerTime: serverTime });
    case "wrongRegion":
      return badRequest(
        "AuthorizationHeaderMalformed",
        `The authorization header is malformed; the region '${presented?.region ?? ""}' is wrong; expecting '${reason.expected}'`,
        { Region: reason.expected },
      );
    case "wrongService":
      return badRequest(
        "AuthorizationHeaderMalformed",
        `The authorization header is malformed; incorrect service "${presented?.service ?? ""}". This endpoint belongs to "${reason.expected}".`,
      );
    case "headersNotSigned":
      return denied("There were headers present in the request which were not signed", {
        HeadersNotSigned: reason.names.join(", "),
      });
    case "bodyMismatch":
      return badRequest(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        { ClientComputedContentSHA256: reason.claimed, S3ComputedContentSHA256: reason.computed },
      );
    default:
      return reason satisfies never;
  }
}

/** The bytes of a text, as S3 lists them: `47 45 54`. */
function listBytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}

/** The codes of each kind: query protocols, EC2, JSON and CBOR (AWS, "Common error types"). */
const codes = {
  missing: ["MissingAuthenticationToken", "MissingAuthenticationToken", "MissingAuthenticationTokenException"],
  incomplete: ["IncompleteSignature", "IncompleteSignature", "IncompleteSignatureException"],
  mismatch: ["SignatureDoesNotMatch", "AuthFailure", "InvalidSignatureException"],
  unknownKey: ["InvalidClientTokenId", "AuthFailure", "UnrecognizedClientException"],
  expiredToken: ["ExpiredToken", "RequestExpired", "ExpiredTokenException"],
  skewed: ["SignatureDoesNotMatch", "RequestExpired", "InvalidSignatureException"],
  expired: ["RequestExpired", "RequestExpired", "InvalidSignatureException"],
} as const;

const ec2Failure = "AWS was not able to validate the provided access credentials";

function wordForOthers(reason: RefusalReason, { dialect, status, presented, now }: RefusedRequest): Wording {
  const word = (kind: keyof typeof codes, message: string): Wording => {
    const [query, ec2, json] = codes[kind];
    if (dialect === "json") return { code: json, status, message };
    const code = dialect === "ec2" ? ec2 : query;
    const message_ = code === "AuthFailure" ? ec2Failure : code === "RequestExpired" ? "Request has expired." : message;
    return { code, status: statusOf(code), message: message_ };
  };
  switch (reason.kind) {
    case "missing":
      return word("missing", "Request is missing Authentication Token");
    case "twoMechanisms":
      return word("incomplete", "Authorization is in both the 'Authorization' header and the query.");
    case "missingHash":
      return word("incomplete", "Missing required header for this request: x-amz-content-sha256");
    case "incomplete":
    case "noDate":
    case "malformed":
    case "queryParameters":
    case "wrongHash":
      return word("incomplete", reason.message);
    case "unknownKey":
    case "wrongToken":
      return word("unknownKey", "The security token included in the request is invalid.");
    case "expiredToken":
      return word("expiredToken", "The security token included in the request is expired");
    case "mismatch":
    case "unsigned":
    case "bodyMismatch":
      return word(
        "mismatch",
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
      );
    case "skewed":
      return word("skewed", wordSkew(presented, now, reason.skew));
    case "expired":
      return word("expired", `Signature expired: ${formatDate(reason.expires)} is now earlier than ${formatDate(now)}`);
    case "notYetValid":
      return word(
        "skewed",
        `Signature not yet current: ${presented?.date ?? ""} is still later than ${formatDate(now)}`,
      );
    case "wrongRegion":
      return word("mismatch", "Credential should be scoped to a valid region.");
    case "wrongService":
      return word("mismatch", `Credential should be scoped to correct service: '${reason.expected}'.`);
    case "headersNotSigned":
      return word(
        "mismatch",
        reason.names.map((name) => `'${name}' must be a 'SignedHeader' in the AWS Authorization.`).join(" "),
      );
    default:
      return reason satisfies never;
  }
}

function statusOf(code: string): number {
  if (code === "AuthFailure") return 401;
  return code === "IncompleteSignature" || code === "RequestExpired" ? 400 : 403;
}

function wordSkew(presented: PresentedSignature | undefined, now: number, skew: number): string {
  const { date = "", time = 0 } = presented ?? {};
  const limit = formatDate(time < now ? now - skew : now + skew);
  const minutes = String(Math.round(skew / 60_000));
  return time < now
    ? `Signature expired: ${date} is now earlier than ${limit} (${formatDate(now)} - ${minutes} min.)`
    : `Signature not yet current: ${date} is still later than ${limit} (${formatDate(now)} + ${minutes} min.)`;
}
