// Generated from model/aws/sso/2019-06-10 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base class of all errors from SSO. */
export class SSOServiceException extends ServiceException {}
