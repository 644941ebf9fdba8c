// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

import {
  type ErrorSchema,
  type ExceptionOptions,
  ServiceException,
} from "@shapewright/runtime";
import {
  InvalidRequestException$,
  ResourceNotFoundException$,
  TooManyRequestsException$,
  UnauthorizedException$,
} from "./schemas.ts";

/** The base class of all errors from SSO. */
export class SSOServiceException extends ServiceException {}

/**
 * Something is wrong with the input, for example a parameter that is missing or
 * out of range.
 */
export class InvalidRequestException extends SSOServiceException {
  override readonly name = "InvalidRequestException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<InvalidRequestException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidRequestException$;
  }
}

/** The account or the role does not exist, or is not assigned to the user. */
export class ResourceNotFoundException extends SSOServiceException {
  override readonly name = "ResourceNotFoundException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ResourceNotFoundException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ResourceNotFoundException$;
  }
}

/** Requests arrive more often than the service allows. Try again later. */
export class TooManyRequestsException extends SSOServiceException {
  override readonly name = "TooManyRequestsException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<TooManyRequestsException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return TooManyRequestsException$;
  }
}

/**
 * The access token is not valid: it is unknown, has expired, or its session was
 * ended.
 */
export class UnauthorizedException extends SSOServiceException {
  override readonly name = "UnauthorizedException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<UnauthorizedException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return UnauthorizedException$;
  }
}
