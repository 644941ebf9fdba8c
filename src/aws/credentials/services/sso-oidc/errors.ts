// Generated from model/aws/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base class of all errors from SSO OIDC. */
export class SSOOIDCServiceException extends ServiceException {}
