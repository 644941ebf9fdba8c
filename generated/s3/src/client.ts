// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import { type AwsClientConfig, resolveAwsConfig } from "@shapewright/aws";
import type { EndpointConfig } from "@shapewright/aws/endpoint";
import { ServiceClient } from "@shapewright/runtime";
import type {
  ExpectContinueConfig,
  RegionRedirectConfig,
} from "@shapewright/runtime/customizations";
import { restXml } from "@shapewright/runtime/rest-xml";
import { S3$ } from "./schemas.ts";

/** The configuration of {@link S3Client}. */
export interface S3ClientConfig
  extends
    AwsClientConfig,
    RegionRedirectConfig,
    ExpectContinueConfig,
    EndpointConfig {
  /** Forces this client to use path-style addressing for buckets. */
  readonly forcePathStyle?: boolean | undefined;
  /** Enables this client to use S3 Transfer Acceleration endpoints. */
  readonly useAccelerateEndpoint?: boolean | undefined;
  /**
   * Whether the global endpoint should be used, rather then the regional
   * endpoint for us-east-1.
   */
  readonly useGlobalEndpoint?: boolean | undefined;
  /** Disables this client's usage of Multi-Region Access Points. */
  readonly disableMultiregionAccessPoints?: boolean | undefined;
  /**
   * Enables this client to use an ARN's region when constructing an endpoint
   * instead of the client's configured region.
   */
  readonly useArnRegion?: boolean | undefined;
  /**
   * Disables this client's usage of Session Auth for S3Express buckets and
   * reverts to using conventional SigV4 for those.
   */
  readonly disableS3ExpressSessionAuth?: boolean | undefined;
}

/** A client for S3. */
export class S3Client extends ServiceClient {
  constructor(config: S3ClientConfig = {}) {
    super(S3$, restXml, resolveAwsConfig(config));
  }
}
