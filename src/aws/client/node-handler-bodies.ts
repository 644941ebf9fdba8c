import type { HandlerBodies } from "./request-handler.ts";

/** The bodies of handlers in Node: those over `node:http` take its streams and bytes, and give its streams. */
export const nodeHandlerBodies: HandlerBodies = {
  async toHandler(body) {
    if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return body;
    if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
    return process.getBuiltinModule("node:stream").Readable.from(body);
  },
  toStream(body) {
    if (body instanceof ReadableStream) return body as Response["body"];
    const isIterable = typeof body === "object" && body !== null && Symbol.asyncIterator in body;
    return isIterable
      ? ReadableStream.from(body as AsyncIterable<Uint8Array<ArrayBuffer>>)
      : new Response(body as string | undefined).body;
  },
};
