// Generated from model/aws/signin/2023-01-01 by shapewright. Changes here are lost.

import { Command, type CommandSchema, type MetadataBearer } from "@shapewright/runtime";
import type { CreateOAuth2TokenRequest, CreateOAuth2TokenResponse } from "./models.ts";
import { CreateOAuth2Token$, Signin$ } from "./schemas.ts";

/** The input of `CreateOAuth2TokenCommand`. */
export interface CreateOAuth2TokenCommandInput extends CreateOAuth2TokenRequest {}

/** The output of `CreateOAuth2TokenCommand`. */
export interface CreateOAuth2TokenCommandOutput extends CreateOAuth2TokenResponse, MetadataBearer {}

export class CreateOAuth2TokenCommand extends Command<CreateOAuth2TokenCommandInput, CreateOAuth2TokenCommandOutput> {
  override readonly schema: CommandSchema = [Signin$, CreateOAuth2Token$];
}
