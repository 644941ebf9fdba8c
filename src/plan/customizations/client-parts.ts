import type { OperationShape, ServiceModel, StructureShape } from "../../model/service-model.ts";
import { isByteStream } from "../streams.ts";

/** Additional interceptors of a specific AWS service's client, as in AWS SDK v3. */
interface ClientParts {
  /** Interceptors of every call. */
  readonly ofService: (model: ServiceModel) => readonly string[];
  readonly ofOperation: (operation: OperationShape) => readonly string[];
}

/** By `sdkId`. */
const clientParts: Readonly<Record<string, Partial<ClientParts>>> = {
  "API Gateway": { ofService: () => ["acceptJson"] },
  DynamoDB: { ofService: () => ["dynamodbChecksum"] },
  "DynamoDB Streams": { ofService: () => ["dynamodbChecksum"] },
  Glacier: { ofService: () => ["glacierHeaders"] },
  DocDB: { ofOperation: copyParts },
  EC2: { ofOperation: copyParts },
  "Machine Learning": { ofOperation: ({ name }) => (name === "Predict" ? ["predictEndpoint"] : []) },
  Neptune: { ofOperation: copyParts },
  RDS: { ofOperation: copyParts },
  "Route 53": { ofService: () => ["route53Ids"] },
  S3: {
    // With endpoint rules, the resolved endpoint includes the bucket.
    ofService: ({ endpointRules }) =>
      endpointRules === undefined ? ["bucketHosts"] : ["bucketInEndpoint", "regionRedirects", "sigV4S3ExpressAuth"],
    ofOperation: ({ name, input, output }) => [
      // Before checksums, which hide the length of a body in its chunks.
      ...(input?.members.some(isByteStream) ? ["expectContinue"] : []),
      ...(name === "CreateBucket" ? ["bucketLocation"] : []),
      ...(has(input, "SSECustomerKey") || has(input, "CopySourceSSECustomerKey") ? ["customerKeys"] : []),
      ...(has(input, "Metadata") ? ["asciiHeaders"] : []),
      ...(has(output, "ExpiresString") ? ["expiresString"] : []),
    ],
  },
  "S3 Control": { ofService: ({ endpointRules }) => (endpointRules === undefined ? [] : ["outpostNames"]) },
  SQS: {
    ofOperation: ({ name, input }) => [
      ...(has(input, "QueueUrl") ? ["queueUrlEndpoint"] : []),
      ...(["ReceiveMessage", "SendMessage", "SendMessageBatch"].includes(name) ? ["messageDigests"] : []),
    ],
  },
};

/** Copy operations between regions take a presigned URL for the source region. */
function copyParts({ name, input }: OperationShape): readonly string[] {
  return name === "CopySnapshot" || has(input, "PreSignedUrl") ? ["presignedCopy"] : [];
}

function has(structure: StructureShape | undefined, member: string): boolean {
  return structure?.members.some(({ name }) => name === member) === true;
}

/** A service's additional interceptors; empty for nearly all services. */
export function clientPartsOf({ sdkId }: ServiceModel): ClientParts {
  const own = Object.hasOwn(clientParts, sdkId) ? clientParts[sdkId] : undefined;
  return { ofService: own?.ofService ?? (() => []), ofOperation: own?.ofOperation ?? (() => []) };
}

/** Whether the host name from the endpoint rules already includes the operations' host prefixes. */
export function hasPrefixInRules({ sdkId, endpointRules }: ServiceModel): boolean {
  return sdkId === "S3 Control" && endpointRules !== undefined;
}
