import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { buildPage } from "../build/build-page.ts";
import { createChatServer } from "./create-chat-server.ts";

interface ChatOptions {
  /** The address to listen on, `127.0.0.1` by default. */
  readonly host?: string | undefined;
  /** The port, or 0 for any that is free. */
  readonly port: number;
  /** Milliseconds between two words of an answer. */
  readonly pause?: number | undefined;
}

export interface RunningChat {
  readonly url: string;
  /** Ends answers in progress. */
  readonly close: () => Promise<void>;
}

/** Builds the page and serves it, with the service behind it, in Node. */
export async function startChat({ host = "127.0.0.1", port, pause }: ChatOptions): Promise<RunningChat> {
  const http = createServer(toNodeListener(createChatServer({ files: await buildPage(), pause })));
  http.listen(port, host);
  await once(http, "listening");
  const address = http.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    async close() {
      const closed = once(http, "close");
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}
