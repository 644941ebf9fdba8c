// Generated from model/aws/cognito-identity/2014-06-30 by shapewright. Changes here are lost.

import { Command, type CommandSchema, type MetadataBearer } from "@shapewright/runtime";
import type {
  GetCredentialsForIdentityInput,
  GetCredentialsForIdentityResponse,
  GetIdInput,
  GetIdResponse,
} from "./models.ts";
import { CognitoIdentity$, GetCredentialsForIdentity$, GetId$ } from "./schemas.ts";

/** The input of `GetIdCommand`. */
export interface GetIdCommandInput extends GetIdInput {}

/** The output of `GetIdCommand`. */
export interface GetIdCommandOutput extends GetIdResponse, MetadataBearer {}

export class GetIdCommand extends Command<GetIdCommandInput, GetIdCommandOutput> {
  override readonly schema: CommandSchema = [CognitoIdentity$, GetId$];
}

/** The input of `GetCredentialsForIdentityCommand`. */
export interface GetCredentialsForIdentityCommandInput extends GetCredentialsForIdentityInput {}

/** The output of `GetCredentialsForIdentityCommand`. */
export interface GetCredentialsForIdentityCommandOutput extends GetCredentialsForIdentityResponse, MetadataBearer {}

export class GetCredentialsForIdentityCommand extends Command<
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput
> {
  override readonly schema: CommandSchema = [CognitoIdentity$, GetCredentialsForIdentity$];
}
