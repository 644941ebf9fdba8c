import type { OperationShape, ServiceModel, StructureShape } from "../../model/service-model.ts";
import { isByteStream } from "../streams.ts";

/** Interceptors of the runtime that the client of a single service of AWS has, as AWS's own clients do. */
interface ClientParts {
  /** Of every call. */
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
    // Where the model has rules, the endpoint that they give has the bucket.
    ofService: ({ endpointRules }) =>
      endpointRules === undefined ? ["bucketHosts"] : ["bucketInEndpoint", "regionRedirects", "sigV4S3ExpressAuth"],
    ofOperation: ({ name, input, output }) => [
      // Before checksums, which hide the length of a body in its chunks.
      ...(input?.members.some(isByteStream) ? ["expectContinue"] : []),
      ...(name === "CreateBucket" ? ["bucketLocation"] : []),
      ...(has(input, "SSECustomerKey") || has(input, "CopySourceSSECustomerKey") ? ["customerKeys"] : []),
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

/** Those that copy from another region have a URL of it. */
function copyParts({ name, input }: OperationShape): readonly string[] {
  return name === "CopySnapshot" || has(input, "PreSignedUrl") ? ["presignedCopy"] : [];
}

function has(structure: StructureShape | undefined, member: string): boolean {
  return structure?.members.some(({ name }) => name === member) === true;
}

/** What a service's client has of its own; nothing for nearly all of them. */
export function clientPartsOf({ sdkId }: ServiceModel): ClientParts {
  const own = Object.hasOwn(clientParts, sdkId) ? clientParts[sdkId] : undefined;
  return { ofService: own?.ofService ?? (() => []), ofOperation: own?.ofOperation ?? (() => []) };
}

/** Whether the endpoint rules give a host name that begins with an operation's host prefix already. */
export function hasPrefixInRules({ sdkId, endpointRules }: ServiceModel): boolean {
  return sdkId === "S3 Control" && endpointRules !== undefined;
}
