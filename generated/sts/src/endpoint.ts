// Generated from model/sts/sts-2011-06-15.json by shapewright. Changes here are lost.

import {
  EndpointError,
  type EndpointProperties,
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
  readonly useGlobalEndpoint?: boolean | undefined;
}

/** Resolves the endpoint of a call by the model's rules. */
export function resolveEndpoint({
  region: Region,
  useDualstackEndpoint: UseDualStack = false,
  useFipsEndpoint: UseFIPS = false,
  endpoint: Endpoint,
  useGlobalEndpoint: UseGlobalEndpoint = false,
}: EndpointParameters): ResolvedEndpoint {
  if (UseGlobalEndpoint && Endpoint === undefined && Region !== undefined) {
    const PartitionResult = partition(Region);
    if (!UseFIPS && !UseDualStack) {
      if (Region === "ap-northeast-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "ap-south-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "ap-southeast-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "ap-southeast-2") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "aws-global") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "ca-central-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "eu-central-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "eu-north-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "eu-west-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "eu-west-2") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "eu-west-3") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "sa-east-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "us-east-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "us-east-2") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "us-west-1") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      if (Region === "us-west-2") {
        return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
      }
      return {
        url: `https://sts.${Region}.${PartitionResult.dnsSuffix}`,
        properties: {
          authSchemes: [
            { name: "sigv4", signingName: "sts", signingRegion: Region },
          ],
        },
      };
    }
  }
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
            url: `https://sts-fips.${Region}.${PartitionResult.dualStackDnsSuffix}`,
          };
        }
        throw new EndpointError(
          "FIPS and DualStack are enabled, but this partition does not support one or both",
        );
      }
      if (PartitionResult.supportsFIPS) {
        if (PartitionResult.name === "aws-us-gov") {
          return { url: `https://sts.${Region}.amazonaws.com` };
        }
        return {
          url: `https://sts-fips.${Region}.${PartitionResult.dnsSuffix}`,
        };
      }
      throw new EndpointError(
        "FIPS is enabled but this partition does not support FIPS",
      );
    }
    if (UseDualStack) {
      if (PartitionResult.supportsDualStack) {
        return {
          url: `https://sts.${Region}.${PartitionResult.dualStackDnsSuffix}`,
        };
      }
      throw new EndpointError(
        "DualStack is enabled but this partition does not support DualStack",
      );
    }
    if (Region === "aws-global") {
      return { url: "https://sts.amazonaws.com", properties: sigv4Sts };
    }
    return { url: `https://sts.${Region}.${PartitionResult.dnsSuffix}` };
  }
  throw new EndpointError("Invalid Configuration: Missing Region");
}

const sigv4Sts: EndpointProperties = {
  authSchemes: [
    { name: "sigv4", signingName: "sts", signingRegion: "us-east-1" },
  ],
};

/** Resolves the endpoint of each call. */
export const serviceEndpoint: InterceptorPart = /* @__PURE__ */ endpointRules(
  resolveEndpoint,
  ["region", "useDualstackEndpoint", "useFipsEndpoint", "useGlobalEndpoint"],
);
