// Generated from model/aws/cognito-identity/2014-06-30 by shapewright. Changes here are lost.

import type { MapSchema, OperationSchema, ServiceSchema, StructureSchema } from "@shapewright/runtime";
import { jsonMap, jsonTimestamp } from "@shapewright/runtime/aws-json";
import { CognitoIdentityServiceException } from "./errors.ts";

export const Credentials$: StructureSchema = {
  type: "structure",
  name: "Credentials",
  members() {
    return {
      AccessKeyId: { target: "string" },
      SecretKey: { target: "string", sensitive: true },
      SessionToken: { target: "string" },
      Expiration: { target: "timestamp" },
    };
  },
};

export const GetCredentialsForIdentityInput$: StructureSchema = {
  type: "structure",
  name: "GetCredentialsForIdentityInput",
  members() {
    return {
      IdentityId: { target: "string" },
      Logins: { target: LoginsMap$ },
      CustomRoleArn: { target: "string" },
    };
  },
};

export const GetCredentialsForIdentityResponse$: StructureSchema = {
  type: "structure",
  name: "GetCredentialsForIdentityResponse",
  members() {
    return {
      IdentityId: { target: "string" },
      Credentials: { target: Credentials$ },
    };
  },
};

export const GetIdInput$: StructureSchema = {
  type: "structure",
  name: "GetIdInput",
  members() {
    return {
      AccountId: { target: "string" },
      IdentityPoolId: { target: "string" },
      Logins: { target: LoginsMap$ },
    };
  },
};

export const GetIdResponse$: StructureSchema = {
  type: "structure",
  name: "GetIdResponse",
  members() {
    return {
      IdentityId: { target: "string" },
    };
  },
};

export const LoginsMap$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: "string", sensitive: true },
};

export const GetId$: OperationSchema = {
  name: "GetId",
  input: GetIdInput$,
  output: GetIdResponse$,
  auth: [],
  parts: [jsonMap],
};

export const GetCredentialsForIdentity$: OperationSchema = {
  name: "GetCredentialsForIdentity",
  input: GetCredentialsForIdentityInput$,
  output: GetCredentialsForIdentityResponse$,
  auth: [],
  parts: [jsonMap, jsonTimestamp],
};

export const CognitoIdentity$: ServiceSchema = {
  name: "AWSCognitoIdentityService",
  sdkId: "Cognito Identity",
  version: "2014-06-30",
  endpointPrefix: "cognito-identity",
  signingName: "cognito-identity",
  auth: ["aws.auth#sigv4"],
  get exception() {
    return CognitoIdentityServiceException;
  },
};
