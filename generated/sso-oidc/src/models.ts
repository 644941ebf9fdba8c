// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

export interface CreateTokenRequest {
  /**
   * The unique identifier string for each client. This value should come from
   * the persisted result of the {@link RegisterClientCommand} API.
   */
  clientId: string;
  /**
   * A secret string generated for the client. This value should come from the
   * persisted result of the {@link RegisterClientCommand} API.
   */
  clientSecret: string;
  /**
   * Supports grant types for the authorization code, refresh token, and device
   * code request. For device code requests, specify the following value:
   *
   * `urn:ietf:params:oauth:grant-type:device_code`
   *
   * For information about how to obtain the device code, see the
   * {@link StartDeviceAuthorizationCommand} topic.
   */
  grantType: string;
  /**
   * Used only when calling this API for the device code grant type. This
   * short-term code is used to identify this authentication attempt. This
   * should come from an in-memory reference to the result of the
   * {@link StartDeviceAuthorizationCommand} API.
   */
  deviceCode?: string | undefined;
  /**
   * The authorization code received from the authorization service. This
   * parameter is required to perform an authorization grant request to get
   * access to a token.
   */
  code?: string | undefined;
  /**
   * Currently, `refreshToken` is not yet implemented and is not supported. For
   * more information about the features and limitations of the current IAM
   * Identity Center OIDC implementation, see *Considerations for Using this
   * Guide* in the
   * [IAM Identity Center OIDC API Reference](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html).
   *
   * The token used to obtain an access token in the event that the access token
   * is invalid or expired.
   */
  refreshToken?: string | undefined;
  /**
   * The list of scopes that is defined by the client. Upon authorization, this
   * list is used to restrict permissions when granting an access token.
   */
  scope?: string[] | undefined;
  /**
   * The location of the application that will receive the authorization code.
   * Users authorize the service to send the request to this location.
   */
  redirectUri?: string | undefined;
  /**
   * Used only for the authorization code grant type. The secret from which the
   * client made the code challenge that it sent when it asked for authorization
   * (see [RFC 7636](https://tools.ietf.org/html/rfc7636)); the service compares
   * the two.
   */
  codeVerifier?: string | undefined;
}

export interface CreateTokenResponse {
  /**
   * An opaque token to access IAM Identity Center resources assigned to a user.
   */
  accessToken?: string | undefined;
  /**
   * Used to notify the client that the returned token is an access token. The
   * supported type is `BearerToken`.
   */
  tokenType?: string | undefined;
  /** Indicates the time in seconds when an access token will expire. */
  expiresIn?: number | undefined;
  /**
   * Currently, `refreshToken` is not yet implemented and is not supported. For
   * more information about the features and limitations of the current IAM
   * Identity Center OIDC implementation, see *Considerations for Using this
   * Guide* in the
   * [IAM Identity Center OIDC API Reference](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html).
   *
   * A token that, if present, can be used to refresh a previously issued access
   * token that might have expired.
   */
  refreshToken?: string | undefined;
  /**
   * Currently, `idToken` is not yet implemented and is not supported. For more
   * information about the features and limitations of the current IAM Identity
   * Center OIDC implementation, see *Considerations for Using this Guide* in
   * the
   * [IAM Identity Center OIDC API Reference](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html).
   *
   * The identifier of the user that associated with the access token, if
   * present.
   */
  idToken?: string | undefined;
}

export interface RegisterClientRequest {
  /** The friendly name of the client. */
  clientName: string;
  /**
   * The type of client. The service supports only `public` as a client type.
   * Anything other than public will be rejected by the service.
   */
  clientType: string;
  /**
   * The list of scopes that are defined by the client. Upon authorization, this
   * list is used to restrict permissions when granting an access token.
   */
  scopes?: string[] | undefined;
  /**
   * The addresses to which a browser may be sent back once the user has
   * decided. For a loopback address, the port is not compared.
   */
  redirectUris?: string[] | undefined;
  /**
   * The OAuth 2.0 grant types that the client is going to use. The service
   * refuses all others to this client.
   */
  grantTypes?: string[] | undefined;
  /**
   * The issuer URL of the IAM Identity Center instance whose users are going to
   * sign in through this client.
   */
  issuerUrl?: string | undefined;
  /**
   * The ARN of the application that an administrator has set up for this
   * client. Where it is given, the application's own scopes, grant types and
   * redirect URIs limit what the client may ask for.
   */
  entitledApplicationArn?: string | undefined;
}

export interface RegisterClientResponse {
  /**
   * The unique identifier string for each client. This client uses this
   * identifier to get authenticated by the service in subsequent calls.
   */
  clientId?: string | undefined;
  /**
   * A secret string generated for the client. The client will use this string
   * to get authenticated by the service in subsequent calls.
   */
  clientSecret?: string | undefined;
  /**
   * Indicates the time at which the `clientId` and `clientSecret` were issued.
   */
  clientIdIssuedAt?: number | undefined;
  /**
   * Indicates the time at which the `clientId` and `clientSecret` will become
   * invalid.
   */
  clientSecretExpiresAt?: number | undefined;
  /** The endpoint where the client can request authorization. */
  authorizationEndpoint?: string | undefined;
  /** The endpoint where the client can get an access token. */
  tokenEndpoint?: string | undefined;
}

export interface StartDeviceAuthorizationRequest {
  /**
   * The unique identifier string for the client that is registered with IAM
   * Identity Center. This value should come from the persisted result of the
   * {@link RegisterClientCommand} API operation.
   */
  clientId: string;
  /**
   * A secret string that is generated for the client. This value should come
   * from the persisted result of the {@link RegisterClientCommand} API
   * operation.
   */
  clientSecret: string;
  /**
   * The URL for the AWS access portal. For more information, see
   * [Using the AWS access portal](https://docs.aws.amazon.com/singlesignon/latest/userguide/using-the-portal.html)
   * in the *IAM Identity Center User Guide*.
   */
  startUrl: string;
}

export interface StartDeviceAuthorizationResponse {
  /**
   * The short-lived code that is used by the device when polling for a session
   * token.
   */
  deviceCode?: string | undefined;
  /**
   * A one-time user verification code. This is needed to authorize an in-use
   * device.
   */
  userCode?: string | undefined;
  /**
   * The URI of the verification page that takes the `userCode` to authorize the
   * device.
   */
  verificationUri?: string | undefined;
  /**
   * An alternate URL that the client can use to automatically launch a browser.
   * This process skips the manual step in which the user visits the
   * verification page and enters their code.
   */
  verificationUriComplete?: string | undefined;
  /**
   * Indicates the number of seconds in which the verification code will become
   * invalid.
   */
  expiresIn?: number | undefined;
  /**
   * Indicates the number of seconds the client must wait between attempts when
   * polling for a session.
   */
  interval?: number | undefined;
}
