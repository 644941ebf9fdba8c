// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import {
  type ErrorSchema,
  type ExceptionOptions,
  ServiceException,
} from "@shapewright/runtime";
import {
  AccessDeniedException$,
  InternalServerException$,
  ModelErrorException$,
  ModelNotReadyException$,
  ModelStreamErrorException$,
  ModelTimeoutException$,
  ResourceNotFoundException$,
  ServiceUnavailableException$,
  ThrottlingException$,
  ValidationException$,
} from "./schemas.ts";

/** The base class of all errors from Bedrock Runtime. */
export class BedrockRuntimeServiceException extends ServiceException {}

/**
 * The request is denied because you do not have sufficient permissions to
 * perform the requested action. For troubleshooting this error, see
 * [AccessDeniedException](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-access-denied)
 * in the Amazon Bedrock User Guide
 */
export class AccessDeniedException extends BedrockRuntimeServiceException {
  override readonly name = "AccessDeniedException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<AccessDeniedException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return AccessDeniedException$;
  }
}

/**
 * An internal server error occurred. For troubleshooting this error, see
 * [InternalFailure](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-internal-failure)
 * in the Amazon Bedrock User Guide
 */
export class InternalServerException extends BedrockRuntimeServiceException {
  override readonly name = "InternalServerException";
  override readonly $fault = "server";

  constructor(options: ExceptionOptions<InternalServerException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return InternalServerException$;
  }
}

/** The request failed due to an error while processing the model. */
export class ModelErrorException extends BedrockRuntimeServiceException {
  override readonly name = "ModelErrorException";
  override readonly $fault = "client";
  /** The original status code. */
  declare readonly originalStatusCode?: number | undefined;
  /** The resource name. */
  declare readonly resourceName?: string | undefined;

  constructor(options: ExceptionOptions<ModelErrorException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ModelErrorException$;
  }
}

/**
 * The model specified in the request is not ready to serve inference requests.
 * The AWS SDK will automatically retry the operation up to 5 times. For
 * information about configuring automatic retries, see
 * [Retry behavior](https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html)
 * in the *AWS SDKs and Tools* reference guide.
 */
export class ModelNotReadyException extends BedrockRuntimeServiceException {
  override readonly name = "ModelNotReadyException";
  override readonly $fault = "client";
  override readonly $retryable = {} as const;

  constructor(options: ExceptionOptions<ModelNotReadyException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ModelNotReadyException$;
  }
}

/** An error occurred while streaming the response. Retry your request. */
export class ModelStreamErrorException extends BedrockRuntimeServiceException {
  override readonly name = "ModelStreamErrorException";
  override readonly $fault = "client";
  /** The original status code. */
  declare readonly originalStatusCode?: number | undefined;
  /** The original message. */
  declare readonly originalMessage?: string | undefined;

  constructor(options: ExceptionOptions<ModelStreamErrorException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ModelStreamErrorException$;
  }
}

/**
 * The request took too long to process. Processing time exceeded the model
 * timeout length.
 */
export class ModelTimeoutException extends BedrockRuntimeServiceException {
  override readonly name = "ModelTimeoutException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ModelTimeoutException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ModelTimeoutException$;
  }
}

/**
 * The specified resource ARN was not found. For troubleshooting this error, see
 * [ResourceNotFound](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-resource-not-found)
 * in the Amazon Bedrock User Guide
 */
export class ResourceNotFoundException extends BedrockRuntimeServiceException {
  override readonly name = "ResourceNotFoundException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ResourceNotFoundException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ResourceNotFoundException$;
  }
}

/**
 * The service isn't currently available. For troubleshooting this error, see
 * [ServiceUnavailable](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-service-unavailable)
 * in the Amazon Bedrock User Guide
 */
export class ServiceUnavailableException extends BedrockRuntimeServiceException {
  override readonly name = "ServiceUnavailableException";
  override readonly $fault = "server";

  constructor(options: ExceptionOptions<ServiceUnavailableException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ServiceUnavailableException$;
  }
}

/**
 * Your request was denied due to exceeding the account quotas for *Amazon
 * Bedrock*. For troubleshooting this error, see
 * [ThrottlingException](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-throttling-exception)
 * in the Amazon Bedrock User Guide
 */
export class ThrottlingException extends BedrockRuntimeServiceException {
  override readonly name = "ThrottlingException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ThrottlingException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ThrottlingException$;
  }
}

/**
 * The input fails to satisfy the constraints specified by *Amazon Bedrock*. For
 * troubleshooting this error, see
 * [ValidationError](https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html#ts-validation-error)
 * in the Amazon Bedrock User Guide
 */
export class ValidationException extends BedrockRuntimeServiceException {
  override readonly name = "ValidationException";
  override readonly $fault = "client";

  constructor(options: ExceptionOptions<ValidationException>) {
    super(options);
  }

  static override schema(): ErrorSchema {
    return ValidationException$;
  }
}
