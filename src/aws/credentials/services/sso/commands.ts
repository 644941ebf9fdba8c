// Generated from model/aws/sso/2019-06-10 by shapewright. Changes here are lost.

import { Command, type CommandSchema, type MetadataBearer } from "@shapewright/runtime";
import type { GetRoleCredentialsRequest, GetRoleCredentialsResponse } from "./models.ts";
import { GetRoleCredentials$, SSO$ } from "./schemas.ts";

/** The input of `GetRoleCredentialsCommand`. */
export interface GetRoleCredentialsCommandInput extends GetRoleCredentialsRequest {}

/** The output of `GetRoleCredentialsCommand`. */
export interface GetRoleCredentialsCommandOutput extends GetRoleCredentialsResponse, MetadataBearer {}

export class GetRoleCredentialsCommand extends Command<
  GetRoleCredentialsCommandInput,
  GetRoleCredentialsCommandOutput
> {
  override readonly schema: CommandSchema = [SSO$, GetRoleCredentials$];
}
