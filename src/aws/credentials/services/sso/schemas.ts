// Generated from model/aws/sso/2019-06-10 by shapewright. Changes here are lost.

import type { OperationSchema, ServiceSchema, StructureSchema } from "@shapewright/runtime";
import { headerBinding, jsonLong, targetBinding } from "@shapewright/runtime/rest-json";
import { SSOServiceException } from "./errors.ts";

export const GetRoleCredentialsRequest$: StructureSchema = {
  type: "structure",
  name: "GetRoleCredentialsRequest",
  members() {
    return {
      roleName: { target: "string", httpQuery: "role_name" },
      accountId: { target: "string", httpQuery: "account_id" },
      accessToken: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-sso_bearer_token",
      },
    };
  },
};

export const GetRoleCredentialsResponse$: StructureSchema = {
  type: "structure",
  name: "GetRoleCredentialsResponse",
  members() {
    return {
      roleCredentials: { target: RoleCredentials$ },
    };
  },
};

export const RoleCredentials$: StructureSchema = {
  type: "structure",
  name: "RoleCredentials",
  members() {
    return {
      accessKeyId: { target: "string" },
      secretAccessKey: { target: "string", sensitive: true },
      sessionToken: { target: "string", sensitive: true },
      expiration: { target: "long" },
    };
  },
};

export const GetRoleCredentials$: OperationSchema = {
  name: "GetRoleCredentials",
  http: { method: "GET", uri: "/federation/credentials", code: 200 },
  input: GetRoleCredentialsRequest$,
  output: GetRoleCredentialsResponse$,
  auth: [],
  parts: [targetBinding, headerBinding, jsonLong],
};

export const SSO$: ServiceSchema = {
  name: "SSO",
  sdkId: "SSO",
  version: "2019-06-10",
  endpointPrefix: "portal.sso",
  signingName: "awsssoportal",
  auth: ["aws.auth#sigv4"],
  get exception() {
    return SSOServiceException;
  },
};
