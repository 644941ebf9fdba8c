import type { CreateTokenRequest, CreateTokenResponse } from "@shapewright/sso-oidc";
import type { IdentityCenter } from "../center.ts";
import { authenticateClient, isGrantType, type Client, type GrantType } from "../clients/clients.ts";
import type { IssuedTokens } from "../sessions/sessions.ts";
import { redeemAuthorizationCode } from "./grants/authorization-code.ts";
import { redeemDeviceCode } from "./grants/device-code.ts";
import { redeemRefreshToken } from "./grants/refresh-token.ts";
import { oauthError } from "./oauth-errors.ts";

/** Turns what a client holds into tokens. */
export type Grant = (center: IdentityCenter, client: Client, input: CreateTokenRequest) => Promise<IssuedTokens>;

const grants: Readonly<Record<GrantType, Grant>> = {
  authorization_code: redeemAuthorizationCode,
  refresh_token: redeemRefreshToken,
  "urn:ietf:params:oauth:grant-type:device_code": redeemDeviceCode,
};

/** Answers a token request: RFC 6749, section 5; RFC 8628, section 3.4. Throws what the model lists for it. */
export async function createToken(center: IdentityCenter, input: CreateTokenRequest): Promise<CreateTokenResponse> {
  const { grantType } = input;
  if (!isGrantType(grantType))
    throw oauthError("unsupported_grant_type", `The grant type "${grantType}" is not supported.`);
  const client = await authenticateClient(center, input, grantType);
  const tokens = await grants[grantType](center, client, input);
  center.log.info({ clientId: client.clientId, grantType }, "tokens issued");
  return { tokenType: "Bearer", ...tokens };
}
