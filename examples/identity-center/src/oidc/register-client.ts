import type { RegisterClientRequest, RegisterClientResponse } from "@shapewright/sso-oidc";
import type { IdentityCenter } from "../center.ts";
import { addClient, deviceCodeGrant, isGrantType, type GrantType } from "../clients/clients.ts";
import { isRedirectUri } from "../clients/redirect-uri.ts";
import { oauthError } from "./oauth-errors.ts";
import { checkScopes, defaultScopes, knownScopes } from "./scopes.ts";

/** Characters of a name and of an address that are kept; what is longer is nobody's. */
const maxNameLength = 256;
const maxUriLength = 2048;
const maxListLength = 32;

/**
 * Registers a client: RFC 7591, in the form that AWS gave it.
 *
 * @throws InvalidClientMetadataException, InvalidScopeException, InvalidRedirectUriException or
 * UnsupportedGrantTypeException, by what is wrong.
 */
export async function registerClient(
  center: IdentityCenter,
  input: RegisterClientRequest,
): Promise<RegisterClientResponse> {
  const { clientName } = input;
  if (input.clientType !== "public")
    throw oauthError("invalid_client_metadata", `The client type is "public"; "${input.clientType}" is not supported.`);
  if (clientName.trim() === "" || clientName.length > maxNameLength || /\p{Cc}|\p{Cs}/u.test(clientName))
    throw oauthError(
      "invalid_client_metadata",
      `The client's name has 1 to ${String(maxNameLength)} characters, none of them for control.`,
    );
  const scopes = input.scopes ?? [];
  const hasScopes = scopes.length > 0;
  const registration = await addClient(center, {
    clientName,
    scopes: hasScopes ? checkScopes(scopes, knownScopes(center.config)) : defaultScopes,
    grantTypes: readGrantTypes(input.grantTypes, hasScopes),
    redirectUris: checkRedirectUris(input.redirectUris ?? []),
  });
  center.log.info({ clientId: registration.clientId, clientName }, "client registered");
  return {
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    clientIdIssuedAt: toEpochSeconds(registration.issuedAt),
    clientSecretExpiresAt: toEpochSeconds(registration.secretExpiresAt),
    authorizationEndpoint: `${center.url}/authorize`,
    tokenEndpoint: `${center.url}/token`,
  };
}

/** Clients that name no grant types are those from before there were any: they use devices. */
function readGrantTypes(names: readonly string[] | undefined, hasScopes: boolean): readonly GrantType[] {
  if (names === undefined || names.length === 0)
    return hasScopes ? [deviceCodeGrant, "refresh_token"] : [deviceCodeGrant];
  return [...new Set(names)].map((name) => {
    if (!isGrantType(name)) throw oauthError("unsupported_grant_type", `The grant type "${name}" is not supported.`);
    return name;
  });
}

function checkRedirectUris(uris: readonly string[]): readonly string[] {
  if (uris.length > maxListLength)
    throw oauthError("invalid_redirect_uri", `A client has at most ${String(maxListLength)} redirect URIs.`);
  const wrong = uris.find((uri) => uri.length > maxUriLength || !isRedirectUri(uri));
  if (wrong !== undefined)
    throw oauthError(
      "invalid_redirect_uri",
      `A redirect URI is https, or http on the loopback address, without a fragment: ${wrong.slice(0, maxUriLength)}`,
    );
  return uris;
}

function toEpochSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
