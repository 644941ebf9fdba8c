import type { AuthSchemePart } from "@shapewright/runtime";
import { sigV4a } from "../signature-v4/sigv4a-algorithm.ts";
import type { AwsAuthScheme } from "./aws-auth-scheme.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { correctClock } from "./clock.ts";
import type { SigningProperties } from "./signing-scope.ts";
import { signAttempt } from "./sign-attempt.ts";

/** AWS Signature Version 4A, in headers and presigned URLs, for clients that are given it: `{ authSchemes: [sigV4aAuth] }`. */
export const sigV4aAuth: AuthSchemePart & AwsAuthScheme = {
  part: "authScheme",
  id: "aws.auth#sigv4a",
  algorithm: sigV4a,
  complete,
  async sign(call, properties = { name: "sigv4a" }) {
    await signAttempt(sigV4a, call, await complete(properties, call.config));
  },
  onFailure: correctClock,
};

/** The client's `sigv4aSigningRegionSet` replaces the endpoint's set of regions. */
async function complete(
  properties: SigningProperties,
  { sigv4aSigningRegionSet: given }: AwsClientConfig,
): Promise<SigningProperties> {
  const signingRegionSet = typeof given === "function" ? await given() : given;
  return signingRegionSet === undefined ? properties : { ...properties, signingRegionSet };
}
