import type { Call } from "@shapewright/runtime";

/** Values as OpenTelemetry's attributes have them. */
export type CallAttributes = Record<string, string | number | boolean | string[] | undefined>;

/** Attributes of spans of a service's calls, by the members of their inputs, which must be simple. */
const inputAttributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DynamoDB: {
    ConsistentRead: "aws.dynamodb.consistent_read",
    ExclusiveStartTableName: "aws.dynamodb.exclusive_start_table",
    IndexName: "aws.dynamodb.index_name",
    Limit: "aws.dynamodb.limit",
    ScanIndexForward: "aws.dynamodb.scan_forward",
    Segment: "aws.dynamodb.segment",
    Select: "aws.dynamodb.select",
    TotalSegments: "aws.dynamodb.total_segments",
  },
  Kinesis: { StreamName: "aws.kinesis.stream_name" },
  Lambda: { UUID: "aws.lambda.resource_mapping.id" },
  S3: {
    Bucket: "aws.s3.bucket",
    CopySource: "aws.s3.copy_source",
    Key: "aws.s3.key",
    PartNumber: "aws.s3.part_number",
    UploadId: "aws.s3.upload_id",
  },
  SFN: {
    activityArn: "aws.step_functions.activity.arn",
    stateMachineArn: "aws.step_functions.state_machine.arn",
  },
  SNS: { TopicArn: "aws.sns.topic.arn" },
  SQS: { QueueUrl: "aws.sqs.queue.url" },
};

/** What metrics and spans say of every call. */
export function nameAttributes({ service, operation }: Call): CallAttributes {
  return { "rpc.system": "aws-api", "rpc.service": service.sdkId, "rpc.method": operation.name };
}

/** What spans say of a call's input: names of resources, never contents. */
export function describeInput({ service, input }: Call): CallAttributes {
  const attributes: CallAttributes = {};
  const members = input as Readonly<Record<string, unknown>>;
  for (const [member, name] of Object.entries(inputAttributes[service.sdkId] ?? {})) {
    const value = members[member];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") attributes[name] = value;
  }
  if (service.sdkId === "DynamoDB") {
    const { TableName: table, RequestItems: requests } = members;
    attributes["db.system.name"] = "aws.dynamodb";
    if (typeof table === "string") attributes["aws.dynamodb.table_names"] = [table];
    else if (typeof requests === "object") attributes["aws.dynamodb.table_names"] = Object.keys(requests ?? {});
  }
  return attributes;
}
