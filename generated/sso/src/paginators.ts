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

/** What the paginators take: the client, and how to page. */
export interface SSOPaginationConfiguration extends PaginationConfiguration {
  readonly client: SSOClient;
}

/** The pages of {@link ListAccountRolesCommand}, asked for one by one. */
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

/** The pages of {@link ListAccountsCommand}, asked for one by one. */
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
