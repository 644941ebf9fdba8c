import type { AuthSchemePart } from "@shapewright/runtime";
import { sigV4a } from "../signature-v4/sigv4a-algorithm.ts";
import type { AwsAuthScheme } from "./aws-auth-scheme.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { correctClock } from "./clock.ts";
import { signAttempt } from "./sign-attempt.ts";

/** AWS Signature Version 4A, in headers and presigned URLs, for clients that are given it: `{ authSchemes: [sigV4aAuth] }`. */
export const sigV4aAuth: AuthSchemePart & AwsAuthScheme = {
  part: "authScheme",
  id: "aws.auth#sigv4a",
  algorithm: sigV4a,
  async sign(call, properties) {
    const { sigv4aSigningRegionSet: given }: AwsClientConfig = call.config;
    const signingRegionSet = typeof given === "function" ? await given() : given;
    await signAttempt(sigV4a, call, signingRegionSet === undefined ? properties : { ...properties, signingRegionSet });
  },
  onFailure: correctClock,
};
