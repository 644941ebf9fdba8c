import type { ServiceModel } from "../../model/service-model.ts";
import { rewriteShapes } from "../rewrite-shapes.ts";

const prefix = "AWS.SimpleQueueService.";

/**
 * The awsQuery codes and statuses of SQS's errors, which its Smithy model has (AWS, "awsQueryError trait") and its split
 * layout lacks. Clients that were written for awsQuery know errors by them.
 */
const queryErrors: Readonly<Record<string, readonly [code: string, status: number]>> = {
  BatchEntryIdsNotDistinct: [`${prefix}BatchEntryIdsNotDistinct`, 400],
  BatchRequestTooLong: [`${prefix}BatchRequestTooLong`, 400],
  EmptyBatchRequest: [`${prefix}EmptyBatchRequest`, 400],
  InvalidAddress: ["InvalidAddress", 404],
  InvalidBatchEntryId: [`${prefix}InvalidBatchEntryId`, 400],
  InvalidSecurity: ["InvalidSecurity", 403],
  KmsAccessDenied: ["KMS.AccessDeniedException", 400],
  KmsDisabled: ["KMS.DisabledException", 400],
  KmsInvalidKeyUsage: ["KMS.InvalidKeyUsageException", 400],
  KmsInvalidState: ["KMS.InvalidStateException", 400],
  KmsNotFound: ["KMS.NotFoundException", 400],
  KmsOptInRequired: ["KMS.OptInRequired", 403],
  KmsThrottled: ["KMS.ThrottlingException", 400],
  MessageNotInflight: [`${prefix}MessageNotInflight`, 400],
  OverLimit: ["OverLimit", 403],
  PurgeQueueInProgress: [`${prefix}PurgeQueueInProgress`, 403],
  QueueDeletedRecently: [`${prefix}QueueDeletedRecently`, 400],
  QueueDoesNotExist: [`${prefix}NonExistentQueue`, 400],
  QueueNameExists: ["QueueAlreadyExists", 400],
  ReceiptHandleIsInvalid: ["ReceiptHandleIsInvalid", 404],
  RequestThrottled: ["RequestThrottled", 403],
  ResourceNotFoundException: ["ResourceNotFoundException", 404],
  TooManyEntriesInBatchRequest: [`${prefix}TooManyEntriesInBatchRequest`, 400],
  UnsupportedOperation: [`${prefix}UnsupportedOperation`, 400],
};

/** Gives errors the codes that a model lacks. */
export function customizeSqsModel(model: ServiceModel): ServiceModel {
  return rewriteShapes(model, (shape) => {
    const known = Object.hasOwn(queryErrors, shape.name) ? queryErrors[shape.name] : undefined;
    if (known === undefined || shape.traits.error === undefined || shape.traits.awsQueryError !== undefined) {
      return shape;
    }
    const [code, httpResponseCode] = known;
    return { ...shape, traits: { ...shape.traits, awsQueryError: { code, httpResponseCode } } };
  });
}
