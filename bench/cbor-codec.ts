/**
 * The CBOR codec beside that of AWS SDK v3 (`@smithy/core/cbor`), on a CloudWatch GetMetricData answer of 5 metrics
 * with 288 values each, decoded and encoded. Prints the best times and ratios.
 *
 *     node --import tsx bench/cbor-codec.ts
 */
import { CborCodec } from "@smithy/core/cbor";
import { cborCodec } from "../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../src/runtime/cbor/strict-cbor-codec.ts";
import type { MemberSchema, StructureSchema } from "../src/runtime/schema/schema.ts";

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

/** Microseconds of each, measured in turns so that the machine's moods meet all alike. */
function compare(contenders: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const samples = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 60; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      for (let index = 0; index < 50; index++) run();
      if (round >= 10) samples.get(name)?.push(((performance.now() - start) / 50) * 1000);
    }
  }
  // The least, since that is what other processes disturb least.
  return Object.fromEntries([...samples].map(([name, times]) => [name, Math.min(...times)]));
}

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

const times = compare({
  decode: () => decode(bytes),
  "decode, strict": () => decodeStrictly(bytes),
  "decode, SDK": () => deserializer.read(sdkOutput, bytes),
  encode: () => encode(answer),
  "encode, SDK": encodeBySdk,
});
console.log(`answer of ${bytes.length} bytes`);
for (const [name, time] of Object.entries(times)) {
  const peer = times[name.startsWith("decode") ? "decode, SDK" : "encode, SDK"] ?? NaN;
  console.log(
    `${name.padEnd(16)}${time.toFixed(0).padStart(6)} µs  ${(peer / time).toFixed(2)} times the SDK's throughput`,
  );
}
