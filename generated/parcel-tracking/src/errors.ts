// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import {
  type ErrorSchema,
  type ExceptionOptions,
  ServiceException,
} from "@shapewright/runtime";
import type { InvalidField, ParcelStatus } from "./models.ts";
import {
  ConflictException$,
  InternalServiceException$,
  InvalidRequestException$,
  ParcelNotFoundException$,
  ThrottledException$,
} from "./schemas.ts";

/** The base class of all errors from Parcel Tracking. */
export class ParcelTrackingServiceException extends ServiceException {}

/**
 * The parcel's state does not allow the request: for example, it has been
 * delivered and cannot be cancelled, or `ifRevision` names a revision that is
 * no longer the latest.
 */
export class ConflictException extends ParcelTrackingServiceException {
  override readonly name = "ConflictException";
  override readonly $fault = "client";
  /** The parcel in question. */
  declare readonly parcelId?: string | undefined;
  /** The parcel's status, which does not allow the request. */
  declare readonly status?: ParcelStatus | undefined;

  constructor(options: ExceptionOptions<ConflictException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ConflictException$;
  }
}

/** The service failed. The request may be repeated with the same token. */
export class InternalServiceException extends ParcelTrackingServiceException {
  override readonly name = "InternalServiceException";
  override readonly $fault = "server";

  constructor(options: ExceptionOptions<InternalServiceException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InternalServiceException$;
  }
}

/**
 * A field of the request is missing, too long, out of range or not of the
 * expected form.
 */
export class InvalidRequestException extends ParcelTrackingServiceException {
  override readonly name = "InvalidRequestException";
  override readonly $fault = "client";
  /** Each field that is wrong. */
  declare readonly fieldList?: InvalidField[] | undefined;

  constructor(options: ExceptionOptions<InvalidRequestException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidRequestException$;
  }
}

/**
 * There is no parcel of this number, or it was delivered more than a year ago
 * and has been forgotten.
 */
export class ParcelNotFoundException extends ParcelTrackingServiceException {
  override readonly name = "ParcelNotFoundException";
  override readonly $fault = "client";
  /** The number that is not known. */
  declare readonly parcelId?: string | undefined;

  constructor(options: ExceptionOptions<ParcelNotFoundException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ParcelNotFoundException$;
  }
}

/**
 * Too many requests at once. Wait for `retryAfterSeconds` and send the request
 * again.
 */
export class ThrottledException extends ParcelTrackingServiceException {
  override readonly name = "ThrottledException";
  override readonly $fault = "client";
  override readonly $retryable = { throttling: true } as const;
  /** How many seconds to wait before the next request. */
  declare readonly retryAfterSeconds?: number | undefined;

  constructor(options: ExceptionOptions<ThrottledException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ThrottledException$;
  }
}
