import type { StreamingBlobMixin } from "../../src/runtime/protocol/body-binding.ts";
import type { StructureSchema, UnionSchema } from "../../src/runtime/schema/schema.ts";

/** The structure with the bytes of its streams in their place, and of a stream of events the first. */
export async function readStreams(
  schema: StructureSchema | undefined,
  value: object,
): Promise<Readonly<Record<string, unknown>>> {
  const read: Record<string, unknown> = { ...value };
  for (const [name, { streaming, target }] of Object.entries(schema?.members() ?? {})) {
    const stream = read[name];
    if (streaming !== true) continue;
    if (stream instanceof ReadableStream) {
      read[name] = await (stream as ReadableStream & StreamingBlobMixin).transformToByteArray();
    } else if (typeof target === "object" && target.type === "union" && stream !== undefined) {
      read[name] = await readEvent(target, stream as AsyncIterable<unknown>);
    }
  }
  return read;
}

/** The first event, which may be an error. */
async function readEvent(union: UnionSchema, events: AsyncIterable<unknown>): Promise<unknown> {
  const read: unknown[] = [];
  try {
    for await (const event of events) read.push(event);
  } catch (error) {
    for (const [name, { target }] of Object.entries(union.members())) {
      if (typeof target !== "object" || !("errorClass" in target)) continue;
      const { name: errorName, members } = target as StructureSchema;
      if (!(error instanceof Error) || error.name !== errorName) continue;
      const own = Object.keys(members()).map((member) => [member, Reflect.get(error, member) as unknown] as const);
      // A text that was not sent is empty.
      return { [name]: Object.fromEntries(own.filter(([, value]) => value !== undefined && value !== "")) };
    }
    throw error;
  }
  return read[0];
}

/** The structure with a stream of one event in the place of each event that stands where its schema has a stream. */
export function writeStreams(schema: StructureSchema | undefined, value: object): object {
  const written: Record<string, unknown> = { ...value };
  for (const [name, { streaming, target }] of Object.entries(schema?.members() ?? {})) {
    const event = written[name];
    if (streaming !== true || typeof target !== "object" || event === undefined) continue;
    written[name] = (async function* () {
      yield await Promise.resolve(event);
    })();
  }
  return written;
}
