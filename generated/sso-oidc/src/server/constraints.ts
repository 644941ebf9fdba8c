// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import type { StructureConstraints } from "@shapewright/runtime/server";

export const CreateTokenRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      clientId: { required: true },
      clientSecret: { required: true },
      grantType: { required: true },
    };
  },
};

export const RegisterClientRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      clientName: { required: true },
      clientType: { required: true },
    };
  },
};

export const StartDeviceAuthorizationRequestConstraints: StructureConstraints =
  {
    type: "structure",
    members() {
      return {
        clientId: { required: true },
        clientSecret: { required: true },
        startUrl: { required: true },
      };
    },
  };
