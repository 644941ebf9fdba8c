import type { Member, ServiceModel, Shape } from "../../model/service-model.ts";
import { rewriteShapes } from "../rewrite-shapes.ts";

const prefix = "AWS.SimpleQueueService.";

/**
 * The awsQuery codes and statuses of SQS's errors, which its split layout lacks, unlike its Smithy model (AWS,
 * "awsQueryError trait"). Clients that were written for awsQuery identify errors by these codes.
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

/** The names of members in awsQuery's forms and XML (Smithy, "xmlName trait"), which the split layout lacks as well. */
const queryNames: Readonly<Record<string, readonly string[]>> = {
  AWSAccountId: ["AddPermissionRequest.AWSAccountIds"],
  ActionName: ["AddPermissionRequest.Actions"],
  Attribute: [
    "CreateQueueRequest.Attributes",
    "GetQueueAttributesResult.Attributes",
    "Message.Attributes",
    "SetQueueAttributesRequest.Attributes",
  ],
  AttributeName: [
    "GetQueueAttributesRequest.AttributeNames",
    "ReceiveMessageRequest.AttributeNames",
    "ReceiveMessageRequest.MessageSystemAttributeNames",
  ],
  BatchResultErrorEntry: [
    "ChangeMessageVisibilityBatchResult.Failed",
    "DeleteMessageBatchResult.Failed",
    "SendMessageBatchResult.Failed",
  ],
  BinaryListValue: [
    "BinaryList.member",
    "MessageAttributeValue.BinaryListValues",
    "MessageSystemAttributeValue.BinaryListValues",
  ],
  ChangeMessageVisibilityBatchRequestEntry: ["ChangeMessageVisibilityBatchRequest.Entries"],
  ChangeMessageVisibilityBatchResultEntry: ["ChangeMessageVisibilityBatchResult.Successful"],
  DeleteMessageBatchRequestEntry: ["DeleteMessageBatchRequest.Entries"],
  DeleteMessageBatchResultEntry: ["DeleteMessageBatchResult.Successful"],
  Key: ["TagMap.key"],
  ListMessageMoveTasksResultEntry: ["ListMessageMoveTasksResult.Results"],
  Message: ["ReceiveMessageResult.Messages"],
  MessageAttribute: [
    "Message.MessageAttributes",
    "SendMessageBatchRequestEntry.MessageAttributes",
    "SendMessageRequest.MessageAttributes",
  ],
  MessageAttributeName: ["ReceiveMessageRequest.MessageAttributeNames"],
  MessageSystemAttribute: [
    "SendMessageBatchRequestEntry.MessageSystemAttributes",
    "SendMessageRequest.MessageSystemAttributes",
  ],
  Name: [
    "MessageBodyAttributeMap.key",
    "MessageBodySystemAttributeMap.key",
    "MessageSystemAttributeMap.key",
    "QueueAttributeMap.key",
  ],
  QueueUrl: ["ListDeadLetterSourceQueuesResult.queueUrls", "ListQueuesResult.QueueUrls"],
  SendMessageBatchRequestEntry: ["SendMessageBatchRequest.Entries"],
  SendMessageBatchResultEntry: ["SendMessageBatchResult.Successful"],
  StringListValue: [
    "MessageAttributeValue.StringListValues",
    "MessageSystemAttributeValue.StringListValues",
    "StringList.member",
  ],
  Tag: ["CreateQueueRequest.tags", "ListQueueTagsResult.Tags", "TagQueueRequest.Tags"],
  TagKey: ["UntagQueueRequest.TagKeys"],
  Value: [
    "MessageBodyAttributeMap.value",
    "MessageBodySystemAttributeMap.value",
    "MessageSystemAttributeMap.value",
    "QueueAttributeMap.value",
    "TagMap.value",
  ],
};
const nameOfMember: ReadonlyMap<string, string> = new Map(
  Object.entries(queryNames).flatMap(([name, members]) => members.map((member) => [member, name])),
);

/** Adds missing codes of errors and names of members. */
export function customizeSqsModel(model: ServiceModel): ServiceModel {
  return rewriteShapes(model, (shape) => nameMembers(completeError(shape)));
}

function completeError(shape: Shape): Shape {
  const known = Object.hasOwn(queryErrors, shape.name) ? queryErrors[shape.name] : undefined;
  if (known === undefined || shape.traits.error === undefined || shape.traits.awsQueryError !== undefined) return shape;
  const [code, httpResponseCode] = known;
  return { ...shape, traits: { ...shape.traits, awsQueryError: { code, httpResponseCode } } };
}

function nameMembers(shape: Shape): Shape {
  const complete = (member: Member, place: string = member.name): Member => {
    const xmlName = member.traits.xmlName ?? nameOfMember.get(`${shape.name}.${place}`);
    return xmlName === undefined ? member : { ...member, traits: { ...member.traits, xmlName } };
  };
  if (shape.kind === "list") return { ...shape, member: complete(shape.member, "member") };
  if (shape.kind === "map") return { ...shape, key: complete(shape.key, "key"), value: complete(shape.value, "value") };
  return shape.kind === "structure" ? { ...shape, members: shape.members.map((member) => complete(member)) } : shape;
}
