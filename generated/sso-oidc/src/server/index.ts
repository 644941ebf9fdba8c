// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import {
  type Awaitable,
  type HandlerContext,
  type ServerDefinition,
  type ServerOptions,
  type ServiceServer,
  createServer,
} from "@shapewright/runtime/server";
import { restJson1Server } from "@shapewright/runtime/server/rest-json";
import { InvalidRequestException } from "../errors.ts";
import type {
  CreateTokenRequest,
  CreateTokenResponse,
  RegisterClientRequest,
  RegisterClientResponse,
  StartDeviceAuthorizationRequest,
  StartDeviceAuthorizationResponse,
} from "../models.ts";
import {
  CreateToken$,
  RegisterClient$,
  SSOOIDC$,
  StartDeviceAuthorization$,
} from "../schemas.ts";
import {
  CreateTokenRequestConstraints,
  RegisterClientRequestConstraints,
  StartDeviceAuthorizationRequestConstraints,
} from "./constraints.ts";

/** A handler for each operation of SSOOIDC. */
export interface SSOOIDCHandlers<Context = unknown> {
  /**
   * Creates and returns an access token for the authorized client. The access
   * token issued will be used to fetch short-term credentials for the assigned
   * roles in the AWS account.
   */
  createToken(
    input: CreateTokenRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CreateTokenResponse>;

  /**
   * Registers a client with IAM Identity Center. This allows clients to
   * initiate device authorization. The output should be persisted for reuse
   * through many authentication requests.
   */
  registerClient(
    input: RegisterClientRequest,
    context: HandlerContext<Context>,
  ): Awaitable<RegisterClientResponse>;

  /**
   * Initiates device authorization by requesting a pair of verification codes
   * from the authorization service.
   */
  startDeviceAuthorization(
    input: StartDeviceAuthorizationRequest,
    context: HandlerContext<Context>,
  ): Awaitable<StartDeviceAuthorizationResponse>;
}

const definition: ServerDefinition = {
  service: SSOOIDC$,
  protocols: [restJson1Server],
  operations: {
    createToken: {
      schema: CreateToken$,
      constraints: CreateTokenRequestConstraints,
      validationError: InvalidRequestException,
    },
    registerClient: {
      schema: RegisterClient$,
      constraints: RegisterClientRequestConstraints,
      validationError: InvalidRequestException,
    },
    startDeviceAuthorization: {
      schema: StartDeviceAuthorization$,
      constraints: StartDeviceAuthorizationRequestConstraints,
      validationError: InvalidRequestException,
    },
  },
};

/**
 * Creates a server that calls the given handlers; operations without a handler
 * respond with 501.
 */
export function createSSOOIDCServer<Context = unknown>(
  handlers: Partial<SSOOIDCHandlers<Context>>,
  options: ServerOptions<Context> = {},
): ServiceServer {
  return createServer(definition, handlers, options);
}
