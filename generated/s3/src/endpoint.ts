// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

import {
  EndpointError,
  type EndpointProperties,
  type ResolvedEndpoint,
  endpointRules,
  isValidHostLabel,
  isVirtualHostableS3Bucket,
  parseArn,
  parseURL,
  partition,
  substring,
  uriEncode,
} from "@shapewright/aws/endpoint";
import type { InterceptorPart } from "@shapewright/runtime";

/** The parameters of the endpoint rules. */
export interface EndpointParameters {
  readonly Bucket?: string | undefined;
  readonly region?: string | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
  readonly endpoint?: string | undefined;
  readonly forcePathStyle?: boolean | undefined;
  readonly useAccelerateEndpoint?: boolean | undefined;
  readonly useGlobalEndpoint?: boolean | undefined;
  readonly UseObjectLambdaEndpoint?: boolean | undefined;
  readonly DisableAccessPoints?: boolean | undefined;
  readonly disableMultiregionAccessPoints?: boolean | undefined;
  readonly useArnRegion?: boolean | undefined;
  readonly UseS3ExpressControlEndpoint?: boolean | undefined;
  readonly disableS3ExpressSessionAuth?: boolean | undefined;
}

/** Resolves the endpoint of a call by the model's rules. */
export function resolveEndpoint({
  Bucket,
  region: Region,
  useFipsEndpoint: UseFIPS = false,
  useDualstackEndpoint: UseDualStack = false,
  endpoint: Endpoint,
  forcePathStyle: ForcePathStyle = false,
  useAccelerateEndpoint: Accelerate = false,
  useGlobalEndpoint: UseGlobalEndpoint = false,
  UseObjectLambdaEndpoint,
  DisableAccessPoints,
  disableMultiregionAccessPoints: DisableMultiRegionAccessPoints = false,
  useArnRegion: UseArnRegion,
  UseS3ExpressControlEndpoint,
  disableS3ExpressSessionAuth: DisableS3ExpressSessionAuth,
}: EndpointParameters): ResolvedEndpoint {
  if (Region !== undefined) {
    if (Accelerate && UseFIPS) {
      throw new EndpointError("Accelerate cannot be used with FIPS");
    }
    if (UseDualStack && Endpoint !== undefined) {
      throw new EndpointError(
        "Cannot set dual-stack in combination with a custom endpoint.",
      );
    }
    if (Endpoint !== undefined) {
      if (UseFIPS) {
        throw new EndpointError(
          "A custom endpoint cannot be combined with FIPS",
        );
      }
      if (Accelerate) {
        throw new EndpointError(
          "A custom endpoint cannot be combined with S3 Accelerate",
        );
      }
    }
    if (UseFIPS) {
      const partitionResult = partition(Region);
      if (partitionResult.name === "aws-cn") {
        throw new EndpointError("Partition does not support FIPS");
      }
    }
    if (Bucket !== undefined) {
      const bucketSuffix = substring(Bucket, 0, 6, true);
      if (bucketSuffix === "--x-s3") {
        if (UseDualStack) {
          throw new EndpointError("S3Express does not support Dual-stack.");
        }
        if (Accelerate) {
          throw new EndpointError("S3Express does not support S3 Accelerate.");
        }
        if (Endpoint !== undefined) {
          const url = parseURL(Endpoint);
          if (url !== undefined) {
            if (DisableS3ExpressSessionAuth) {
              if (url.isIp) {
                const uri_encoded_bucket = uriEncode(Bucket);
                return {
                  url: `${url.scheme}://${url.authority}/${uri_encoded_bucket}${url.path}`,
                  properties: sigv4S3express(Region),
                };
              }
              if (isVirtualHostableS3Bucket(Bucket, false)) {
                return {
                  url: `${url.scheme}://${Bucket}.${url.authority}${url.path}`,
                  properties: sigv4S3express(Region),
                };
              }
              throw new EndpointError(
                "S3Express bucket name is not a valid virtual hostable name.",
              );
            }
            if (url.isIp) {
              const uri_encoded_bucket = uriEncode(Bucket);
              return {
                url: `${url.scheme}://${url.authority}/${uri_encoded_bucket}${url.path}`,
                properties: sigv4S3expressS3express(Region),
              };
            }
            if (isVirtualHostableS3Bucket(Bucket, false)) {
              return {
                url: `${url.scheme}://${Bucket}.${url.authority}${url.path}`,
                properties: sigv4S3expressS3express(Region),
              };
            }
            throw new EndpointError(
              "S3Express bucket name is not a valid virtual hostable name.",
            );
          }
        }
        if (UseS3ExpressControlEndpoint) {
          const uri_encoded_bucket = uriEncode(Bucket);
          if (Endpoint === undefined) {
            if (UseFIPS) {
              return {
                url: `https://s3express-control-fips.${Region}.amazonaws.com/${uri_encoded_bucket}`,
                properties: sigv4S3express(Region),
              };
            }
            return {
              url: `https://s3express-control.${Region}.amazonaws.com/${uri_encoded_bucket}`,
              properties: sigv4S3express(Region),
            };
          }
          throw new EndpointError("no endpoint rule matches");
        }
        if (isVirtualHostableS3Bucket(Bucket, false)) {
          if (DisableS3ExpressSessionAuth) {
            const s3expressAvailabilityZoneId = substring(Bucket, 6, 14, true);
            if (s3expressAvailabilityZoneId !== undefined) {
              const s3expressAvailabilityZoneDelim = substring(
                Bucket,
                14,
                16,
                true,
              );
              if (s3expressAvailabilityZoneDelim === "--") {
                if (UseFIPS) {
                  return {
                    url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId}.${Region}.amazonaws.com`,
                    properties: sigv4S3express(Region),
                  };
                }
                return {
                  url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId}.${Region}.amazonaws.com`,
                  properties: sigv4S3express(Region),
                };
              }
            }
            const s3expressAvailabilityZoneId2 = substring(Bucket, 6, 15, true);
            if (s3expressAvailabilityZoneId2 !== undefined) {
              const s3expressAvailabilityZoneDelim = substring(
                Bucket,
                15,
                17,
                true,
              );
              if (s3expressAvailabilityZoneDelim === "--") {
                if (UseFIPS) {
                  return {
                    url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId2}.${Region}.amazonaws.com`,
                    properties: sigv4S3express(Region),
                  };
                }
                return {
                  url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId2}.${Region}.amazonaws.com`,
                  properties: sigv4S3express(Region),
                };
              }
            }
            const s3expressAvailabilityZoneId3 = substring(Bucket, 6, 19, true);
            if (s3expressAvailabilityZoneId3 !== undefined) {
              const s3expressAvailabilityZoneDelim = substring(
                Bucket,
                19,
                21,
                true,
              );
              if (s3expressAvailabilityZoneDelim === "--") {
                if (UseFIPS) {
                  return {
                    url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId3}.${Region}.amazonaws.com`,
                    properties: sigv4S3express(Region),
                  };
                }
                return {
                  url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId3}.${Region}.amazonaws.com`,
                  properties: sigv4S3express(Region),
                };
              }
            }
            const s3expressAvailabilityZoneId4 = substring(Bucket, 6, 20, true);
            if (s3expressAvailabilityZoneId4 !== undefined) {
              const s3expressAvailabilityZoneDelim = substring(
                Bucket,
                20,
                22,
                true,
              );
              if (s3expressAvailabilityZoneDelim === "--") {
                if (UseFIPS) {
                  return {
                    url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId4}.${Region}.amazonaws.com`,
                    properties: sigv4S3express(Region),
                  };
                }
                return {
                  url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId4}.${Region}.amazonaws.com`,
                  properties: sigv4S3express(Region),
                };
              }
            }
            const s3expressAvailabilityZoneId5 = substring(Bucket, 6, 26, true);
            if (s3expressAvailabilityZoneId5 !== undefined) {
              const s3expressAvailabilityZoneDelim = substring(
                Bucket,
                26,
                28,
                true,
              );
              if (s3expressAvailabilityZoneDelim === "--") {
                if (UseFIPS) {
                  return {
                    url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId5}.${Region}.amazonaws.com`,
                    properties: sigv4S3express(Region),
                  };
                }
                return {
                  url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId5}.${Region}.amazonaws.com`,
                  properties: sigv4S3express(Region),
                };
              }
            }
            throw new EndpointError(
              "Unrecognized S3Express bucket name format.",
            );
          }
          const s3expressAvailabilityZoneId = substring(Bucket, 6, 14, true);
          if (s3expressAvailabilityZoneId !== undefined) {
            const s3expressAvailabilityZoneDelim = substring(
              Bucket,
              14,
              16,
              true,
            );
            if (s3expressAvailabilityZoneDelim === "--") {
              if (UseFIPS) {
                return {
                  url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId}.${Region}.amazonaws.com`,
                  properties: sigv4S3expressS3express(Region),
                };
              }
              return {
                url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId}.${Region}.amazonaws.com`,
                properties: sigv4S3expressS3express(Region),
              };
            }
          }
          const s3expressAvailabilityZoneId2 = substring(Bucket, 6, 15, true);
          if (s3expressAvailabilityZoneId2 !== undefined) {
            const s3expressAvailabilityZoneDelim = substring(
              Bucket,
              15,
              17,
              true,
            );
            if (s3expressAvailabilityZoneDelim === "--") {
              if (UseFIPS) {
                return {
                  url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId2}.${Region}.amazonaws.com`,
                  properties: sigv4S3expressS3express(Region),
                };
              }
              return {
                url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId2}.${Region}.amazonaws.com`,
                properties: sigv4S3expressS3express(Region),
              };
            }
          }
          const s3expressAvailabilityZoneId3 = substring(Bucket, 6, 19, true);
          if (s3expressAvailabilityZoneId3 !== undefined) {
            const s3expressAvailabilityZoneDelim = substring(
              Bucket,
              19,
              21,
              true,
            );
            if (s3expressAvailabilityZoneDelim === "--") {
              if (UseFIPS) {
                return {
                  url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId3}.${Region}.amazonaws.com`,
                  properties: sigv4S3expressS3express(Region),
                };
              }
              return {
                url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId3}.${Region}.amazonaws.com`,
                properties: sigv4S3expressS3express(Region),
              };
            }
          }
          const s3expressAvailabilityZoneId4 = substring(Bucket, 6, 20, true);
          if (s3expressAvailabilityZoneId4 !== undefined) {
            const s3expressAvailabilityZoneDelim = substring(
              Bucket,
              20,
              22,
              true,
            );
            if (s3expressAvailabilityZoneDelim === "--") {
              if (UseFIPS) {
                return {
                  url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId4}.${Region}.amazonaws.com`,
                  properties: sigv4S3expressS3express(Region),
                };
              }
              return {
                url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId4}.${Region}.amazonaws.com`,
                properties: sigv4S3expressS3express(Region),
              };
            }
          }
          const s3expressAvailabilityZoneId5 = substring(Bucket, 6, 26, true);
          if (s3expressAvailabilityZoneId5 !== undefined) {
            const s3expressAvailabilityZoneDelim = substring(
              Bucket,
              26,
              28,
              true,
            );
            if (s3expressAvailabilityZoneDelim === "--") {
              if (UseFIPS) {
                return {
                  url: `https://${Bucket}.s3express-fips-${s3expressAvailabilityZoneId5}.${Region}.amazonaws.com`,
                  properties: sigv4S3expressS3express(Region),
                };
              }
              return {
                url: `https://${Bucket}.s3express-${s3expressAvailabilityZoneId5}.${Region}.amazonaws.com`,
                properties: sigv4S3expressS3express(Region),
              };
            }
          }
          throw new EndpointError("Unrecognized S3Express bucket name format.");
        }
        throw new EndpointError(
          "S3Express bucket name is not a valid virtual hostable name.",
        );
      }
    }
    if (Bucket === undefined && UseS3ExpressControlEndpoint) {
      if (Endpoint !== undefined) {
        const url = parseURL(Endpoint);
        if (url !== undefined) {
          return {
            url: `${url.scheme}://${url.authority}${url.path}`,
            properties: sigv4S3express(Region),
          };
        }
      }
      if (UseFIPS) {
        return {
          url: `https://s3express-control-fips.${Region}.amazonaws.com`,
          properties: sigv4S3express(Region),
        };
      }
      return {
        url: `https://s3express-control.${Region}.amazonaws.com`,
        properties: sigv4S3express(Region),
      };
    }
    if (Bucket !== undefined) {
      const hardwareType = substring(Bucket, 49, 50, true);
      if (hardwareType !== undefined) {
        const regionPrefix = substring(Bucket, 8, 12, true);
        if (regionPrefix !== undefined) {
          const bucketAliasSuffix = substring(Bucket, 0, 7, true);
          if (bucketAliasSuffix !== undefined) {
            const outpostId = substring(Bucket, 32, 49, true);
            if (outpostId !== undefined) {
              const regionPartition = partition(Region);
              if (bucketAliasSuffix === "--op-s3") {
                if (isValidHostLabel(outpostId, false)) {
                  if (hardwareType === "e") {
                    if (regionPrefix === "beta") {
                      if (Endpoint === undefined) {
                        throw new EndpointError(
                          "Expected a endpoint to be specified but no endpoint was found",
                        );
                      }
                      const url = parseURL(Endpoint);
                      if (url !== undefined) {
                        return {
                          url: `https://${Bucket}.ec2.${url.authority}`,
                          properties: sigv4aSigv4S3Outposts(Region),
                        };
                      }
                      throw new EndpointError("no endpoint rule matches");
                    }
                    return {
                      url: `https://${Bucket}.ec2.s3-outposts.${Region}.${regionPartition.dnsSuffix}`,
                      properties: sigv4aSigv4S3Outposts(Region),
                    };
                  }
                  if (hardwareType === "o") {
                    if (regionPrefix === "beta") {
                      if (Endpoint === undefined) {
                        throw new EndpointError(
                          "Expected a endpoint to be specified but no endpoint was found",
                        );
                      }
                      const url = parseURL(Endpoint);
                      if (url !== undefined) {
                        return {
                          url: `https://${Bucket}.op-${outpostId}.${url.authority}`,
                          properties: sigv4aSigv4S3Outposts(Region),
                        };
                      }
                      throw new EndpointError("no endpoint rule matches");
                    }
                    return {
                      url: `https://${Bucket}.op-${outpostId}.s3-outposts.${Region}.${regionPartition.dnsSuffix}`,
                      properties: sigv4aSigv4S3Outposts(Region),
                    };
                  }
                  throw new EndpointError(
                    `Unrecognized hardware type: "Expected hardware type o or e but got ${hardwareType}"`,
                  );
                }
                throw new EndpointError(
                  "Invalid ARN: The outpost Id must only contain a-z, A-Z, 0-9 and `-`.",
                );
              }
            }
          }
        }
      }
      if (Endpoint !== undefined && parseURL(Endpoint) === undefined) {
        throw new EndpointError(
          `Custom endpoint \`${Endpoint}\` was not a valid URI`,
        );
      }
      if (!ForcePathStyle && isVirtualHostableS3Bucket(Bucket, false)) {
        const partitionResult = partition(Region);
        if (isValidHostLabel(Region, false)) {
          if (Accelerate && partitionResult.name === "aws-cn") {
            throw new EndpointError(
              "S3 Accelerate cannot be used in this region",
            );
          }
          if (UseDualStack && UseFIPS) {
            if (Region === "aws-global") {
              return {
                url: `https://${Bucket}.s3-fips.dualstack.us-east-1.${partitionResult.dnsSuffix}`,
                properties: sigv4S3,
              };
            }
            return {
              url: `https://${Bucket}.s3-fips.dualstack.${Region}.${partitionResult.dnsSuffix}`,
              properties: sigv4S32(Region),
            };
          }
          if (!UseDualStack && UseFIPS) {
            if (Region === "aws-global") {
              return {
                url: `https://${Bucket}.s3-fips.us-east-1.${partitionResult.dnsSuffix}`,
                properties: sigv4S3,
              };
            }
            return {
              url: `https://${Bucket}.s3-fips.${Region}.${partitionResult.dnsSuffix}`,
              properties: sigv4S32(Region),
            };
          }
          if (UseDualStack) {
            if (Accelerate) {
              if (Region === "aws-global") {
                return {
                  url: `https://${Bucket}.s3-accelerate.dualstack.us-east-1.${partitionResult.dnsSuffix}`,
                  properties: sigv4S3,
                };
              }
              return {
                url: `https://${Bucket}.s3-accelerate.dualstack.${partitionResult.dnsSuffix}`,
                properties: sigv4S32(Region),
              };
            }
            if (Region === "aws-global") {
              return {
                url: `https://${Bucket}.s3.dualstack.us-east-1.${partitionResult.dnsSuffix}`,
                properties: sigv4S3,
              };
            }
            return {
              url: `https://${Bucket}.s3.dualstack.${Region}.${partitionResult.dnsSuffix}`,
              properties: sigv4S32(Region),
            };
          }
          if (!Accelerate && Endpoint !== undefined) {
            const url = parseURL(Endpoint);
            if (url !== undefined) {
              if (url.isIp && Region === "aws-global") {
                return {
                  url: `${url.scheme}://${url.authority}${url.normalizedPath}${Bucket}`,
                  properties: sigv4S3,
                };
              }
              if (!url.isIp && Region === "aws-global") {
                return {
                  url: `${url.scheme}://${Bucket}.${url.authority}${url.path}`,
                  properties: sigv4S3,
                };
              }
              if (url.isIp && UseGlobalEndpoint) {
                return {
                  url: `${url.scheme}://${url.authority}${url.normalizedPath}${Bucket}`,
                  properties: sigv4S32(Region),
                };
              }
              if (!url.isIp && UseGlobalEndpoint) {
                return {
                  url: `${url.scheme}://${Bucket}.${url.authority}${url.path}`,
                  properties: sigv4S32(Region),
                };
              }
              if (url.isIp) {
                return {
                  url: `${url.scheme}://${url.authority}${url.normalizedPath}${Bucket}`,
                  properties: sigv4S32(Region),
                };
              }
              return {
                url: `${url.scheme}://${Bucket}.${url.authority}${url.path}`,
                properties: sigv4S32(Region),
              };
            }
          }
          if (Accelerate) {
            if (Region === "aws-global") {
              return {
                url: `https://${Bucket}.s3-accelerate.${partitionResult.dnsSuffix}`,
                properties: sigv4S3,
              };
            }
            return {
              url: `https://${Bucket}.s3-accelerate.${partitionResult.dnsSuffix}`,
              properties: sigv4S32(Region),
            };
          }
          if (Endpoint === undefined) {
            if (Region === "aws-global") {
              return {
                url: `https://${Bucket}.s3.${partitionResult.dnsSuffix}`,
                properties: sigv4S3,
              };
            }
            if (UseGlobalEndpoint) {
              if (Region === "us-east-1") {
                return {
                  url: `https://${Bucket}.s3.${partitionResult.dnsSuffix}`,
                  properties: sigv4S32(Region),
                };
              }
              return {
                url: `https://${Bucket}.s3.${Region}.${partitionResult.dnsSuffix}`,
                properties: sigv4S32(Region),
              };
            }
            return {
              url: `https://${Bucket}.s3.${Region}.${partitionResult.dnsSuffix}`,
              properties: sigv4S32(Region),
            };
          }
          throw new EndpointError("no endpoint rule matches");
        }
        throw new EndpointError(
          "Invalid region: region was not a valid DNS name.",
        );
      }
      if (Endpoint !== undefined) {
        const url = parseURL(Endpoint);
        if (
          url !== undefined &&
          url.scheme === "http" &&
          isVirtualHostableS3Bucket(Bucket, true) &&
          !ForcePathStyle
        ) {
          if (isValidHostLabel(Region, false)) {
            return {
              url: `${url.scheme}://${Bucket}.${url.authority}${url.path}`,
              properties: sigv4S32(Region),
            };
          }
          throw new EndpointError(
            "Invalid region: region was not a valid DNS name.",
          );
        }
      }
      if (!ForcePathStyle) {
        const bucketArn = parseArn(Bucket);
        if (bucketArn !== undefined) {
          const arnType = bucketArn.resourceId[0];
          if (arnType !== undefined && arnType !== "") {
            if (bucketArn.service === "s3-object-lambda") {
              if (arnType === "accesspoint") {
                const accessPointName = bucketArn.resourceId[1];
                if (accessPointName !== undefined && accessPointName !== "") {
                  if (UseDualStack) {
                    throw new EndpointError(
                      "S3 Object Lambda does not support Dual-stack",
                    );
                  }
                  if (Accelerate) {
                    throw new EndpointError(
                      "S3 Object Lambda does not support S3 Accelerate",
                    );
                  }
                  if (bucketArn.region !== "") {
                    if (DisableAccessPoints) {
                      throw new EndpointError(
                        "Access points are not supported for this operation",
                      );
                    }
                    if (bucketArn.resourceId[2] === undefined) {
                      if (
                        UseArnRegion !== undefined &&
                        !UseArnRegion &&
                        bucketArn.region !== Region
                      ) {
                        throw new EndpointError(
                          `Invalid configuration: region from ARN \`${bucketArn.region}\` does not match client region \`${Region}\` and UseArnRegion is \`false\``,
                        );
                      }
                      const bucketPartition = partition(bucketArn.region);
                      const partitionResult = partition(Region);
                      if (bucketPartition.name === partitionResult.name) {
                        if (isValidHostLabel(bucketArn.region, true)) {
                          if (bucketArn.accountId === "") {
                            throw new EndpointError(
                              "Invalid ARN: Missing account id",
                            );
                          }
                          if (isValidHostLabel(bucketArn.accountId, false)) {
                            if (isValidHostLabel(accessPointName, false)) {
                              if (Endpoint !== undefined) {
                                const url = parseURL(Endpoint);
                                if (url !== undefined) {
                                  return {
                                    url: `${url.scheme}://${accessPointName}-${bucketArn.accountId}.${url.authority}${url.path}`,
                                    properties: sigv4S3ObjectLambda(
                                      bucketArn.region,
                                    ),
                                  };
                                }
                              }
                              if (UseFIPS) {
                                return {
                                  url: `https://${accessPointName}-${bucketArn.accountId}.s3-object-lambda-fips.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                  properties: sigv4S3ObjectLambda(
                                    bucketArn.region,
                                  ),
                                };
                              }
                              return {
                                url: `https://${accessPointName}-${bucketArn.accountId}.s3-object-lambda.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                properties: sigv4S3ObjectLambda(
                                  bucketArn.region,
                                ),
                              };
                            }
                            throw new EndpointError(
                              `Invalid ARN: The access point name may only contain a-z, A-Z, 0-9 and \`-\`. Found: \`${accessPointName}\``,
                            );
                          }
                          throw new EndpointError(
                            `Invalid ARN: The account id may only contain a-z, A-Z, 0-9 and \`-\`. Found: \`${bucketArn.accountId}\``,
                          );
                        }
                        throw new EndpointError(
                          `Invalid region in ARN: \`${bucketArn.region}\` (invalid DNS name)`,
                        );
                      }
                      throw new EndpointError(
                        `Client was configured for partition \`${partitionResult.name}\` but ARN (\`${Bucket}\`) has \`${bucketPartition.name}\``,
                      );
                    }
                    throw new EndpointError(
                      "Invalid ARN: The ARN may only contain a single resource component after `accesspoint`.",
                    );
                  }
                  throw new EndpointError(
                    "Invalid ARN: bucket ARN is missing a region",
                  );
                }
                throw new EndpointError(
                  "Invalid ARN: Expected a resource of the format `accesspoint:<accesspoint name>` but no name was provided",
                );
              }
              throw new EndpointError(
                `Invalid ARN: Object Lambda ARNs only support \`accesspoint\` arn types, but found: \`${arnType}\``,
              );
            }
            if (arnType === "accesspoint") {
              const accessPointName = bucketArn.resourceId[1];
              if (accessPointName !== undefined && accessPointName !== "") {
                if (bucketArn.region !== "") {
                  if (DisableAccessPoints) {
                    throw new EndpointError(
                      "Access points are not supported for this operation",
                    );
                  }
                  if (bucketArn.resourceId[2] === undefined) {
                    if (
                      UseArnRegion !== undefined &&
                      !UseArnRegion &&
                      bucketArn.region !== Region
                    ) {
                      throw new EndpointError(
                        `Invalid configuration: region from ARN \`${bucketArn.region}\` does not match client region \`${Region}\` and UseArnRegion is \`false\``,
                      );
                    }
                    const bucketPartition = partition(bucketArn.region);
                    const partitionResult = partition(Region);
                    if (bucketPartition.name === partitionResult.name) {
                      if (isValidHostLabel(bucketArn.region, true)) {
                        if (bucketArn.service === "s3") {
                          if (isValidHostLabel(bucketArn.accountId, false)) {
                            if (isValidHostLabel(accessPointName, false)) {
                              if (Accelerate) {
                                throw new EndpointError(
                                  "Access Points do not support S3 Accelerate",
                                );
                              }
                              if (UseFIPS) {
                                if (UseDualStack) {
                                  return {
                                    url: `https://${accessPointName}-${bucketArn.accountId}.s3-accesspoint-fips.dualstack.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                    properties: sigv4S32(bucketArn.region),
                                  };
                                }
                                return {
                                  url: `https://${accessPointName}-${bucketArn.accountId}.s3-accesspoint-fips.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                  properties: sigv4S32(bucketArn.region),
                                };
                              }
                              if (UseDualStack) {
                                return {
                                  url: `https://${accessPointName}-${bucketArn.accountId}.s3-accesspoint.dualstack.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                  properties: sigv4S32(bucketArn.region),
                                };
                              }
                              if (Endpoint !== undefined) {
                                const url = parseURL(Endpoint);
                                if (url !== undefined) {
                                  return {
                                    url: `${url.scheme}://${accessPointName}-${bucketArn.accountId}.${url.authority}${url.path}`,
                                    properties: sigv4S32(bucketArn.region),
                                  };
                                }
                              }
                              return {
                                url: `https://${accessPointName}-${bucketArn.accountId}.s3-accesspoint.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                properties: sigv4S32(bucketArn.region),
                              };
                            }
                            throw new EndpointError(
                              `Invalid ARN: The access point name may only contain a-z, A-Z, 0-9 and \`-\`. Found: \`${accessPointName}\``,
                            );
                          }
                          throw new EndpointError(
                            `Invalid ARN: The account id may only contain a-z, A-Z, 0-9 and \`-\`. Found: \`${bucketArn.accountId}\``,
                          );
                        }
                        throw new EndpointError(
                          `Invalid ARN: The ARN was not for the S3 service, found: ${bucketArn.service}`,
                        );
                      }
                      throw new EndpointError(
                        `Invalid region in ARN: \`${bucketArn.region}\` (invalid DNS name)`,
                      );
                    }
                    throw new EndpointError(
                      `Client was configured for partition \`${partitionResult.name}\` but ARN (\`${Bucket}\`) has \`${bucketPartition.name}\``,
                    );
                  }
                  throw new EndpointError(
                    "Invalid ARN: The ARN may only contain a single resource component after `accesspoint`.",
                  );
                }
                if (isValidHostLabel(accessPointName, true)) {
                  if (UseDualStack) {
                    throw new EndpointError(
                      "S3 MRAP does not support dual-stack",
                    );
                  }
                  if (UseFIPS) {
                    throw new EndpointError("S3 MRAP does not support FIPS");
                  }
                  if (Accelerate) {
                    throw new EndpointError(
                      "S3 MRAP does not support S3 Accelerate",
                    );
                  }
                  if (DisableMultiRegionAccessPoints) {
                    throw new EndpointError(
                      "Invalid configuration: Multi-Region Access Point ARNs are disabled.",
                    );
                  }
                  const mrapPartition = partition(Region);
                  if (mrapPartition.name === bucketArn.partition) {
                    return {
                      url: `https://${accessPointName}.accesspoint.s3-global.${mrapPartition.dnsSuffix}`,
                      properties: {
                        authSchemes: [
                          {
                            disableDoubleEncoding: true,
                            name: "sigv4a",
                            signingName: "s3",
                            signingRegionSet: ["*"],
                          },
                        ],
                      },
                    };
                  }
                  throw new EndpointError(
                    `Client was configured for partition \`${mrapPartition.name}\` but bucket referred to partition \`${bucketArn.partition}\``,
                  );
                }
                throw new EndpointError("Invalid Access Point Name");
              }
              throw new EndpointError(
                "Invalid ARN: Expected a resource of the format `accesspoint:<accesspoint name>` but no name was provided",
              );
            }
            if (bucketArn.service === "s3-outposts") {
              if (UseDualStack) {
                throw new EndpointError(
                  "S3 Outposts does not support Dual-stack",
                );
              }
              if (UseFIPS) {
                throw new EndpointError("S3 Outposts does not support FIPS");
              }
              if (Accelerate) {
                throw new EndpointError(
                  "S3 Outposts does not support S3 Accelerate",
                );
              }
              if (bucketArn.resourceId[4] !== undefined) {
                throw new EndpointError(
                  "Invalid Arn: Outpost Access Point ARN contains sub resources",
                );
              }
              const outpostId = bucketArn.resourceId[1];
              if (outpostId !== undefined) {
                if (isValidHostLabel(outpostId, false)) {
                  if (
                    UseArnRegion !== undefined &&
                    !UseArnRegion &&
                    bucketArn.region !== Region
                  ) {
                    throw new EndpointError(
                      `Invalid configuration: region from ARN \`${bucketArn.region}\` does not match client region \`${Region}\` and UseArnRegion is \`false\``,
                    );
                  }
                  const bucketPartition = partition(bucketArn.region);
                  const partitionResult = partition(Region);
                  if (bucketPartition.name === partitionResult.name) {
                    if (isValidHostLabel(bucketArn.region, true)) {
                      if (isValidHostLabel(bucketArn.accountId, false)) {
                        const outpostType = bucketArn.resourceId[2];
                        if (outpostType !== undefined) {
                          const accessPointName = bucketArn.resourceId[3];
                          if (accessPointName !== undefined) {
                            if (outpostType === "accesspoint") {
                              if (Endpoint !== undefined) {
                                const url = parseURL(Endpoint);
                                if (url !== undefined) {
                                  return {
                                    url: `https://${accessPointName}-${bucketArn.accountId}.${outpostId}.${url.authority}`,
                                    properties: sigv4aSigv4S3Outposts(
                                      bucketArn.region,
                                    ),
                                  };
                                }
                              }
                              return {
                                url: `https://${accessPointName}-${bucketArn.accountId}.${outpostId}.s3-outposts.${bucketArn.region}.${bucketPartition.dnsSuffix}`,
                                properties: sigv4aSigv4S3Outposts(
                                  bucketArn.region,
                                ),
                              };
                            }
                            throw new EndpointError(
                              `Expected an outpost type \`accesspoint\`, found ${outpostType}`,
                            );
                          }
                          throw new EndpointError(
                            "Invalid ARN: expected an access point name",
                          );
                        }
                        throw new EndpointError(
                          "Invalid ARN: Expected a 4-component resource",
                        );
                      }
                      throw new EndpointError(
                        `Invalid ARN: The account id may only contain a-z, A-Z, 0-9 and \`-\`. Found: \`${bucketArn.accountId}\``,
                      );
                    }
                    throw new EndpointError(
                      `Invalid region in ARN: \`${bucketArn.region}\` (invalid DNS name)`,
                    );
                  }
                  throw new EndpointError(
                    `Client was configured for partition \`${partitionResult.name}\` but ARN (\`${Bucket}\`) has \`${bucketPartition.name}\``,
                  );
                }
                throw new EndpointError(
                  `Invalid ARN: The outpost Id may only contain a-z, A-Z, 0-9 and \`-\`. Found: \`${outpostId}\``,
                );
              }
              throw new EndpointError(
                "Invalid ARN: The Outpost Id was not set",
              );
            }
            throw new EndpointError(
              `Invalid ARN: Unrecognized format: ${Bucket} (type: ${arnType})`,
            );
          }
          throw new EndpointError("Invalid ARN: No ARN type specified");
        }
      }
      const arnPrefix = substring(Bucket, 0, 4, false);
      if (arnPrefix === "arn:" && parseArn(Bucket) === undefined) {
        throw new EndpointError(
          `Invalid ARN: \`${Bucket}\` was not a valid ARN`,
        );
      }
      if (ForcePathStyle && parseArn(Bucket) !== undefined) {
        throw new EndpointError(
          "Path-style addressing cannot be used with ARN buckets",
        );
      }
      const uri_encoded_bucket = uriEncode(Bucket);
      const partitionResult = partition(Region);
      if (!Accelerate) {
        if (UseDualStack && UseFIPS) {
          if (Region === "aws-global") {
            return {
              url: `https://s3-fips.dualstack.us-east-1.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
              properties: sigv4S3,
            };
          }
          return {
            url: `https://s3-fips.dualstack.${Region}.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
            properties: sigv4S32(Region),
          };
        }
        if (!UseDualStack && Endpoint === undefined && UseFIPS) {
          if (Region === "aws-global") {
            return {
              url: `https://s3-fips.us-east-1.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
              properties: sigv4S3,
            };
          }
          return {
            url: `https://s3-fips.${Region}.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
            properties: sigv4S32(Region),
          };
        }
        if (UseDualStack) {
          if (Region === "aws-global") {
            return {
              url: `https://s3.dualstack.us-east-1.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
              properties: sigv4S3,
            };
          }
          return {
            url: `https://s3.dualstack.${Region}.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
            properties: sigv4S32(Region),
          };
        }
        if (Endpoint !== undefined) {
          const url = parseURL(Endpoint);
          if (url !== undefined) {
            if (Region === "aws-global") {
              return {
                url: `${url.scheme}://${url.authority}${url.normalizedPath}${uri_encoded_bucket}`,
                properties: sigv4S3,
              };
            }
            return {
              url: `${url.scheme}://${url.authority}${url.normalizedPath}${uri_encoded_bucket}`,
              properties: sigv4S32(Region),
            };
          }
        }
        if (Endpoint === undefined) {
          if (Region === "aws-global") {
            return {
              url: `https://s3.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
              properties: sigv4S3,
            };
          }
          if (UseGlobalEndpoint) {
            if (Region === "us-east-1") {
              return {
                url: `https://s3.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
                properties: sigv4S32(Region),
              };
            }
            return {
              url: `https://s3.${Region}.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
              properties: sigv4S32(Region),
            };
          }
          return {
            url: `https://s3.${Region}.${partitionResult.dnsSuffix}/${uri_encoded_bucket}`,
            properties: sigv4S32(Region),
          };
        }
        throw new EndpointError("no endpoint rule matches");
      }
      throw new EndpointError(
        "Path-style addressing cannot be used with S3 Accelerate",
      );
    }
    if (UseObjectLambdaEndpoint) {
      const partitionResult = partition(Region);
      if (isValidHostLabel(Region, true)) {
        if (UseDualStack) {
          throw new EndpointError(
            "S3 Object Lambda does not support Dual-stack",
          );
        }
        if (Accelerate) {
          throw new EndpointError(
            "S3 Object Lambda does not support S3 Accelerate",
          );
        }
        if (Endpoint !== undefined) {
          const url = parseURL(Endpoint);
          if (url !== undefined) {
            return {
              url: `${url.scheme}://${url.authority}${url.path}`,
              properties: sigv4S3ObjectLambda(Region),
            };
          }
        }
        if (UseFIPS) {
          return {
            url: `https://s3-object-lambda-fips.${Region}.${partitionResult.dnsSuffix}`,
            properties: sigv4S3ObjectLambda(Region),
          };
        }
        return {
          url: `https://s3-object-lambda.${Region}.${partitionResult.dnsSuffix}`,
          properties: sigv4S3ObjectLambda(Region),
        };
      }
      throw new EndpointError(
        "Invalid region: region was not a valid DNS name.",
      );
    }
    const partitionResult = partition(Region);
    if (isValidHostLabel(Region, true)) {
      if (UseFIPS) {
        if (UseDualStack) {
          if (Region === "aws-global") {
            return {
              url: `https://s3-fips.dualstack.us-east-1.${partitionResult.dnsSuffix}`,
              properties: sigv4S3,
            };
          }
          return {
            url: `https://s3-fips.dualstack.${Region}.${partitionResult.dnsSuffix}`,
            properties: sigv4S32(Region),
          };
        }
        if (Region === "aws-global") {
          return {
            url: `https://s3-fips.us-east-1.${partitionResult.dnsSuffix}`,
            properties: sigv4S3,
          };
        }
        return {
          url: `https://s3-fips.${Region}.${partitionResult.dnsSuffix}`,
          properties: sigv4S32(Region),
        };
      }
      if (UseDualStack) {
        if (Region === "aws-global") {
          return {
            url: `https://s3.dualstack.us-east-1.${partitionResult.dnsSuffix}`,
            properties: sigv4S3,
          };
        }
        return {
          url: `https://s3.dualstack.${Region}.${partitionResult.dnsSuffix}`,
          properties: sigv4S32(Region),
        };
      }
      if (Endpoint !== undefined) {
        const url = parseURL(Endpoint);
        if (url !== undefined) {
          if (Region === "aws-global") {
            return {
              url: `${url.scheme}://${url.authority}${url.path}`,
              properties: sigv4S3,
            };
          }
          return {
            url: `${url.scheme}://${url.authority}${url.path}`,
            properties: sigv4S32(Region),
          };
        }
      }
      if (Endpoint === undefined) {
        if (Region === "aws-global") {
          return {
            url: `https://s3.${partitionResult.dnsSuffix}`,
            properties: sigv4S3,
          };
        }
        if (UseGlobalEndpoint) {
          if (Region === "us-east-1") {
            return {
              url: `https://s3.${partitionResult.dnsSuffix}`,
              properties: sigv4S32(Region),
            };
          }
          return {
            url: `https://s3.${Region}.${partitionResult.dnsSuffix}`,
            properties: sigv4S32(Region),
          };
        }
        return {
          url: `https://s3.${Region}.${partitionResult.dnsSuffix}`,
          properties: sigv4S32(Region),
        };
      }
      throw new EndpointError("no endpoint rule matches");
    }
    throw new EndpointError("Invalid region: region was not a valid DNS name.");
  }
  throw new EndpointError("A region must be set when sending requests to S3.");
}

function sigv4S3express(Region: string): EndpointProperties {
  return {
    backend: "S3Express",
    authSchemes: [
      {
        disableDoubleEncoding: true,
        name: "sigv4",
        signingName: "s3express",
        signingRegion: Region,
      },
    ],
  };
}

function sigv4S3expressS3express(Region: string): EndpointProperties {
  return {
    backend: "S3Express",
    authSchemes: [
      {
        disableDoubleEncoding: true,
        name: "sigv4-s3express",
        signingName: "s3express",
        signingRegion: Region,
      },
    ],
  };
}

function sigv4aSigv4S3Outposts(Region: string): EndpointProperties {
  return {
    authSchemes: [
      {
        disableDoubleEncoding: true,
        name: "sigv4a",
        signingName: "s3-outposts",
        signingRegionSet: ["*"],
      },
      {
        disableDoubleEncoding: true,
        name: "sigv4",
        signingName: "s3-outposts",
        signingRegion: Region,
      },
    ],
  };
}

const sigv4S3: EndpointProperties = {
  authSchemes: [
    {
      disableDoubleEncoding: true,
      name: "sigv4",
      signingName: "s3",
      signingRegion: "us-east-1",
    },
  ],
};

function sigv4S32(Region: string): EndpointProperties {
  return {
    authSchemes: [
      {
        disableDoubleEncoding: true,
        name: "sigv4",
        signingName: "s3",
        signingRegion: Region,
      },
    ],
  };
}

function sigv4S3ObjectLambda(region: string): EndpointProperties {
  return {
    authSchemes: [
      {
        disableDoubleEncoding: true,
        name: "sigv4",
        signingName: "s3-object-lambda",
        signingRegion: region,
      },
    ],
  };
}

/** Resolves the endpoint of each call. */
export const serviceEndpoint: InterceptorPart = /* @__PURE__ */ endpointRules(
  resolveEndpoint,
  [
    "region",
    "useFipsEndpoint",
    "useDualstackEndpoint",
    "forcePathStyle",
    "useAccelerateEndpoint",
    "useGlobalEndpoint",
    "disableMultiregionAccessPoints",
    "useArnRegion",
    "disableS3ExpressSessionAuth",
  ],
);
