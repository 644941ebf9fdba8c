import type { EndpointAuthScheme, ServiceSchema } from "@shapewright/runtime";
import { resolveRegion } from "../config-files/region.ts";
import type { PathForm } from "../signature-v4/canonical-request.ts";
import type { ResolvedAwsConfig } from "./resolve-aws-config.ts";

/** What endpoints say of AWS's auth schemes (Smithy, "Endpoint authSchemes list property"). */
export interface SigningProperties extends Partial<EndpointAuthScheme> {
  readonly signingName?: string;
  readonly signingRegion?: string;
  readonly signingRegionSet?: readonly string[];
  readonly disableDoubleEncoding?: boolean;
  readonly disableNormalizePath?: boolean;
}

/** What the signatures of a call say, but for who signs, and when. */
interface CallSigning extends PathForm {
  /** The name that the signature gives the service. */
  readonly service: string;
  readonly region: string;
  /** Whether S3's rules hold: the payload need not be signed, and paths are signed as they are. */
  readonly isS3: boolean;
}

/** What the signature of a call says, by its endpoint, its client and its model, in this order. */
export async function resolveSigning(
  service: ServiceSchema,
  config: ResolvedAwsConfig,
  properties: SigningProperties,
): Promise<CallSigning> {
  const { signingName = config.signingName ?? service.signingName ?? service.endpointPrefix ?? service.name } =
    properties;
  const region = properties.signingRegionSet?.join(",") ?? properties.signingRegion ?? config.signingRegion;
  const isS3 = /^s3(?:$|[-e])/.test(signingName);
  return {
    service: signingName,
    region: region ?? resolveRegion(await config.region()).region,
    isS3,
    escapePath: !(properties.disableDoubleEncoding ?? isS3),
    normalizePath: !(properties.disableNormalizePath ?? isS3),
  };
}
