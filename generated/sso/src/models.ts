// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

/** An account in which the user has a role. */
export interface AccountInfo {
  /** The account's twelve digits. */
  accountId?: string | undefined;
  /** The name that people know the account by. */
  accountName?: string | undefined;
  /** The address of the account's owner. */
  emailAddress?: string | undefined;
}

export interface GetRoleCredentialsRequest {
  /** The name of the role. */
  roleName: string;
  /** The account in which the role is assigned to the user. */
  accountId: string;
  /** The token that `CreateToken` of the `sso-oidc` service returned. */
  accessToken: string;
}

export interface GetRoleCredentialsResponse {
  /** The credentials. */
  roleCredentials?: RoleCredentials | undefined;
}

export interface ListAccountRolesRequest {
  /** Where to go on: the `nextToken` of the page before. */
  nextToken?: string | undefined;
  /** The most roles that a page may hold. */
  maxResults?: number | undefined;
  /** The token that `CreateToken` of the `sso-oidc` service returned. */
  accessToken: string;
  /** The account whose roles are listed. */
  accountId: string;
}

export interface ListAccountRolesResponse {
  /** Where the next page starts; not set on the last one. */
  nextToken?: string | undefined;
  /** The roles of this page. */
  roleList?: RoleInfo[] | undefined;
}

export interface ListAccountsRequest {
  /** Where to go on: the `nextToken` of the page before. */
  nextToken?: string | undefined;
  /** The most accounts that a page may hold. */
  maxResults?: number | undefined;
  /** The token that `CreateToken` of the `sso-oidc` service returned. */
  accessToken: string;
}

export interface ListAccountsResponse {
  /** Where the next page starts; not set on the last one. */
  nextToken?: string | undefined;
  /** The accounts of this page. */
  accountList?: AccountInfo[] | undefined;
}

export interface LogoutRequest {
  /** The token that `CreateToken` of the `sso-oidc` service returned. */
  accessToken: string;
}

/** Short-term credentials of a role. */
export interface RoleCredentials {
  /** Names the credentials in a signed request. */
  accessKeyId?: string | undefined;
  /** Signs requests. */
  secretAccessKey?: string | undefined;
  /** Travels with each signed request. */
  sessionToken?: string | undefined;
  /** When the credentials expire, in milliseconds since 1970-01-01 UTC. */
  expiration?: number | undefined;
}

/** A role that is assigned to the user. */
export interface RoleInfo {
  /** The name of the role. */
  roleName?: string | undefined;
  /** The account in which it is assigned. */
  accountId?: string | undefined;
}
