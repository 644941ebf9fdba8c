import { type Awaitable, UnmodeledException } from "@shapewright/runtime/server";
import { platformCrypto } from "#signing-crypto";
import { createSigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { checkCredentials } from "../verify-sigv4/caller-credentials.ts";
import { type PresentedSignature, readCredential, readDate } from "../verify-sigv4/presented-signature.ts";
import { Refusal } from "../verify-sigv4/refusal.ts";
import { wordRefusal } from "../verify-sigv4/refusal-error.ts";
import { createHmacVerification } from "../verify-sigv4/signature-verification.ts";
import type { SigV4Caller, VerifySigV4Options } from "../verify-sigv4/verify-sigv4.ts";
import { checkPostPolicy, type ContentLengthRange, lowerCased, type PostedForm } from "./post-policy.ts";

export { checkPostPolicy, type ContentLengthRange, type PostedForm } from "./post-policy.ts";

/** The options of {@link verifyPostPolicy}, which mean what they mean for `verifySigV4`. */
export type VerifyPostPolicyOptions = Pick<VerifySigV4Options, "credentials" | "now">;

/** A form whose policy was signed by a caller and is fulfilled. */
export interface VerifiedPost {
  readonly caller: SigV4Caller;
  /** The condition for the length of the file, if there is one: the form's reader has to check it. */
  readonly contentLength: ContentLengthRange | undefined;
}

const keptKeys = 100;
const verification = /* @__PURE__ */ createHmacVerification(/* @__PURE__ */ createSigV4(platformCrypto, keptKeys));

/**
 * Verifies the signature of a form that uploads an object to S3, and checks the form against its policy (Amazon S3 API
 * Reference, "Authenticating requests in browser-based uploads using POST").
 *
 * @throws UnmodeledException with S3's error: `SignatureDoesNotMatch`, `InvalidAccessKeyId`, `AccessDenied`,
 *   `InvalidPolicyDocument`, or `InvalidArgument` for a field that is missing or malformed.
 */
export async function verifyPostPolicy(form: PostedForm, options: VerifyPostPolicyOptions): Promise<VerifiedPost> {
  const fields = lowerCased(form.fields);
  const now = options.now?.() ?? Date.now();
  const presented = readPresented(fields);
  const { accessKeyId, sessionToken, region, service, date, time } = presented;
  try {
    if (service !== "s3") throw new Refusal({ kind: "wrongService", expected: "s3" });
    const found: Awaitable<Awaited<ReturnType<typeof options.credentials>>> = options.credentials(accessKeyId, {
      ...{ sessionToken, region, service },
    });
    const { secretAccessKey, accountId, arn } = checkCredentials(await found, sessionToken, now);
    const scope = { credentials: { accessKeyId, secretAccessKey }, date, region, service };
    if (!(await verification.verify(fields.get("policy") ?? "", scope, presented.signature)))
      throw new Refusal({ kind: "unsigned" });
    const contentLength = checkPostPolicy(form, now);
    const caller = { accessKeyId, accountId, arn, region, service, signedAt: new Date(time), isPresigned: true };
    return { caller, contentLength };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw wordRefusal(error.reason, { dialect: "s3", status: 403, presented, now });
  }
}

function readPresented(fields: ReadonlyMap<string, string>): PresentedSignature {
  const [policy, name, credential, date, signature] = [
    ...["policy", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-signature"],
  ].map((field) => {
    const value = fields.get(field);
    if (value !== undefined && value !== "") return value;
    const message = `Bucket POST must contain a field named '${field}'.  If it is specified, please check the order of the fields.`;
    throw invalidField(message, field, "");
  }) as [string, string, string, string, string];
  if (name !== verification.name || policy === "") {
    throw invalidField(`X-Amz-Algorithm only supports "${verification.name}"`, "x-amz-algorithm", name);
  }
  try {
    const parts = readCredential(credential, readDate(date));
    const sessionToken = fields.get("x-amz-security-token");
    const signed = { signature, sessionToken, signedHeaders: [] };
    return { ...parts, ...signed, verification, isPresigned: true, expiresIn: undefined };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason } = error;
    const message = "message" in reason ? reason.message : reason.kind;
    throw invalidField(message, "x-amz-credential", credential);
  }
}

function invalidField(message: string, name: string, value: string): UnmodeledException {
  const details = { ArgumentName: name, ArgumentValue: value.slice(0, 200) };
  return new UnmodeledException({ code: "InvalidArgument", message, details });
}
