// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import { type AwsClientConfig, resolveAwsConfig } from "@shapewright/aws";
import { ServiceClient } from "@shapewright/runtime";
import { restJson1 } from "@shapewright/runtime/rest-json";
import { SSO$ } from "./schemas.ts";

/** The configuration of {@link SSOClient}. */
export interface SSOClientConfig extends AwsClientConfig {}

/**
 * The AWS access portal, as programs see it. With the access token of a user
 * who has signed in (see the `sso-oidc` service), a program learns which
 * accounts and roles are assigned to that user, and gets short-term credentials
 * for one of them.
 *
 * Every request carries the token in the header `x-amz-sso_bearer_token`; none
 * is signed.
 */
export class SSOClient extends ServiceClient {
  constructor(config: SSOClientConfig = {}) {
    super(SSO$, restJson1, resolveAwsConfig(config));
  }
}
