import { ResourceNotFoundException, UnauthorizedException } from "@shapewright/sso";
import type { SSOHandlers } from "@shapewright/sso/server";
import type { IdentityCenter } from "../center.ts";
import { endSession, findSession, type Session } from "../sessions/sessions.ts";
import { accountsOf, rolesOf } from "./assignments.ts";
import { pageOf } from "./list-page.ts";
import { makeUpRoleCredentials } from "./role-credentials.ts";

/** The handlers of SSO. This file is yours to edit: later runs only add missing handlers. */
export const handlers: SSOHandlers<{ readonly center: IdentityCenter }> = {
  async getRoleCredentials({ accessToken, accountId, roleName }, { center }) {
    const { username } = await authorize(center, accessToken);
    if (!rolesOf(center.config, username, accountId).some((role) => role.roleName === roleName))
      throw new ResourceNotFoundException({ message: `The role "${roleName}" is not assigned in "${accountId}".` });
    center.log.info({ username, accountId, roleName }, "role credentials made up");
    return { roleCredentials: makeUpRoleCredentials(center.config.lifetimes.roleCredentials) };
  },

  async listAccountRoles({ accessToken, accountId, ...page }, { center }) {
    const { username } = await authorize(center, accessToken);
    const roles = rolesOf(center.config, username, accountId);
    if (roles.length === 0)
      throw new ResourceNotFoundException({ message: `No role is assigned in the account "${accountId}".` });
    const { entries, nextToken } = pageOf(roles, page);
    return { roleList: entries, nextToken };
  },

  async listAccounts({ accessToken, ...page }, { center }) {
    const { username } = await authorize(center, accessToken);
    const { entries, nextToken } = pageOf(accountsOf(center.config, username), page);
    return { accountList: entries, nextToken };
  },

  async logout({ accessToken }, { center }) {
    const { sessionId, username } = await authorize(center, accessToken);
    await endSession(center.database, sessionId);
    center.log.info({ username }, "session ended");
  },
};

/** What lets a token use the portal. */
const portalScope = "sso:account:access";

/**
 * The session of a token that may use the portal.
 *
 * @throws UnauthorizedException Where the token is unknown, has expired or lacks the scope, its session was ended,
 * or its person is no longer in the config.
 */
async function authorize(center: IdentityCenter, accessToken: string): Promise<Session> {
  const session = await findSession(center, accessToken);
  const isKnown = center.config.people.some(({ username }) => username === session?.username);
  if (session === undefined || !isKnown || !session.scopes.includes(portalScope))
    throw new UnauthorizedException({ message: "The access token is not valid. Sign in again." });
  return session;
}
