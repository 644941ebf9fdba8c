/**
 * How much the JSON codec costs above bare `JSON.parse` and `JSON.stringify`, on a DynamoDB Query
 * answer of 52 kB and a BatchWriteItem request of the same items.
 *
 *     node --import tsx bench/json-codec.ts [--json]
 */
import { jsonCodec } from "../src/runtime/json/json-codec.ts";
import { strictJsonCodec } from "../src/runtime/json/strict-json-codec.ts";
import type { MapSchema, StructureSchema, UnionSchema } from "../src/runtime/schema/schema.ts";
import type { Peer } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";

const attributeValue: UnionSchema = {
  type: "union",
  name: "AttributeValue",
  members: {
    S: { target: "string" },
    N: { target: "string" },
    B: { target: "blob" },
    SS: { target: { type: "list", member: { target: "string" } } },
    NS: { target: { type: "list", member: { target: "string" } } },
    BS: { target: { type: "list", member: { target: "blob" } } },
    M: { target: () => attributeMap },
    L: { target: { type: "list", member: { target: () => attributeValue } } },
    NULL: { target: "boolean" },
    BOOL: { target: "boolean" },
  },
};
const attributeMap: MapSchema = { type: "map", key: { target: "string" }, value: { target: attributeValue } };
const capacity: StructureSchema = {
  type: "structure",
  name: "ConsumedCapacity",
  members: {
    TableName: { target: "string" },
    CapacityUnits: { target: "double" },
    ReadCapacityUnits: { target: "double" },
  },
};
const queryOutput: StructureSchema = {
  type: "structure",
  name: "QueryOutput",
  members: {
    Items: { target: { type: "list", member: { target: attributeMap } } },
    Count: { target: "integer" },
    ScannedCount: { target: "integer" },
    LastEvaluatedKey: { target: attributeMap },
    ConsumedCapacity: { target: capacity },
  },
};
const writeRequest: StructureSchema = {
  type: "structure",
  name: "WriteRequest",
  members: {
    PutRequest: {
      target: { type: "structure", name: "PutRequest", members: { Item: { target: attributeMap } } },
    },
    DeleteRequest: {
      target: { type: "structure", name: "DeleteRequest", members: { Key: { target: attributeMap } } },
    },
  },
};
const batchWriteInput: StructureSchema = {
  type: "structure",
  name: "BatchWriteItemInput",
  members: {
    RequestItems: {
      target: {
        type: "map",
        key: { target: "string" },
        value: { target: { type: "list", member: { target: writeRequest } } },
      },
    },
    ReturnConsumedCapacity: { target: "string" },
  },
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
const answer = {
  Items: items,
  Count: items.length,
  ScannedCount: items.length,
  LastEvaluatedKey: { pk: { S: "CUSTOMER#1099" } },
  ConsumedCapacity: { TableName: "orders", CapacityUnits: 12.5 },
};
const request = { RequestItems: { orders: items.map((Item) => ({ PutRequest: { Item } })) } };

const text = JSON.stringify(answer);
const decodeQuery = jsonCodec.decoder({ target: queryOutput });
const decodeStrictly = strictJsonCodec.decoder({ target: queryOutput });
const encodeBatch = jsonCodec.encoder({ target: batchWriteInput });
// Text is measured as bytes: an engine puts off the joining of text until somebody reads it.
const encoded = new Uint8Array(text.length * 4);
const encoder = new TextEncoder();
const write = (body: string): unknown => encoder.encodeInto(body, encoded);

const times = timeInTurns(
  {
    parse: (): unknown => JSON.parse(text),
    decode: () => decodeQuery(text),
    decodeStrictly: () => decodeStrictly(text),
    stringify: () => write(JSON.stringify(request)),
    encode: () => write(encodeBatch(request)),
  },
  50,
);
const batch = JSON.stringify(request);
if (encodeBatch(request) !== batch) throw new Error("the codec writes another text");
const parse: Peer = { name: "`JSON.parse`", spread: times.parse };
const stringify: Peer = { name: "`JSON.stringify`", spread: times.stringify };

report({
  title: "JSON codec",
  method:
    `A DynamoDB Query answer of 100 items (${text.length} bytes) and a BatchWriteItem request of the same items ` +
    `(${batch.length} bytes), beside the engine's own functions, which know nothing of schemas.`,
  figures: [
    {
      what: "decode, as a client does",
      unit: "µs",
      ours: times.decode,
      peer: parse,
      target: { kind: "share-at-most", limit: 1.35, words: "at most 1.35 times" },
    },
    { what: "decode, as a server does", unit: "µs", ours: times.decodeStrictly, peer: parse },
    {
      what: "encode",
      unit: "µs",
      ours: times.encode,
      peer: stringify,
      target: { kind: "share-at-most", limit: 1.4, words: "at most 1.4 times" },
    },
  ],
});
