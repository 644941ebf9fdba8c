// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import { type AwsClientConfig, resolveAwsConfig } from "@shapewright/aws";
import type { EndpointConfig } from "@shapewright/aws/endpoint";
import { ServiceClient } from "@shapewright/runtime";
import { restJson1 } from "@shapewright/runtime/rest-json";
import { BedrockRuntime$ } from "./schemas.ts";

/** The configuration of {@link BedrockRuntimeClient}. */
export interface BedrockRuntimeClientConfig
  extends AwsClientConfig, EndpointConfig {}

/**
 * Describes the API operations for running inference using Amazon Bedrock
 * models.
 */
export class BedrockRuntimeClient extends ServiceClient {
  constructor(config: BedrockRuntimeClientConfig = {}) {
    super(BedrockRuntime$, restJson1, resolveAwsConfig(config));
  }
}
