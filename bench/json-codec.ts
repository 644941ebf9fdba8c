/**
 * How much the JSON codec costs above bare `JSON.parse` and `JSON.stringify`, and what the AWS SDK's costs: on a
 * DynamoDB Query answer of 100 items, an SQS ReceiveMessage answer of 10 messages and a DynamoDB BatchWriteItem
 * request of 25 items.
 *
 *     node --conditions=@shapewright/source --import tsx bench/json-codec.ts [--json]
 */
import { isDeepStrictEqual } from "node:util";
import { jsonCodec } from "../src/runtime/json/json-codec.ts";
import { strictJsonCodec } from "../src/runtime/json/strict-json-codec.ts";
import { DYNAMODB, SQS } from "./corpus-packages.ts";
import type { Figure, Peer, Spread, Target } from "./figures.ts";
import { loadSchemas } from "./json-documents/generated-schemas.ts";
import { batchWrite, batchWriteInput, queryAnswer, queryOutput } from "./json-documents/orders-table.ts";
import { receiveMessageAnswer, receiveMessageResult } from "./json-documents/queue-messages.ts";
import { createSdkJson } from "./json-documents/sdk-codec.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";

const PARSED: Target = { kind: "share-at-most", limit: 1.35, words: "at most 1.35 times" };
const WRITTEN: Target = { kind: "share-at-most", limit: 1.4, words: "at most 1.4 times" };

const schemas = await loadSchemas({
  query: { service: DYNAMODB, operation: "Query", side: "output", instead: queryOutput },
  batch: { service: DYNAMODB, operation: "BatchWriteItem", side: "input", instead: batchWriteInput },
  messages: { service: SQS, operation: "ReceiveMessage", side: "output", instead: receiveMessageResult },
});
const texts = { query: JSON.stringify(queryAnswer), messages: JSON.stringify(receiveMessageAnswer) };
const batch = JSON.stringify(batchWrite);
const ours = {
  decodeQuery: jsonCodec.decoder({ target: schemas.query }),
  decodeQueryStrictly: strictJsonCodec.decoder({ target: schemas.query }),
  decodeMessages: jsonCodec.decoder({ target: schemas.messages }),
  encodeBatch: jsonCodec.encoder({ target: schemas.batch }),
};
const sdk = createSdkJson();

if (ours.encodeBatch(batchWrite) !== batch) throw new Error("the codec writes another text");
if (!isDeepStrictEqual(ours.decodeQuery(texts.query), queryAnswer)) throw new Error("the codec reads another answer");
if (!isDeepStrictEqual(ours.decodeMessages(texts.messages), receiveMessageAnswer)) {
  throw new Error("the codec reads other messages");
}
if (!isDeepStrictEqual(JSON.parse(new TextDecoder().decode(sdk.encodeBatch(batchWrite))), JSON.parse(batch))) {
  throw new Error("the SDK writes another request");
}

// Text is measured as bytes: an engine puts off the joining of text until somebody reads it.
const bytes = new Uint8Array(batch.length * 4);
const encoder = new TextEncoder();
const write = (text: string): unknown => encoder.encodeInto(text, bytes);

const times = timeInTurns(
  {
    parseQuery: (): unknown => JSON.parse(texts.query),
    decodeQuery: () => ours.decodeQuery(texts.query),
    decodeQueryStrictly: () => ours.decodeQueryStrictly(texts.query),
    sdkQuery: () => sdk.decodeQuery(texts.query),
    parseMessages: (): unknown => JSON.parse(texts.messages),
    decodeMessages: () => ours.decodeMessages(texts.messages),
    sdkMessages: () => sdk.decodeMessages(texts.messages),
    stringify: () => write(JSON.stringify(batchWrite)),
    encodeBatch: () => write(ours.encodeBatch(batchWrite)),
    sdkBatch: () => sdk.encodeBatch(batchWrite),
  },
  10,
);

const engine = (name: string, spread: Spread): Peer => ({ name: `\`JSON.${name}\``, spread });
const besideSdk = (time: Spread, spread: Spread): Figure => ({
  ...{ what: "the same, beside the SDK", unit: "µs", ours: time, peer: { name: "AWS SDK", spread } },
});
const sizeOf = (text: string): string => `${(text.length / 1000).toFixed(1)} kB`;

report({
  title: "JSON codec",
  method:
    "Answers and requests of awsJson1_0, with the schemas of whole packages, beside the engine's own functions, which " +
    "know nothing of schemas, and beside the codecs of the SDK's clients.",
  figures: [
    {
      ...{ what: `decode DynamoDB Query, 100 items (${sizeOf(texts.query)})`, unit: "µs", ours: times.decodeQuery },
      ...{ peer: engine("parse", times.parseQuery), target: PARSED },
    },
    {
      ...{ what: "the same, as a server does", unit: "µs", ours: times.decodeQueryStrictly },
      peer: engine("parse", times.parseQuery),
    },
    besideSdk(times.decodeQuery, times.sdkQuery),
    {
      what: `decode SQS ReceiveMessage, 10 messages (${sizeOf(texts.messages)})`,
      ...{ unit: "µs", ours: times.decodeMessages, peer: engine("parse", times.parseMessages), target: PARSED },
    },
    besideSdk(times.decodeMessages, times.sdkMessages),
    {
      ...{ what: `encode DynamoDB BatchWrite, 25 items (${sizeOf(batch)})`, unit: "µs", ours: times.encodeBatch },
      ...{ peer: engine("stringify", times.stringify), target: WRITTEN },
    },
    besideSdk(times.encodeBatch, times.sdkBatch),
  ],
});
