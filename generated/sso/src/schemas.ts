// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import type {
  ErrorSchema,
  ListSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
} from "@shapewright/runtime";
import {
  headerBinding,
  jsonLong,
  targetBinding,
} from "@shapewright/runtime/rest-json";
import {
  InvalidRequestException,
  ResourceNotFoundException,
  SSOServiceException,
  TooManyRequestsException,
  UnauthorizedException,
} from "./errors.ts";

export const AccountInfo$: StructureSchema = {
  type: "structure",
  name: "AccountInfo",
  members() {
    return {
      accountId: { target: "string" },
      accountName: { target: "string" },
      emailAddress: { target: "string" },
    };
  },
};

export const AccountListType$: ListSchema = {
  type: "list",
  member: { target: AccountInfo$ },
};

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

export const InvalidRequestException$: ErrorSchema = {
  type: "structure",
  name: "InvalidRequestException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidRequestException;
  },
};

export const ListAccountRolesRequest$: StructureSchema = {
  type: "structure",
  name: "ListAccountRolesRequest",
  members() {
    return {
      nextToken: { target: "string", httpQuery: "next_token" },
      maxResults: { target: "integer", httpQuery: "max_result" },
      accessToken: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-sso_bearer_token",
      },
      accountId: { target: "string", httpQuery: "account_id" },
    };
  },
};

export const ListAccountRolesResponse$: StructureSchema = {
  type: "structure",
  name: "ListAccountRolesResponse",
  members() {
    return {
      nextToken: { target: "string" },
      roleList: { target: RoleListType$ },
    };
  },
};

export const ListAccountsRequest$: StructureSchema = {
  type: "structure",
  name: "ListAccountsRequest",
  members() {
    return {
      nextToken: { target: "string", httpQuery: "next_token" },
      maxResults: { target: "integer", httpQuery: "max_result" },
      accessToken: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-sso_bearer_token",
      },
    };
  },
};

export const ListAccountsResponse$: StructureSchema = {
  type: "structure",
  name: "ListAccountsResponse",
  members() {
    return {
      nextToken: { target: "string" },
      accountList: { target: AccountListType$ },
    };
  },
};

export const LogoutRequest$: StructureSchema = {
  type: "structure",
  name: "LogoutRequest",
  members() {
    return {
      accessToken: {
        target: "string",
        sensitive: true,
        httpHeader: "x-amz-sso_bearer_token",
      },
    };
  },
};

export const ResourceNotFoundException$: ErrorSchema = {
  type: "structure",
  name: "ResourceNotFoundException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return ResourceNotFoundException;
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

export const RoleInfo$: StructureSchema = {
  type: "structure",
  name: "RoleInfo",
  members() {
    return {
      roleName: { target: "string" },
      accountId: { target: "string" },
    };
  },
};

export const RoleListType$: ListSchema = {
  type: "list",
  member: { target: RoleInfo$ },
};

export const TooManyRequestsException$: ErrorSchema = {
  type: "structure",
  name: "TooManyRequestsException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 429,
  get errorClass() {
    return TooManyRequestsException;
  },
};

export const UnauthorizedException$: ErrorSchema = {
  type: "structure",
  name: "UnauthorizedException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 401,
  get errorClass() {
    return UnauthorizedException;
  },
};

export const GetRoleCredentials$: OperationSchema = {
  name: "GetRoleCredentials",
  http: { method: "GET", uri: "/federation/credentials", code: 200 },
  input: GetRoleCredentialsRequest$,
  output: GetRoleCredentialsResponse$,
  errors: [
    InvalidRequestException$,
    UnauthorizedException$,
    TooManyRequestsException$,
    ResourceNotFoundException$,
  ],
  auth: [],
  parts: [targetBinding, headerBinding, jsonLong],
};

export const ListAccountRoles$: OperationSchema = {
  name: "ListAccountRoles",
  http: { method: "GET", uri: "/assignment/roles", code: 200 },
  input: ListAccountRolesRequest$,
  output: ListAccountRolesResponse$,
  errors: [
    InvalidRequestException$,
    UnauthorizedException$,
    TooManyRequestsException$,
    ResourceNotFoundException$,
  ],
  auth: [],
  parts: [targetBinding, headerBinding],
};

export const ListAccounts$: OperationSchema = {
  name: "ListAccounts",
  http: { method: "GET", uri: "/assignment/accounts", code: 200 },
  input: ListAccountsRequest$,
  output: ListAccountsResponse$,
  errors: [
    InvalidRequestException$,
    UnauthorizedException$,
    TooManyRequestsException$,
    ResourceNotFoundException$,
  ],
  auth: [],
  parts: [targetBinding, headerBinding],
};

export const Logout$: OperationSchema = {
  name: "Logout",
  http: { method: "POST", uri: "/logout", code: 200 },
  input: LogoutRequest$,
  errors: [
    InvalidRequestException$,
    UnauthorizedException$,
    TooManyRequestsException$,
  ],
  auth: [],
  parts: [headerBinding],
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
