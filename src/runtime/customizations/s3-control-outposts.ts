import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

const outpostArn = /^arn:[^:]+:s3-outposts:[^:]*:[^:]*:outpost[/:][^/:]+[/:](?:bucket|accesspoint)[/:](.+)$/;

/**
 * Takes buckets and access points of Outposts as ARNs, by which the endpoint rules find the Outpost, and sends their names
 * (Amazon S3 on Outposts, "Resource ARNs").
 */
export const outpostNames: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const input = call.input as Readonly<Record<string, unknown>>;
    for (const member of ["Bucket", "Name"]) {
      const value = input[member];
      const name = typeof value === "string" ? outpostArn.exec(value)?.[1] : undefined;
      if (name !== undefined) call.input = { ...call.input, [member]: name };
    }
  },
};
