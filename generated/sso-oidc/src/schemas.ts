// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import type {
  ErrorSchema,
  ListSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
} from "@shapewright/runtime";
import { jsonLong } from "@shapewright/runtime/rest-json";
import {
  AccessDeniedException,
  AuthorizationPendingException,
  ExpiredTokenException,
  InternalServerException,
  InvalidClientException,
  InvalidClientMetadataException,
  InvalidGrantException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  SSOOIDCServiceException,
  SlowDownException,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
} from "./errors.ts";

export const AccessDeniedException$: ErrorSchema = {
  type: "structure",
  name: "AccessDeniedException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return AccessDeniedException;
  },
};

export const AuthorizationPendingException$: ErrorSchema = {
  type: "structure",
  name: "AuthorizationPendingException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return AuthorizationPendingException;
  },
};

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

export const ExpiredTokenException$: ErrorSchema = {
  type: "structure",
  name: "ExpiredTokenException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return ExpiredTokenException;
  },
};

export const GrantTypes$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const InternalServerException$: ErrorSchema = {
  type: "structure",
  name: "InternalServerException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "server",
  httpError: 500,
  get errorClass() {
    return InternalServerException;
  },
};

export const InvalidClientException$: ErrorSchema = {
  type: "structure",
  name: "InvalidClientException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 401,
  get errorClass() {
    return InvalidClientException;
  },
};

export const InvalidClientMetadataException$: ErrorSchema = {
  type: "structure",
  name: "InvalidClientMetadataException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidClientMetadataException;
  },
};

export const InvalidGrantException$: ErrorSchema = {
  type: "structure",
  name: "InvalidGrantException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidGrantException;
  },
};

export const InvalidRedirectUriException$: ErrorSchema = {
  type: "structure",
  name: "InvalidRedirectUriException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidRedirectUriException;
  },
};

export const InvalidRequestException$: ErrorSchema = {
  type: "structure",
  name: "InvalidRequestException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidRequestException;
  },
};

export const InvalidScopeException$: ErrorSchema = {
  type: "structure",
  name: "InvalidScopeException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidScopeException;
  },
};

export const RedirectUris$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const RegisterClientRequest$: StructureSchema = {
  type: "structure",
  name: "RegisterClientRequest",
  members() {
    return {
      clientName: { target: "string" },
      clientType: { target: "string" },
      scopes: { target: Scopes$ },
      redirectUris: { target: RedirectUris$ },
      grantTypes: { target: GrantTypes$ },
      issuerUrl: { target: "string" },
      entitledApplicationArn: { target: "string" },
    };
  },
};

export const RegisterClientResponse$: StructureSchema = {
  type: "structure",
  name: "RegisterClientResponse",
  members() {
    return {
      clientId: { target: "string" },
      clientSecret: { target: "string", sensitive: true },
      clientIdIssuedAt: { target: "long" },
      clientSecretExpiresAt: { target: "long" },
      authorizationEndpoint: { target: "string" },
      tokenEndpoint: { target: "string" },
    };
  },
};

export const Scopes$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const SlowDownException$: ErrorSchema = {
  type: "structure",
  name: "SlowDownException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return SlowDownException;
  },
};

export const StartDeviceAuthorizationRequest$: StructureSchema = {
  type: "structure",
  name: "StartDeviceAuthorizationRequest",
  members() {
    return {
      clientId: { target: "string" },
      clientSecret: { target: "string", sensitive: true },
      startUrl: { target: "string" },
    };
  },
};

export const StartDeviceAuthorizationResponse$: StructureSchema = {
  type: "structure",
  name: "StartDeviceAuthorizationResponse",
  members() {
    return {
      deviceCode: { target: "string" },
      userCode: { target: "string" },
      verificationUri: { target: "string" },
      verificationUriComplete: { target: "string" },
      expiresIn: { target: "integer" },
      interval: { target: "integer" },
    };
  },
};

export const UnauthorizedClientException$: ErrorSchema = {
  type: "structure",
  name: "UnauthorizedClientException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return UnauthorizedClientException;
  },
};

export const UnsupportedGrantTypeException$: ErrorSchema = {
  type: "structure",
  name: "UnsupportedGrantTypeException",
  members() {
    return {
      error: { target: "string" },
      error_description: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return UnsupportedGrantTypeException;
  },
};

export const CreateToken$: OperationSchema = {
  name: "CreateToken",
  http: { method: "POST", uri: "/token", code: 200 },
  input: CreateTokenRequest$,
  output: CreateTokenResponse$,
  errors: [
    InvalidRequestException$,
    InvalidClientException$,
    InvalidGrantException$,
    UnauthorizedClientException$,
    UnsupportedGrantTypeException$,
    InvalidScopeException$,
    AuthorizationPendingException$,
    SlowDownException$,
    AccessDeniedException$,
    ExpiredTokenException$,
    InternalServerException$,
  ],
  auth: [],
};

export const RegisterClient$: OperationSchema = {
  name: "RegisterClient",
  http: { method: "POST", uri: "/client/register", code: 200 },
  input: RegisterClientRequest$,
  output: RegisterClientResponse$,
  errors: [
    InvalidRequestException$,
    InvalidScopeException$,
    InvalidClientMetadataException$,
    InternalServerException$,
    InvalidRedirectUriException$,
    UnsupportedGrantTypeException$,
  ],
  auth: [],
  parts: [jsonLong],
};

export const StartDeviceAuthorization$: OperationSchema = {
  name: "StartDeviceAuthorization",
  http: { method: "POST", uri: "/device_authorization", code: 200 },
  input: StartDeviceAuthorizationRequest$,
  output: StartDeviceAuthorizationResponse$,
  errors: [
    InvalidRequestException$,
    InvalidClientException$,
    UnauthorizedClientException$,
    SlowDownException$,
    InternalServerException$,
  ],
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
