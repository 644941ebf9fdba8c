// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

import {
  EndpointError,
  type ResolvedEndpoint,
  endpointRules,
  partition,
} from "@shapewright/aws/endpoint";
import type { InterceptorPart } from "@shapewright/runtime";

/** The parameters of the endpoint rules. */
export interface EndpointParameters {
  readonly region?: string | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly endpoint?: string | undefined;
}

/** Resolves the endpoint of a call by the model's rules. */
export function resolveEndpoint({
  region: Region,
  useDualstackEndpoint: UseDualStack = false,
  useFipsEndpoint: UseFIPS = false,
  endpoint: Endpoint,
}: EndpointParameters): ResolvedEndpoint {
  if (Endpoint !== undefined) {
    if (UseFIPS) {
      throw new EndpointError(
        "Invalid Configuration: FIPS and custom endpoint are not supported",
      );
    }
    if (UseDualStack) {
      throw new EndpointError(
        "Invalid Configuration: Dualstack and custom endpoint are not supported",
      );
    }
    return { url: Endpoint };
  }
  if (Region !== undefined) {
    const PartitionResult = partition(Region);
    if (UseFIPS) {
      if (UseDualStack) {
        if (PartitionResult.supportsFIPS && PartitionResult.supportsDualStack) {
          return {
            url: `https://bedrock-runtime-fips.${Region}.${PartitionResult.dualStackDnsSuffix}`,
          };
        }
        throw new EndpointError(
          "FIPS and DualStack are enabled, but this partition does not support one or both",
        );
      }
      if (PartitionResult.supportsFIPS) {
        return {
          url: `https://bedrock-runtime-fips.${Region}.${PartitionResult.dnsSuffix}`,
        };
      }
      throw new EndpointError(
        "FIPS is enabled but this partition does not support FIPS",
      );
    }
    if (UseDualStack) {
      if (PartitionResult.supportsDualStack) {
        return {
          url: `https://bedrock-runtime.${Region}.${PartitionResult.dualStackDnsSuffix}`,
        };
      }
      throw new EndpointError(
        "DualStack is enabled but this partition does not support DualStack",
      );
    }
    return {
      url: `https://bedrock-runtime.${Region}.${PartitionResult.dnsSuffix}`,
    };
  }
  throw new EndpointError("Invalid Configuration: Missing Region");
}

/** Resolves the endpoint of each call. */
export const serviceEndpoint: InterceptorPart = /* @__PURE__ */ endpointRules(
  resolveEndpoint,
  ["region", "useDualstackEndpoint", "useFipsEndpoint"],
);
