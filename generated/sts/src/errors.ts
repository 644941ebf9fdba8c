// Generated from model/sts/sts-2011-06-15.json by shapewright. Changes here are lost.

import {
  type ErrorSchema,
  type ExceptionOptions,
  ServiceException,
} from "@shapewright/runtime";
import {
  ExpiredTokenException$,
  IDPCommunicationErrorException$,
  IDPRejectedClaimException$,
  InvalidAuthorizationMessageException$,
  InvalidIdentityTokenException$,
  MalformedPolicyDocumentException$,
  PackedPolicyTooLargeException$,
  RegionDisabledException$,
} from "./schemas.ts";

/** The base class of all errors from STS. */
export class STSServiceException extends ServiceException {}

/**
 * The web identity token that was passed is expired or is not valid. Get a new
 * identity token from the identity provider and then retry the request.
 */
export class ExpiredTokenException extends STSServiceException {
  override readonly name = "ExpiredTokenException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ExpiredTokenException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ExpiredTokenException$;
  }
}

/**
 * The request could not be fulfilled because the identity provider (IDP) that
 * was asked to verify the incoming identity token could not be reached. This is
 * often a transient error caused by network conditions. Retry the request a
 * limited number of times so that you don't exceed the request rate. If the
 * error persists, the identity provider might be down or not responding.
 */
export class IDPCommunicationErrorException extends STSServiceException {
  override readonly name = "IDPCommunicationErrorException";
  override readonly $fault = "client";
  override readonly $retryable = {} as const;

  constructor(options: ExceptionOptions<IDPCommunicationErrorException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return IDPCommunicationErrorException$;
  }
}

/**
 * The identity provider (IdP) reported that authentication failed. This might
 * be because the claim is invalid.
 *
 * If this error is returned for the `AssumeRoleWithWebIdentity` operation, it
 * can also mean that the claim has expired or has been explicitly revoked.
 */
export class IDPRejectedClaimException extends STSServiceException {
  override readonly name = "IDPRejectedClaimException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<IDPRejectedClaimException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return IDPRejectedClaimException$;
  }
}

/**
 * The error returned if the message passed to `DecodeAuthorizationMessage` was
 * invalid. This can happen if the token contains invalid characters, such as
 * line breaks, or if the message has expired.
 */
export class InvalidAuthorizationMessageException extends STSServiceException {
  override readonly name = "InvalidAuthorizationMessageException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<InvalidAuthorizationMessageException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidAuthorizationMessageException$;
  }
}

/**
 * The web identity token that was passed could not be validated by Amazon Web
 * Services. Get a new identity token from the identity provider and then retry
 * the request.
 */
export class InvalidIdentityTokenException extends STSServiceException {
  override readonly name = "InvalidIdentityTokenException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<InvalidIdentityTokenException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidIdentityTokenException$;
  }
}

/**
 * The request was rejected because the policy document was malformed. The error
 * message describes the specific error.
 */
export class MalformedPolicyDocumentException extends STSServiceException {
  override readonly name = "MalformedPolicyDocumentException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<MalformedPolicyDocumentException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return MalformedPolicyDocumentException$;
  }
}

/**
 * The request was rejected because the total packed size of the session
 * policies and session tags combined was too large. An Amazon Web Services
 * conversion compresses the session policy document, session policy ARNs, and
 * session tags into a packed binary format that has a separate limit. The error
 * message indicates by percentage how close the policies and tags are to the
 * upper size limit. For more information, see
 * [Passing Session Tags in STS](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html)
 * in the *IAM User Guide*.
 *
 * You could receive this error even though you meet other defined session
 * policy and session tag limits. For more information, see
 * [IAM and STS Entity Character Limits](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-limits-entity-length)
 * in the *IAM User Guide*.
 */
export class PackedPolicyTooLargeException extends STSServiceException {
  override readonly name = "PackedPolicyTooLargeException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<PackedPolicyTooLargeException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return PackedPolicyTooLargeException$;
  }
}

/**
 * STS is not activated in the requested region for the account that is being
 * asked to generate credentials. The account administrator must use the IAM
 * console to activate STS in that region. For more information, see
 * [Activating and Deactivating STS in an Amazon Web Services Region](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html)
 * in the *IAM User Guide*.
 */
export class RegionDisabledException extends STSServiceException {
  override readonly name = "RegionDisabledException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<RegionDisabledException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return RegionDisabledException$;
  }
}
