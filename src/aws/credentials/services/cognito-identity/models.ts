// Generated from model/aws/cognito-identity/2014-06-30 by shapewright. Changes here are lost.

export interface Credentials {
  AccessKeyId?: string | undefined;
  SecretKey?: string | undefined;
  SessionToken?: string | undefined;
  Expiration?: Date | undefined;
}

export interface GetCredentialsForIdentityInput {
  IdentityId: string;
  Logins?: Record<string, string> | undefined;
  CustomRoleArn?: string | undefined;
}

export interface GetCredentialsForIdentityResponse {
  IdentityId?: string | undefined;
  Credentials?: Credentials | undefined;
}

export interface GetIdInput {
  AccountId?: string | undefined;
  IdentityPoolId: string;
  Logins?: Record<string, string> | undefined;
}

export interface GetIdResponse {
  IdentityId?: string | undefined;
}
