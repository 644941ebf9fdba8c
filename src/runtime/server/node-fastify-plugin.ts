import type { IncomingMessage, ServerResponse } from "node:http";
import { toNodeListener } from "./node-listener.ts";
import type { Server } from "./server.ts";

/** What is used of an instance of Fastify. */
interface FastifyLike {
  readonly prefix: string;
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    parse: (request: unknown, payload: unknown, done: (error: null) => void) => void,
  ): unknown;
  all(path: string, handle: (request: FastifyRequestLike, reply: FastifyReplyLike) => void): unknown;
  addHook(name: "onClose", hook: () => Promise<void>): unknown;
}

interface FastifyRequestLike {
  readonly raw: IncomingMessage;
}

interface FastifyReplyLike {
  readonly raw: ServerResponse;
  hijack(): unknown;
}

/**
 * Makes a server a plugin of Fastify: `fastify.register(toFastifyPlugin(server), { prefix: "/api" })`. It answers every
 * request below the prefix, reads bodies itself, whatever parsers the application has, and is closed with it.
 */
export function toFastifyPlugin(server: Server): (fastify: FastifyLike) => Promise<void> {
  const listen = toNodeListener(server);
  return (fastify) => {
    const { prefix } = fastify;
    // Only in the scope of the plugin.
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser("*", (_request, _payload, done) => {
      done(null);
    });
    const handle = ({ raw }: FastifyRequestLike, reply: FastifyReplyLike): void => {
      reply.hijack();
      if (prefix !== "" && raw.url?.startsWith(prefix) === true) {
        const rest = raw.url.slice(prefix.length);
        raw.url = rest.startsWith("/") ? rest : `/${rest}`;
      }
      listen(raw, reply.raw);
    };
    fastify.all("/", handle);
    fastify.all("/*", handle);
    fastify.addHook("onClose", () => server.close());
    return Promise.resolve();
  };
}
