// Generated from model/aws/signin/2023-01-01 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base of all errors that Signin answers with. */
export class SigninServiceException extends ServiceException {}
