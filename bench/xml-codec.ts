/**
 * How fast the XML codec reads an S3 ListObjectsV2 answer of 1,000 keys and an EC2 DescribeInstances
 * answer of 100 instances, and how fast it writes them, beside the AWS SDK's parser and its
 * deserializer.
 *
 *     node --import tsx bench/xml-codec.ts [--json]
 */
import type { StructureSchema } from "../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../src/runtime/xml/xml-parts.ts";
import type { Figure, Peer, Target } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";
import { describeInstancesResult, instances } from "./xml-documents/describe-instances.ts";
import { listBucketResult, listing } from "./xml-documents/list-objects.ts";
import { loadSdkReader } from "./xml-documents/sdk-reader.ts";

/** 3.5 times the throughput. */
const FAST: Target = { kind: "share-at-most", limit: 1 / 3.5, words: "at most 1/3.5" };

async function measure(name: string, schema: StructureSchema, value: unknown): Promise<Figure[]> {
  const encode = xmlCodec.encoder({ target: schema });
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const body = encoder.encode(encode(value));
  // In one piece, as a body comes: what was joined costs more to read.
  const text = decoder.decode(body);
  const decode = xmlCodec.decoder({ target: schema });
  const decodeStrictly = strictXmlCodec.decoder({ target: schema });
  const sdk = await loadSdkReader(schema);
  if (sdk === undefined) throw new Error("the AWS SDK is not installed");
  // Text is measured as bytes: an engine puts off the joining of text until somebody reads it.
  const bytes = new Uint8Array(text.length * 3);
  const times = timeInTurns(
    {
      decode: () => decode(decoder.decode(body)),
      decodeStrictly: () => decodeStrictly(decoder.decode(body)),
      encode: () => encoder.encodeInto(encode(value), bytes),
      decodeBySdk: () => sdk.decode(body),
      parseBySdk: () => sdk.parse(text),
    },
    5,
  );
  const size = `${(text.length / 1000).toFixed(0)} kB`;
  const peer: Peer = { name: "AWS SDK", spread: times.decodeBySdk };
  const parser: Peer = { name: "its parser alone", spread: times.parseBySdk };
  return [
    { what: `decode ${name} (${size}), as a client does`, unit: "µs", ours: times.decode, peer, target: FAST },
    { what: "the same, beside the parser", unit: "µs", ours: times.decode, peer: parser },
    { what: "the same, as a server does", unit: "µs", ours: times.decodeStrictly, peer },
    { what: "encode it", unit: "µs", ours: times.encode },
  ];
}

report({
  title: "XML codec",
  method: "Answers of 1,000 keys and of 100 instances, from bytes to typed values and back.",
  figures: [
    ...(await measure("S3 ListObjectsV2", listBucketResult, listing)),
    ...(await measure("EC2 DescribeInstances", describeInstancesResult, instances)),
  ],
});
