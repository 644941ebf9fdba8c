// Generated from model/aws/sso/2019-06-10 by shapewright. Changes here are lost.

export interface GetRoleCredentialsRequest {
  roleName: string;
  accountId: string;
  accessToken: string;
}

export interface GetRoleCredentialsResponse {
  roleCredentials?: RoleCredentials | undefined;
}

export interface RoleCredentials {
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
  sessionToken?: string | undefined;
  expiration?: number | undefined;
}
