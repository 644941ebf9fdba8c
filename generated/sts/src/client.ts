// Generated from model/sts/sts-2011-06-15.json by shapewright. Changes here are lost.

import { type AwsClientConfig, resolveAwsConfig } from "@shapewright/aws";
import type { EndpointConfig } from "@shapewright/aws/endpoint";
import { ServiceClient } from "@shapewright/runtime";
import { awsQuery } from "@shapewright/runtime/aws-query";
import { STS$ } from "./schemas.ts";

/** The configuration of {@link STSClient}. */
export interface STSClientConfig extends AwsClientConfig, EndpointConfig {
  /**
   * Whether the global endpoint should be used, rather then the regional
   * endpoint for us-east-1.
   */
  readonly useGlobalEndpoint?: boolean | undefined;
}

/**
 * **Security Token Service**
 *
 * Security Token Service (STS) enables you to request temporary,
 * limited-privilege credentials for users. This guide provides descriptions of
 * the STS API. For more information about using this service, see
 * [Temporary Security Credentials](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html).
 */
export class STSClient extends ServiceClient {
  constructor(config: STSClientConfig = {}) {
    super(STS$, awsQuery, resolveAwsConfig(config));
  }
}
