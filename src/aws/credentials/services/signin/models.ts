// Generated from model/aws/signin/2023-01-01 by shapewright. Changes here are lost.

export interface AccessToken {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export interface CreateOAuth2TokenRequest {
  tokenInput: CreateOAuth2TokenRequestBody;
}

export interface CreateOAuth2TokenRequestBody {
  clientId: string;
  grantType: string;
  code?: string | undefined;
  redirectUri?: string | undefined;
  codeVerifier?: string | undefined;
  refreshToken?: string | undefined;
}

export interface CreateOAuth2TokenResponse {
  tokenOutput: CreateOAuth2TokenResponseBody;
}

export interface CreateOAuth2TokenResponseBody {
  accessToken: AccessToken;
  tokenType: string;
  expiresIn: number;
  refreshToken: string;
  idToken?: string | undefined;
}
