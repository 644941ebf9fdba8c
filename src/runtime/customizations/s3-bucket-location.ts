import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** S3's first region is not a valid location constraint. */
const withoutConstraint = "us-east-1";

/** Creates buckets in the client's region, as AWS's own clients do, where the caller does not say another place. */
export const bucketLocation: InterceptorPart = {
  part: "interceptor",
  async beforeSerialization(call) {
    const { CreateBucketConfiguration: given } = call.input as { readonly CreateBucketConfiguration?: Place };
    if (given?.LocationConstraint !== undefined || given?.Location !== undefined) return;
    const { region: known } = call.config;
    const region = typeof known === "function" ? await known() : known;
    if (region === undefined || region === withoutConstraint) return;
    call.input = { ...call.input, CreateBucketConfiguration: { ...given, LocationConstraint: region } };
  },
};

interface Place {
  readonly LocationConstraint?: string;
  readonly Location?: object;
}
