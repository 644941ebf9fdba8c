/**
 * The event stream format beside that of AWS SDK v3: 100,000 messages of 1,024 bytes with three headers of text.
 *
 *     node --conditions=@shapewright/source --import tsx bench/event-stream.ts [--json]
 */
import { EventStreamCodec, getChunkedStream } from "@smithy/core/event-streams";
import { encodeEventMessage } from "../src/runtime/event-stream/encode-event-message.ts";
import type { EventMessage } from "../src/runtime/event-stream/event-message.ts";
import { EventMessageReader } from "../src/runtime/event-stream/event-message-reader.ts";
import { spreadOf, type Spread } from "./figures.ts";
import { report } from "./report.ts";

const count = 100_000;
const chunkLength = 10_000;
const rounds = 7;

const message: EventMessage = {
  headers: {
    ":message-type": { type: "string", value: "event" },
    ":event-type": { type: "string", value: "contentBlockDelta" },
    ":content-type": { type: "string", value: "application/json" },
  },
  body: new Uint8Array(1024).fill(0x78),
};
const one = encodeEventMessage(message);
const all = new Uint8Array(one.length * count);
for (let index = 0; index < count; index++) all.set(one, index * one.length);

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes).toString(),
  (text) => Buffer.from(text),
);
if (Buffer.compare(codec.encode(message as Parameters<typeof codec.encode>[0]), one) !== 0)
  throw new Error("encoders differ");

// oxlint-disable-next-line typescript/require-await -- the SDK takes asynchronous sources alone
async function* cut(): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < all.length; offset += chunkLength) yield all.subarray(offset, offset + chunkLength);
}

const runs = {
  whole(): number {
    const reader = new EventMessageReader();
    reader.push(all);
    let read = 0;
    while (reader.next() !== undefined) read++;
    return read;
  },
  wholeBySdk(): number {
    const view = new DataView(all.buffer);
    let read = 0;
    for (let offset = 0; offset < all.length; read++) {
      const length = view.getUint32(offset);
      codec.decode(all.subarray(offset, offset + length));
      offset += length;
    }
    return read;
  },
  async chunks(): Promise<number> {
    const reader = new EventMessageReader();
    let read = 0;
    for await (const chunk of cut()) {
      reader.push(chunk);
      while (reader.next() !== undefined) read++;
    }
    reader.finish();
    return read;
  },
  async chunksBySdk(): Promise<number> {
    let read = 0;
    for await (const bytes of getChunkedStream(cut())) {
      codec.decode(bytes);
      read++;
    }
    return read;
  },
  encode(): number {
    for (let index = 0; index < count; index++) encodeEventMessage(message);
    return count;
  },
  encodeBySdk(): number {
    for (let index = 0; index < count; index++) codec.encode(message as Parameters<typeof codec.encode>[0]);
    return count;
  },
};

const samples = new Map<string, number[]>(Object.keys(runs).map((name) => [name, []]));
for (let round = -1; round < rounds; round++) {
  for (const [name, run] of Object.entries(runs)) {
    const start = process.cpuUsage();
    const read = await run();
    const { user, system } = process.cpuUsage(start);
    if (read !== count) throw new Error(`${name} has read ${read} messages`);
    if (round >= 0) samples.get(name)?.push((user + system) / 1000);
  }
}
const spread = (name: keyof typeof runs): Spread => spreadOf(samples.get(name) ?? []);

report({
  title: "Event streams",
  method:
    "CPU time for 100,000 messages of 1,024 bytes with three headers of text: in one buffer, over chunks of 10,000 bytes, " +
    "and encoded. The peer is the codec of `@smithy/core/event-streams`, with Node's CRC-32 as here.",
  figures: [
    {
      what: "decode, one buffer",
      unit: "ms",
      ours: spread("whole"),
      peer: { name: "AWS SDK", spread: spread("wholeBySdk") },
      target: { kind: "share-at-most", limit: 0.8, words: "at most 0.8" },
    },
    {
      what: "decode, chunks",
      unit: "ms",
      ours: spread("chunks"),
      peer: { name: "AWS SDK", spread: spread("chunksBySdk") },
      target: { kind: "share-at-most", limit: 0.3, words: "at most 0.3" },
    },
    { what: "encode", unit: "ms", ours: spread("encode"), peer: { name: "AWS SDK", spread: spread("encodeBySdk") } },
  ],
});
