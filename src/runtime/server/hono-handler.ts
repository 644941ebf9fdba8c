import type { Server } from "./server.ts";

/** What is used of Hono's context. */
interface HonoContextLike {
  readonly req: {
    readonly raw: Request;
    /** The body, also after a middleware has read it. */
    arrayBuffer(): Promise<ArrayBuffer>;
  };
}

/**
 * Makes a server a handler of Hono: `app.all("/*", toHonoHandler(server))`. A body that a middleware has read through
 * Hono's request is taken from there. Below a prefix, `app.mount(prefix, server.fetch)` takes the prefix off the path.
 */
export function toHonoHandler(server: Server): (context: HonoContextLike) => Promise<Response> {
  return async ({ req }) => {
    const { raw } = req;
    if (!raw.bodyUsed) return server.fetch(raw);
    const { url, method, headers, signal } = raw;
    return server.fetch(new Request(url, { method, headers, signal, body: await req.arrayBuffer() }));
  };
}
