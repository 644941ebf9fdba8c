import type { AuthSchemePart } from "@shapewright/runtime";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { correctClock } from "./clock.ts";
import { signAttempt } from "./sign-attempt.ts";

/** AWS Signature Version 4, in headers. */
export const sigV4Auth: AuthSchemePart = {
  part: "authScheme",
  id: "aws.auth#sigv4",
  async sign(call, properties) {
    await signAttempt(sigV4, call, properties);
  },
  onFailure: correctClock,
};
