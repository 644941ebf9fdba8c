// Generated from model/aws/signin/2023-01-01 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base class of all errors from Signin. */
export class SigninServiceException extends ServiceException {}
