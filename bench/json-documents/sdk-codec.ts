import { BatchWriteItemInput$, DynamoDBClient, QueryOutput$ } from "@aws-sdk/client-dynamodb";
import { ReceiveMessageResult$, SQSClient } from "@aws-sdk/client-sqs";

/** The AWS SDK's own way with each document: the codecs of its clients' protocols, with its clients' schemas. */
interface SdkJson {
  /** They do all of their work before they return. */
  readonly decodeQuery: (text: string) => Promise<unknown>;
  readonly decodeMessages: (text: string) => Promise<unknown>;
  readonly encodeBatch: (value: unknown) => Uint8Array;
}

/** As far as this needs it: what clients carry as their protocol is typed as something wider. */
interface SdkProtocol {
  getPayloadCodec(): {
    createSerializer(): { write(schema: unknown, value: unknown): void; flush(): Uint8Array };
    createDeserializer(): { read(schema: unknown, text: string): Promise<unknown> };
  };
}

export function createSdkJson(): SdkJson {
  // Its advice about Node's versions is of no use here.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  const config = { region: "us-east-1", credentials: { accessKeyId: "none", secretAccessKey: "none" } };
  const codecOf = (client: {
    readonly config: { readonly protocol: unknown };
  }): ReturnType<SdkProtocol["getPayloadCodec"]> => (client.config.protocol as SdkProtocol).getPayloadCodec();
  const dynamoDb = codecOf(new DynamoDBClient(config));
  const sqs = codecOf(new SQSClient(config));
  const readers = { dynamoDb: dynamoDb.createDeserializer(), sqs: sqs.createDeserializer() };
  const serializer = dynamoDb.createSerializer();
  return {
    decodeQuery: async (text) => readers.dynamoDb.read(QueryOutput$, text),
    decodeMessages: async (text) => readers.sqs.read(ReceiveMessageResult$, text),
    encodeBatch: (value) => {
      serializer.write(BatchWriteItemInput$, value);
      return serializer.flush();
    },
  };
}
