// Generated from model/aws/sso-oidc/2019-06-10 by shapewright. Changes here are lost.

import { Command, type CommandSchema, type MetadataBearer } from "@shapewright/runtime";
import type { CreateTokenRequest, CreateTokenResponse } from "./models.ts";
import { CreateToken$, SSOOIDC$ } from "./schemas.ts";

/** The input of `CreateTokenCommand`. */
export interface CreateTokenCommandInput extends CreateTokenRequest {}

/** The output of `CreateTokenCommand`. */
export interface CreateTokenCommandOutput extends CreateTokenResponse, MetadataBearer {}

export class CreateTokenCommand extends Command<CreateTokenCommandInput, CreateTokenCommandOutput> {
  override readonly schema: CommandSchema = [SSOOIDC$, CreateToken$];
}
