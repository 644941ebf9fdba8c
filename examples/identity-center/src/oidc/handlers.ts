import { NotImplementedException } from "@shapewright/runtime/server";
import type { SSOOIDCHandlers } from "@shapewright/sso-oidc/server";

/** The handlers of SSOOIDC. This file is yours: later runs only add what it lacks. */
export const handlers: SSOOIDCHandlers = {
  async createToken(_input, _context) {
    throw new NotImplementedException("CreateToken");
  },

  async registerClient(_input, _context) {
    throw new NotImplementedException("RegisterClient");
  },

  async startDeviceAuthorization(_input, _context) {
    throw new NotImplementedException("StartDeviceAuthorization");
  },
};
