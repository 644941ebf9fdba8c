// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import type { RequestOptions } from "@shapewright/runtime";
import { SSOClient } from "./client.ts";
import {
  GetRoleCredentialsCommand,
  type GetRoleCredentialsCommandInput,
  type GetRoleCredentialsCommandOutput,
  ListAccountRolesCommand,
  type ListAccountRolesCommandInput,
  type ListAccountRolesCommandOutput,
  ListAccountsCommand,
  type ListAccountsCommandInput,
  type ListAccountsCommandOutput,
  LogoutCommand,
  type LogoutCommandInput,
  type LogoutCommandOutput,
} from "./commands.ts";

/** {@link SSOClient} with a method for each operation. */
export class SSO extends SSOClient {
  /**
   * Returns short-term credentials for a role that is assigned to the user in
   * an account.
   */
  getRoleCredentials(
    input: GetRoleCredentialsCommandInput,
    options?: RequestOptions,
  ): Promise<GetRoleCredentialsCommandOutput> {
    return this.send(new GetRoleCredentialsCommand(input), options);
  }

  /**
   * Lists the roles that are assigned to the user in one account, a page at a
   * time.
   */
  listAccountRoles(
    input: ListAccountRolesCommandInput,
    options?: RequestOptions,
  ): Promise<ListAccountRolesCommandOutput> {
    return this.send(new ListAccountRolesCommand(input), options);
  }

  /**
   * Lists the accounts in which the user has at least one role, a page at a
   * time.
   */
  listAccounts(
    input: ListAccountsCommandInput,
    options?: RequestOptions,
  ): Promise<ListAccountsCommandOutput> {
    return this.send(new ListAccountsCommand(input), options);
  }

  /**
   * Ends the user's session. The access token is worth nothing afterwards;
   * credentials that were handed out before stay valid until they expire.
   */
  logout(
    input: LogoutCommandInput,
    options?: RequestOptions,
  ): Promise<LogoutCommandOutput> {
    return this.send(new LogoutCommand(input), options);
  }
}
