import type {
  GetBucketAccelerateConfigurationOutput,
  GetBucketEncryptionOutput,
  GetBucketLifecycleConfigurationOutput,
  GetBucketLoggingOutput,
  GetBucketOwnershipControlsOutput,
  GetBucketRequestPaymentOutput,
  GetBucketWebsiteOutput,
  GetPublicAccessBlockOutput,
  LifecycleRule,
  NotificationConfiguration,
  PutBucketLifecycleConfigurationOutput,
  PutBucketLifecycleConfigurationRequest,
} from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { invalidArgument, invalidRequest, malformedXml, notConfigured } from "../errors.ts";
import { keepConfigurations, readConfigurations } from "./bucket-configurations.ts";

// What dev tools set and ask for: it is kept and given back, and nothing else comes of it.

export function getAccelerate(store: Store, bucket: string): GetBucketAccelerateConfigurationOutput {
  return { Status: readConfigurations(store, bucket).accelerate?.Status };
}

/** S3 encrypts what is not said otherwise with its own keys. */
export function getEncryption(store: Store, bucket: string): GetBucketEncryptionOutput {
  return {
    ServerSideEncryptionConfiguration: readConfigurations(store, bucket).encryption ?? {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }],
    },
  };
}

/** @throws UnmodeledException `NoSuchLifecycleConfiguration` */
export function getLifecycle(store: Store, bucket: string): GetBucketLifecycleConfigurationOutput {
  const { lifecycle, transitionMinimum } = readConfigurations(store, bucket);
  if (lifecycle === undefined) throw notConfigured("lifecycle", bucket);
  return {
    Rules: lifecycle.Rules.map(withDates),
    TransitionDefaultMinimumObjectSize: transitionMinimum ?? "all_storage_classes_128K",
  };
}

/** Keeps the rules of a lifecycle. @throws UnmodeledException as {@link checkLifecycle} */
export async function putLifecycle(
  store: Store,
  { Bucket, LifecycleConfiguration, TransitionDefaultMinimumObjectSize }: PutBucketLifecycleConfigurationRequest,
): Promise<PutBucketLifecycleConfigurationOutput> {
  if (LifecycleConfiguration === undefined) throw malformedXml();
  const lifecycle = { Rules: checkLifecycle(LifecycleConfiguration.Rules) };
  await keepConfigurations(store, Bucket, { lifecycle, transitionMinimum: TransitionDefaultMinimumObjectSize });
  return { TransitionDefaultMinimumObjectSize };
}

/** On disk dates are text. */
function withDates(rule: LifecycleRule): LifecycleRule {
  const revive = <Action extends { readonly Date?: Date | undefined }>(action: Action): Action =>
    action.Date === undefined ? action : { ...action, Date: new Date(action.Date) };
  return {
    ...rule,
    ...(rule.Expiration !== undefined && { Expiration: revive(rule.Expiration) }),
    ...(rule.Transitions !== undefined && { Transitions: rule.Transitions.map(revive) }),
  };
}

const maxRules = 1000;
const maxIdLength = 255;

/**
 * Checks rules of a lifecycle, and gives ids to those without (Amazon S3 User Guide, "Lifecycle configuration elements").
 *
 * @throws UnmodeledException `MalformedXML`, `InvalidArgument`, `InvalidRequest`
 */
function checkLifecycle(rules: readonly LifecycleRule[]): LifecycleRule[] {
  if (rules.length === 0 || rules.length > maxRules) throw malformedXml();
  const ids = new Set<string>();
  return rules.map((rule, index) => {
    const { ID = `rule-${String(index + 1)}`, Status, Expiration } = rule;
    if (ID.length > maxIdLength) throw invalidArgument("ID length should not exceed allowed limit of 255", "ID", ID);
    if (ids.has(ID)) throw invalidArgument("Rule ID must be unique. Found same ID for more than one rule", "ID", ID);
    ids.add(ID);
    if (!/^(?:Enabled|Disabled)$/.test(Status)) throw malformedXml();
    if (rule.Filter === undefined && (rule as { Prefix?: string }).Prefix === undefined) throw malformedXml();
    const actions = [Expiration, rule.Transitions, rule.NoncurrentVersionExpiration, rule.NoncurrentVersionTransitions];
    if ([...actions, rule.AbortIncompleteMultipartUpload].every((action) => action === undefined)) {
      throw invalidRequest("At least one action needs to be specified in a rule");
    }
    if (Expiration?.Days !== undefined && !(Expiration.Days > 0)) {
      throw invalidArgument("'Days' for Expiration action must be a positive integer", "Days", String(Expiration.Days));
    }
    if (Expiration?.Date !== undefined && Expiration.Date.getTime() % 86_400_000 !== 0) {
      throw invalidArgument("'Date' must be at midnight GMT", "Date", Expiration.Date.toISOString());
    }
    return { ...rule, ID };
  });
}

export function getLogging(store: Store, bucket: string): GetBucketLoggingOutput {
  return readConfigurations(store, bucket).logging ?? {};
}

export function getNotification(store: Store, bucket: string): NotificationConfiguration {
  return readConfigurations(store, bucket).notification ?? {};
}

export const objectOwnerships: readonly string[] = ["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"];

/** @throws UnmodeledException `OwnershipControlsNotFoundError` */
export function getOwnershipControls(store: Store, bucket: string): GetBucketOwnershipControlsOutput {
  const { ownershipControls } = readConfigurations(store, bucket);
  if (ownershipControls === undefined) throw notConfigured("ownershipControls", bucket);
  return { OwnershipControls: ownershipControls };
}

/** @throws UnmodeledException `NoSuchPublicAccessBlockConfiguration` */
export function getPublicAccessBlock(store: Store, bucket: string): GetPublicAccessBlockOutput {
  const { publicAccessBlock } = readConfigurations(store, bucket);
  if (publicAccessBlock === undefined) throw notConfigured("publicAccessBlock", bucket);
  return {
    PublicAccessBlockConfiguration: {
      ...{ BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false },
      ...publicAccessBlock,
    },
  };
}

export function getRequestPayment(store: Store, bucket: string): GetBucketRequestPaymentOutput {
  return { Payer: readConfigurations(store, bucket).requestPayment?.Payer ?? "BucketOwner" };
}

/** @throws UnmodeledException `NoSuchWebsiteConfiguration` */
export function getWebsite(store: Store, bucket: string): GetBucketWebsiteOutput {
  const { website } = readConfigurations(store, bucket);
  if (website === undefined) throw notConfigured("website", bucket);
  return website;
}

/** @throws UnmodeledException `MalformedXML` for a value that is not one of those that S3 has */
export function oneOf(value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || !allowed.includes(value)) throw malformedXml();
}
