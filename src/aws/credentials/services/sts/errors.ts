// Generated from model/aws/sts/2011-06-15 by shapewright. Changes here are lost.

import { type ErrorSchema, type ExceptionOptions, ServiceException } from "@shapewright/runtime";
import { IDPCommunicationErrorException$ } from "./schemas.ts";

/** The base class of all errors from STS. */
export class STSServiceException extends ServiceException {}

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
