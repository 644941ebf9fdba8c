import type {
  AccelerateConfiguration,
  BucketLoggingStatus,
  CORSConfiguration,
  BucketLifecycleConfiguration,
  NotificationConfiguration,
  OwnershipControls,
  PublicAccessBlockConfiguration,
  RequestPaymentConfiguration,
  ServerSideEncryptionConfiguration,
  TransitionDefaultMinimumObjectSize,
  WebsiteConfiguration,
} from "@shapewright/s3";
import type { StoredGrant } from "../access/grants.ts";
import type { Store } from "../disk/store.ts";

/** What is set of a bucket by name and given back, each as the model has it. */
export interface BucketConfigurations {
  readonly accelerate?: AccelerateConfiguration | undefined;
  readonly acl?: readonly StoredGrant[] | undefined;
  readonly cors?: CORSConfiguration | undefined;
  readonly encryption?: ServerSideEncryptionConfiguration | undefined;
  readonly lifecycle?: BucketLifecycleConfiguration | undefined;
  readonly logging?: BucketLoggingStatus | undefined;
  readonly notification?: NotificationConfiguration | undefined;
  readonly ownershipControls?: OwnershipControls | undefined;
  /** The JSON text. */
  readonly policy?: string | undefined;
  readonly publicAccessBlock?: PublicAccessBlockConfiguration | undefined;
  readonly requestPayment?: RequestPaymentConfiguration | undefined;
  readonly transitionMinimum?: TransitionDefaultMinimumObjectSize | undefined;
  readonly website?: WebsiteConfiguration | undefined;
}

/** @throws UnmodeledException `NoSuchBucket` */
export function readConfigurations(store: Store, bucket: string): BucketConfigurations {
  return store.bucket(bucket).settings.configurations ?? {};
}

/**
 * Keeps configurations of a bucket in the place of those with the same name; undefined ones are removed.
 *
 * @throws UnmodeledException `NoSuchBucket`
 */
export function keepConfigurations(store: Store, bucket: string, changed: BucketConfigurations): Promise<void> {
  return store
    .bucket(bucket)
    .changeSettings((settings) => ({ ...settings, configurations: { ...settings.configurations, ...changed } }));
}
