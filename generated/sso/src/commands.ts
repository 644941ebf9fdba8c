// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import {
  Command,
  type CommandSchema,
  type MetadataBearer,
} from "@shapewright/runtime";
import type {
  GetRoleCredentialsRequest,
  GetRoleCredentialsResponse,
  ListAccountRolesRequest,
  ListAccountRolesResponse,
  ListAccountsRequest,
  ListAccountsResponse,
  LogoutRequest,
} from "./models.ts";
import {
  GetRoleCredentials$,
  ListAccountRoles$,
  ListAccounts$,
  Logout$,
  SSO$,
} from "./schemas.ts";

/** The input of `GetRoleCredentialsCommand`. */
export interface GetRoleCredentialsCommandInput extends GetRoleCredentialsRequest {}

/** The output of `GetRoleCredentialsCommand`. */
export interface GetRoleCredentialsCommandOutput
  extends GetRoleCredentialsResponse, MetadataBearer {}

/**
 * Returns short-term credentials for a role that is assigned to the user in an
 * account.
 *
 * @example Get credentials for a role
 * ```ts
 * const { roleCredentials } = await client.send(
 *   new GetRoleCredentialsCommand({
 *     accessToken: "at-7c9d2eexample",
 *     accountId: "111122223333",
 *     roleName: "Developer",
 *   }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Something is wrong
 * with the input, for example a parameter that is missing or out of range.
 * @throws an {@link UnauthorizedException} (client fault): The access token is
 * not valid: it is unknown, has expired, or its session was ended.
 * @throws a {@link TooManyRequestsException} (client fault): Requests arrive
 * more often than the service allows. Try again later.
 * @throws a {@link ResourceNotFoundException} (client fault): The account or
 * the role does not exist, or is not assigned to the user.
 */
export class GetRoleCredentialsCommand extends Command<
  GetRoleCredentialsCommandInput,
  GetRoleCredentialsCommandOutput
> {
  override readonly schema: CommandSchema = [SSO$, GetRoleCredentials$];
}

/** The input of `ListAccountRolesCommand`. */
export interface ListAccountRolesCommandInput extends ListAccountRolesRequest {}

/** The output of `ListAccountRolesCommand`. */
export interface ListAccountRolesCommandOutput
  extends ListAccountRolesResponse, MetadataBearer {}

/**
 * Lists the roles that are assigned to the user in one account, a page at a
 * time.
 *
 * @example List the roles in an account
 * ```ts
 * const { roleList } = await client.send(
 *   new ListAccountRolesCommand({
 *     accessToken: "at-7c9d2eexample",
 *     accountId: "111122223333",
 *   }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Something is wrong
 * with the input, for example a parameter that is missing or out of range.
 * @throws an {@link UnauthorizedException} (client fault): The access token is
 * not valid: it is unknown, has expired, or its session was ended.
 * @throws a {@link TooManyRequestsException} (client fault): Requests arrive
 * more often than the service allows. Try again later.
 * @throws a {@link ResourceNotFoundException} (client fault): The account or
 * the role does not exist, or is not assigned to the user.
 */
export class ListAccountRolesCommand extends Command<
  ListAccountRolesCommandInput,
  ListAccountRolesCommandOutput
> {
  override readonly schema: CommandSchema = [SSO$, ListAccountRoles$];
}

/** The input of `ListAccountsCommand`. */
export interface ListAccountsCommandInput extends ListAccountsRequest {}

/** The output of `ListAccountsCommand`. */
export interface ListAccountsCommandOutput
  extends ListAccountsResponse, MetadataBearer {}

/**
 * Lists the accounts in which the user has at least one role, a page at a time.
 *
 * @example List the accounts of the user
 * ```ts
 * const { accountList } = await client.send(
 *   new ListAccountsCommand({ accessToken: "at-7c9d2eexample" }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Something is wrong
 * with the input, for example a parameter that is missing or out of range.
 * @throws an {@link UnauthorizedException} (client fault): The access token is
 * not valid: it is unknown, has expired, or its session was ended.
 * @throws a {@link TooManyRequestsException} (client fault): Requests arrive
 * more often than the service allows. Try again later.
 * @throws a {@link ResourceNotFoundException} (client fault): The account or
 * the role does not exist, or is not assigned to the user.
 */
export class ListAccountsCommand extends Command<
  ListAccountsCommandInput,
  ListAccountsCommandOutput
> {
  override readonly schema: CommandSchema = [SSO$, ListAccounts$];
}

/** The input of `LogoutCommand`. */
export interface LogoutCommandInput extends LogoutRequest {}

/** The output of `LogoutCommand`. */
export interface LogoutCommandOutput extends MetadataBearer {}

/**
 * Ends the user's session. The access token is worth nothing afterwards;
 * credentials that were handed out before stay valid until they expire.
 *
 * @example End the session
 * ```ts
 * await client.send(new LogoutCommand({ accessToken: "at-7c9d2eexample" }));
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Something is wrong
 * with the input, for example a parameter that is missing or out of range.
 * @throws an {@link UnauthorizedException} (client fault): The access token is
 * not valid: it is unknown, has expired, or its session was ended.
 * @throws a {@link TooManyRequestsException} (client fault): Requests arrive
 * more often than the service allows. Try again later.
 */
export class LogoutCommand extends Command<
  LogoutCommandInput,
  LogoutCommandOutput
> {
  override readonly schema: CommandSchema = [SSO$, Logout$];
}
