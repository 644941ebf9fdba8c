// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import {
  type PaginationConfiguration,
  type Paginator,
  paginate,
} from "@shapewright/runtime";
import type { SSOClient } from "./client.ts";
import {
  ListAccountRolesCommand,
  type ListAccountRolesCommandInput,
  type ListAccountRolesCommandOutput,
  ListAccountsCommand,
  type ListAccountsCommandInput,
  type ListAccountsCommandOutput,
} from "./commands.ts";

/** The configuration of paginators: the client and the options of pagination. */
export interface SSOPaginationConfiguration extends PaginationConfiguration {
  readonly client: SSOClient;
}

/** Requests the pages of {@link ListAccountRolesCommand} one by one. */
export function paginateListAccountRoles(
  config: SSOPaginationConfiguration,
  input: ListAccountRolesCommandInput,
): Paginator<ListAccountRolesCommandOutput> {
  return paginate(config, input, {
    command: ListAccountRolesCommand,
    inputTokens: ["nextToken"],
    outputTokens: [["nextToken"]],
    pageSize: "maxResults",
  });
}

/** Requests the pages of {@link ListAccountsCommand} one by one. */
export function paginateListAccounts(
  config: SSOPaginationConfiguration,
  input: ListAccountsCommandInput,
): Paginator<ListAccountsCommandOutput> {
  return paginate(config, input, {
    command: ListAccountsCommand,
    inputTokens: ["nextToken"],
    outputTokens: [["nextToken"]],
    pageSize: "maxResults",
  });
}
