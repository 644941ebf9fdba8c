import type { ExceptionOptions, ServiceException } from "@shapewright/runtime";
import {
  AccessDeniedException,
  AuthorizationPendingException,
  ExpiredTokenException,
  InternalServerException,
  InvalidClientException,
  InvalidClientMetadataException,
  InvalidGrantException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  SlowDownException,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
} from "@shapewright/sso-oidc";

/** The service's errors by their OAuth codes: RFC 6749, section 5.2; RFC 7591, section 3.2.2; RFC 8628, section 3.5. */
const errorClasses = {
  access_denied: AccessDeniedException,
  authorization_pending: AuthorizationPendingException,
  expired_token: ExpiredTokenException,
  invalid_client: InvalidClientException,
  invalid_client_metadata: InvalidClientMetadataException,
  invalid_grant: InvalidGrantException,
  invalid_redirect_uri: InvalidRedirectUriException,
  invalid_request: InvalidRequestException,
  invalid_scope: InvalidScopeException,
  server_error: InternalServerException,
  slow_down: SlowDownException,
  unauthorized_client: UnauthorizedClientException,
  unsupported_grant_type: UnsupportedGrantTypeException,
} satisfies Record<string, new (options: ExceptionOptions<InvalidRequestException>) => ServiceException>;

/** An error as OAuth clients know it. */
type OAuthErrorCode = keyof typeof errorClasses;

/**
 * Makes an error that all clients understand: the class gives the header by which AWS clients know it, `error` is
 * what OAuth clients read, and older versions of the AWS CLI print `message` alone.
 */
export function oauthError(error: OAuthErrorCode, description: string): ServiceException {
  return new errorClasses[error]({ error, error_description: description, message: description });
}
