import type { Attempt, AuthScheme } from "@shapewright/runtime";
import type { AwsCredentialIdentity } from "../identity.ts";
import type { SigningAlgorithm } from "../signature-v4/sign-request.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";
import type { SigningProperties } from "./signing-scope.ts";

/** A call whose endpoint is known. */
export type AddressedCall = Pick<Attempt, "service" | "config" | "input" | "endpoint">;

/** An auth scheme of AWS's, by which requests can be presigned, too. */
export interface AwsAuthScheme extends AuthScheme {
  readonly algorithm: SigningAlgorithm;
  /** Gives the keys and the token of a session with a bucket, which sign in the place of the client's credentials. */
  readonly getSession?:
    ((call: AddressedCall, properties: SigningProperties) => Promise<AwsCredentialIdentity>) | undefined;
  /** Completes the endpoint's properties by options of the client. */
  readonly complete?:
    ((properties: SigningProperties, config: AwsClientConfig) => Promise<SigningProperties>) | undefined;
}
