import type { AuthScheme } from "@shapewright/runtime";
import type { SigningAlgorithm } from "../signature-v4/sign-request.ts";

/** An auth scheme of AWS's, by which requests can be presigned, too. */
export interface AwsAuthScheme extends AuthScheme {
  readonly algorithm: SigningAlgorithm;
}
