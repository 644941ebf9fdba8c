// Generated from model/aws/sts/2011-06-15 by shapewright. Changes here are lost.

import { Command, type CommandSchema, type MetadataBearer } from "@shapewright/runtime";
import type {
  AssumeRoleRequest,
  AssumeRoleResponse,
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from "./models.ts";
import { AssumeRole$, AssumeRoleWithWebIdentity$, STS$ } from "./schemas.ts";

/** The input of `AssumeRoleCommand`. */
export interface AssumeRoleCommandInput extends AssumeRoleRequest {}

/** The output of `AssumeRoleCommand`. */
export interface AssumeRoleCommandOutput extends AssumeRoleResponse, MetadataBearer {}

export class AssumeRoleCommand extends Command<AssumeRoleCommandInput, AssumeRoleCommandOutput> {
  override readonly schema: CommandSchema = [STS$, AssumeRole$];
}

/** The input of `AssumeRoleWithWebIdentityCommand`. */
export interface AssumeRoleWithWebIdentityCommandInput extends AssumeRoleWithWebIdentityRequest {}

/** The output of `AssumeRoleWithWebIdentityCommand`. */
export interface AssumeRoleWithWebIdentityCommandOutput extends AssumeRoleWithWebIdentityResponse, MetadataBearer {}

/** @throws an {@link IDPCommunicationErrorException} (client fault) */
export class AssumeRoleWithWebIdentityCommand extends Command<
  AssumeRoleWithWebIdentityCommandInput,
  AssumeRoleWithWebIdentityCommandOutput
> {
  override readonly schema: CommandSchema = [STS$, AssumeRoleWithWebIdentity$];
}
