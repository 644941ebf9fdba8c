// Generated from model/aws/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import type { ListSchema, OperationSchema, ServiceSchema, StructureSchema } from "@shapewright/runtime";
import { SSOOIDCServiceException } from "./errors.ts";

export const CreateTokenRequest$: StructureSchema = {
  type: "structure",
  name: "CreateTokenRequest",
  members() {
    return {
      clientId: { target: "string" },
      clientSecret: { target: "string", sensitive: true },
      grantType: { target: "string" },
      deviceCode: { target: "string" },
      code: { target: "string" },
      refreshToken: { target: "string", sensitive: true },
      scope: { target: Scopes$ },
      redirectUri: { target: "string" },
      codeVerifier: { target: "string", sensitive: true },
    };
  },
};

export const CreateTokenResponse$: StructureSchema = {
  type: "structure",
  name: "CreateTokenResponse",
  members() {
    return {
      accessToken: { target: "string", sensitive: true },
      tokenType: { target: "string" },
      expiresIn: { target: "integer" },
      refreshToken: { target: "string", sensitive: true },
      idToken: { target: "string", sensitive: true },
    };
  },
};

export const Scopes$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const CreateToken$: OperationSchema = {
  name: "CreateToken",
  http: { method: "POST", uri: "/token", code: 200 },
  input: CreateTokenRequest$,
  output: CreateTokenResponse$,
  auth: [],
};

export const SSOOIDC$: ServiceSchema = {
  name: "SSOOIDC",
  sdkId: "SSO OIDC",
  version: "2019-06-10",
  endpointPrefix: "oidc",
  signingName: "sso-oauth",
  auth: ["aws.auth#sigv4"],
  get exception() {
    return SSOOIDCServiceException;
  },
};
