import type { SSOOIDCHandlers } from "@shapewright/sso-oidc/server";
import type { IdentityCenter } from "../center.ts";
import { createToken } from "./create-token.ts";
import { registerClient } from "./register-client.ts";
import { withServerErrors } from "./server-errors.ts";
import { startDeviceAuthorization } from "./start-device-authorization.ts";

/** The handlers of SSOOIDC. This file is yours to edit: later runs only add missing handlers. */
export const handlers: SSOOIDCHandlers<{ readonly center: IdentityCenter }> = {
  async createToken(input, { center, operation }) {
    return withServerErrors(center, operation, () => createToken(center, input));
  },

  async registerClient(input, { center, operation }) {
    return withServerErrors(center, operation, () => registerClient(center, input));
  },

  async startDeviceAuthorization(input, { center, operation }) {
    return withServerErrors(center, operation, () => startDeviceAuthorization(center, input));
  },
};
