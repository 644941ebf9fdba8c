// Generated from model/aws/cognito-identity/2014-06-30 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base class of all errors from Cognito Identity. */
export class CognitoIdentityServiceException extends ServiceException {}
