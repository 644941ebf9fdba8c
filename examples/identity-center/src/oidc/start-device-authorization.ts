import type { StartDeviceAuthorizationRequest, StartDeviceAuthorizationResponse } from "@shapewright/sso-oidc";
import { allowAttempt } from "../attempts.ts";
import type { IdentityCenter } from "../center.ts";
import { authenticateClient, deviceCodeGrant } from "../clients/clients.ts";
import { addDeviceAuthorization } from "../device/device-authorizations.ts";
import { oauthError } from "./oauth-errors.ts";

/**
 * Starts a device authorization: RFC 8628, section 3.1.
 *
 * @throws InvalidRequestException, InvalidClientException, UnauthorizedClientException, or SlowDownException where a
 * client starts more than the config's limit allows.
 */
export async function startDeviceAuthorization(
  center: IdentityCenter,
  input: StartDeviceAuthorizationRequest,
): Promise<StartDeviceAuthorizationResponse> {
  const { config, database, log, url } = center;
  const client = await authenticateClient(center, input, deviceCodeGrant);
  // Any portal will do: who tries sign-in out keeps the address of the real one in the profile.
  if (!/^https?:/u.test(input.startUrl) || !URL.canParse(input.startUrl))
    throw oauthError("invalid_request", "The start URL is not the http or https address of a portal.");
  const subject = `device authorization of ${client.clientId}`;
  if (!(await allowAttempt(database, subject, config.limits.deviceAuthorizations)))
    throw oauthError("slow_down", "The client starts device authorizations too fast. Wait a minute.");
  const { deviceCode, userCode } = await addDeviceAuthorization(center, client);
  log.info({ clientId: client.clientId }, "device authorization started");
  return {
    deviceCode,
    userCode,
    verificationUri: `${url}/device`,
    verificationUriComplete: `${url}/device?${new URLSearchParams({ user_code: userCode }).toString()}`,
    expiresIn: config.lifetimes.deviceCode,
    interval: config.interval,
  };
}
