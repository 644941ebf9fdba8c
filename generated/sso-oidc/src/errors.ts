// Generated from model/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import {
  type ErrorSchema,
  type ExceptionOptions,
  ServiceException,
} from "@shapewright/runtime";
import {
  AccessDeniedException$,
  AuthorizationPendingException$,
  ExpiredTokenException$,
  InternalServerException$,
  InvalidClientException$,
  InvalidClientMetadataException$,
  InvalidGrantException$,
  InvalidRedirectUriException$,
  InvalidRequestException$,
  InvalidScopeException$,
  SlowDownException$,
  UnauthorizedClientException$,
  UnsupportedGrantTypeException$,
} from "./schemas.ts";

/** The base class of all errors from SSO OIDC. */
export class SSOOIDCServiceException extends ServiceException {}

/** You do not have sufficient access to perform this action. */
export class AccessDeniedException extends SSOOIDCServiceException {
  override readonly name = "AccessDeniedException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<AccessDeniedException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return AccessDeniedException$;
  }
}

/**
 * Indicates that a request to authorize a client with an access user session
 * token is pending.
 */
export class AuthorizationPendingException extends SSOOIDCServiceException {
  override readonly name = "AuthorizationPendingException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<AuthorizationPendingException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return AuthorizationPendingException$;
  }
}

/**
 * Indicates that the token issued by the service is expired and is no longer
 * valid.
 */
export class ExpiredTokenException extends SSOOIDCServiceException {
  override readonly name = "ExpiredTokenException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<ExpiredTokenException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ExpiredTokenException$;
  }
}

/**
 * Indicates that an error from the service occurred while trying to process a
 * request.
 */
export class InternalServerException extends SSOOIDCServiceException {
  override readonly name = "InternalServerException";
  override readonly $fault = "server";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InternalServerException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InternalServerException$;
  }
}

/**
 * Indicates that the `clientId` or `clientSecret` in the request is invalid.
 * For example, this can occur when a client sends an incorrect `clientId` or an
 * expired `clientSecret`.
 */
export class InvalidClientException extends SSOOIDCServiceException {
  override readonly name = "InvalidClientException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InvalidClientException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidClientException$;
  }
}

/**
 * Indicates that the client information sent in the request during registration
 * is invalid.
 */
export class InvalidClientMetadataException extends SSOOIDCServiceException {
  override readonly name = "InvalidClientMetadataException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InvalidClientMetadataException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidClientMetadataException$;
  }
}

/**
 * Indicates that a request contains an invalid grant. This can occur if a
 * client makes a {@link CreateTokenCommand} request with an invalid grant type.
 */
export class InvalidGrantException extends SSOOIDCServiceException {
  override readonly name = "InvalidGrantException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InvalidGrantException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidGrantException$;
  }
}

/**
 * Indicates that a redirect URI in the request cannot be used with this
 * operation.
 */
export class InvalidRedirectUriException extends SSOOIDCServiceException {
  override readonly name = "InvalidRedirectUriException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InvalidRedirectUriException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidRedirectUriException$;
  }
}

/**
 * Indicates that something is wrong with the input to the request. For example,
 * a required parameter might be missing or out of range.
 */
export class InvalidRequestException extends SSOOIDCServiceException {
  override readonly name = "InvalidRequestException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InvalidRequestException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidRequestException$;
  }
}

/** Indicates that the scope provided in the request is invalid. */
export class InvalidScopeException extends SSOOIDCServiceException {
  override readonly name = "InvalidScopeException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<InvalidScopeException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidScopeException$;
  }
}

/**
 * Indicates that the client is making the request too frequently and is more
 * than the service can handle.
 */
export class SlowDownException extends SSOOIDCServiceException {
  override readonly name = "SlowDownException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<SlowDownException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return SlowDownException$;
  }
}

/**
 * Indicates that the client is not currently authorized to make the request.
 * This can happen when a `clientId` is not issued for a public client.
 */
export class UnauthorizedClientException extends SSOOIDCServiceException {
  override readonly name = "UnauthorizedClientException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<UnauthorizedClientException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return UnauthorizedClientException$;
  }
}

/**
 * Indicates that the grant type in the request is not supported by the service.
 */
export class UnsupportedGrantTypeException extends SSOOIDCServiceException {
  override readonly name = "UnsupportedGrantTypeException";
  override readonly $fault = "client";
  declare readonly error?: string | undefined;
  declare readonly error_description?: string | undefined;

  constructor(options: ExceptionOptions<UnsupportedGrantTypeException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return UnsupportedGrantTypeException$;
  }
}
