// Generated from model/aws/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base of all errors that SSO OIDC answers with. */
export class SSOOIDCServiceException extends ServiceException {}
