import { expect, it } from "vitest";
import type { Call } from "../../../src/runtime/client/interceptors/interceptor.ts";
import { bucketLocation } from "../../../src/runtime/customizations/s3-bucket-location.ts";

const inIreland = { CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } };
const inZone = { CreateBucketConfiguration: { Location: { Type: "AvailabilityZone" } } };

it.each([
  { region: "eu-west-1", given: {}, want: inIreland },
  { region: () => Promise.resolve("eu-west-1"), given: {}, want: inIreland },
  { region: "us-east-1", given: {}, want: {} },
  { region: undefined, given: {}, want: {} },
  { region: "eu-central-1", given: inIreland, want: inIreland },
  { region: "eu-central-1", given: inZone, want: inZone },
  {
    region: "eu-west-1",
    given: { CreateBucketConfiguration: { Tags: [] } },
    want: { CreateBucketConfiguration: { Tags: [], LocationConstraint: "eu-west-1" } },
  },
])("a client of $region creates a bucket with $given as $want", async ({ region, given, want }) => {
  const call = { input: Object.freeze({ Bucket: "b", ...given }), config: { region } } as unknown as Call;
  await bucketLocation.beforeSerialization?.(call);
  expect(call.input).toEqual({ Bucket: "b", ...want });
});
