/**
 * The CBOR codec beside that of AWS SDK v3 (`@smithy/core/cbor`), on a CloudWatch GetMetricData answer of 5 metrics
 * with 288 values each, decoded and encoded.
 *
 *     node --import tsx bench/cbor-codec.ts [--json]
 */
import { CborCodec } from "@smithy/core/cbor";
import { cborCodec } from "../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../src/runtime/cbor/strict-cbor-codec.ts";
import type { MemberSchema, StructureSchema } from "../src/runtime/schema/schema.ts";
import type { Peer, Target } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";

const messages: MemberSchema = {
  target: {
    type: "list",
    member: {
      target: {
        type: "structure",
        name: "MessageData",
        members: { Code: { target: "string" }, Value: { target: "string" } },
      },
    },
  },
};
const metricDataResult: StructureSchema = {
  type: "structure",
  name: "MetricDataResult",
  members: {
    Id: { target: "string" },
    Label: { target: "string" },
    Timestamps: { target: { type: "list", member: { target: "timestamp" } } },
    Values: { target: { type: "list", member: { target: "double" } } },
    StatusCode: { target: "string" },
    Messages: messages,
  },
};
const getMetricDataOutput: StructureSchema = {
  type: "structure",
  name: "GetMetricDataOutput",
  members: {
    MetricDataResults: { target: { type: "list", member: { target: metricDataResult } } },
    NextToken: { target: "string" },
    Messages: messages,
  },
};

// The same in the SDK's form: 0 is string, 1 number, 4 timestamp, [1, …] list, [3, …] structure.
const sdkMessages = [1, "ns", "Messages", 0, () => [3, "ns", "MessageData", 0, ["Code", "Value"], [0, 0]]];
const sdkResult = [
  3,
  "ns",
  "MetricDataResult",
  0,
  ["Id", "Label", "Timestamps", "Values", "StatusCode", "Messages"],
  [0, 0, 64 | 4, 64 | 1, 0, () => sdkMessages],
];
const sdkOutput = [
  3,
  "ns",
  "GetMetricDataOutput",
  0,
  ["MetricDataResults", "NextToken", "Messages"],
  [() => [1, "ns", "MetricDataResults", 0, () => sdkResult], 0, () => sdkMessages],
];

/** The SDK's classes, as far as this needs them: their schemas' type is wider than what is written above. */
interface SdkCodec {
  createSerializer(): { write(schema: unknown, value: unknown): void; flush(): Uint8Array };
  createDeserializer(): { read(schema: unknown, bytes: Uint8Array): unknown };
}
const sdk = new CborCodec() as unknown as SdkCodec;
const serializer = sdk.createSerializer();
const deserializer = sdk.createDeserializer();

const start = Date.UTC(2024, 0, 1);
const answer = {
  MetricDataResults: Array.from({ length: 5 }, (_, metric) => ({
    Id: `m${metric}`,
    Label: `CPUUtilization of instance ${metric}`,
    Timestamps: Array.from({ length: 288 }, (_, index) => new Date(start + index * 300_000)),
    Values: Array.from({ length: 288 }, (_, index) => 50 + 40 * Math.sin(index / 20 + metric)),
    StatusCode: "Complete",
  })),
};

const decode = cborCodec.decoder({ target: getMetricDataOutput });
const decodeStrictly = strictCborCodec.decoder({ target: getMetricDataOutput });
const encode = cborCodec.encoder({ target: getMetricDataOutput });
const bytes = encode(answer);
if (JSON.stringify(decode(bytes)) !== JSON.stringify(answer)) throw new Error("the codec reads another value");
if (JSON.stringify(deserializer.read(sdkOutput, bytes)) !== JSON.stringify(answer)) throw new Error("the SDK does");

const encodeBySdk = (): Uint8Array => {
  serializer.write(sdkOutput, answer);
  return serializer.flush();
};
if (JSON.stringify(decode(encodeBySdk())) !== JSON.stringify(answer)) throw new Error("the SDK writes another value");

const times = timeInTurns(
  {
    decode: () => decode(bytes),
    decodeStrictly: () => decodeStrictly(bytes),
    decodeBySdk: () => deserializer.read(sdkOutput, bytes),
    encode: () => encode(answer),
    encodeBySdk,
  },
  50,
);
const decodeBySdk: Peer = { name: "AWS SDK", spread: times.decodeBySdk };
const halfTheTime: Target = { kind: "share-at-most", limit: 1 / 2, words: "at most half" };

report({
  title: "CBOR codec",
  method: `A CloudWatch GetMetricData answer of 5 metrics with 288 values each (${bytes.length} bytes).`,
  figures: [
    { what: "decode, as a client does", unit: "µs", ours: times.decode, peer: decodeBySdk, target: halfTheTime },
    { what: "decode, as a server does", unit: "µs", ours: times.decodeStrictly, peer: decodeBySdk },
    { what: "encode", unit: "µs", ours: times.encode, peer: { name: "AWS SDK", spread: times.encodeBySdk } },
  ],
});
