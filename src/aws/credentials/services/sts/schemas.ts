// Generated from model/aws/sts/2011-06-15 by shapewright. Changes here are lost.

import type { ErrorSchema, ListSchema, OperationSchema, ServiceSchema, StructureSchema } from "@shapewright/runtime";
import { requestSigning } from "@shapewright/runtime/aws-query";
import { IDPCommunicationErrorException, STSServiceException } from "./errors.ts";

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
  parts: [requestSigning],
};

export const AssumeRoleWithWebIdentity$: OperationSchema = {
  name: "AssumeRoleWithWebIdentity",
  input: AssumeRoleWithWebIdentityRequest$,
  output: AssumeRoleWithWebIdentityResponse$,
  errors: [IDPCommunicationErrorException$],
  auth: [],
};

export const STS$: ServiceSchema = {
  name: "STS",
  sdkId: "STS",
  version: "2011-06-15",
  endpointPrefix: "sts",
  signingName: "sts",
  xmlNamespace: { uri: "https://sts.amazonaws.com/doc/2011-06-15/" },
  errorNames: { IDPCommunicationError: "IDPCommunicationErrorException" },
  auth: ["aws.auth#sigv4"],
  get exception() {
    return STSServiceException;
  },
};
