import type { OutgoingBody } from "../../src/runtime/http/http-message.ts";

/** The bytes of any body that can be sent. */
export async function collectBytes(body: OutgoingBody | undefined): Promise<Uint8Array> {
  if (body === undefined) return new Uint8Array();
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A structure whose streams are read to their end: what a client or a handler received. */
export async function collectStreams(structure: object): Promise<Record<string, unknown>> {
  const collected: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(structure)) {
    collected[name] = value instanceof ReadableStream ? await collectBytes(value) : value;
  }
  return collected;
}
