import type { SSOOIDCHandlers } from "@shapewright/sso-oidc/server";
import type { IdentityCenter } from "../center.ts";
import { createToken } from "./create-token.ts";
import { registerClient } from "./register-client.ts";
import { startDeviceAuthorization } from "./start-device-authorization.ts";

/** The handlers of SSOOIDC. This file is yours: later runs only add what it lacks. */
export const handlers: SSOOIDCHandlers<{ center: IdentityCenter }> = {
  async createToken(input, { center }) {
    return createToken(center, input);
  },

  async registerClient(input, { center }) {
    return registerClient(center, input);
  },

  async startDeviceAuthorization(input, { center }) {
    return startDeviceAuthorization(center, input);
  },
};
