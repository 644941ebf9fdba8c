import type {
  BucketLocationConstraint,
  CreateBucketOutput,
  CreateBucketRequest,
  GetBucketLocationOutput,
  HeadBucketOutput,
  ListBucketsOutput,
  ListBucketsRequest,
} from "@shapewright/s3";
import { readGrants } from "../access/grants.ts";
import type { Store } from "../disk/store.ts";
import { compareUtf8 } from "../disk/utf8-order.ts";
import { bucketAlreadyOwnedByYou, invalidArgument, invalidLocationConstraint } from "../errors.ts";
import { owner } from "../owner.ts";
import { checkBucketName } from "./bucket-name.ts";

/** The region whose buckets have no location constraint. */
const firstRegion = "us-east-1";

/** Creates a bucket. In the first region alone, creating it again is not an error. */
export async function createBucket(store: Store, input: CreateBucketRequest): Promise<CreateBucketOutput> {
  const { Bucket, CreateBucketConfiguration, ObjectOwnership } = input;
  checkBucketName(Bucket);
  const region = CreateBucketConfiguration?.LocationConstraint ?? firstRegion;
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(region) && region !== "EU") throw invalidLocationConstraint(region);
  const acl = readGrants(input);
  const configurations = {
    ...(acl !== undefined && { acl }),
    ...(ObjectOwnership !== undefined && { ownershipControls: { Rules: [{ ObjectOwnership }] } }),
  };
  const present = await store.create(Bucket, { createdAt: Date.now(), region, configurations });
  if (present !== undefined && (region !== firstRegion || present.settings.region !== firstRegion)) {
    throw bucketAlreadyOwnedByYou(Bucket);
  }
  return { Location: `/${Bucket}` };
}

export function headBucket(store: Store, name: string): HeadBucketOutput {
  return { BucketRegion: store.bucket(name).settings.region };
}

export function getBucketLocation(store: Store, name: string): GetBucketLocationOutput {
  const { region } = store.bucket(name).settings;
  return region === firstRegion ? {} : { LocationConstraint: region as BucketLocationConstraint };
}

/** Lists buckets by name, in pages where the request asks for that. */
export function listBuckets(store: Store, input: ListBucketsRequest): ListBucketsOutput {
  const { Prefix, MaxBuckets = 10_000, ContinuationToken, BucketRegion } = input;
  if (MaxBuckets < 1 || MaxBuckets > 10_000) {
    throw invalidArgument("max-buckets must be between 1 and 10000", "max-buckets", String(MaxBuckets));
  }
  const after = ContinuationToken === undefined ? "" : Buffer.from(ContinuationToken, "base64url").toString();
  const found = store
    .list()
    .filter(({ name }) => name.startsWith(Prefix ?? "") && (after === "" || compareUtf8(name, after) > 0))
    .filter(({ settings }) => BucketRegion === undefined || settings.region === BucketRegion);
  const page = found.slice(0, MaxBuckets);
  const last = page.at(-1);
  return {
    Buckets: page.map(({ name, settings }) => ({
      Name: name,
      CreationDate: new Date(settings.createdAt),
      BucketRegion: settings.region,
    })),
    Owner: owner,
    Prefix,
    ...(last !== undefined &&
      found.length > page.length && { ContinuationToken: Buffer.from(last.name).toString("base64url") }),
  };
}
