// Generated from model/aws/cognito-identity/2014-06-30 by shapewright. Changes here are lost.

import { ServiceException } from "@shapewright/runtime";

/** The base of all errors that Cognito Identity answers with. */
export class CognitoIdentityServiceException extends ServiceException {}
