import type { DynamicOperation } from "../dynamic/dynamic-service.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";

/** Bytes of a stream that are kept; of a longer one nothing is, and all of it is read. */
const maxKeptBytes = 16 * 1024 * 1024;

/** An input with the bytes of its stream in the stream's place, so that they can be found again later. */
export async function readInputStreams({ schema }: DynamicOperation, input: object): Promise<object> {
  const read: Record<string, unknown> = { ...input };
  for (const [name, { streaming, target }] of Object.entries(
    schema.input === undefined ? {} : memberSchemasOf(schema.input),
  )) {
    const stream = read[name];
    if (streaming !== true || typeof stream !== "object" || stream === null) continue;
    if (target === "blob" && stream instanceof ReadableStream) read[name] = await collect(stream);
    else drain(stream as AsyncIterable<unknown>);
  }
  return read;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length <= maxKeptBytes) pieces.push(piece);
    else pieces.length = 0;
  }
  return length <= maxKeptBytes ? new Uint8Array(Buffer.concat(pieces)) : undefined;
}

/** Events are read while the answer is on its way: some clients send none before they have seen one. */
function drain(events: AsyncIterable<unknown>): void {
  void (async () => {
    try {
      const iterator = events[Symbol.asyncIterator]();
      while ((await iterator.next()).done !== true);
    } catch {
      // The client has gone, or sent what is not an event: there is no one to report it to.
    }
  })();
}
