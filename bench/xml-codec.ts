/**
 * How fast the XML codec reads an S3 ListObjectsV2 answer of 1,000 keys and an EC2 DescribeInstances
 * answer of 100 instances, and how fast it writes them, beside the AWS SDK's parser and its
 * deserializer where they are installed. Prints the best times, and how many times the SDK's they are.
 *
 *     node --import tsx bench/xml-codec.ts
 */
import type { StructureSchema } from "../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../src/runtime/xml/xml-codec.ts";
import { describeInstancesResult, instances } from "./xml-documents/describe-instances.ts";
import { listBucketResult, listing } from "./xml-documents/list-objects.ts";
import { loadSdkReader } from "./xml-documents/sdk-reader.ts";

/** Milliseconds of each, measured in turns so that the machine's moods meet all alike. */
function compare(contenders: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const samples = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 60; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      for (let index = 0; index < 5; index++) run();
      if (round >= 10) samples.get(name)?.push((performance.now() - start) / 5);
    }
  }
  // The least, since that is what other processes disturb least.
  return Object.fromEntries([...samples].map(([name, times]) => [name, Math.min(...times)]));
}

async function measure(name: string, schema: StructureSchema, value: unknown): Promise<void> {
  const encode = xmlCodec.encoder({ target: schema });
  // As a body comes, in one piece: what was joined costs more to read.
  const text = new TextDecoder().decode(new TextEncoder().encode(encode(value)));
  const decode = xmlCodec.decoder({ target: schema });
  const decodeStrictly = strictXmlCodec.decoder({ target: schema });
  const sdk = await loadSdkReader(schema);
  // Text is measured as bytes: an engine puts off the joining of text until somebody reads it.
  const bytes = new Uint8Array(text.length * 3);
  const encoder = new TextEncoder();
  const times = compare({
    decode: () => decode(text),
    "decode, strict": () => decodeStrictly(text),
    encode: () => encoder.encodeInto(encode(value), bytes),
    ...(sdk !== undefined && { "SDK, parser alone": () => sdk.parse(text), "SDK, decode": () => sdk.decode(text) }),
  });
  console.log(`${name}, ${text.length} bytes`);
  const base = times["SDK, decode"];
  for (const [contender, time] of Object.entries(times)) {
    const ratio = base === undefined ? "" : `  ${(base / time).toFixed(1)} times the SDK's throughput`;
    console.log(`  ${contender.padEnd(20)}${time.toFixed(2).padStart(7)} ms${ratio}`);
  }
}

await measure("S3 ListObjectsV2", listBucketResult, listing);
await measure("EC2 DescribeInstances", describeInstancesResult, instances);
