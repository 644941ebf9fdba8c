import { beforeAll, describe, expect, it } from "vitest";
import { awsQueryServer } from "../../src/runtime/aws-query/aws-query-server.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import { sharedFolder } from "../shared-folder.ts";
import { loadCorpusPackage } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";

const shared = sharedFolder();

/** SQS, which migrated from awsQuery to JSON: requests of SDKs from before are forms, and their answers XML. */
describe.skipIf(shared === undefined).each(["c2j/sqs/2012-11-05", "smithy/sqs-2012-11-05.json"])(
  "a server of %s that takes awsQuery, too",
  (model) => {
    let loaded: LoadedPackage;
    let server: Server;
    let input: object;
    let answer: () => object;

    beforeAll(async () => {
      loaded = await loadCorpusPackage(model);
      const handle = (given: object): object => {
        input = given;
        return answer();
      };
      const handlers = { sendMessage: handle, receiveMessage: handle, setQueueAttributes: handle };
      server = loaded.createServer(handlers, { protocols: [awsQueryServer] });
    });
    const ask = async (form: Readonly<Record<string, string>>): Promise<{ status: number; text: string }> => {
      const body = new URLSearchParams({ Version: "2012-11-05", ...form });
      const response = await server.fetch(new Request("http://sqs.localhost/", { method: "POST", body }));
      return { status: response.status, text: await response.text() };
    };

    it("reads names as forms have them, and answers in XML", async () => {
      answer = () => ({ MessageId: "m", MD5OfMessageBody: "d" });
      const { status, text } = await ask({
        Action: "SendMessage",
        QueueUrl: "http://sqs.localhost/q",
        MessageBody: "hello",
        "MessageAttribute.1.Name": "kind",
        "MessageAttribute.1.Value.DataType": "String",
        "MessageAttribute.1.Value.StringValue": "greeting",
      });
      expect(input).toEqual({
        QueueUrl: "http://sqs.localhost/q",
        MessageBody: "hello",
        MessageAttributes: { kind: { DataType: "String", StringValue: "greeting" } },
      });
      expect(status).toBe(200);
      expect(text).toMatch(
        /^<SendMessageResponse>(?:.*)<SendMessageResult>.*<MessageId>m<\/MessageId>.*<\/SendMessageResult>.*<RequestId>/s,
      );
    });

    it("writes lists and maps as elements of their own names", async () => {
      answer = () => ({ Messages: [{ MessageId: "m", Attributes: { SenderId: "me" } }] });
      const { text } = await ask({
        Action: "ReceiveMessage",
        QueueUrl: "q",
        "AttributeName.1": "All",
        "MessageAttributeName.1": "kind",
      });
      // `AttributeNames` and its successor have one name.
      expect(input).toEqual({ QueueUrl: "q", MessageSystemAttributeNames: ["All"], MessageAttributeNames: ["kind"] });
      expect(text).toContain(
        "<Message><MessageId>m</MessageId><Attribute><Name>SenderId</Name><Value>me</Value></Attribute></Message>",
      );
    });

    it("answers errors with the codes of awsQuery, in both protocols", async () => {
      answer = () => {
        const error = loaded.plan.errors.find(({ name }) => name === "QueueDoesNotExist") ?? expect.fail("no error");
        throw new (loaded.errorClassOf(error))({ message: "gone", $metadata: {} });
      };
      const { status, text } = await ask({ Action: "SendMessage", QueueUrl: "q", MessageBody: "x" });
      expect([status, text]).toEqual([
        400,
        expect.stringContaining("<Code>AWS.SimpleQueueService.NonExistentQueue</Code>"),
      ]);
      const response = await server.fetch(
        new Request("http://sqs.localhost/", {
          method: "POST",
          headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS.SendMessage" },
          body: JSON.stringify({ QueueUrl: "q", MessageBody: "x" }),
        }),
      );
      expect(response.headers.get("x-amzn-query-error")).toBe("AWS.SimpleQueueService.NonExistentQueue;Sender");
    });

    it("answers clients of today as before", async () => {
      answer = () => ({});
      const attributes = { VisibilityTimeout: "30" };
      const client = loaded.createClient({
        endpoint: "http://in.process",
        transport: server.fetch,
        ...({ region: "eu-west-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } } as object),
      });
      const operation = loaded.plan.operations.find(({ shape }) => shape.name === "SetQueueAttributes");
      if (operation === undefined) throw new Error("no operation");
      await client.send(loaded.createCommand(operation, { QueueUrl: "q", Attributes: attributes }));
      expect(input).toEqual({ QueueUrl: "q", Attributes: attributes });
    });
  },
);
