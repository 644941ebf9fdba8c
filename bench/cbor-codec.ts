/**
 * The CBOR codec beside that of AWS SDK v3, on a CloudWatch GetMetricData answer of 5 metrics with 288 values each:
 * decoded and encoded by the codecs alone, and read as a response by the clients' protocols. The SDK's side is its
 * CloudWatch client with that client's own schemas.
 *
 *     node --conditions=@shapewright/source --import tsx bench/cbor-codec.ts [--json]
 */
import { isDeepStrictEqual } from "node:util";
import { CloudWatchClient, GetMetricData$, GetMetricDataOutput$ } from "@aws-sdk/client-cloudwatch";
import { cbor, CborCodec, SmithyRpcV2CborProtocol } from "@smithy/core/cbor";
import { operation } from "@smithy/core/schema";
import { HttpResponse } from "@smithy/core/transport";
import { cborCodec } from "../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../src/runtime/cbor/strict-cbor-codec.ts";
import { ServiceException } from "../src/runtime/exception/exceptions.ts";
import { createReadBody } from "../src/runtime/protocol/error-reader.ts";
import type { MemberSchema, OperationSchema, ServiceSchema, StructureSchema } from "../src/runtime/schema/schema.ts";
import type { Peer, Target } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns, timePromisesInTurns } from "./time-in-turns.ts";
import { rpcv2Cbor } from "../src/runtime/protocols.ts";

const messages: MemberSchema = {
  target: {
    type: "list",
    member: {
      target: {
        type: "structure",
        name: "MessageData",
        members: () => ({ Code: { target: "string" }, Value: { target: "string" } }),
      },
    },
  },
};
const metricDataResult: StructureSchema = {
  type: "structure",
  name: "MetricDataResult",
  members: () => ({
    Id: { target: "string" },
    Label: { target: "string" },
    Timestamps: { target: { type: "list", member: { target: "timestamp" } } },
    Values: { target: { type: "list", member: { target: "double" } } },
    StatusCode: { target: "string" },
    Messages: messages,
  }),
};
const getMetricDataOutput: StructureSchema = {
  type: "structure",
  name: "GetMetricDataOutput",
  members: () => ({
    MetricDataResults: { target: { type: "list", member: { target: metricDataResult } } },
    NextToken: { target: "string" },
    Messages: messages,
  }),
};

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

// The SDK's client of that service, with the schemas that it was generated with.
const { config } = new CloudWatchClient({ region: "us-east-1", protocol: SmithyRpcV2CborProtocol });
// The type of the setting is that of every protocol.
const sdkProtocol = config.protocol as SmithyRpcV2CborProtocol;
const [, namespace, name, traits, input, output] = GetMetricData$;
const sdkOperation = operation(namespace, name, traits, input, output);
const sdk = new CborCodec();
sdk.setSerdeContext(config);
const serializer = sdk.createSerializer();
const deserializer = sdk.createDeserializer();

const decode = cborCodec.decoder({ target: getMetricDataOutput });
const decodeStrictly = strictCborCodec.decoder({ target: getMetricDataOutput });
const encode = cborCodec.encoder({ target: getMetricDataOutput });
const encodeBySdk = (): Uint8Array => {
  serializer.write(GetMetricDataOutput$, answer);
  return serializer.flush();
};
const bytes = encode(answer);
const decodeBySdk = (): unknown => deserializer.read(GetMetricDataOutput$, bytes);
// As it did before it read values straight from bytes.
const decodeInTwoPasses = (): unknown => deserializer.readValue(GetMetricDataOutput$, cbor.deserialize(bytes));
const makeDates = (): Date[][] =>
  answer.MetricDataResults.map(() => {
    const dates = new Array<Date>(288);
    for (let index = 0; index < 288; index++) dates[index] = new Date(start + index * 300_000);
    return dates;
  });

// Protocols are given a response whose body has arrived: each one of its own.
const headers = { "content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor" };
const service: ServiceSchema = {
  name: "GraniteServiceVersion20100801",
  sdkId: "CloudWatch",
  version: "2010-08-01",
  auth: [],
  exception: ServiceException,
};
const ourOperation: OperationSchema = { name: "GetMetricData", output: getMetricDataOutput };
const readResponse = async (): Promise<object> => {
  const response = { status: 200, headers: { ...headers }, body: createReadBody(new Uint8Array(bytes)) };
  const { output: read } = await rpcv2Cbor.deserializeResponse(service, ourOperation, response);
  return read;
};
const readResponseBySdk = (): Promise<object> => {
  const response = new HttpResponse({ statusCode: 200, headers: { ...headers }, body: new Uint8Array(bytes) });
  return sdkProtocol.deserializeResponse(sdkOperation, config, response);
};

function check(what: string, value: unknown): void {
  if (!isDeepStrictEqual(value, answer)) throw new Error(`${what} gives another value`);
}
check("decoding", decode(bytes));
check("strict decoding", decodeStrictly(bytes));
check("the SDK's decoding", decodeBySdk());
check("the SDK's decoding in two passes", decodeInTwoPasses());
check("decoding what the SDK has encoded", decode(encodeBySdk()));
check("reading the response", await readResponse());
const { MetricDataResults } = (await readResponseBySdk()) as Partial<typeof answer>;
check("the SDK's reading of the response", { MetricDataResults });

const codecs = timeInTurns(
  {
    decode: () => decode(bytes),
    decodeStrictly: () => decodeStrictly(bytes),
    decodeBySdk,
    decodeInTwoPasses,
    makeDates,
    encode: () => encode(answer),
    encodeBySdk,
  },
  50,
);
const protocols = await timePromisesInTurns({ readResponse, readResponseBySdk }, 50);
const decoded: Peer = { name: "AWS SDK", spread: codecs.decodeBySdk };
const decodedInTwoPasses: Peer = { name: "AWS SDK, formerly", spread: codecs.decodeInTwoPasses };
const encoded: Peer = { name: "AWS SDK", spread: codecs.encodeBySdk };
const read: Peer = { name: "AWS SDK", spread: protocols.readResponseBySdk };
const halfTheTime: Target = { kind: "share-at-most", limit: 1 / 2, words: "at most half" };

report({
  title: "CBOR codec",
  method:
    `A CloudWatch GetMetricData answer of 5 metrics with 288 values each (${bytes.length} bytes), with the codecs ` +
    "alone and as responses that the clients' protocols read. No decoder can take less time than `new Date()` does " +
    "for the 1,440 timestamps, which is shown beside the SDK's whole decoding. Formerly the SDK made a tree first.",
  figures: [
    { what: "decode, as a client does", unit: "µs", ours: codecs.decode, peer: decoded, target: halfTheTime },
    { what: "decode, beside a tree first", unit: "µs", ours: codecs.decode, peer: decodedInTwoPasses },
    { what: "decode, as a server does", unit: "µs", ours: codecs.decodeStrictly, peer: decoded },
    { what: "the 1,440 Dates alone", unit: "µs", ours: codecs.makeDates, peer: decoded },
    { what: "read the response", unit: "µs", ours: protocols.readResponse, peer: read, target: halfTheTime },
    { what: "encode", unit: "µs", ours: codecs.encode, peer: encoded },
  ],
});
