import type { AuthSchemePart } from "@shapewright/runtime";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import type { AwsAuthScheme } from "./aws-auth-scheme.ts";
import { correctClock } from "./clock.ts";
import { getSession } from "./s3-express-session.ts";
import { signAttempt } from "./sign-attempt.ts";

/** The scheme of S3's directory buckets: SigV4 by the keys of a session with the bucket, whose token is another header. */
export const sigV4S3ExpressAuth: AuthSchemePart & AwsAuthScheme = {
  part: "authScheme",
  id: "aws.auth#sigv4-s3express",
  algorithm: sigV4,
  getSession,
  async sign(call, properties = { name: "sigv4-s3express" }) {
    const { sessionToken = "", ...keys } = await getSession(call, properties);
    call.request.headers["x-amz-s3session-token"] = sessionToken;
    await signAttempt(sigV4, call, properties, keys);
  },
  onFailure: correctClock,
};
