import type { StreamingBlobMixin } from "../../src/runtime/protocol/body-binding.ts";
import type { StructureSchema } from "../../src/runtime/schema/schema.ts";

/** The structure with the bytes of its streams in their place. */
export async function readStreams(
  schema: StructureSchema | undefined,
  value: object,
): Promise<Readonly<Record<string, unknown>>> {
  const read: Record<string, unknown> = { ...value };
  for (const [name, { streaming }] of Object.entries(schema?.members() ?? {})) {
    const stream = read[name];
    if (streaming === true && stream instanceof ReadableStream) {
      read[name] = await (stream as ReadableStream & StreamingBlobMixin).transformToByteArray();
    }
  }
  return read;
}
