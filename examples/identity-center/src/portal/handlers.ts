import { NotImplementedException } from "@shapewright/runtime/server";
import type { SSOHandlers } from "@shapewright/sso/server";

/** The handlers of SSO. This file is yours: later runs only add what it lacks. */
export const handlers: SSOHandlers = {
  async getRoleCredentials(_input, _context) {
    throw new NotImplementedException("GetRoleCredentials");
  },

  async listAccountRoles(_input, _context) {
    throw new NotImplementedException("ListAccountRoles");
  },

  async listAccounts(_input, _context) {
    throw new NotImplementedException("ListAccounts");
  },

  async logout(_input, _context) {
    throw new NotImplementedException("Logout");
  },
};
