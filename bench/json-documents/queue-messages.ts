import type { StructureSchema, Target } from "../../src/runtime/schema/schema.ts";

const binaryList: Target = { type: "list", member: { target: "blob" } };
const stringList: Target = { type: "list", member: { target: "string" } };
const attributeValue: StructureSchema = {
  type: "structure",
  name: "MessageAttributeValue",
  members: () => ({
    StringValue: { target: "string" },
    BinaryValue: { target: "blob" },
    StringListValues: { target: stringList },
    BinaryListValues: { target: binaryList },
    DataType: { target: "string" },
  }),
};
const message: StructureSchema = {
  type: "structure",
  name: "Message",
  members: () => ({
    MessageId: { target: "string" },
    ReceiptHandle: { target: "string" },
    MD5OfBody: { target: "string" },
    Body: { target: "string" },
    Attributes: { target: { type: "map", key: { target: "string" }, value: { target: "string" } } },
    MD5OfMessageAttributes: { target: "string" },
    MessageAttributes: { target: { type: "map", key: { target: "string" }, value: { target: attributeValue } } },
  }),
};

/** The form of SQS's ReceiveMessage answer. */
export const receiveMessageResult: StructureSchema = {
  type: "structure",
  name: "ReceiveMessageResult",
  members: () => ({ Messages: { target: { type: "list", member: { target: message } } } }),
};

/** As many messages as one answer may have, each with a small JSON document for its body. */
export const receiveMessageAnswer: Readonly<Record<string, unknown>> = {
  Messages: Array.from({ length: 10 }, (_, index) => ({
    MessageId: `5fea7756-0ea4-451a-a703-a558b933e${String(index).padStart(3, "0")}`,
    ReceiptHandle: `MbZj6wDWli+JvwwJaBV+3dcjk2YW2vA3+STFFljTM8tJJg6HRG6PYSasuWXPJB+CwLj1FjgXUv1uSj1gUPAWV66FU/WeR4mq2OKpE${index}`,
    MD5OfBody: `fafb00f5732ab283681e124bf8747${String(index).padStart(3, "0")}`,
    Body: JSON.stringify({ order: `ORDER#${index}`, customer: 1000 + index, lines: ["express", "gift"], total: 3.25 }),
    Attributes: {
      SenderId: "AIDASSYFHUBOBT7F4XT75",
      SentTimestamp: String(1_677_112_427_387 + index),
      ApproximateReceiveCount: "1",
      ApproximateFirstReceiveTimestamp: String(1_677_112_427_500 + index),
    },
    MD5OfMessageAttributes: "c2d85d4ac5b8f0d2ab6e25b23c5b7a5d",
    MessageAttributes: {
      City: { StringValue: "Any City", DataType: "String" },
      Population: { StringValue: "1250800", DataType: "Number" },
    },
  })),
};
