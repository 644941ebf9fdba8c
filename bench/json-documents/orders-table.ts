import type { MapSchema, StructureSchema, UnionSchema } from "../../src/runtime/schema/schema.ts";

const attributeValue: UnionSchema = {
  type: "union",
  name: "AttributeValue",
  members: () => ({
    S: { target: "string" },
    N: { target: "string" },
    B: { target: "blob" },
    SS: { target: { type: "list", member: { target: "string" } } },
    NS: { target: { type: "list", member: { target: "string" } } },
    BS: { target: { type: "list", member: { target: "blob" } } },
    M: { target: attributeMap },
    L: { target: { type: "list", member: { target: attributeValue } } },
    NULL: { target: "boolean" },
    BOOL: { target: "boolean" },
  }),
};
const attributeMap: MapSchema = { type: "map", key: { target: "string" }, value: { target: attributeValue } };
const capacity: StructureSchema = {
  type: "structure",
  name: "ConsumedCapacity",
  members: () => ({
    TableName: { target: "string" },
    CapacityUnits: { target: "double" },
    ReadCapacityUnits: { target: "double" },
  }),
};
/** The form of DynamoDB's Query answer, as far as the answer below needs it. */
export const queryOutput: StructureSchema = {
  type: "structure",
  name: "QueryOutput",
  members: () => ({
    Items: { target: { type: "list", member: { target: attributeMap } } },
    Count: { target: "integer" },
    ScannedCount: { target: "integer" },
    LastEvaluatedKey: { target: attributeMap },
    ConsumedCapacity: { target: capacity },
  }),
};
const writeRequest: StructureSchema = {
  type: "structure",
  name: "WriteRequest",
  members: () => ({
    PutRequest: {
      target: { type: "structure", name: "PutRequest", members: () => ({ Item: { target: attributeMap } }) },
    },
    DeleteRequest: {
      target: { type: "structure", name: "DeleteRequest", members: () => ({ Key: { target: attributeMap } }) },
    },
  }),
};
/** The form of DynamoDB's BatchWriteItem request. */
export const batchWriteInput: StructureSchema = {
  type: "structure",
  name: "BatchWriteItemInput",
  members: () => ({
    RequestItems: {
      target: {
        type: "map",
        key: { target: "string" },
        value: { target: { type: "list", member: { target: writeRequest } } },
      },
    },
    ReturnConsumedCapacity: { target: "string" },
  }),
};

const items = Array.from({ length: 100 }, (_, index) => ({
  pk: { S: `CUSTOMER#${1000 + index}` },
  sk: { S: `ORDER#2024-01-${String((index % 28) + 1).padStart(2, "0")}T10:00:00Z` },
  total: { N: String(index * 3.25) },
  paid: { BOOL: index % 2 === 0 },
  tags: { SS: ["express", "gift", `tag-${index}`] },
  address: {
    M: {
      street: { S: `${index} Long Street, with a name of ordinary length` },
      city: { S: "Springfield" },
      zip: { N: "12345" },
      lines: { L: [{ S: "first line" }, { S: "second line" }, { N: "3" }] },
    },
  },
  note: { S: 'A note that says "hello" and is, for the rest, some ordinary text.' },
  history: { L: [{ M: { at: { N: "1700000000" }, what: { S: "created" } } }, { NULL: true }] },
}));
/** 100 items of ordinary orders. */
export const queryAnswer: Readonly<Record<string, unknown>> = {
  Items: items,
  Count: items.length,
  ScannedCount: items.length,
  LastEvaluatedKey: { pk: { S: "CUSTOMER#1099" } },
  ConsumedCapacity: { TableName: "orders", CapacityUnits: 12.5 },
};
/** As many items as one request may have. */
export const batchWrite: Readonly<Record<string, unknown>> = {
  RequestItems: { orders: items.slice(0, 25).map((Item) => ({ PutRequest: { Item } })) },
};
