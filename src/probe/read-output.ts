import type { DynamicOperation } from "../dynamic/dynamic-service.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";

/** Bytes and events of a stream that are read. */
const maxBytes = 16 * 1024 * 1024;
const maxEvents = 100;

/**
 * An output with the bytes of its stream in the stream's place, and of a stream of events without the stream, which is
 * read so that each event is decoded.
 *
 * @param timeout milliseconds for all of it.
 * @throws what reading the stream throws; Error where it does not end in time.
 */
export async function readOutput({ schema }: DynamicOperation, output: object, timeout: number): Promise<object> {
  const read: Record<string, unknown> = { ...output };
  const members = schema.output === undefined ? {} : memberSchemasOf(schema.output);
  for (const [name, { streaming, target }] of Object.entries(members)) {
    const stream = read[name];
    if (streaming !== true || typeof stream !== "object" || stream === null) continue;
    if (target === "blob") {
      read[name] = await withinTime(collect(stream as ReadableStream<Uint8Array>), timeout);
    } else {
      const events = await withinTime(take(stream as AsyncIterable<object>), timeout);
      if (events.length === 0) Reflect.deleteProperty(read, name);
      else [read[name]] = events;
    }
  }
  return read;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) break;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function take(stream: AsyncIterable<object>): Promise<object[]> {
  const events: object[] = [];
  for await (const event of stream) {
    events.push(event);
    if (events.length === maxEvents) break;
  }
  return events;
}

async function withinTime<Value>(reading: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the stream did not end within ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
