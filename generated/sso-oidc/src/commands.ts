// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import {
  Command,
  type CommandSchema,
  type MetadataBearer,
} from "@shapewright/runtime";
import type {
  CreateTokenRequest,
  CreateTokenResponse,
  RegisterClientRequest,
  RegisterClientResponse,
  StartDeviceAuthorizationRequest,
  StartDeviceAuthorizationResponse,
} from "./models.ts";
import {
  CreateToken$,
  RegisterClient$,
  SSOOIDC$,
  StartDeviceAuthorization$,
} from "./schemas.ts";

/** The input of `CreateTokenCommand`. */
export interface CreateTokenCommandInput extends CreateTokenRequest {}

/** The output of `CreateTokenCommand`. */
export interface CreateTokenCommandOutput
  extends CreateTokenResponse, MetadataBearer {}

/**
 * Creates and returns an access token for the authorized client. The access
 * token issued will be used to fetch short-term credentials for the assigned
 * roles in the AWS account.
 *
 * @example Exchange a device code for an access token
 * ```ts
 * const { accessToken, tokenType, expiresIn } = await client.send(
 *   new CreateTokenCommand({
 *     clientId: "8hT2nV0example",
 *     clientSecret: "s3cr3t-of-my-cli",
 *     grantType: "urn:ietf:params:oauth:grant-type:device_code",
 *     deviceCode: "dc-41f7e0example",
 *   }),
 * );
 * ```
 *
 * @example Get a new access token with a refresh token
 * ```ts
 * const { accessToken, tokenType, expiresIn, refreshToken } = await client.send(
 *   new CreateTokenCommand({
 *     clientId: "8hT2nV0example",
 *     clientSecret: "s3cr3t-of-my-cli",
 *     grantType: "refresh_token",
 *     refreshToken: "rt-0b5a61example",
 *     scope: ["sso:account:access"],
 *   }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Indicates that
 * something is wrong with the input to the request. For example, a required
 * parameter might be missing or out of range.
 * @throws an {@link InvalidClientException} (client fault): Indicates that the
 * `clientId` or `clientSecret` in the request is invalid. For example, this can
 * occur when a client sends an incorrect `clientId` or an expired
 * `clientSecret`.
 * @throws an {@link InvalidGrantException} (client fault): Indicates that a
 * request contains an invalid grant. This can occur if a client makes a
 * {@link CreateTokenCommand} request with an invalid grant type.
 * @throws an {@link UnauthorizedClientException} (client fault): Indicates that
 * the client is not currently authorized to make the request. This can happen
 * when a `clientId` is not issued for a public client.
 * @throws an {@link UnsupportedGrantTypeException} (client fault): Indicates
 * that the grant type in the request is not supported by the service.
 * @throws an {@link InvalidScopeException} (client fault): Indicates that the
 * scope provided in the request is invalid.
 * @throws an {@link AuthorizationPendingException} (client fault): Indicates
 * that a request to authorize a client with an access user session token is
 * pending.
 * @throws a {@link SlowDownException} (client fault): Indicates that the client
 * is making the request too frequently and is more than the service can handle.
 * @throws an {@link AccessDeniedException} (client fault): You do not have
 * sufficient access to perform this action.
 * @throws an {@link ExpiredTokenException} (client fault): Indicates that the
 * token issued by the service is expired and is no longer valid.
 * @throws an {@link InternalServerException} (server fault): Indicates that an
 * error from the service occurred while trying to process a request.
 */
export class CreateTokenCommand extends Command<
  CreateTokenCommandInput,
  CreateTokenCommandOutput
> {
  override readonly schema: CommandSchema = [SSOOIDC$, CreateToken$];
}

/** The input of `RegisterClientCommand`. */
export interface RegisterClientCommandInput extends RegisterClientRequest {}

/** The output of `RegisterClientCommand`. */
export interface RegisterClientCommandOutput
  extends RegisterClientResponse, MetadataBearer {}

/**
 * Registers a client with IAM Identity Center. This allows clients to initiate
 * device authorization. The output should be persisted for reuse through many
 * authentication requests.
 *
 * @example Register a command line tool
 * ```ts
 * const {
 *   clientId,
 *   clientSecret,
 *   clientIdIssuedAt,
 *   clientSecretExpiresAt,
 * } = await client.send(
 *   new RegisterClientCommand({
 *     clientName: "my-cli",
 *     clientType: "public",
 *     scopes: ["sso:account:access"],
 *   }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Indicates that
 * something is wrong with the input to the request. For example, a required
 * parameter might be missing or out of range.
 * @throws an {@link InvalidScopeException} (client fault): Indicates that the
 * scope provided in the request is invalid.
 * @throws an {@link InvalidClientMetadataException} (client fault): Indicates
 * that the client information sent in the request during registration is
 * invalid.
 * @throws an {@link InternalServerException} (server fault): Indicates that an
 * error from the service occurred while trying to process a request.
 * @throws an {@link InvalidRedirectUriException} (client fault): Indicates that
 * a redirect URI in the request cannot be used with this operation.
 * @throws an {@link UnsupportedGrantTypeException} (client fault): Indicates
 * that the grant type in the request is not supported by the service.
 */
export class RegisterClientCommand extends Command<
  RegisterClientCommandInput,
  RegisterClientCommandOutput
> {
  override readonly schema: CommandSchema = [SSOOIDC$, RegisterClient$];
}

/** The input of `StartDeviceAuthorizationCommand`. */
export interface StartDeviceAuthorizationCommandInput extends StartDeviceAuthorizationRequest {}

/** The output of `StartDeviceAuthorizationCommand`. */
export interface StartDeviceAuthorizationCommandOutput
  extends StartDeviceAuthorizationResponse, MetadataBearer {}

/**
 * Initiates device authorization by requesting a pair of verification codes
 * from the authorization service.
 *
 * @example Ask for a pair of verification codes
 * ```ts
 * const {
 *   deviceCode,
 *   userCode,
 *   verificationUri,
 *   verificationUriComplete,
 * } = await client.send(
 *   new StartDeviceAuthorizationCommand({
 *     clientId: "8hT2nV0example",
 *     clientSecret: "s3cr3t-of-my-cli",
 *     startUrl: "https://my-company.example.com/start",
 *   }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): Indicates that
 * something is wrong with the input to the request. For example, a required
 * parameter might be missing or out of range.
 * @throws an {@link InvalidClientException} (client fault): Indicates that the
 * `clientId` or `clientSecret` in the request is invalid. For example, this can
 * occur when a client sends an incorrect `clientId` or an expired
 * `clientSecret`.
 * @throws an {@link UnauthorizedClientException} (client fault): Indicates that
 * the client is not currently authorized to make the request. This can happen
 * when a `clientId` is not issued for a public client.
 * @throws a {@link SlowDownException} (client fault): Indicates that the client
 * is making the request too frequently and is more than the service can handle.
 * @throws an {@link InternalServerException} (server fault): Indicates that an
 * error from the service occurred while trying to process a request.
 */
export class StartDeviceAuthorizationCommand extends Command<
  StartDeviceAuthorizationCommandInput,
  StartDeviceAuthorizationCommandOutput
> {
  override readonly schema: CommandSchema = [
    SSOOIDC$,
    StartDeviceAuthorization$,
  ];
}
