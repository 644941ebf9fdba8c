// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import type { StructureConstraints } from "@shapewright/runtime/server";

export const GetRoleCredentialsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      roleName: { required: true },
      accountId: { required: true },
      accessToken: { required: true },
    };
  },
};

export const ListAccountRolesRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      maxResults: { range: { min: 1, max: 100 } },
      accessToken: { required: true },
      accountId: { required: true },
    };
  },
};

export const ListAccountsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      maxResults: { range: { min: 1, max: 100 } },
      accessToken: { required: true },
    };
  },
};

export const LogoutRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      accessToken: { required: true },
    };
  },
};
