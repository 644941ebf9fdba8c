// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  type ErrorSchema,
  type ExceptionOptions,
  ServiceException,
} from "@shapewright/runtime";
import type { IntelligentTieringAccessTier, StorageClass } from "./models.ts";
import {
  BucketAlreadyExists$,
  BucketAlreadyOwnedByYou$,
  EncryptionTypeMismatch$,
  InvalidObjectState$,
  InvalidRequest$,
  InvalidWriteOffset$,
  NoSuchBucket$,
  NoSuchKey$,
  NoSuchUpload$,
  NotFound$,
  ObjectNotInActiveTierError$,
  TooManyParts$,
} from "./schemas.ts";

/** The base class of all errors from S3. */
export class S3ServiceException extends ServiceException {}

export class BucketAlreadyExists extends S3ServiceException {
  override readonly name = "BucketAlreadyExists";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<BucketAlreadyExists>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return BucketAlreadyExists$;
  }
}

export class BucketAlreadyOwnedByYou extends S3ServiceException {
  override readonly name = "BucketAlreadyOwnedByYou";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<BucketAlreadyOwnedByYou>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return BucketAlreadyOwnedByYou$;
  }
}

export class EncryptionTypeMismatch extends S3ServiceException {
  override readonly name = "EncryptionTypeMismatch";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<EncryptionTypeMismatch>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return EncryptionTypeMismatch$;
  }
}

export class InvalidObjectState extends S3ServiceException {
  override readonly name = "InvalidObjectState";
  override readonly $fault = "client";
  declare readonly StorageClass?: StorageClass | undefined;
  declare readonly AccessTier?: IntelligentTieringAccessTier | undefined;

  constructor(options: ExceptionOptions<InvalidObjectState>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidObjectState$;
  }
}

export class InvalidRequest extends S3ServiceException {
  override readonly name = "InvalidRequest";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<InvalidRequest>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidRequest$;
  }
}

export class InvalidWriteOffset extends S3ServiceException {
  override readonly name = "InvalidWriteOffset";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<InvalidWriteOffset>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InvalidWriteOffset$;
  }
}

export class NoSuchBucket extends S3ServiceException {
  override readonly name = "NoSuchBucket";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<NoSuchBucket>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return NoSuchBucket$;
  }
}

export class NoSuchKey extends S3ServiceException {
  override readonly name = "NoSuchKey";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<NoSuchKey>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return NoSuchKey$;
  }
}

export class NoSuchUpload extends S3ServiceException {
  override readonly name = "NoSuchUpload";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<NoSuchUpload>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return NoSuchUpload$;
  }
}

export class NotFound extends S3ServiceException {
  override readonly name = "NotFound";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<NotFound>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return NotFound$;
  }
}

export class ObjectNotInActiveTierError extends S3ServiceException {
  override readonly name = "ObjectNotInActiveTierError";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ObjectNotInActiveTierError>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ObjectNotInActiveTierError$;
  }
}

export class TooManyParts extends S3ServiceException {
  override readonly name = "TooManyParts";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<TooManyParts>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return TooManyParts$;
  }
}
