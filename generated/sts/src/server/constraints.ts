// Generated from model/sts/sts-2011-06-15.json by shapewright. Changes here are lost.

import type {
  ListConstraints,
  StructureConstraints,
} from "@shapewright/runtime/server";

export const AssumeRoleRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      RoleArn: {
        required: true,
        length: { min: 20, max: 2048 },
        pattern:
          "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
      },
      RoleSessionName: {
        required: true,
        length: { min: 2, max: 64 },
        pattern: "^[\\w+=,.@-]*$",
      },
      PolicyArns: { target: PolicyDescriptorListTypeConstraints },
      Policy: {
        length: { min: 1 },
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
      },
      DurationSeconds: { range: { min: 900, max: 43200 } },
      Tags: { length: { min: 0, max: 50 }, target: TagListTypeConstraints },
      TransitiveTagKeys: {
        length: { min: 0, max: 50 },
        target: TagKeyListTypeConstraints,
      },
      ExternalId: {
        length: { min: 2, max: 1224 },
        pattern: "^[\\w+=,.@:\\/-]*$",
      },
      SerialNumber: {
        length: { min: 9, max: 256 },
        pattern: "^[\\w+=/:,.@-]*$",
      },
      TokenCode: { length: { min: 6, max: 6 }, pattern: "^[\\d]*$" },
      SourceIdentity: {
        length: { min: 2, max: 64 },
        pattern: "^[\\w+=,.@-]*$",
      },
      ProvidedContexts: {
        length: { min: 0, max: 5 },
        target: ProvidedContextsListTypeConstraints,
      },
    };
  },
};

export const AssumeRoleWithSAMLRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      RoleArn: {
        required: true,
        length: { min: 20, max: 2048 },
        pattern:
          "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
      },
      PrincipalArn: {
        required: true,
        length: { min: 20, max: 2048 },
        pattern:
          "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
      },
      SAMLAssertion: { required: true, length: { min: 4, max: 100000 } },
      PolicyArns: { target: PolicyDescriptorListTypeConstraints },
      Policy: {
        length: { min: 1, max: 2048 },
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
      },
      DurationSeconds: { range: { min: 900, max: 43200 } },
    };
  },
};

export const AssumeRoleWithWebIdentityRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        RoleArn: {
          required: true,
          length: { min: 20, max: 2048 },
          pattern:
            "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
        },
        RoleSessionName: {
          required: true,
          length: { min: 2, max: 64 },
          pattern: "^[\\w+=,.@-]*$",
        },
        WebIdentityToken: { required: true, length: { min: 4, max: 20000 } },
        ProviderId: { length: { min: 4, max: 2048 } },
        PolicyArns: { target: PolicyDescriptorListTypeConstraints },
        Policy: {
          length: { min: 1, max: 2048 },
          pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
        },
        DurationSeconds: { range: { min: 900, max: 43200 } },
      };
    },
  };

export const AssumeRootRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      TargetPrincipal: { required: true, length: { min: 12, max: 2048 } },
      TaskPolicyArn: {
        required: true,
        target: PolicyDescriptorTypeConstraints,
      },
      DurationSeconds: { range: { min: 0, max: 900 } },
    };
  },
};

export const DecodeAuthorizationMessageRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        EncodedMessage: { required: true, length: { min: 1, max: 10240 } },
      };
    },
  };

export const GetAccessKeyInfoRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      AccessKeyId: {
        required: true,
        length: { min: 16, max: 128 },
        pattern: "^[\\w]*$",
      },
    };
  },
};

export const GetFederationTokenRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Name: {
        required: true,
        length: { min: 2, max: 32 },
        pattern: "^[\\w+=,.@-]*$",
      },
      Policy: {
        length: { min: 1, max: 2048 },
        pattern: "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
      },
      PolicyArns: { target: PolicyDescriptorListTypeConstraints },
      DurationSeconds: { range: { min: 900, max: 129600 } },
      Tags: { length: { min: 0, max: 50 }, target: TagListTypeConstraints },
    };
  },
};

export const GetSessionTokenRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      DurationSeconds: { range: { min: 900, max: 129600 } },
      SerialNumber: {
        length: { min: 9, max: 256 },
        pattern: "^[\\w+=/:,.@-]*$",
      },
      TokenCode: { length: { min: 6, max: 6 }, pattern: "^[\\d]*$" },
    };
  },
};

export const PolicyDescriptorTypeConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      arn: {
        length: { min: 20, max: 2048 },
        pattern:
          "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
      },
    };
  },
};

export const PolicyDescriptorListTypeConstraints: ListConstraints = {
  type: "list",
  member: { target: PolicyDescriptorTypeConstraints },
};

export const TagConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      Key: {
        required: true,
        length: { min: 1, max: 128 },
        pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",
      },
      Value: {
        required: true,
        length: { min: 0, max: 256 },
        pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
      },
    };
  },
};

export const TagListTypeConstraints: ListConstraints = {
  type: "list",
  member: { target: TagConstraints },
};

export const TagKeyListTypeConstraints: ListConstraints = {
  type: "list",
  member: {
    length: { min: 1, max: 128 },
    pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",
  },
};

export const ProvidedContextConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      ProviderArn: {
        length: { min: 20, max: 2048 },
        pattern:
          "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
      },
      ContextAssertion: { length: { min: 4, max: 2048 } },
    };
  },
};

export const ProvidedContextsListTypeConstraints: ListConstraints = {
  type: "list",
  member: { target: ProvidedContextConstraints },
};
