// Generated from model/sts/sts-2011-06-15.json by shapewright. Changes here are lost.

import { sigV4Auth } from "@shapewright/aws";
import type {
  ErrorSchema,
  ListSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
} from "@shapewright/runtime";
import { requestSigning } from "@shapewright/runtime/aws-query";
import { serviceEndpoint } from "./endpoint.ts";
import {
  ExpiredTokenException,
  IDPCommunicationErrorException,
  IDPRejectedClaimException,
  InvalidAuthorizationMessageException,
  InvalidIdentityTokenException,
  MalformedPolicyDocumentException,
  PackedPolicyTooLargeException,
  RegionDisabledException,
  STSServiceException,
} from "./errors.ts";

export const AssumeRoleRequest$: StructureSchema = {
  type: "structure",
  name: "AssumeRoleRequest",
  members() {
    return {
      RoleArn: { target: "string" },
      RoleSessionName: { target: "string" },
      PolicyArns: { target: PolicyDescriptorListType$ },
      Policy: { target: "string" },
      DurationSeconds: { target: "integer" },
      Tags: { target: TagListType$ },
      TransitiveTagKeys: { target: TagKeyListType$ },
      ExternalId: { target: "string" },
      SerialNumber: { target: "string" },
      TokenCode: { target: "string" },
      SourceIdentity: { target: "string" },
      ProvidedContexts: { target: ProvidedContextsListType$ },
    };
  },
};

export const AssumeRoleResponse$: StructureSchema = {
  type: "structure",
  name: "AssumeRoleResponse",
  members() {
    return {
      Credentials: { target: Credentials$ },
      AssumedRoleUser: { target: AssumedRoleUser$ },
      PackedPolicySize: { target: "integer" },
      SourceIdentity: { target: "string" },
    };
  },
};

export const AssumeRoleWithSAMLRequest$: StructureSchema = {
  type: "structure",
  name: "AssumeRoleWithSAMLRequest",
  members() {
    return {
      RoleArn: { target: "string" },
      PrincipalArn: { target: "string" },
      SAMLAssertion: { target: "string", sensitive: true },
      PolicyArns: { target: PolicyDescriptorListType$ },
      Policy: { target: "string" },
      DurationSeconds: { target: "integer" },
    };
  },
};

export const AssumeRoleWithSAMLResponse$: StructureSchema = {
  type: "structure",
  name: "AssumeRoleWithSAMLResponse",
  members() {
    return {
      Credentials: { target: Credentials$ },
      AssumedRoleUser: { target: AssumedRoleUser$ },
      PackedPolicySize: { target: "integer" },
      Subject: { target: "string" },
      SubjectType: { target: "string" },
      Issuer: { target: "string" },
      Audience: { target: "string" },
      NameQualifier: { target: "string" },
      SourceIdentity: { target: "string" },
    };
  },
};

export const AssumeRoleWithWebIdentityRequest$: StructureSchema = {
  type: "structure",
  name: "AssumeRoleWithWebIdentityRequest",
  members() {
    return {
      RoleArn: { target: "string" },
      RoleSessionName: { target: "string" },
      WebIdentityToken: { target: "string", sensitive: true },
      ProviderId: { target: "string" },
      PolicyArns: { target: PolicyDescriptorListType$ },
      Policy: { target: "string" },
      DurationSeconds: { target: "integer" },
    };
  },
};

export const AssumeRoleWithWebIdentityResponse$: StructureSchema = {
  type: "structure",
  name: "AssumeRoleWithWebIdentityResponse",
  members() {
    return {
      Credentials: { target: Credentials$ },
      SubjectFromWebIdentityToken: { target: "string" },
      AssumedRoleUser: { target: AssumedRoleUser$ },
      PackedPolicySize: { target: "integer" },
      Provider: { target: "string" },
      Audience: { target: "string" },
      SourceIdentity: { target: "string" },
    };
  },
};

export const AssumeRootRequest$: StructureSchema = {
  type: "structure",
  name: "AssumeRootRequest",
  members() {
    return {
      TargetPrincipal: { target: "string" },
      TaskPolicyArn: { target: PolicyDescriptorType$ },
      DurationSeconds: { target: "integer" },
    };
  },
};

export const AssumeRootResponse$: StructureSchema = {
  type: "structure",
  name: "AssumeRootResponse",
  members() {
    return {
      Credentials: { target: Credentials$ },
      SourceIdentity: { target: "string" },
    };
  },
};

export const AssumedRoleUser$: StructureSchema = {
  type: "structure",
  name: "AssumedRoleUser",
  members() {
    return {
      AssumedRoleId: { target: "string" },
      Arn: { target: "string" },
    };
  },
};

export const Credentials$: StructureSchema = {
  type: "structure",
  name: "Credentials",
  members() {
    return {
      AccessKeyId: { target: "string" },
      SecretAccessKey: { target: "string", sensitive: true },
      SessionToken: { target: "string" },
      Expiration: { target: "timestamp" },
    };
  },
};

export const DecodeAuthorizationMessageRequest$: StructureSchema = {
  type: "structure",
  name: "DecodeAuthorizationMessageRequest",
  members() {
    return {
      EncodedMessage: { target: "string" },
    };
  },
};

export const DecodeAuthorizationMessageResponse$: StructureSchema = {
  type: "structure",
  name: "DecodeAuthorizationMessageResponse",
  members() {
    return {
      DecodedMessage: { target: "string" },
    };
  },
};

export const ExpiredTokenException$: ErrorSchema = {
  type: "structure",
  name: "ExpiredTokenException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  awsQueryError: { code: "ExpiredTokenException", httpResponseCode: 400 },
  get errorClass() {
    return ExpiredTokenException;
  },
};

export const FederatedUser$: StructureSchema = {
  type: "structure",
  name: "FederatedUser",
  members() {
    return {
      FederatedUserId: { target: "string" },
      Arn: { target: "string" },
    };
  },
};

export const GetAccessKeyInfoRequest$: StructureSchema = {
  type: "structure",
  name: "GetAccessKeyInfoRequest",
  members() {
    return {
      AccessKeyId: { target: "string" },
    };
  },
};

export const GetAccessKeyInfoResponse$: StructureSchema = {
  type: "structure",
  name: "GetAccessKeyInfoResponse",
  members() {
    return {
      Account: { target: "string" },
    };
  },
};

export const GetCallerIdentityRequest$: StructureSchema = {
  type: "structure",
  name: "GetCallerIdentityRequest",
  members() {
    return {};
  },
};

export const GetCallerIdentityResponse$: StructureSchema = {
  type: "structure",
  name: "GetCallerIdentityResponse",
  members() {
    return {
      UserId: { target: "string" },
      Account: { target: "string" },
      Arn: { target: "string" },
    };
  },
};

export const GetFederationTokenRequest$: StructureSchema = {
  type: "structure",
  name: "GetFederationTokenRequest",
  members() {
    return {
      Name: { target: "string" },
      Policy: { target: "string" },
      PolicyArns: { target: PolicyDescriptorListType$ },
      DurationSeconds: { target: "integer" },
      Tags: { target: TagListType$ },
    };
  },
};

export const GetFederationTokenResponse$: StructureSchema = {
  type: "structure",
  name: "GetFederationTokenResponse",
  members() {
    return {
      Credentials: { target: Credentials$ },
      FederatedUser: { target: FederatedUser$ },
      PackedPolicySize: { target: "integer" },
    };
  },
};

export const GetSessionTokenRequest$: StructureSchema = {
  type: "structure",
  name: "GetSessionTokenRequest",
  members() {
    return {
      DurationSeconds: { target: "integer" },
      SerialNumber: { target: "string" },
      TokenCode: { target: "string" },
    };
  },
};

export const GetSessionTokenResponse$: StructureSchema = {
  type: "structure",
  name: "GetSessionTokenResponse",
  members() {
    return {
      Credentials: { target: Credentials$ },
    };
  },
};

export const IDPCommunicationErrorException$: ErrorSchema = {
  type: "structure",
  name: "IDPCommunicationErrorException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  awsQueryError: { code: "IDPCommunicationError", httpResponseCode: 400 },
  get errorClass() {
    return IDPCommunicationErrorException;
  },
};

export const IDPRejectedClaimException$: ErrorSchema = {
  type: "structure",
  name: "IDPRejectedClaimException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 403,
  awsQueryError: { code: "IDPRejectedClaim", httpResponseCode: 403 },
  get errorClass() {
    return IDPRejectedClaimException;
  },
};

export const InvalidAuthorizationMessageException$: ErrorSchema = {
  type: "structure",
  name: "InvalidAuthorizationMessageException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  awsQueryError: {
    code: "InvalidAuthorizationMessageException",
    httpResponseCode: 400,
  },
  get errorClass() {
    return InvalidAuthorizationMessageException;
  },
};

export const InvalidIdentityTokenException$: ErrorSchema = {
  type: "structure",
  name: "InvalidIdentityTokenException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  awsQueryError: { code: "InvalidIdentityToken", httpResponseCode: 400 },
  get errorClass() {
    return InvalidIdentityTokenException;
  },
};

export const MalformedPolicyDocumentException$: ErrorSchema = {
  type: "structure",
  name: "MalformedPolicyDocumentException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  awsQueryError: { code: "MalformedPolicyDocument", httpResponseCode: 400 },
  get errorClass() {
    return MalformedPolicyDocumentException;
  },
};

export const PackedPolicyTooLargeException$: ErrorSchema = {
  type: "structure",
  name: "PackedPolicyTooLargeException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 400,
  awsQueryError: { code: "PackedPolicyTooLarge", httpResponseCode: 400 },
  get errorClass() {
    return PackedPolicyTooLargeException;
  },
};

export const PolicyDescriptorType$: StructureSchema = {
  type: "structure",
  name: "PolicyDescriptorType",
  members() {
    return {
      arn: { target: "string" },
    };
  },
};

export const ProvidedContext$: StructureSchema = {
  type: "structure",
  name: "ProvidedContext",
  members() {
    return {
      ProviderArn: { target: "string" },
      ContextAssertion: { target: "string" },
    };
  },
};

export const ProvidedContextsListType$: ListSchema = {
  type: "list",
  member: { target: ProvidedContext$ },
};

export const RegionDisabledException$: ErrorSchema = {
  type: "structure",
  name: "RegionDisabledException",
  members() {
    return {
      message: { target: "string" },
    };
  },
  error: "client",
  httpError: 403,
  awsQueryError: { code: "RegionDisabledException", httpResponseCode: 403 },
  get errorClass() {
    return RegionDisabledException;
  },
};

export const Tag$: StructureSchema = {
  type: "structure",
  name: "Tag",
  members() {
    return {
      Key: { target: "string" },
      Value: { target: "string" },
    };
  },
};

export const PolicyDescriptorListType$: ListSchema = {
  type: "list",
  member: { target: PolicyDescriptorType$ },
};

export const TagKeyListType$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const TagListType$: ListSchema = {
  type: "list",
  member: { target: Tag$ },
};

export const AssumeRole$: OperationSchema = {
  name: "AssumeRole",
  input: AssumeRoleRequest$,
  output: AssumeRoleResponse$,
  errors: [
    ExpiredTokenException$,
    MalformedPolicyDocumentException$,
    PackedPolicyTooLargeException$,
    RegionDisabledException$,
  ],
  parts: [requestSigning],
};

export const AssumeRoleWithSAML$: OperationSchema = {
  name: "AssumeRoleWithSAML",
  input: AssumeRoleWithSAMLRequest$,
  output: AssumeRoleWithSAMLResponse$,
  errors: [
    ExpiredTokenException$,
    IDPRejectedClaimException$,
    InvalidIdentityTokenException$,
    MalformedPolicyDocumentException$,
    PackedPolicyTooLargeException$,
    RegionDisabledException$,
  ],
  parts: [requestSigning],
};

export const AssumeRoleWithWebIdentity$: OperationSchema = {
  name: "AssumeRoleWithWebIdentity",
  input: AssumeRoleWithWebIdentityRequest$,
  output: AssumeRoleWithWebIdentityResponse$,
  errors: [
    ExpiredTokenException$,
    IDPCommunicationErrorException$,
    IDPRejectedClaimException$,
    InvalidIdentityTokenException$,
    MalformedPolicyDocumentException$,
    PackedPolicyTooLargeException$,
    RegionDisabledException$,
  ],
  parts: [requestSigning],
};

export const AssumeRoot$: OperationSchema = {
  name: "AssumeRoot",
  input: AssumeRootRequest$,
  output: AssumeRootResponse$,
  errors: [ExpiredTokenException$, RegionDisabledException$],
  parts: [requestSigning],
};

export const DecodeAuthorizationMessage$: OperationSchema = {
  name: "DecodeAuthorizationMessage",
  input: DecodeAuthorizationMessageRequest$,
  output: DecodeAuthorizationMessageResponse$,
  errors: [InvalidAuthorizationMessageException$],
  parts: [requestSigning],
};

export const GetAccessKeyInfo$: OperationSchema = {
  name: "GetAccessKeyInfo",
  input: GetAccessKeyInfoRequest$,
  output: GetAccessKeyInfoResponse$,
  parts: [requestSigning],
};

export const GetCallerIdentity$: OperationSchema = {
  name: "GetCallerIdentity",
  input: GetCallerIdentityRequest$,
  output: GetCallerIdentityResponse$,
  parts: [requestSigning],
};

export const GetFederationToken$: OperationSchema = {
  name: "GetFederationToken",
  input: GetFederationTokenRequest$,
  output: GetFederationTokenResponse$,
  errors: [
    MalformedPolicyDocumentException$,
    PackedPolicyTooLargeException$,
    RegionDisabledException$,
  ],
  parts: [requestSigning],
};

export const GetSessionToken$: OperationSchema = {
  name: "GetSessionToken",
  input: GetSessionTokenRequest$,
  output: GetSessionTokenResponse$,
  errors: [RegionDisabledException$],
  parts: [requestSigning],
};

export const STS$: ServiceSchema = {
  name: "AWSSecurityTokenServiceV20110615",
  sdkId: "STS",
  version: "2011-06-15",
  endpointPrefix: "sts",
  signingName: "sts",
  xmlNamespace: { uri: "https://sts.amazonaws.com/doc/2011-06-15/" },
  errorNames: {
    PackedPolicyTooLarge: "PackedPolicyTooLargeException",
    MalformedPolicyDocument: "MalformedPolicyDocumentException",
    InvalidIdentityToken: "InvalidIdentityTokenException",
    IDPRejectedClaim: "IDPRejectedClaimException",
    IDPCommunicationError: "IDPCommunicationErrorException",
  },
  auth: ["aws.auth#sigv4"],
  parts: [serviceEndpoint, sigV4Auth],
  get exception() {
    return STSServiceException;
  },
};
