// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import type { RequestOptions } from "@shapewright/runtime";
import { SSOOIDCClient } from "./client.ts";
import {
  CreateTokenCommand,
  type CreateTokenCommandInput,
  type CreateTokenCommandOutput,
  RegisterClientCommand,
  type RegisterClientCommandInput,
  type RegisterClientCommandOutput,
  StartDeviceAuthorizationCommand,
  type StartDeviceAuthorizationCommandInput,
  type StartDeviceAuthorizationCommandOutput,
} from "./commands.ts";

/** {@link SSOOIDCClient} with a method for each operation. */
export class SSOOIDC extends SSOOIDCClient {
  /**
   * Creates and returns an access token for the authorized client. The access
   * token issued will be used to fetch short-term credentials for the assigned
   * roles in the AWS account.
   */
  createToken(
    input: CreateTokenCommandInput,
    options?: RequestOptions,
  ): Promise<CreateTokenCommandOutput> {
    return this.send(new CreateTokenCommand(input), options);
  }

  /**
   * Registers a client with IAM Identity Center. This allows clients to
   * initiate device authorization. The output should be persisted for reuse
   * through many authentication requests.
   */
  registerClient(
    input: RegisterClientCommandInput,
    options?: RequestOptions,
  ): Promise<RegisterClientCommandOutput> {
    return this.send(new RegisterClientCommand(input), options);
  }

  /**
   * Initiates device authorization by requesting a pair of verification codes
   * from the authorization service.
   */
  startDeviceAuthorization(
    input: StartDeviceAuthorizationCommandInput,
    options?: RequestOptions,
  ): Promise<StartDeviceAuthorizationCommandOutput> {
    return this.send(new StartDeviceAuthorizationCommand(input), options);
  }
}
