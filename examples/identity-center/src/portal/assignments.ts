import type { AccountInfo, RoleInfo } from "@shapewright/sso";
import type { Config } from "../config/config.ts";

/** The accounts in which a person has a role, in the order of the config. */
export function accountsOf({ accounts, assignments }: Config, username: string): readonly AccountInfo[] {
  return accounts.filter(({ accountId }) =>
    assignments.some((assignment) => assignment.username === username && assignment.accountId === accountId),
  );
}

/** The roles of a person in one account, in the order of the config. */
export function rolesOf({ assignments }: Config, username: string, accountId: string): readonly RoleInfo[] {
  const names = assignments
    .filter((assignment) => assignment.username === username && assignment.accountId === accountId)
    .flatMap(({ roles }) => roles);
  return [...new Set(names)].map((roleName) => ({ accountId, roleName }));
}
