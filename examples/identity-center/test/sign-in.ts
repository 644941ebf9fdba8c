import { createHash } from "node:crypto";
import { SSOOIDC } from "@shapewright/sso-oidc";
import type { CreateTokenResponse, RegisterClientRequest } from "@shapewright/sso-oidc";
import { addAuthorizationCode } from "../src/authorization/authorization-codes.ts";
import type { IdentityCenter } from "../src/center.ts";
import { decideDeviceRequest } from "../src/device/device-authorizations.ts";
import { makeSecret } from "../src/secrets/secret.ts";

/** The grant type of a device code. */
export const deviceCodeGrant = "urn:ietf:params:oauth:grant-type:device_code";

/** The generated client of the sign-in service, which asks once. */
export function oidcClient({ url }: { readonly url: string }): SSOOIDC {
  return new SSOOIDC({ endpoint: url, maxAttempts: 1 });
}

/** What a client proves itself with. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Registers a client as the AWS CLI does for an `[sso-session]`. */
export async function register(
  oidc: SSOOIDC,
  metadata: Partial<RegisterClientRequest> = { scopes: ["sso:account:access"] },
): Promise<ClientCredentials> {
  const registration = await oidc.registerClient({ clientName: "test-cli", clientType: "public", ...metadata });
  const { clientId = "", clientSecret = "" } = registration;
  return { clientId, clientSecret };
}

/** A device authorization of a client, and its poll. */
export interface DeviceSignIn {
  readonly userCode: string;
  readonly deviceCode: string;
  readonly poll: (scope?: string[]) => Promise<CreateTokenResponse>;
}

/** Starts a device authorization. */
export async function startDevice(oidc: SSOOIDC, client: ClientCredentials): Promise<DeviceSignIn> {
  const started = await oidc.startDeviceAuthorization({ ...client, startUrl: "http://127.0.0.1/start" });
  const { userCode = "", deviceCode = "" } = started;
  return {
    ...{ userCode, deviceCode },
    poll: (scope) => oidc.createToken({ ...client, grantType: deviceCodeGrant, deviceCode, scope }),
  };
}

/** Decides in Ana's name, as the page does. */
export async function decide(center: IdentityCenter, userCode: string, isAllowed: boolean): Promise<void> {
  if (!(await decideDeviceRequest(center.database, { userCode, username: "ana", isAllowed })))
    throw new Error("there was nothing to decide");
}

/** Signs Ana in by a device, and returns the tokens. */
export async function signIn(center: IdentityCenter, client?: ClientCredentials): Promise<CreateTokenResponse> {
  const oidc = oidcClient(center);
  const device = await startDevice(oidc, client ?? (await register(oidc)));
  await decide(center, device.userCode, true);
  return device.poll();
}

/** An authorization code of Ana's, as the page issues it, with the verifier that goes with it. */
export async function issueCode(
  center: IdentityCenter,
  clientId: string,
  redirectUri: string,
): Promise<{ readonly code: string; readonly codeVerifier: string }> {
  const codeVerifier = makeSecret();
  const code = await addAuthorizationCode(center, {
    ...{ clientId, redirectUri, username: "ana", scopes: ["sso:account:access"] },
    codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"),
  });
  return { code, codeVerifier };
}
