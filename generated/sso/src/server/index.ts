// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

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
  GetRoleCredentialsRequest,
  GetRoleCredentialsResponse,
  ListAccountRolesRequest,
  ListAccountRolesResponse,
  ListAccountsRequest,
  ListAccountsResponse,
  LogoutRequest,
} from "../models.ts";
import {
  GetRoleCredentials$,
  ListAccountRoles$,
  ListAccounts$,
  Logout$,
  SSO$,
} from "../schemas.ts";
import {
  GetRoleCredentialsRequestConstraints,
  ListAccountRolesRequestConstraints,
  ListAccountsRequestConstraints,
  LogoutRequestConstraints,
} from "./constraints.ts";

/** A handler for each operation of SSO. */
export interface SSOHandlers<Context = unknown> {
  /**
   * Returns short-term credentials for a role that is assigned to the user in
   * an account.
   */
  getRoleCredentials(
    input: GetRoleCredentialsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetRoleCredentialsResponse>;

  /**
   * Lists the roles that are assigned to the user in one account, a page at a
   * time.
   */
  listAccountRoles(
    input: ListAccountRolesRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListAccountRolesResponse>;

  /**
   * Lists the accounts in which the user has at least one role, a page at a
   * time.
   */
  listAccounts(
    input: ListAccountsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListAccountsResponse>;

  /**
   * Ends the user's session. The access token is worth nothing afterwards;
   * credentials that were handed out before stay valid until they expire.
   */
  logout(
    input: LogoutRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;
}

const definition: ServerDefinition = {
  service: SSO$,
  protocols: [restJson1Server],
  operations: {
    getRoleCredentials: {
      schema: GetRoleCredentials$,
      constraints: GetRoleCredentialsRequestConstraints,
      validationError: InvalidRequestException,
    },
    listAccountRoles: {
      schema: ListAccountRoles$,
      constraints: ListAccountRolesRequestConstraints,
      validationError: InvalidRequestException,
    },
    listAccounts: {
      schema: ListAccounts$,
      constraints: ListAccountsRequestConstraints,
      validationError: InvalidRequestException,
    },
    logout: {
      schema: Logout$,
      constraints: LogoutRequestConstraints,
      validationError: InvalidRequestException,
    },
  },
};

/**
 * Creates a server that calls the given handlers; operations without a handler
 * respond with 501.
 */
export function createSSOServer<Context = unknown>(
  handlers: Partial<SSOHandlers<Context>>,
  options: ServerOptions<Context> = {},
): ServiceServer {
  return createServer(definition, handlers, options);
}
