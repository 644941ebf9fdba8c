// Generated from model/aws/signin/2023-01-01 by shapewright. Changes here are lost.

import type { OperationSchema, ServiceSchema, StructureSchema } from "@shapewright/runtime";
import { payloadReader, payloadWriter } from "@shapewright/runtime/rest-json";
import { SigninServiceException } from "./errors.ts";

export const AccessToken$: StructureSchema = {
  type: "structure",
  name: "AccessToken",
  sensitive: true,
  members() {
    return {
      accessKeyId: { target: "string", correction: "" },
      secretAccessKey: { target: "string", correction: "" },
      sessionToken: { target: "string", correction: "" },
    };
  },
};

export const CreateOAuth2TokenRequest$: StructureSchema = {
  type: "structure",
  name: "CreateOAuth2TokenRequest",
  members() {
    return {
      tokenInput: { target: CreateOAuth2TokenRequestBody$, httpPayload: true },
    };
  },
};

export const CreateOAuth2TokenRequestBody$: StructureSchema = {
  type: "structure",
  name: "CreateOAuth2TokenRequestBody",
  members() {
    return {
      clientId: { target: "string" },
      grantType: { target: "string" },
      code: { target: "string" },
      redirectUri: { target: "string" },
      codeVerifier: { target: "string" },
      refreshToken: { target: "string", sensitive: true },
    };
  },
};

export const CreateOAuth2TokenResponse$: StructureSchema = {
  type: "structure",
  name: "CreateOAuth2TokenResponse",
  members() {
    return {
      tokenOutput: {
        target: CreateOAuth2TokenResponseBody$,
        httpPayload: true,
      },
    };
  },
};

export const CreateOAuth2TokenResponseBody$: StructureSchema = {
  type: "structure",
  name: "CreateOAuth2TokenResponseBody",
  members() {
    return {
      accessToken: { target: AccessToken$, correction: {} },
      tokenType: { target: "string", correction: "" },
      expiresIn: { target: "integer", correction: 0 },
      refreshToken: { target: "string", sensitive: true, correction: "" },
      idToken: { target: "string" },
    };
  },
};

export const CreateOAuth2Token$: OperationSchema = {
  name: "CreateOAuth2Token",
  http: { method: "POST", uri: "/v1/token", code: 200 },
  input: CreateOAuth2TokenRequest$,
  output: CreateOAuth2TokenResponse$,
  auth: [],
  parts: [payloadWriter, payloadReader],
};

export const Signin$: ServiceSchema = {
  name: "Signin",
  sdkId: "Signin",
  version: "2023-01-01",
  endpointPrefix: "signin",
  signingName: "signin",
  auth: ["aws.auth#sigv4"],
  get exception() {
    return SigninServiceException;
  },
};
