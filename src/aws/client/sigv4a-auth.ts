import type { AuthSchemePart } from "@shapewright/runtime";
import { sigV4a } from "../signature-v4/sigv4a-algorithm.ts";
import { correctClock } from "./clock.ts";
import { signAttempt } from "./sign-attempt.ts";

/** AWS Signature Version 4A, in headers, for clients that are given it: `{ authSchemes: [sigV4aAuth] }`. */
export const sigV4aAuth: AuthSchemePart = {
  part: "authScheme",
  id: "aws.auth#sigv4a",
  async sign(call, properties) {
    await signAttempt(sigV4a, call, properties);
  },
  onFailure: correctClock,
};
